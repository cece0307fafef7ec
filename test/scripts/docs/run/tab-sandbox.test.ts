/** The sandbox of a tab of the docs page. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { ControlRejection, TabSandbox } from '../../../../scripts/docs/run/tab-sandbox.js';
import { type Mock, startMock } from '../../../../src/mock/index.js';

let mock: Mock;
let stored: Map<string, string>;
beforeAll(async () => {
  mock = await startMock({ log: () => {} });
});
afterAll(() => mock.close());
beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('sessionStorage', { getItem: (name: string) => stored.get(name) ?? null });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const control = (path: string, method = 'GET', body?: object) =>
  fetch(`${mock.origin}/_mock${path}`, {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
const balance = async (sandbox: TabSandbox) => {
  const headers = await sandbox.headers({ role: 'user' });
  const response = await fetch(`${sandbox.api}/user/balance/alice/plyr`, { headers });
  return { status: response.status, body: await response.json() };
};

test('is created once, and again when it is gone', async () => {
  const sandbox = new TabSandbox(mock.origin);
  expect(await sandbox.prepare()).toBe('created');
  const first = sandbox.name;
  expect(await sandbox.prepare()).toBe('kept');
  expect(sandbox.name).toBe(first);
  await control(`/sandboxes/${first}`, 'DELETE');
  expect(await sandbox.prepare()).toBe('created again');
  expect(sandbox.name).not.toBe(first);
  expect((await balance(sandbox)).status).toBe(200);
});

test('one of the same name with other keys is not taken for it', async () => {
  const sandbox = new TabSandbox(mock.origin);
  await sandbox.prepare();
  const { name } = sandbox;
  await control(`/sandboxes/${name}`, 'DELETE');
  await control('/sandboxes', 'POST', { name });
  expect(await sandbox.prepare()).toBe('created again');
});

test('starts with the state of the sandbox whose page is open, if there is one', async () => {
  await control('/sandboxes', 'POST', { name: 'qa-1' });
  await fetch(`${mock.origin}/s/qa-1/_mock/players/alice/balances`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ balances: { plyr: '7' } }),
  });
  const copy = new TabSandbox(mock.origin, 'qa-1');
  await copy.prepare();
  expect(JSON.stringify((await balance(copy)).body)).toContain('7');
  const other = new TabSandbox(mock.origin, 'nowhere');
  expect(await other.prepare()).toBe('created');
  expect(JSON.stringify((await balance(other)).body)).toContain('1000');
});

test('signs with the time of its clock', async () => {
  const sandbox = new TabSandbox(mock.origin);
  await sandbox.prepare();
  const headers = { 'content-type': 'application/json' };
  await fetch(`${mock.origin}/s/${sandbox.name}/_mock/clock/advance`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ ms: 86_400_000 }),
  });
  expect((await balance(sandbox)).status).toBe(401);
  await sandbox.prepare();
  expect((await balance(sandbox)).status).toBe(200);
});

test('is deleted when it is discarded', async () => {
  const sandbox = new TabSandbox(mock.origin);
  await sandbox.prepare();
  const { name } = sandbox;
  sandbox.discard();
  expect(sandbox.name).toBe('');
  await expect.poll(async () => (await control(`/sandboxes/${name}`)).status).toBe(404);
  expect(await sandbox.prepare()).toBe('created');
});

test('passes on why the mock rejects the page, and sends the control token', async () => {
  await using guarded = await startMock({ log: () => {}, controlToken: 'a-token-of-a-team' });
  const sandbox = new TabSandbox(guarded.origin);
  stored.set('plyr-mock-control-token', 'not-the-token-of-a-team');
  await expect(sandbox.prepare()).rejects.toThrow(ControlRejection);
  await expect(sandbox.prepare()).rejects.toThrow('The control token is wrong.');
  stored.set('plyr-mock-control-token', 'a-token-of-a-team');
  expect(await sandbox.prepare()).toBe('created');
});

test('sends nothing through a mock that forwards requests', async () => {
  await using forwarding = await startMock({ log: () => {}, proxy: `${mock.origin}/api` });
  const sandbox = new TabSandbox(forwarding.origin);
  await expect(sandbox.prepare()).rejects.toThrow(`This mock forwards requests to ${mock.origin}/api`);
});

test('without a mock, the message says what to do', async () => {
  const stopped = await startMock({ log: () => {} });
  const sandbox = new TabSandbox(stopped.origin);
  await stopped.close();
  await expect(sandbox.prepare()).rejects.toThrow('The mock does not respond. Check that it is running');
});
