/**
 * The contracts of NFTs.
 * - openapi/evidence/nfts-badges.md#3-nft-operations
 * - openapi/evidence/nfts-badges.md#2-state-rules
 */
import { expect, test } from 'vitest';
import { testApi } from '../test-api.js';
import {
  call,
  chainId,
  invalidAddress,
  mint,
  ownerOf,
  rejection,
  shield,
  stranger,
  sword,
  wallet,
  zero,
} from './nft-api.js';

test('how many tokens fit into the gas depends on their URIs', async () => {
  const api = await testApi();
  const statusOf = async (lengths: number[]) => {
    const { body } = await mint(api, {
      nfts: lengths.map(() => sword),
      addresses: lengths.map(() => wallet),
      tokenUris: lengths.map((length) => `u:${'x'.repeat(length - 2)}`),
    });
    return body.status ?? body.error;
  };
  const times = (count: number, length: number): number[] => new Array(count).fill(length);
  const tooMuch = 'Transaction Receipt Failed';
  expect(await statusOf(times(8, 80))).toBe('SUCCESS');
  expect(await statusOf(times(9, 80))).toBe(tooMuch);
  expect(await statusOf(times(10, 32))).toBe('SUCCESS');
  expect(await statusOf(times(10, 64))).toBe(tooMuch);
  expect(await statusOf([...times(5, 80), ...times(5, 31)])).toBe('SUCCESS');
  expect(await statusOf([...times(5, 80), ...times(5, 32)])).toBe(tooMuch);
});

test('only the owner of a token that is not soulbound can be the sender; a batch moves as a whole', async () => {
  const api = await testApi();
  await mint(api, { nfts: [sword, shield], addresses: [wallet, wallet], tokenUris: ['a:1', 'a:2'] });
  const transfer = (more: object) =>
    call(api, 'transfer', {
      chainId,
      nfts: [sword],
      fromAddresses: [wallet],
      toAddresses: [stranger],
      tokenIds: ['3'],
      ...more,
    });
  for (const field of ['nfts', 'fromAddresses', 'toAddresses', 'tokenIds'])
    expect(await transfer({ [field]: undefined }), field).toEqual(
      rejection(400, 'nfts, fromAddresses, toAddresses, tokenIds, and chainId are required'),
    );
  const reverted = rejection(500, 'Transaction Receipt Failed');
  const missing = rejection(400, 'nfts, fromAddresses, toAddresses, tokenIds, and chainId are required');
  const exception = (error: string) => ({ status: 500, body: { error, stack: expect.any(String) } });
  const twice = { fromAddresses: [wallet, wallet], toAddresses: [stranger, stranger] };
  const cases: [object, object][] = [
    [{ fromAddresses: [stranger] }, reverted],
    [{ tokenIds: ['99'] }, reverted],
    [{ nfts: [shield], tokenIds: [1] }, reverted],
    [{ ...twice, nfts: [sword, sword], tokenIds: [3, 99] }, reverted],
    [{ ...twice, tokenIds: [3, 3] }, reverted],
    [{ tokenIds: ['x'] }, rejection(500, null)],
    [{ tokenIds: [1.5] }, rejection(500, null)],
    [{ tokenIds: [null] }, rejection(500, null)],
    [
      { tokenIds: [-1] },
      rejection(500, expect.stringContaining('Number "-1" is not in safe 256-bit') as never),
    ],
    [{ toAddresses: ['bobby'] }, rejection(500, 'Address "bobby" is invalid.')],
    [{ toAddresses: [zero] }, rejection(400, 'toAddresses cannot be 0x0')],
    [{ toAddresses: [zero], tokenIds: [] }, rejection(400, 'toAddresses cannot be 0x0')],
    [{ toAddresses: [zero, null], tokenIds: [] }, rejection(400, 'toAddresses cannot be 0x0')],
    [{ toAddresses: 'bobby' }, exception('toAddresses.some is not a function')],
    [{ toAddresses: zero }, exception('toAddresses.some is not a function')],
    [{ toAddresses: 5 }, exception('toAddresses.some is not a function')],
    [{ toAddresses: { length: 1 } }, exception('toAddresses.some is not a function')],
    [{ toAddresses: [null] }, exception("Cannot read properties of null (reading 'toLowerCase')")],
    [{ toAddresses: [5] }, exception('address.toLowerCase is not a function')],
    [{ toAddresses: [[zero]] }, exception('address.toLowerCase is not a function')],
    [{ toAddresses: [wallet, {}, zero], tokenIds: [] }, exception('address.toLowerCase is not a function')],
    [{ toAddresses: null }, missing],
    [{ toAddresses: '' }, missing],
    [{ toAddresses: 'x', nfts: [], fromAddresses: 0 }, missing],
    [
      { nfts: Array.from({ length: 11 }, () => sword), toAddresses: [null] },
      rejection(400, 'nfts length must be less than 10'),
    ],
    [{ nfts: 'abc' }, invalidAddress('a')],
    [{ nfts: sword }, rejection(400, 'nfts length must be less than 10')],
    [{ nfts: [stranger, '0x12'] }, rejection(400, 'nfts do not belong to this game')],
    [{ nfts: ['0x12', stranger] }, invalidAddress('0x12')],
    [
      { nfts: Array.from({ length: 11 }, () => sword), toAddresses: [zero] },
      rejection(400, 'nfts length must be less than 10'),
    ],
    [
      { tokenIds: [1, 2] },
      rejection(400, 'fromAddresses, toAddresses, and tokenIds must be the same length'),
    ],
    [
      { tokenIds: undefined },
      rejection(400, 'nfts, fromAddresses, toAddresses, tokenIds, and chainId are required'),
    ],
    [{ nfts: ['0x12'] }, invalidAddress('0x12')],
  ];
  for (const [more, answer] of cases) expect(await transfer(more), JSON.stringify(more)).toEqual(answer);
  expect(await ownerOf(api, 3)).toBe(wallet.toLowerCase());

  // A transfer to the sender is allowed, and surplus contracts are ignored.
  expect(
    (await transfer({ toAddresses: [wallet], nfts: [sword, sword] })).body.taskData.result,
  ).toMatchObject([{ from: wallet, to: wallet, tokenId: '3' }]);
  const { body } = await transfer({ tokenIds: [3] });
  expect(body.taskData.result).toEqual([
    { gameId: 'demo-game', from: wallet, to: stranger, tokenId: '3', hash: body.hash },
  ]);
  expect(await ownerOf(api, 3)).toBe(stranger.toLowerCase());
  expect((await api.get('/game/nft/info?gameId=demo-game&chainId=62831')).body[0]).toMatchObject({
    totalSupply: '3',
    holderCount: '2',
  });
  expect((await api.get(`/actionLog/${wallet}?limit=1`)).body[0]).toMatchObject({
    action: 'transfer',
    data: { fromAddress: wallet, toAddress: stranger, nft: sword, success: 'success' },
  });
});

