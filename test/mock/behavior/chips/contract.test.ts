/**
 * The contract of chips.
 * - openapi/evidence/game-tokens-chips.md#49-chips
 * - openapi/evidence/game-tokens-chips.md#411-check-vectors
 */
import { expect, test } from 'vitest';
import { testApi } from '../test-api.js';
import { call, gold, held, infoOf, newChip, reverted } from './chip-api.js';

test('minting to two players, and burning all of one', async () => {
  const api = await testApi();
  const chip = await newChip(api);
  const minted = await call(api, 'mint', {
    chips: [chip, chip.toLowerCase()],
    plyrIds: ['alice', 'bobby.plyr'],
    amounts: [50, '1.5'],
  });
  expect(minted.body.taskData).toEqual({
    method: 'mintGameChip',
    body: {
      gameId: 'demo-game',
      chips: [chip, chip.toLowerCase()],
      plyrIds: ['alice', 'bobby.plyr'],
      amounts: [50, '1.5'],
    },
  });
  expect(await infoOf(api, chip)).toEqual(['51.5', '2']);
  expect(await held(api, chip, 'BOBBY')).toBe('1.5');
  expect(await call(api, 'burn', { chips: [chip], plyrIds: ['alice'], amounts: ['50'] })).toMatchObject({
    status: 200,
    body: { taskData: { method: 'burnGameChip' } },
  });
  expect(await infoOf(api, chip)).toEqual(['1.5', '1']);
  expect(await held(api, chip, 'alice')).toBe('0');
});

test('a whole supply can be burned, up to the largest number of the chain', async () => {
  const api = await testApi();
  const chip = await newChip(api);
  const largest = '115792089237316195423570985008687907853269984665640564039457.584007913129639935';
  const entry = (plyrId: string, amount: string) => ({
    chips: [chip],
    plyrIds: [plyrId],
    amounts: [amount],
  });
  expect(await call(api, 'mint', entry('alice', largest))).toMatchObject({ status: 200 });
  expect(await infoOf(api, chip)).toEqual([largest, '1']);
  expect(await call(api, 'mint', entry('bobby', '0.000000000000000001'))).toEqual(reverted);
  expect(await call(api, 'burn', entry('alice', largest))).toMatchObject({ status: 200 });
  expect(await infoOf(api, chip)).toEqual(['0', '0']);
});

test('amount 0 is a no-op, even for an unknown player; but burning it requires a player', async () => {
  const api = await testApi();
  const nobody = { chips: [gold], plyrIds: ['nobody'], amounts: [0] };
  expect(await call(api, 'mint', nobody)).toMatchObject({ status: 200 });
  const transfer = { chips: [gold], fromPlyrIds: ['alice'], toPlyrIds: ['nobody'], amounts: ['0'] };
  expect(await call(api, 'transfer', transfer)).toMatchObject({ status: 200 });
  expect(await infoOf(api, gold)).toEqual(['139.5', '2']);
  expect(await call(api, 'burn', nobody)).toEqual(reverted);
});

test('burning 0 of a player without chips lowers the holder count, but not below 0', async () => {
  const api = await testApi();
  const burn = (plyrId: string, amount: number | string) =>
    call(api, 'burn', { chips: [gold], plyrIds: [plyrId], amounts: [amount] });
  expect(await burn('alice', 0)).toMatchObject({ status: 200 });
  expect(await infoOf(api, gold)).toEqual(['139.5', '2']);
  await burn('carol', 0);
  await burn('carol', 0);
  expect(await infoOf(api, gold)).toEqual(['139.5', '0']);
  expect(await burn('carol', 0)).toEqual(reverted);
  // After such a miscount the last balance cannot be burned.
  expect(await burn('bobby', 54)).toMatchObject({ status: 200 });
  expect(await burn('bobby', 1)).toEqual(reverted);
  expect(await infoOf(api, gold)).toEqual(['85.5', '0']);
});

test('the chain loops over the chips, and all entries are one transaction', async () => {
  const api = await testApi();
  const fewer = { chips: [gold], plyrIds: ['alice', 'nobody'], amounts: [1, 2] };
  expect(await call(api, 'mint', fewer)).toMatchObject({ status: 200 });
  expect(await infoOf(api, gold)).toEqual(['140.5', '2']);
  for (const action of ['mint', 'burn']) {
    const more = { chips: [gold, gold], plyrIds: ['alice'], amounts: [1] };
    expect(await call(api, action, more)).toEqual(reverted);
    const second = { chips: [gold, gold], plyrIds: ['alice', 'nobody'], amounts: [1, 1] };
    expect(await call(api, action, second)).toEqual(reverted);
    const none = { chips: [], plyrIds: [], amounts: [] };
    expect(await call(api, action, none)).toMatchObject({ status: 200 });
  }
  expect(await infoOf(api, gold)).toEqual(['140.5', '2']);
});

test('a transfer moves chips and counts holders; the supply stays', async () => {
  const api = await testApi();
  const transfer = (from: string, to: string, amount: unknown) =>
    call(api, 'transfer', { chips: [gold], fromPlyrIds: [from], toPlyrIds: [to], amounts: [amount] });
  const { body } = await transfer('alice', 'carol', 4.5);
  expect(body.taskData).toEqual({
    method: 'transferGameChip',
    body: {
      gameId: 'demo-game',
      chips: [gold],
      fromPlyrIds: ['alice'],
      toPlyrIds: ['carol'],
      amounts: [4.5],
    },
  });
  expect(await infoOf(api, gold)).toEqual(['139.5', '3']);
  await transfer('alice', 'carol', 80);
  expect(await infoOf(api, gold)).toEqual(['139.5', '2']);
  expect([await held(api, gold, 'alice'), await held(api, gold, 'carol')]).toEqual(['0', '84.5']);
  await transfer('carol', 'carol', '84.5');
  expect(await infoOf(api, gold)).toEqual(['139.5', '2']);
  for (const [from, to, amount] of [
    ['carol', 'bobby', 85],
    ['nobody', 'bobby', 1],
    ['carol', 'nobody', 1],
    ['alice', 'alice', 1],
  ] as const) {
    expect(await transfer(from, to, amount), `${from} ${to}`).toEqual(reverted);
  }
  expect(await infoOf(api, gold)).toEqual(['139.5', '2']);
});
