/** Assertions about requests: what passes, and what the error of one that fails says. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Mock, RequestAssertionError, type RequestFilter, startMock } from '../../../src/mock/index.js';
import { thrownBy } from '../../support/thrown-by.js';
import { api } from '../control/client.js';

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ log: () => {} });
});
afterAll(() => mock.close());
beforeEach(() => mock.journal.clear());

const login = (plyrId: string, otp = '123456', headers: Record<string, string> = {}) =>
  api(mock.url, '/user/login', { plyrId, otp }, headers);
const messageOf = (run: () => unknown) => (thrownBy(run) as Error).message;

test('requests that were received are returned, oldest first, without secrets', async () => {
  for (const plyrId of ['alice', 'bobby', 'alice']) await login(plyrId);
  expect(mock.expectRequest({ operation: 'login' }).map(({ players }) => players)).toEqual([
    ['alice'],
    ['bobby'],
    ['alice'],
  ]);
  const [first, second] = mock.expectRequest({ operation: 'login', player: 'Alice' }, { times: 2 });
  expect([first?.id, second?.id]).toEqual([1, 3]);
  expect(first?.request.body).toEqual({ plyrId: 'alice', otp: '[redacted]' });
  expect(mock.expectRequest({ operation: 'payGameRoom' }, { times: 0 })).toEqual([]);
  expect(mock.expectRequest({ status: '2xx', game: 'demo-game', since: 2 }, { times: 1 })).toHaveLength(1);
});

test('none: the error says in what the others differ, and why they were rejected', async () => {
  await login('bobby');
  await login('alice', '999999');
  await api(mock.url, '/user/info/carol');
  const error = thrownBy(() => mock.expectRequest({ operation: 'login', player: 'alice', status: 200 }));
  expect(error).toBeInstanceOf(RequestAssertionError);
  expect((error as Error).message.split('\n')).toEqual([
    'Expected at least 1 request with operation login, player alice, status 200, but the default sandbox has received none. The requests that differ least:',
    '  #2 POST /api/user/login (login) 401: the status code is 401, not 200',
    expect.stringMatching(/^ {7}why: .*one-time password/),
    '  #1 POST /api/user/login (login) 200: the players are bobby, not alice',
    expect.stringContaining('  #3 GET /api/user/info/carol (getUserInfo) 200: the operation is getUserInfo'),
  ]);
});

test('too many, and too few: the error lists them', async () => {
  await login('alice');
  await login('alice');
  const filter: RequestFilter = { operation: 'login' };
  expect(messageOf(() => mock.expectRequest(filter, { times: 1 }))).toBe(
    'Expected 1 request with operation login, but the default sandbox has received 2:\n' +
      '  #1 POST /api/user/login (login) 200\n  #2 POST /api/user/login (login) 200',
  );
  expect(messageOf(() => mock.expectRequest(filter, { times: 0 }))).toContain('Expected 0 requests with');
  expect(messageOf(() => mock.expectRequest(filter, { times: 3 }))).toContain('Expected 3 requests with');
});

test('an empty journal, one without anything similar, and a sandbox', async () => {
  expect(messageOf(() => mock.expectRequest({ operation: 'login' }))).toContain(
    'has received no request at all. Check the base URL',
  );
  await login('alice');
  expect(messageOf(() => mock.expectRequest({ player: 'bobby', operation: 'logout' }))).toContain(
    'has received none, and nothing similar among its 1 request.',
  );
  await login('alice', '123456', { 'x-mock-session': 'ci-4' });
  expect(mock.sandbox('ci-4').expectRequest({ operation: 'login' }, { times: 1 })).toHaveLength(1);
  expect(messageOf(() => mock.sandbox('ci-4').expectRequest({ player: 'bobby' }))).toContain(
    'but the sandbox "ci-4" has received none',
  );
});

test('waiting: until there are enough, or for a time', async () => {
  const waiting = mock.waitForRequest({ operation: 'login' }, { count: 2 });
  await login('alice');
  await login('bobby');
  expect((await waiting).map(({ players }) => players[0])).toEqual(['alice', 'bobby']);
  await expect(
    mock.waitForRequest({ operation: 'login', player: 'carol' }, { timeoutMs: 20 }),
  ).rejects.toThrow(
    /^Waited 20 ms for 1 request with operation login, player carol, but .* none\. [^#]*\n {2}#2 .*not carol/,
  );
  const own = mock.sandbox('ci-5').waitForRequest({ operation: 'login' });
  await login('alice', '123456', { 'x-mock-session': 'ci-5' });
  expect(await own).toHaveLength(1);
});

test('a wait ends when the mock is closed, and says so', async () => {
  const closing = await startMock({ log: () => {} });
  const waiting = closing.waitForRequest({ operation: 'login' }).catch((reason) => reason);
  await closing.close();
  expect((await waiting).message).toMatch(
    /^The mock was closed during the wait for 1 request with operation login, but .* no request at all\./,
  );
});

test('the stack begins with the line of the test, which frameworks show', async () => {
  const error = thrownBy(() => mock.expectRequest({ operation: 'login' })) as Error;
  const late = (await mock.waitForRequest({}, { timeoutMs: 0 }).catch((reason) => reason)) as Error;
  for (const { stack = '', message } of [error, late]) {
    expect(stack.startsWith(`RequestAssertionError: ${message}\n`)).toBe(true);
    expect(stack.slice(stack.indexOf('\n    at ')).split('\n')[1]).toContain('request-assertions.test.ts');
  }
});

test.each<[object, object, string]>([
  [{ operation: 'logn' }, {}, 'Unknown operation "logn". Did you mean "login"?'],
  [{ operationId: 'login' }, {}, 'There is no filter "operationId". Did you mean "operation"?'],
  [{ game: 'demo-gam' }, {}, 'No API key belongs to the game "demo-gam". Did you mean "demo-game"?'],
  [{ status: '6xx' }, {}, 'status is "6xx". Give a status code such as 404'],
  [{}, { times: -1 }, 'times is -1. Give a whole number from 0 up.'],
])('a mistake, which must not look like no requests: %j %j', (filter, options, message) => {
  expect(messageOf(() => mock.expectRequest(filter, { times: 0, ...options }))).toContain(message);
});

test('no API key and no secret in a message', () => {
  const message = messageOf(() => mock.expectRequest({ key: 'our-own-key', text: 'sig' }));
  expect(message).toContain('with text sig, key [redacted], but');
});
