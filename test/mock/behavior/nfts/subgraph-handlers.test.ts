/**
 * Index-backed reads of NFTs.
 * - openapi/evidence/nfts-badges.md#12-getnftbytokenid
 * - openapi/evidence/nfts-badges.md#15-listusercollectionnfts
 * - openapi/evidence/nfts-badges.md#16-chains-and-aliases-in-paths
 */
import { expect, test } from 'vitest';
import { loadDocument } from '../../../../src/mock/openapi/document.js';
import type { User } from '../../../../src/mock/state/records.js';
import { type TestApi, testApi } from '../test-api.js';

const sword = '0x14dC79964da2C08b23698B3D3cc7Ca32193d9955';
const genes = '0x9fc13e6408ca6a997d6eb8a25440cbcb20745e8b';
const zero = '0x0000000000000000000000000000000000000000';
const single = ['/game/nft/get', '/game/nft/owner', '/game/nft/isBurnt'];

const rejection = (status: number, error: string) => ({ status, body: { error } });
const unhandledException = (error: string) => ({ status: 500, body: { error, stack: expect.any(String) } });
const userOf = (api: TestApi, plyrId: string) => api.state.tables.users.get(plyrId) as User;

test('chains by name or number, contracts by address or alias; both in their exact spelling', async () => {
  const api = await testApi();
  for (const chain of ['avalanche', '43114', 'fuji', '43113']) {
    expect((await api.get(`/game/nft/owner/${chain}/zoogenes/7`)).status).toBe(200);
  }
  for (const chain of ['plyrTestnet', 'plyr', '62831', '16180']) {
    expect((await api.get(`/game/nft/owner/${chain}/${sword}/1`)).status).toBe(200);
    expect((await api.get(`/game/nft/owner/${chain}/${sword.toLowerCase()}/1`)).status).toBe(200);
  }
  for (const path of [...single, '/nft']) {
    const get = (chain: string, contract: string) =>
      api.get(`${path}/${chain}/${contract}/${path === '/nft' ? 'alice' : 7}`);
    for (const chain of ['Fuji', 'nochain', 'toString']) {
      expect(await get(chain, 'zoogenes')).toEqual(rejection(400, 'Invalid chain'));
    }
    for (const contract of ['ZOOGENES', 'zooboosters', 'zooelixirs', 'toString', sword.replace('d', 'D')]) {
      expect(await get('fuji', contract)).toEqual(rejection(400, 'Invalid contract'));
    }
    for (const chain of ['sepolia', 'opSepolia', 'bscTestnet', 'bsc', '1', '999999']) {
      expect(await get(chain, 'zoogenes')).toEqual(rejection(400, 'Invalid contract'));
      expect(await get(chain, sword)).toEqual(unhandledException('Failed to parse URL from undefined'));
    }
  }
});

test('a token, its owner in lower case, and unknown tokens', async () => {
  const api = await testApi();
  const owner = userOf(api, 'alice').primaryAddress.toLowerCase();
  const token = await api.get('/game/nft/get/avalanche/zoogenes/7');
  expect(token.body).toMatchObject({
    tokenID: '7',
    ownership: [{ owner, quantity: '1' }],
    name: 'Zoo Gene #7',
  });
  expect((await api.get('/game/nft/owner/avalanche/zoogenes/7')).body).toEqual({ owner });
  expect((await api.get('/game/nft/isBurnt/avalanche/zoogenes/7')).body).toEqual({ isBurnt: false });
  for (const [path, field] of [
    ['get', 'tokenURI'],
    ['owner', 'ownership'],
    ['isBurnt', 'ownership'],
  ]) {
    for (const tokenId of ['999', '07', 'x']) {
      expect(await api.get(`/game/nft/${path}/avalanche/zoogenes/${tokenId}`)).toEqual(
        unhandledException(`Cannot read properties of undefined (reading '${field}')`),
      );
    }
  }
});

test('a burned token stays in the index, with the zero address as its owner', async () => {
  const api = await testApi();
  await api.settled(api.post('/game/nft/burn', { chainId: 62831, nfts: [sword], tokenIds: [2] }));
  const path = `plyrTestnet/${sword}/2`;
  expect((await api.get(`/game/nft/get/${path}`)).body).toMatchObject({
    ownership: [{ owner: zero, quantity: '1' }],
    name: 'Demo Sword #2',
  });
  expect((await api.get(`/game/nft/owner/${path}`)).body).toEqual({ owner: zero });
  expect((await api.get(`/game/nft/isBurnt/${path}`)).body).toEqual({ isBurnt: true });
});

