import { expect, test } from 'vitest';
import { allOperations, operationNamed } from '../../../src/cli/api/catalog.js';
import { exampleCall, renderOperation, renderOperations } from '../../../src/cli/api/render-operation.js';
import { searchOperations } from '../../../src/cli/api/search-operations.js';

const plain = (_style: unknown, text: string) => text;

test('an operation', () => {
  const text = renderOperation(operationNamed('createGameRoom'), plain);
  expect(text).toContain('Create Game Room  createGameRoom\nPOST /game/create\n');
  expect(text).toContain('Networks:  testnet, mainnet\nSignature: required\nRetry:     Not idempotent.');
  expect(text).toContain('Task:      Queues a task; --wait waits for it.');
  expect(text).toContain('  expiresIn (integer | null | string, body)\n');
  expect(text).toContain('  401 Invalid signature\n      The signature does not match. ');
  expect(text).toMatch(/Example\n {2}plyr-api call createGameRoom$/);
  expect(text).not.toContain('**');
});

test('where an operation is known from, and which role it needs', () => {
  expect(renderOperation(operationNamed('removeBadge'), plain)).toContain('Only in the published docs');
  expect(renderOperation(operationNamed('getServerStatus'), plain)).toContain(
    'required, of a key with the role admin',
  );
  expect(renderOperation(operationNamed('getServerTime'), plain)).toContain('It takes no parameters.');
});

test('an example shows no secret', () => {
  for (const operation of allOperations()) expect(exampleCall(operation)).not.toMatch(/eyJ/);
  expect(exampleCall(operationNamed('login'))).toBe('plyr-api call login plyrId=alice otp=123456');
});

test('a list says what changes something, and what exists on one network only', () => {
  const found = searchOperations(allOperations(), ['supply', 'burned']);
  expect(renderOperations(found, plain)).toMatch(/^Network\n {2}getBurnedSupply {2}.*\(mainnet only\)/);
});

test.each([
  [['avatar'], 'getAvatars'],
  [['Pay', 'room'], 'payGameRoom'],
  [['temporary', 'locked'], 'login'],
  [['sessionJwts'], 'joinGameRoom'],
])('a search for %j finds %s', (words, id) => {
  expect(searchOperations(allOperations(), words).map((one) => one.id)).toContain(id);
});

test('names come first', () => {
  expect(searchOperations(allOperations(), ['withdraw'])[0]?.id).toBe('withdrawToken');
  expect(searchOperations(allOperations(), ['nothing like it'])).toEqual([]);
});
