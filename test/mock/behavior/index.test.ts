/** Handlers by operationId, roles, and what happens when a handler is wrong. */
import { afterEach, expect, test, vi } from 'vitest';
import { handlers as allHandlers } from '../../../src/mock/behavior/index.js';
import { type LogEntry, type Mock, type MockOptions, startMock } from '../../../src/mock/index.js';
import { loadDocument } from '../../../src/mock/openapi/document.js';
import { takeViolations } from '../../support/no-violations.js';
import { signatureHeaders } from '../../support/signature-headers.js';

let mock: Mock | undefined;
afterEach(() => mock?.close());

async function get(path: string, options: MockOptions, headers = signatureHeaders()) {
  mock = await startMock(options);
  const response = await fetch(mock.url + path, { headers });
  return { status: response.status, body: await response.json() };
}

test('a handler responds instead of the examples, and may take its time', async () => {
  const answer = await get('/user/avatar/bobby', {
    handlers: {
      getAvatar: async ({ path, key, violations }, state) => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        expect(violations).toEqual([]);
        expect(state.tables.apiKeys.get('plyr-demo-key')).toBe(key);
        return path.plyrId === 'bobby'
          ? { status: 200, body: { avatar: 'https://example.test/bobby.png' } }
          : { status: 404, body: { error: 'User not found' } };
      },
    },
  });
  expect(answer).toEqual({ status: 200, body: { avatar: 'https://example.test/bobby.png' } });
});

test('a handler receives what the request breaks, and responds itself', async () => {
  const answer = await get('/actionLog/alice?limit=abc', {
    handlers: {
      listActivityLogs: ({ violations }) => {
        expect(violations).toEqual(['query.limit must be integer']);
        return { status: 200, body: [] };
      },
    },
  });
  expect(answer).toEqual({ status: 200, body: [] });
});

const breaking: MockOptions['handlers'] = {
  getAvatar: () => ({ status: 200, body: { avatar: 42 as unknown as string } }),
};

test('a response that breaks the description is sent unchanged, logged, recorded, and counted', async () => {
  const log: LogEntry[] = [];
  const answer = await get('/user/avatar/bobby', { log: (entry) => log.push(entry), handlers: breaking });
  expect(answer).toEqual({ status: 200, body: { avatar: 42 } });
  const violations = ['body.avatar must be string'];
  expect(log).toMatchObject([{ method: 'GET', path: '/api/user/avatar/bobby', status: 200, violations }]);
  expect(mock?.journal.list({ errorsOnly: true })).toMatchObject([{ status: 200, violations }]);
  expect(mock?.violations.responsesWithViolations).toBe(1);
  expect(takeViolations()).toEqual(['getAvatar: body.avatar must be string']);
});

test('without a log of the caller, it is printed to standard error', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  await get('/user/avatar/bobby', { handlers: breaking });
  expect(told.mock.calls).toEqual([
    ['plyr-api: response 200 of getAvatar breaks the description: body.avatar must be string'],
  ]);
  told.mockRestore();
  takeViolations();
});

test('a response that cannot be sent becomes a 500, and the mock lives on', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  const wrong: MockOptions['handlers'] = {
    getAvatar: () => ({ status: 1_000 as 200, body: { avatar: '' } }),
  };
  expect(await get('/user/avatar/bobby', { handlers: wrong, log: () => {} })).toMatchObject({
    status: 500,
    body: { error: expect.stringContaining('Invalid status code: 1000') },
  });
  expect(told).toHaveBeenCalledOnce();
  told.mockRestore();
  expect(takeViolations()).toHaveLength(1);
  expect((await fetch(`${mock?.url}/user/info/alice`, { headers: signatureHeaders() })).status).toBe(200);
});

test('a preference is stronger than a handler', async () => {
  const handlers = {
    getAvatar: () => ({ status: 200, body: { avatar: 'https://example.test/x.png' } }) as const,
  };
  const answer = await get('/user/avatar/bobby', { handlers }, { prefer: 'code=404' });
  expect(answer).toEqual({ status: 404, body: { error: 'User not found' } });
});

test('an operation for administrators rejects other keys, after all other checks', async () => {
  const document = loadDocument();
  const operation = document.paths['/jwt/publicKey']?.get;
  if (operation) operation['x-plyr-role'] = 'admin';

  mock = await startMock({ document });
  const call = async (signing: Parameters<typeof signatureHeaders>[1]) => {
    const response = await fetch(`${mock?.url}/jwt/publicKey`, { headers: signatureHeaders('{}', signing) });
    return { status: response.status, error: (await response.json()).error };
  };
  expect(await call({})).toEqual({ status: 403, error: 'Insufficient permissions' });
  expect(await call({ timestamp: '1' })).toEqual({ status: 401, error: 'Request expired' });
  expect(await call({ apiKey: 'plyr-admin-key', secretKey: 'plyr-admin-secret' })).toMatchObject({
    status: 200,
  });
});

test('no handler of the mock is an async function: a transaction would not see it throw', () => {
  const isAsync = (handler: unknown) =>
    Object.getPrototypeOf(handler) === Object.getPrototypeOf(async () => {});
  expect(Object.entries(allHandlers).filter(([, handler]) => isAsync(handler))).toEqual([]);
});

test('a handler that throws gives 500 in the envelope of the API, and is reported on the console', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  const answer = await get('/user/avatar/bobby', {
    handlers: {
      getAvatar: () => {
        throw new Error('out of luck');
      },
    },
  });
  expect(answer).toEqual({ status: 500, body: { error: 'The mock failed: out of luck' } });
  expect(told).toHaveBeenCalledOnce();
  told.mockRestore();
});