test('the tokens of a player, by all addresses', async () => {
  const api = await testApi();
  const { primaryAddress, mirrorAddress } = userOf(api, 'carol');
  const other = '0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65';
  api.state.transaction(() =>
    api.state.tables.secondaries.put({ id: 'x', plyrId: 'carol', secondaryAddress: other, boundAt: 0 }),
  );
  const addresses = [other, mirrorAddress, primaryAddress];
  const lists = { nfts: addresses.map(() => sword), addresses, tokenUris: ['a:1', 'a:2', 'a:3'] };
  await api.settled(api.post('/game/nft/mint', { chainId: 62831, ...lists }));
  const token = { collection: sword, quantity: '1' };
  const rows = addresses.map((owner, index) => ({
    owner: owner.toLowerCase(),
    uri: `a:${index + 1}`,
    tokenId: String(index + 3),
    ...token,
  }));
  expect((await api.get(`/nft/plyrTestnet/${sword}/carol`)).body).toEqual(rows);
  const gene = (await api.get('/nft/avalanche/zoogenes/alice')).body;
  expect(gene).toMatchObject([{ collection: genes, tokenId: '7', name: 'Zoo Gene #7' }]);
  expect((await api.get('/nft/avalanche/zoogenes/bobby')).body).toEqual([]);
});

test('players by their exact name only; leaving out addresses fails as it does on the server', async () => {
  const api = await testApi();
  for (const plyrId of [userOf(api, 'alice').primaryAddress, 'nobody-here', 'ALICE']) {
    expect(await api.get(`/nft/fuji/zoogenes/${plyrId}`)).toEqual(rejection(400, 'Invalid PLYR[ID]'));
  }
  const get = (query: string) => api.get(`/nft/fuji/zoogenes/alice?${query}`);
  expect(await get('secondary=false')).toEqual(
    unhandledException('_addrs.secondaryAddresses is not iterable'),
  );
  expect(await get('primary=false')).toEqual(
    unhandledException("Cannot read properties of undefined (reading 'toLowerCase')"),
  );
  expect((await get('primary=true&secondary=no')).body).toHaveLength(1);

  const strict = await testApi({ strict: true });
  expect((await strict.get('/nft/fuji/zoogenes/alice?secondary=false')).body).toHaveLength(1);
  expect((await strict.get('/nft/fuji/zoogenes/alice?primary=false')).body).toEqual([]);
});

test('the demo state gives the responses that the docs show', async () => {
  const api = await testApi();
  const { paths } = loadDocument() as unknown as { paths: Record<string, { get: { responses: Responses } }> };
  const exampleOf = (path: string, name: string) =>
    paths[path]?.get.responses['200'].content['application/json'].examples[name]?.value;
  const genes = '/nft/{chain}/{contract}/{plyrId}';
  const token = '/game/nft/get/{chain}/{contract}/{tokenId}';
  const cases: [string, string, string][] = [
    ['/game/nft/info', 'ofGame', '?gameId=demo-game&chainId=62831'],
    ['/game/nft/list', 'bobby', `?plyrId=bobby&chainId=62831&nft=${sword}`],
    ['/game/nft/balance', 'bobby', `?plyrId=bobby&chainId=62831&nft=${sword}`],
    ['/game/nft/balance', 'none', '?plyrId=carol&chainId=62831'],
    ['/game/nft/credit', 'used', ''],
    ['/game/badge/info', 'demoGame', '?gameId=demo-game'],
    ['/game/badge/list', 'alice', '?plyrId=alice&gameId=demo-game'],
    [genes, 'zooGenes', '/nft/avalanche/zoogenes/alice'],
    [token, 'token', `/game/nft/get/plyrTestnet/${sword}/1`],
  ];
  for (const [path, name, rest] of cases) {
    const { body } = await api.get(path.includes('{') ? rest : path + rest);
    expect(body, path).toEqual(exampleOf(path, name));
  }
});

interface Responses {
  '200': { content: { 'application/json': { examples: Record<string, { value: unknown }> } } };
}
