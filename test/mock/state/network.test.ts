/**
 * The servers of the two networks.
 * - openapi/evidence/networks.md#2-only-on-testnet-22-operations
 * - openapi/evidence/networks.md#3-on-both-but-different-on-mainnet
 * - openapi/evidence/networks.md#4-neither-branch
 */
import { describe, expect, test } from 'vitest';
import { type LogEntry, type Network, startMock } from '../../../src/mock/index.js';
import { listOperations, loadDocument, type Operation } from '../../../src/mock/openapi/document.js';
import { networks } from '../../../src/mock/state/network.js';
import { inventory } from '../../contract/fixtures.js';
import { signatureHeaders } from '../../support/signature-headers.js';
import { roomApi } from '../behavior/room-api.js';
import { testApi } from '../behavior/test-api.js';

const operations = listOperations(loadDocument());
const pathOf = ({ path }: Operation) => path.replaceAll(/\{\w+\}/g, 'x');
const notFound = { status: 404, type: 'text/plain; charset=utf-8', body: 'Not Found' };

test('how many operations exist where', () => {
  const count = (...where: string[]) =>
    Object.values(inventory).filter((entry) => entry.networks.join() === where.join()).length;
  expect([count('testnet', 'mainnet'), count('testnet'), count('mainnet'), count()]).toEqual([79, 22, 4, 5]);
  expect(operations).toHaveLength(110);
});

