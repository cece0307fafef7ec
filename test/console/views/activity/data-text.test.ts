import { expect, test } from 'vitest';
import { dataText } from '../../../../src/console/views/activity/data-text.js';

test.each([
  [{}, ''],
  [{ gameId: 'demo-game', amount: 5 }, 'gameId: demo-game, amount: 5'],
  [{ hash: 'x'.repeat(30) }, `hash: ${'x'.repeat(24)}…`],
  [{ a: null, b: [1], c: true, d: '', e: 1, f: 2 }, 'a: null, b: [1], c: true, d: , 2 more'],
])('%j in a line', (data, text) => {
  expect(dataText(data)).toBe(text);
});
