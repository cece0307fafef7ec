/** Keys and operations: no key of others, and the operations that are served, with what `Prefer` can force. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Mock, startMock } from '../../../../src/mock/index.js';
import { api, control } from '../client.js';

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({
    taskDelayMs: 0,
    seed: { apiKeys: [{ apiKey: 'a-key-of-ours', secretKey: 'a-secret-of-ours', gameId: 'our-game' }] },
  });
});
afterAll(() => mock.close());

interface Key {
  apiKey: string;
  secretKey: string;
}
const keysOf = async (headers: Record<string, string> = {}): Promise<Key[]> =>
  (await control(mock.origin, 'GET', '/keys', undefined, headers)).body.keys;

test('keys: the demo keys, and the own keys of the sandbox', async () => {
  const demo = ['plyr-demo-key', 'plyr-other-key', 'plyr-admin-key'];
  expect((await keysOf()).map(({ apiKey }) => apiKey)).toEqual(demo);
  const { body } = await control(mock.origin, 'POST', '/sandboxes', { name: 'ci-1' });
  await control(mock.origin, 'POST', '/sandboxes', { name: 'ci-2' });
  const own = (await keysOf({ 'x-mock-session': 'ci-1' })).slice(3);
  // The sandbox also has a key pair beside the key of the seed. Its secret is the mock's own.
  expect(own).toEqual(body.apiKeys);
  expect(own.map(({ apiKey }) => apiKey)).toContain('plyr-demo-key@ci-1');
  expect(JSON.stringify([await keysOf(), own])).not.toContain('a-secret-of-ours');
  expect((await keysOf()).length).toBe(3);
});

test('keys: a demo name with a secret of its own is not shown', async () => {
  await using other = await startMock({
    seed: { apiKeys: [{ apiKey: 'plyr-demo-key', secretKey: 'a-secret-of-ours', gameId: 'demo-game' }] },
  });
  const { body } = await control(other.origin, 'GET', '/keys');
  expect(JSON.stringify(body)).not.toContain('plyr-demo-key');
  expect(await (await fetch(`${other.origin}/`)).text()).not.toContain('a-secret-of-ours');
});

interface OperationInfo {
  operationId: string;
  method: string;
  path: string;
  section: string;
  hasTask: boolean;
  networks: string[];
  responses: { status: number; examples: string[] }[];
}
const operationsOf = async (origin = mock.origin): Promise<OperationInfo[]> =>
  (await control(origin, 'GET', '/operations')).body.operations;

test('operations: those of the network, with section and task', async () => {
  const testnet = await operationsOf();
  for (const { networks } of testnet) expect(networks).toContain('testnet');
  await using mainnet = await startMock({ network: 'mainnet' });
  const ids = (await operationsOf(mainnet.origin)).map(({ operationId }) => operationId);
  expect(ids).toContain('getTotalSupply');
  expect(testnet.map(({ operationId }) => operationId)).not.toContain('getTotalSupply');
  const [login] = testnet.filter(({ operationId }) => operationId === 'login');
  expect(login).toMatchObject({
    ...{ method: 'POST', path: '/user/login', section: 'Authentication: PLYR[ID]', hasTask: false },
  });
});

test('operations: a task, where the named method of the client waits for one', async () => {
  const calls = readFileSync('generated/api.md', 'utf8').matchAll(/^- `(\w+)\(.*, `\.task\(\)`/gm);
  const withTask = [...calls].map(([, operationId]) => operationId).sort();
  expect(withTask.length).toBeGreaterThan(10);
  await using all = await startMock({ mode: 'static' });
  const tasks = (await operationsOf(all.origin)).filter(({ hasTask }) => hasTask);
  expect(tasks.map(({ operationId }) => operationId).sort()).toEqual(withTask);
});

test('operations: each example is one that Prefer can force', async () => {
  const [login] = (await operationsOf()).filter(({ operationId }) => operationId === 'login');
  expect(login?.responses.length).toBeGreaterThan(3);
  for (const { status, examples } of login?.responses ?? [])
    for (const example of examples) {
      const prefer = `code=${status}, example=${example}`;
      expect([example, (await api(mock.url, '/user/login', {}, { prefer })).status]).toEqual([
        example,
        status,
      ]);
    }
});
