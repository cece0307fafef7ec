import { expect, test } from 'vitest';
import { loadDocument } from '../../src/mock/openapi/document.js';
import { checkDescription } from './checks.js';

test('the description is true to what the server was seen to do', () => {
  expect(checkDescription(loadDocument())).toEqual([]);
});
