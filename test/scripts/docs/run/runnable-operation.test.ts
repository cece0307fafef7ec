/** What Run knows of an operation. */
import { expect, test } from 'vitest';
import { readDocument } from '../../../../scripts/docs/document.js';
import { readGuides } from '../../../../scripts/docs/guides.js';
import { pageDocument } from '../../../../scripts/docs/page-document.js';
import {
  documentedFor,
  type RunnableOperation,
  requestPath,
  runnableOperations,
  sampleValues,
} from '../../../../scripts/docs/run/runnable-operation.js';
import { routesOf } from '../../../../scripts/lib/openapi-walk.js';
import { sampleRequests } from '../../../../scripts/samples/request.js';

const document = readDocument();
// The page has this one.
const operations = runnableOperations(pageDocument(document, readGuides(document)));
const byId = new Map([...operations.values()].map((operation) => [operation.id, operation]));
const operationOf = (id: string) => byId.get(id) as RunnableOperation;

test('sends what the samples show', () => {
  const samples = sampleRequests(document as unknown as Parameters<typeof sampleRequests>[0]);
  expect(operations.size).toBe(routesOf(document).length);
  for (const [id, { method, path, body, signed }] of samples) {
    const operation = operationOf(id);
    const values = sampleValues(operation);
    expect({
      method: operation.method,
      path: requestPath(operation, values.parameters),
      body: values.body,
      signed: operation.isSigned,
    }).toEqual({ method, path, body, signed });
  }
});

test('values of parameters are encoded, and an empty one of the query is left out', () => {
  const info = operationOf('getUserInfo');
  expect(requestPath(info, { identifier: 'a/b c' })).toBe('/user/info/a%2Fb%20c');
  const chip = operationOf('getChipBalance');
  expect(requestPath(chip, { plyrId: 'a&b', gameId: '', chip: '0x1' })).toBe(
    '/game/chip/balance?plyrId=a%26b&chip=0x1',
  );
});

test('a response is compared with the documented one of its kind', () => {
  const login = operationOf('login');
  expect(documentedFor(login, 401, { error: 'Request expired' })?.name).toBe('requestExpired');
  expect(documentedFor(login, 401, { error: 'Something new' })?.status).toBe('401');
  expect(documentedFor(login, 401, { error: 'Request expired' }, 'invalidApiKey')?.name).toBe(
    'invalidApiKey',
  );
  expect(documentedFor(login, 200, { sessionJwt: 'x' })?.status).toBe('200');
  expect(documentedFor(login, 418, '')).toBeUndefined();
});
