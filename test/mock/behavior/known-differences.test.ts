import { expect, test } from 'vitest';
import { knownDifferences } from '../../../src/mock/behavior/known-differences.js';

test('each known difference is a sentence', () => {
  expect(knownDifferences.length).toBeGreaterThan(0);
  for (const { operationIds, ...sentences } of knownDifferences) {
    expect(operationIds.length).toBeGreaterThan(0);
    for (const sentence of Object.values(sentences)) expect(sentence).toMatch(/^[A-Z][^\n]*\.$/);
  }
});
