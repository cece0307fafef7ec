import { expect, test } from 'vitest';
import type { Operation } from '../../../src/mock/openapi/document.js';
import { createAbsenceFinder, servedOperations } from '../../../src/mock/openapi/served-operations.js';

const operation = (id: string, networks?: string[], publicOn: string[] = []): Operation => ({
  ...{ id, summary: id, method: 'GET', path: `/${id}`, signed: true, role: 'user' },
  ...{ networks, publicOn, section: undefined, parameters: [], responses: [] },
});
const operations = [
  operation('everywhere'),
  operation('one', ['a']),
  operation('both', ['a', 'b'], ['b']),
  operation('nowhere', []),
];
const ids = (list: readonly Operation[]) => list.map(({ id }) => id);

test('those of a network, those that do not say, and those that are served anyway', () => {
  expect(ids(servedOperations(operations, 'a'))).toEqual(['everywhere', 'one', 'both']);
  expect(ids(servedOperations(operations, 'b'))).toEqual(['everywhere', 'both']);
  expect(ids(servedOperations(operations, 'b', ({ id }) => id === 'nowhere'))).toEqual([
    'everywhere',
    'both',
    'nowhere',
  ]);
  expect(servedOperations(operations, undefined)).toBe(operations);
});

test('an operation is public where the description says so', () => {
  const signed = (network: string) =>
    servedOperations(operations, network).map(({ id, signed }) => [id, signed]);
  expect(signed('b')).toEqual([
    ['everywhere', true],
    ['both', false],
  ]);
  expect(signed('a')).toContainEqual(['both', true]);
});

test('why a request met no operation', () => {
  const find = createAbsenceFinder(operations, servedOperations(operations, 'b'));
  expect(find('GET', '/one')).toBe('one exists only on a');
  expect(find('GET', '/nowhere')).toBe('nowhere exists on no network');
  expect(find('POST', '/one')).toBeUndefined();
  expect(find('GET', '/nothing')).toBeUndefined();
});