test('burning requires no consent, leaves ids unused, and works for soulbound tokens', async () => {
  const api = await testApi();
  await mint(api, { nfts: [shield] });
  const burn = (more: object) => call(api, 'burn', { chainId, nfts: [sword], tokenIds: ['2'], ...more });
  const cases: [object, object][] = [
    [{ nfts: undefined }, rejection(400, 'nfts, tokenIds, and chainId are required')],
    [{ nfts: Array.from({ length: 11 }, () => sword) }, rejection(400, 'nfts length must be less than 10')],
    [{ tokenIds: [] }, rejection(400, 'tokenIds and nfts must be the same length')],
    [{ nfts: ['0x12'] }, invalidAddress('0x12')],
    [{ nfts: [sword, sword], tokenIds: [2, 2] }, rejection(500, 'Transaction Receipt Failed')],
  ];
  for (const [more, answer] of cases) expect(await burn(more), JSON.stringify(more)).toEqual(answer);
  const { body } = await burn({ nfts: [sword, shield], tokenIds: ['2', 1] });
  expect(body.taskData.body.tokenIds).toEqual(['2', 1]);
  expect(body.taskData.result).toMatchObject([
    { from: '0xF10A25C08e802a2db3CAaf71FC8F2928915908d9', to: zero, tokenId: '2' },
    { from: wallet, to: zero, tokenId: '1' },
  ]);
  expect((await api.get('/game/nft/info?gameId=demo-game&chainId=62831')).body).toMatchObject([
    { totalSupply: '1', holderCount: '1' },
    { totalSupply: '0', holderCount: '0' },
  ]);
  expect(await burn({})).toEqual(rejection(500, 'Transaction Receipt Failed'));
  expect((await mint(api)).body.taskData.result[0].tokenId).toBe('3');
  expect((await api.get(`/game/nft/isBurnt/62831/${sword}/2`)).body).toEqual({ isBurnt: true });
  expect((await api.get('/actionLog/2')).body[0]).toMatchObject({
    action: 'burn',
    data: { tokenId: '2', nft: sword, success: 'reverted' },
  });
});
