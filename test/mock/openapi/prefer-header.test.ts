import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Mock, startMock } from '../../../src/mock/index.js';
import { listOperations, loadDocument, type Operation } from '../../../src/mock/openapi/document.js';
import { parsePrefer, selectResponse } from '../../../src/mock/openapi/prefer-header.js';
import { createValidator } from '../../../src/mock/openapi/validator.js';

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.close());

async function login(prefer: string, init: RequestInit = {}) {
  const response = await fetch(`${mock.url}/user/login`, { method: 'POST', headers: { prefer }, ...init });
  return { status: response.status, body: await response.json() };
}

describe('a forced response', () => {
  const locked = { status: 403, body: { error: 'User is temporary locked' } };

  test('needs no signature and no valid request', async () => {
    expect(await login('code=403, example=userLocked')).toEqual(locked);
  });

  test('comes even when the body cannot be parsed', async () => {
    const headers = { prefer: 'code=403, example=userLocked', 'content-type': 'application/json' };
    expect(await login('', { headers, body: '{' })).toEqual(locked);
  });

  test('is found by the name of the example alone', async () => {
    expect(await login('example=userLocked')).toEqual(locked);
  });

  test('is the first example of a status when none is named', async () => {
    expect(await login('code=404')).toEqual({ status: 404, body: { error: 'User not found' } });
  });

  test('that is not documented is rejected, saying what there is', async () => {
    const { status, body } = await login('code=418');
    expect(status).toBe(400);
    expect(body.error).toContain('login documents the statuses 200, 400, 401, 403, 404, 413, 500, not 418');
    expect((await login('code=403, example=nope')).body.error).toContain('userLocked');
    expect((await login('example=nope')).body.error).toContain('aliceSession');
  });

  test.each(['code=abc', 'code=99', 'example=', 'dynamic=maybe'])(
    '%s is rejected, saying why',
    async (prefer) => {
      const { status, body } = await login(prefer);
      expect(status).toBe(400);
      expect(body.error).toMatch(/^Prefer: \w+/);
    },
  );
});

// That generated data are valid is tested for each documented response in dynamic.test.ts.
test('dynamic=true gives data that are generated, valid, and different at the next call', async () => {
  const document = loadDocument();
  const operation = listOperations(document).find(({ id }) => id === 'getUserInfo') as Operation;
  const headers = { prefer: 'dynamic=true' };
  const [first, second] = await Promise.all(
    [1, 2].map(async () => {
      const response = await fetch(`${mock.url}/user/info/x`, { headers });
      expect(response.status).toBe(200);
      return response.json();
    }),
  );
  expect(createValidator(document).checkResponse(operation, 200, 'application/json', first)).toEqual([]);
  expect(first).not.toEqual(second);
  expect(first).not.toEqual(Object.values(operation.responses[0]?.examples ?? {})[0]?.value);
});

describe('the header', () => {
  test.each([
    ['code=401, example=requestExpired', { code: 401, example: 'requestExpired' }],
    ['code=401; example="requestExpired"', { code: 401, example: 'requestExpired' }],
    ['Code=200,wait=10', { code: 200 }],
    ['respond-async', undefined],
    ['dynamic=false', undefined],
    ['', undefined],
  ])('%s', (header, preference) => {
    expect(parsePrefer(header)).toEqual(preference);
  });

  test('no preference selects the first success', () => {
    const [login] = listOperations(loadDocument());
    expect(login && selectResponse(login)).toMatchObject({ form: { status: 200 }, example: 'aliceSession' });
  });
});