describe.each(networks)('%s', (network: Network) => {
  async function ask(url: string, operation: Operation, headers: Record<string, string>) {
    const { method } = operation;
    const body = method === 'POST' ? { body: '{}' } : {};
    const type = { 'content-type': 'application/json' };
    const response = await fetch(url + pathOf(operation), {
      method,
      headers: { ...type, ...headers },
      ...body,
    });
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      body: await response.text(),
    };
  }

  test('an operation of the other network is 404 before the signature, whatever is preferred', async () => {
    const log: LogEntry[] = [];
    await using mock = await startMock({ network, log: (entry) => log.push(entry) });
    const absent = operations.filter(({ id }) => !inventory[id]?.networks.includes(network));
    expect(absent).toHaveLength(network === 'mainnet' ? 27 : 9);
    for (const operation of absent) {
      for (const headers of [{}, signatureHeaders('{}'), { prefer: 'code=200' }])
        expect(await ask(mock.url, operation, headers), operation.id).toEqual(notFound);
      expect(log.at(-1), operation.id).toMatchObject({ operationId: null, violations: [] });
      expect(log.at(-1)?.requestViolations.join()).toMatch(new RegExp(`^${operation.id} exists (only )?on `));
    }
    expect(mock.violations.responsesWithViolations).toBe(0);
  });

  test('every other operation exists, and unsigned requests are rejected', async () => {
    await using mock = await startMock({ network });
    const present = operations.filter(({ id }) => inventory[id]?.networks.includes(network));
    expect(present).toHaveLength(network === 'mainnet' ? 83 : 101);
    for (const operation of present) {
      const { signed, publicOn = [] } = inventory[operation.id] ?? {};
      const { status, body } = await ask(mock.url, operation, {});
      expect(body, operation.id).not.toBe('Not Found');
      expect(status === 401, operation.id).toBe(signed && !publicOn.includes(network));
    }
    expect(mock.violations.responsesWithViolations).toBe(0);
  });

  test('faults exist for its operations alone', async () => {
    await using mock = await startMock({ network });
    const [here, there] =
      network === 'mainnet' ? ['getTotalSupply', 'createNft'] : ['createNft', 'getTotalSupply'];
    mock.faults.add({ operation: here, kind: 'drop' });
    expect(() => mock.faults.add({ operation: there, kind: 'drop' })).toThrow(there);
  });

  test('the control API and the start page name it', async () => {
    await using mock = await startMock({ network });
    const chainId = network === 'mainnet' ? 16_180 : 62_831;
    const info = await (await fetch(`${mock.origin}/_mock/`)).json();
    expect(info).toMatchObject({ network, chainId });
    const page = await (await fetch(mock.origin)).text();
    expect(page).toContain(`<strong>${network}</strong>, chain ${chainId}`);
  });

  test('the record of a finished task', async () => {
    const api = await roomApi({ network });
    const created = await api.played('SUCCESS', 'create', { expiresIn: 60 });
    const sent = { gameId: 'demo-game', expiresIn: 60 };
    const { result } = created.taskData;
    expect(created.taskData).toEqual(
      network === 'mainnet'
        ? { '0': 'createGameRoom', '1': JSON.stringify(sent), result }
        : { method: 'createGameRoom', body: sent, result },
    );
    expect(result).toMatchObject({ gameId: 'demo-game', roomId: expect.any(String) });
    expect((await api.get(`/task/status/${created.taskId}`)).body).toEqual(created);
    const joined = await api.played('SUCCESS', 'join', {
      roomId: result.roomId,
      sessionJwts: [await api.login('alice')],
    });
    const keys = network === 'mainnet' ? ['0', '1'] : ['method', 'body'];
    expect(Object.keys(joined.taskData)).toEqual(keys);
    const failed = await api.played('FAILED', 'end', { roomId: '9999' });
    expect(failed.taskData[0]).toBe('endGameRoom');
  });

  test('a session that cannot be verified, in a room', async () => {
    const api = await testApi({ network });
    const expired = await api.login('alice', 'demo', { expiresIn: 1 });
    api.mock.clock.advance(5_000);
    for (const sessionJwt of [expired, 'no-jwt']) {
      const { status, body } = await api.post('/game/join', { roomId: '3', sessionJwts: [sessionJwt] });
      if (network === 'mainnet')
        expect([status, body]).toEqual([500, { error: expect.stringContaining('is not defined') }]);
      else expect([status, body.invalidPlyrIds]).toEqual([401, { unknown: 'Invalid sessionJwt' }]);
    }
    // Another reason is the same on both.
    const other = await api.login('bobby', 'other');
    const { status, body } = await api.post('/game/join', { roomId: '3', sessionJwts: [other] });
    expect([status, body.invalidPlyrIds]).toEqual([401, { bobby: 'Invalid gameId' }]);
  });

  test('the image of a chip', async () => {
    const api = await testApi({ network });
    const has = network === 'testnet';
    const image = 'https://cdn.example.com/silver.png';
    const { body } = await api.settled(
      api.post('/game/chip/create', { name: 'Silver', symbol: 'SLV', image }),
    );
    const { result } = body.taskData;
    expect(result).toMatchObject({ gameId: 'demo-game', name: 'Silver', symbol: 'SLV' });
    expect('image' in result).toBe(has);
    expect(JSON.stringify(body).includes(image)).toBe(has);
    const info = (await api.get('/game/chip/info?gameId=demo-game')).body;
    const balances = (await api.get('/game/chip/balance?plyrId=alice&gameId=demo-game')).body['demo-game'];
    expect(info.length).toBeGreaterThan(1);
    for (const chip of [...info, ...Object.values(balances)]) expect('image' in (chip as object)).toBe(has);
  });

  test('the tokens', async () => {
    const api = await testApi({ network });
    const { tokens } = (await api.get('/tokenlist')).body;
    const chainId = network === 'mainnet' ? 16_180 : 62_831;
    expect(tokens).toHaveLength(network === 'mainnet' ? 55 : 16);
    expect(new Set(tokens.map((token: { chainId: number }) => token.chainId))).toEqual(new Set([chainId]));
    const ids = tokens.map(({ apiId }: { apiId: string }) => apiId);
    expect(Object.keys((await api.get('/user/balance/alice')).body)).toEqual(ids);
    const [here, there] = network === 'mainnet' ? ['joe', 'vinu'] : ['vinu', 'joe'];
    expect((await api.get(`/tokenlist/${here}`)).status).toBe(200);
    expect((await api.get(`/tokenlist/${there}`)).status).toBe(404);
    const approve = (token: string) =>
      api.post('/game/approve', { plyrId: 'alice', otp: '123456', gameId: 'demo-game', token, amount: 1 });
    expect((await approve(here as string)).status).toBe(200);
    expect((await approve(there as string)).body).toEqual({ error: `Invalid token: ${there}` });
    expect((await api.get(`/user/balance/alice/${there}`)).body).toEqual({ error: 'Invalid tokenName' });
  });
});

test('the default is the testnet', async () => {
  await using mock = await startMock();
  expect(await (await fetch(`${mock.origin}/_mock/`)).json()).toMatchObject({ network: 'testnet' });
});

test('static: the operations of all networks, unless one is chosen', async () => {
  const supply = async (options: { network?: Network }) => {
    await using mock = await startMock({ mode: 'static', ...options });
    const { network } = (await (await fetch(`${mock.origin}/_mock/`)).json()) as { network?: string };
    const { status } = await fetch(`${mock.url}/network/totalSupply`);
    return [network, status];
  };
  expect(await supply({})).toEqual([undefined, 200]);
  expect(await supply({ network: 'testnet' })).toEqual(['testnet', 404]);
  expect(await supply({ network: 'mainnet' })).toEqual(['mainnet', 200]);
});

test('a handler of the caller makes its operation exist', async () => {
  await using mock = await startMock({
    handlers: { removeBadge: () => ({ status: 404, body: 'Mine' as never }) },
  });
  const body = '{"nft":"0x14dC79964da2C08b23698B3D3cc7Ca32193d9955","tokenId":"1"}';
  const headers = { 'content-type': 'application/json', ...signatureHeaders(body) };
  const response = await fetch(`${mock.url}/game/badge/remove`, { method: 'POST', headers, body });
  expect(await response.text()).toBe('Mine');
});
