/** The own keys of a sandbox: what they outlive, and which keys they are not. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Mock, startMock } from '../../../../src/mock/index.js';
import { signatureHeaders } from '../../../support/signature-headers.js';
import { api, control } from '../client.js';

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.close());
afterEach(async () => {
  await call('DELETE', '/sandboxes');
  await call('POST', '/reset');
});

type Keys = { apiKey: string; secretKey: string };

const call = (method: string, path: string, body?: unknown, sandbox = '') =>
  control(mock.origin, method, path, body, sandbox ? { 'x-mock-session': sandbox } : {});
const create = async (body: object) => (await call('POST', '/sandboxes', body)).body;

test.each([
  ['a reset', 'POST', '/reset', () => undefined],
  ['the snapshot of another sandbox', 'PUT', '/snapshot', () => mock.state.snapshot()],
  ['data that empties it', 'POST', '/seed', () => ({ empty: true })],
  ['data that changes its game', 'POST', '/seed', () => ({ games: [{ gameId: 'demo-game' }] })],
])('own keys stay after %s', async (_what, method, path, body) => {
  const { apiKeys } = await create({ name: 'kept' });
  expect((await call(method, path, body(), 'kept')).status).toBe(200);
  const signature = signatureHeaders(undefined, apiKeys[0]);
  // The game of a key has an account.
  expect((await api(mock.url, '/user/info/demo-game', undefined, signature)).status).toBe(200);
  expect((await call('GET', '/sandboxes/kept')).body).toMatchObject({ apiKeys, requests: 1 });
});

test('a copy has no keys that a snapshot brought along', async () => {
  await create({ name: 'one' });
  await call('PUT', '/snapshot', (await call('GET', '/snapshot', undefined, 'one')).body);
  const { apiKeys } = await create({ name: 'two', from: '' });
  expect(apiKeys.map(({ apiKey }: Keys) => apiKey)).toEqual([
    'plyr-demo-key@two',
    'plyr-other-key@two',
    'plyr-admin-key@two',
  ]);
});

test('a seed can add no own key, so the secret of a real key is never shown', async () => {
  const key = { gameId: 'demo-game', apiKey: 'real@qa', secretKey: 'real-secret-123' };
  const reply = await call('POST', '/seed', { apiKeys: [key] });
  expect([reply.status, reply.body.error]).toEqual([
    400,
    expect.stringContaining('body.apiKeys.0.apiKey must match'),
  ]);
});
