/** Whatever goes wrong in a match, players pay once, and are paid once. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Match, MatchStore } from '../../src/examples/match-store.js';
import { newestEntry } from '../../src/examples/unknown-outcome.js';
import {
  aliceWon,
  GameSetup,
  joinBoth,
  otp,
  paid,
  play,
  refunded,
  throwBoth,
  until,
  untouched,
} from './game-setup.js';

let setup: GameSetup;
beforeEach(async () => {
  setup = await GameSetup.start();
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(async () => {
  await setup.close();
  vi.restoreAllMocks();
});

describe('when a response is lost', () => {
  const drop = (operation: string, after: boolean, times = 1) =>
    setup.mock.faults.add({ kind: 'drop', operation, after, times });

  test('of a payment that was carried out, the backend finds the room', async () => {
    drop('createJoinPayGameRoom', true);
    const game = setup.backend({ patience: { patienceMs: 5_000, intervalMs: 10 } });
    await play(game);
    await until(game, 'finished');
    expect(setup.sent('createJoinPayGameRoom')).toBe(1);
    expect(await setup.gamr()).toEqual(aliceWon);
  });

  test('of a payment that failed, the match is canceled, and no player pays', async () => {
    drop('createJoinPayGameRoom', false);
    const game = setup.backend();
    await joinBoth(game);
    expect((await until(game, 'canceled')).note).toMatch(/^Your payment did not arrive/);
    expect(setup.sent('createJoinPayGameRoom')).toBe(1);
    expect(await setup.gamr()).toEqual(untouched);
    // They can play again at once, and the next start finds nothing.
    await play(game);
    await until(game, 'finished');
    await setup.backend().resume();
    expect(await setup.gamr()).toEqual(aliceWon);
  });

  test('and the payment is carried out late, the next start pays it back', async () => {
    setup.mock.state.tasks.pause();
    drop('createJoinPayGameRoom', true);
    const game = setup.backend();
    await joinBoth(game);
    await until(game, 'canceled');
    setup.mock.state.tasks.resume();
    await vi.waitFor(async () => expect(await setup.gamr()).toEqual(paid), 30_000);
    await setup.backend().resume();
    expect(await setup.gamr()).toEqual(refunded);
    expect(setup.matches()).toMatchObject([{ status: 'finished' }]);
    expect(setup.matches()[0]).not.toHaveProperty('isUnresolved');
    await setup.backend().resume();
    expect(await setup.gamr()).toEqual(refunded);
  });

  test.each([
    ['not carried out', false, 100, 2],
    ['carried out', true, 5_000, 1],
    // The second one reaches the chain, which rejects it.
    ['carried out, but later than the backend waits', true, 0, 2],
  ])('of the prize, it is paid once: %s', async (_, after, patienceMs, sent) => {
    drop('earnLeaveEndGameRoom', after);
    const game = setup.backend({ patience: { patienceMs, intervalMs: 10 } });
    await play(game);
    await until(game, 'finished');
    expect(setup.sent('earnLeaveEndGameRoom')).toBe(sent);
    expect(await setup.gamr()).toEqual(aliceWon);
  });

  test('again and again, the next start pays the prize', async () => {
    drop('earnLeaveEndGameRoom', false, 3);
    const game = setup.backend();
    await play(game);
    await vi.waitFor(
      () => expect(game.matchOf('alice')?.note).toBe('Your prize is late. You will get it.'),
      5_000,
    );
    expect(await setup.gamr()).toEqual(paid);
    await setup.backend().resume();
    expect(await setup.gamr()).toEqual(aliceWon);
  });
});

describe('after a crash', () => {
  const match: Match = { id: 'a', status: 'paying', players: ['alice', 'bobby'], choices: {} };
  const save = (more: Partial<Match>) => new MatchStore(setup.folder).save({ ...match, ...more });
  async function pay() {
    const sessions = ['alice', 'bobby'].map((plyrId) => setup.plyr.login({ plyrId, otp }));
    const sessionJwts = (await Promise.all(sessions)).map(({ sessionJwt }) => sessionJwt);
    const entry = await newestEntry(setup.plyr, 'alice');
    const payment = { sessionJwts, tokens: ['gamr', 'gamr'], amounts: ['5', '5'] };
    const task = await setup.plyr.createJoinPayGameRoom(payment).task({ intervalMs: 5 });
    return { newestEntry: entry, taskId: task.taskId, roomId: task.taskData.result.roomId };
  }

  test('during the payment, the backend finds the room, and the match goes on', async () => {
    const { newestEntry: entry, roomId } = await pay();
    save({ newestEntry: entry });
    const game = setup.backend();
    await game.resume();
    expect(game.matchOf('alice')).toMatchObject({ status: 'playing', roomId });
    throwBoth(game, 'rock', 'scissors');
    await until(game, 'finished');
    expect(await setup.gamr()).toEqual(aliceWon);
    expect(setup.sent('createJoinPayGameRoom')).toBe(1);
  });

  test('before the payment was sent, the match is canceled', async () => {
    save({ newestEntry: await newestEntry(setup.plyr, 'alice') });
    const game = setup.backend();
    await game.resume();
    expect(game.matchOf('bobby')?.status).toBe('canceled');
    expect(setup.sent('createJoinPayGameRoom')).toBe(0);
  });

  test('one room is not taken by two matches', async () => {
    const { newestEntry: entry } = await pay();
    save({ newestEntry: entry });
    save({ id: 'b', newestEntry: entry });
    await setup.backend().resume();
    expect(
      setup
        .matches()
        .map(({ status }) => status)
        .sort(),
    ).toEqual(['canceled', 'playing']);
  });

  test('a match does not take the room of another one, whatever its task says', async () => {
    const { taskId, roomId } = await pay();
    save({ status: 'playing', roomId });
    save({ id: 'b', taskId });
    await setup.backend().resume();
    expect(setup.matches().map(({ status }) => status)).toEqual(['playing', 'canceled']);
  });

  test('during the match, players throw again', async () => {
    save({ status: 'playing', roomId: (await pay()).roomId });
    const game = setup.backend();
    await game.resume();
    throwBoth(game, 'rock', 'scissors');
    await until(game, 'finished');
    expect(await setup.gamr()).toEqual(aliceWon);
  });

  test.each([true, false])('during the prize, it is paid once (paid already: %s)', async (isPaid) => {
    const { roomId } = await pay();
    const plyrIds = match.players;
    const prize = { roomId, plyrIds, tokens: ['gamr', 'gamr'], amounts: ['10', '0'] };
    if (isPaid) await setup.plyr.earnLeaveEndGameRoom(prize).task({ intervalMs: 5 });
    save({ status: 'paying-out', roomId, winner: 'alice' });
    await setup.backend().resume();
    expect(setup.matches()).toMatchObject([{ status: 'finished' }]);
    expect(setup.sent('earnLeaveEndGameRoom')).toBe(1);
    expect(await setup.gamr()).toEqual(aliceWon);
  });
});

test('what is sent is on disk before', async () => {
  const onDisk: Match[] = [];
  const { plyr } = setup;
  const note = <Parameters extends unknown[], Call>(send: (...parameters: Parameters) => Call) => {
    return (...parameters: Parameters) => {
      onDisk.push(...setup.matches());
      return send(...parameters);
    };
  };
  const createJoinPayGameRoom = note(plyr.createJoinPayGameRoom);
  const earnLeaveEndGameRoom = note(plyr.earnLeaveEndGameRoom);
  const game = setup.backend({ plyr: { ...plyr, createJoinPayGameRoom, earnLeaveEndGameRoom } });
  await play(game);
  await until(game, 'finished');
  expect(onDisk).toMatchObject([
    { status: 'paying', newestEntry: expect.stringMatching(/^[0-9a-f]{24}$/) },
    { status: 'paying-out', winner: 'alice', roomId: expect.stringMatching(/^\d+$/) },
  ]);
});
