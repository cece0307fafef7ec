/**
 * The supply of PLYR.
 * - openapi/evidence/networks.md#1-only-on-mainnet-four-public-operations
 */
import { expect, test } from 'vitest';
import { burnAddress, lockedAddresses } from '../../../../src/mock/behavior/network/supply.js';
import { loadDocument } from '../../../../src/mock/openapi/document.js';
import { type TestApi, testApi } from '../test-api.js';

const names = ['total', 'circulating', 'burned', 'locked'];
const unsigned = { apiKey: '', secretKey: '' };

async function supplies(api: TestApi): Promise<string[]> {
  const replies = await Promise.all(names.map((name) => api.get(`/network/${name}Supply`, unsigned)));
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  return replies.map(({ body }) => body);
}

/** A decimal string as smallest units, by the digits alone. */
function wei(amount: string): bigint {
  const [whole = '', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(18, '0'));
}

async function transfer(api: TestApi, amount: string, toAddress: string): Promise<void> {
  const signature = api.sign('alice', `PLYR[ID] Transfer token: plyr, amount: ${amount} to ${toAddress}`);
  const body = { plyrId: 'alice', token: 'plyr', amount, toChain: '16180', toAddress, signature };
  expect((await api.post('/transfer', body)).status).toBe(200);
  api.finishTasks();
}

test('the demo state has the amounts of the examples', async () => {
  const { paths } = loadDocument() as unknown as {
    // biome-ignore lint/suspicious/noExplicitAny: only as far as it is looked at
    paths: Record<string, any>;
  };
  const examples = names.map((name) => {
    const { content } = paths[`/network/${name}Supply`].get.responses['200'];
    return content['text/plain'].examples[name].value;
  });
  expect(await supplies(await testApi({ network: 'mainnet' }))).toEqual(examples);
});

test('plain text, without a signature', async () => {
  const api = await testApi({ network: 'mainnet' });
  const response = await fetch(`${api.mock.url}/network/burnedSupply`);
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(await response.text()).toBe('87.569883');
});

test('burning lowers what there is and what circulates, to the smallest unit', async () => {
  const api = await testApi({ network: 'mainnet' });
  const [total, circulating, burned, locked] = (await supplies(api)).map(wei) as [
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  expect(total - locked).toBe(circulating);
  expect(total + burned).toBe(wei('750000000'));
  await transfer(api, '1.000000000000000001', burnAddress);
  const burnt = wei('1.000000000000000001');
  expect((await supplies(api)).map(wei)).toEqual([
    total - burnt,
    circulating - burnt,
    burned + burnt,
    locked,
  ]);
});

test('each of the 12 locked addresses counts, and takes from what circulates', async () => {
  const api = await testApi({ network: 'mainnet' });
  expect(new Set(lockedAddresses).size).toBe(12);
  const [total, circulating, burned, locked] = (await supplies(api)).map(wei) as [
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  for (const address of lockedAddresses) await transfer(api, '0.5', address);
  const moved = wei('6');
  expect((await supplies(api)).map(wei)).toEqual([total, circulating - moved, burned, locked + moved]);
});

test('without anything burned or locked: whole numbers, without a point', async () => {
  const api = await testApi({ network: 'mainnet' });
  api.state.transaction(() => api.state.tables.balances.clear());
  expect(await supplies(api)).toEqual(['750000000', '750000000', '0', '0']);
});

test('the testnet does not have them', async () => {
  const api = await testApi();
  for (const name of names)
    expect(await api.get(`/network/${name}Supply`, unsigned)).toEqual({ status: 404, body: 'Not Found' });
});
