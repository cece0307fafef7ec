/**
 * Tokens and balances.
 * - openapi/evidence/game-tokens-chips.md#6-token-operations-erc-20
 * - openapi/evidence/game-tokens-chips.md#8-token-list
 * - openapi/evidence/game-tokens-chips.md#15-lower-casing
 */
import { expect, test } from 'vitest';
import { credit } from '../../../../src/mock/behavior/chain/balances.js';
import { toUnits } from '../../../../src/mock/behavior/chain/units.js';
import { testApi } from '../test-api.js';

const gamr = '0xa875625fe8A955406523E52E485f351b92908ce1';
const alicePrimary = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266';
const ids = 'plyr gamr coq usdc hatchy ket apex kimbo big avax super pit fil bnb vinu record'.split(' ');

test("the testnet token list, refreshed every ten minutes of the mock's clock", async () => {
  const api = await testApi();
  const { status, body } = await api.get('/tokenlist');
  expect(status).toBe(200);
  expect(body.tokens.map(({ apiId }: { apiId: string }) => apiId)).toEqual(ids);
  expect(body.version).toEqual({ major: 0, minor: 1, patch: 36 });
  for (const token of body.tokens) {
    expect(token).toMatchObject({
      chainId: 62831,
      updatedAt: '2026-01-02T03:00:00.000Z',
      nextUpdatedAt: '2026-01-02T03:10:00.000Z',
    });
  }
  const decimals = body.tokens.filter((token: { decimals: number }) => token.decimals !== 18);
  expect(decimals).toMatchObject([{ apiId: 'pit', decimals: 9 }]);

  api.mock.clock.advance(354_321);
  expect((await api.get('/tokenlist/plyr')).body.tokens[0].updatedAt).toBe('2026-01-02T03:00:00.000Z');
  api.mock.clock.advance(1);
  expect((await api.get('/tokenlist/plyr')).body.tokens[0].updatedAt).toBe('2026-01-02T03:10:00.000Z');
});

test('getToken: the envelope with one token, or with none and 404; the exact spelling', async () => {
  const api = await testApi();
  const list = (await api.get('/tokenlist')).body;
  expect(await api.get('/tokenlist/gamr')).toEqual({
    status: 200,
    body: { ...list, tokens: [list.tokens[1]] },
  });
  for (const name of ['GAMR', 'nope', gamr, 'constructor']) {
    expect(await api.get(`/tokenlist/${name}`)).toEqual({ status: 404, body: { ...list, tokens: [] } });
  }
  const unsigned = await fetch(`${api.mock.url}/tokenlist`);
  expect(await unsigned.json()).toEqual(list);
});

test('getUserBalances: all tokens as a flat map, by the exact PLYR[ID] only', async () => {
  const api = await testApi();
  const { status, body } = await api.get('/user/balance/alice/');
  expect(status).toBe(200);
  expect(Object.keys(body)).toEqual(ids);
  expect(body).toMatchObject({ plyr: '1000', gamr: '1000', usdc: '0', pit: '0' });
  for (const name of ['ALICE', alicePrimary, 'nobody', 'constructor']) {
    expect(await api.get(`/user/balance/${name}`)).toEqual({
      status: 404,
      body: { error: 'User not found' },
    });
  }
});

test('getUserTokenBalance: by name in any case or by address; the key is the name as sent', async () => {
  const api = await testApi();
  const { mirrorAddress } = api.state.tables.users.get('alice') ?? { mirrorAddress: '' };
  api.state.transaction(() => credit(api.state, 'pit', mirrorAddress, toUnits('2.5', 9)));
  for (const [name, amount] of Object.entries({
    plyr: '1000',
    PLYR: '1000',
    pit: '2.5',
    [gamr]: '1000',
    [gamr.toLowerCase()]: '1000',
    '0x0000000000000000000000000000000000000000': '1000',
    '0xa0Ee7A142d267C1f36714E4a8F75612F20a79720': '84.5',
  })) {
    expect(await api.get(`/user/balance/alice/${name}`)).toEqual({ status: 200, body: { [name]: amount } });
  }
  const badChecksum = gamr.replace('8A', '8a');
  for (const name of ['nope', badChecksum]) {
    expect(await api.get(`/user/balance/alice/${name}`)).toEqual({
      status: 401,
      body: { error: 'Invalid tokenName' },
    });
  }
  expect(await api.get('/user/balance/nobody/nope')).toMatchObject({ status: 404 });
  const noToken = await api.get('/user/balance/alice/0x00000000000000000000000000000000000000aa');
  expect(noToken.status).toBe(500);
  expect(noToken.body.error).toContain('The contract function "balanceOf" returned no data ("0x").');
  expect(noToken.body.error).toContain(`args:               (${mirrorAddress})`);
  expect(noToken.body.stack).toBeTypeOf('string');
});

test('getAddressBalance: the balances of an address itself, in either spelling', async () => {
  const api = await testApi();
  api.state.transaction(() => credit(api.state, 'plyr', alicePrimary, toUnits('1.5')));
  for (const address of [alicePrimary, alicePrimary.toLowerCase()]) {
    const { status, body } = await api.get(`/balance/${address}`);
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(ids);
    expect(body).toMatchObject({ plyr: '1.5', gamr: '0' });
  }
  for (const address of ['alice', alicePrimary.replace('F', 'f'), alicePrimary.slice(0, -1)]) {
    expect(await api.get(`/balance/${address}`)).toEqual({
      status: 400,
      body: { error: 'Invalid address' },
    });
  }
});
