/**
 * Tasks of chips, and what they log.
 * - openapi/evidence/game-tokens-chips.md#7-chip-operations
 */
import { expect, test } from 'vitest';
import { testApi } from '../test-api.js';
import { call, gold, infoOf, newChip, rejected } from './chip-api.js';

test('a paused worker gives a 500 with the time-out message, and the task finishes later', async () => {
  const api = await testApi();
  api.state.tasks.pause();
  const answer = api.post('/game/chip/mint', { chips: [gold], plyrIds: ['alice'], amounts: [1] });
  while (api.state.tables.tasks.size === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  api.mock.clock.advance(25_000);
  expect(await answer).toEqual(
    rejected(500, 'Task timeout, but still maybe success, you can check the task status by taskId later'),
  );
  expect(await infoOf(api, gold)).toEqual(['139.5', '2']);
  api.state.tasks.resume();
  expect(await infoOf(api, gold)).toEqual(['140.5', '2']);
});

test('the activity log contains reverted transactions, but not those that were never sent', async () => {
  const api = await testApi();
  const chip = await newChip(api);
  await call(api, 'mint', { chips: [gold, gold], plyrIds: ['carol', 'ALICE'], amounts: ['2', 1] });
  await call(api, 'mint', { chips: [gold], plyrIds: ['carol', 'david'], amounts: ['2', 1] });
  await call(api, 'burn', { chips: [gold], plyrIds: ['carol'], amounts: ['x'] });
  await call(api, 'transfer', { chips: [gold], fromPlyrIds: ['carol'], toPlyrIds: ['david'], amounts: [1] });

  const entry = { gameId: 'demo-game', type: 'gameChip' };
  const hash = expect.stringMatching(/^0x/);
  const lines = async (plyrId: string) => {
    const { body } = await api.get(`/actionLog/${plyrId}`);
    return body.map(({ action, data }: { action: string; data: object }) => [action, data]);
  };
  const { gameId } = entry;
  expect(await lines('carol')).toEqual([
    [
      'transfer',
      { gameId, fromPlyrId: 'carol', toPlyrId: 'david', hash, chip: gold, amount: 1, success: 'success' },
    ],
    ['mint', { gameId, plyrId: 'carol', hash, chip: gold, amount: '2', success: 'success' }],
    ['mint', { gameId, plyrId: 'carol', hash, chip: gold, amount: '2', success: 'reverted' }],
  ]);
  expect(await lines('ALICE')).toEqual([
    ['mint', { gameId, plyrId: 'ALICE', hash, chip: gold, amount: 1, success: 'reverted' }],
  ]);
  expect(await lines('david')).toEqual([
    ['mint', { gameId, plyrId: 'david', hash, amount: 1, success: 'success' }],
  ]);
  expect((await api.get('/actionLog/demo-game')).body).toMatchObject([
    { ...entry, plyrId: 'demo-game', action: 'create', data: { gameId, chip, hash, success: 'success' } },
  ]);
});
