/** A match from login to prize, with whatever goes wrong: players pay once, and are paid once. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RockPaperScissors } from '../../src/examples/game-backend.js';
import { type Choice, type Match, MatchStore } from '../../src/examples/match-store.js';
import { newestEntry } from '../../src/examples/unknown-outcome.js';
import { credit } from '../../src/mock/behavior/chain/balances.js';
import { GameSetup } from './game-setup.js';

let setup: GameSetup;
beforeEach(async () => {
  setup = await GameSetup.start();
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(async () => {
  await setup.close();
  vi.restoreAllMocks();
});

const otp = '123456';
const untouched = [1000, 1000];
const paid = [995, 995];
const aliceWon = [1004.8, 995];
const refunded = [999.9, 999.9];

/** Waits until the match of alice has a status. */
const until = (game: RockPaperScissors, status: Match['status']) =>
  vi.waitFor(() => {
    const match = game.matchOf('alice');
    expect(match?.status).toBe(status);
    return match as Match;
  }, 30_000);

/** Logs both in, and has them join. */
async function joinBoth(game: RockPaperScissors) {
  const alice = await game.login('Alice', otp);
  const bobby = await game.login('bobby', otp);
  expect((await game.join(alice.sessionJwt)).status).toBe('waiting');
  expect((await game.join(bobby.sessionJwt)).status).toBe('paying');
  return { alice, bobby };
}

function throwBoth(game: RockPaperScissors, alice: Choice, bobby: Choice) {
  game.throw('alice', alice);
  game.throw('bobby', bobby);
}

/** Plays a match that alice wins. */
async function play(game: RockPaperScissors) {
  await joinBoth(game);
  await until(game, 'playing');
  throwBoth(game, 'rock', 'scissors');
}

describe('a match', () => {
  test('both pay, and the winner gets the pot, less the fee', async () => {
    const game = setup.backend();
    await joinBoth(game);
    const { roomId } = await until(game, 'playing');
    expect(await setup.gamr()).toEqual(paid);
    throwBoth(game, 'rock', 'scissors');
    expect(await until(game, 'finished')).toMatchObject({ winner: 'alice', roomId });
    expect(await setup.gamr()).toEqual(aliceWon);
    expect(setup.matches()).toMatchObject([{ status: 'finished', winner: 'alice', roomId }]);
  });

  test.each<[Choice, Choice, string]>([
    ['rock', 'paper', 'bobby'],
    ['paper', 'rock', 'alice'],
    ['scissors', 'rock', 'bobby'],
  ])('%s against %s: %s wins', async (alice, bobby, winner) => {
    const game = setup.backend();
    await joinBoth(game);
    await until(game, 'playing');
    throwBoth(game, alice, bobby);
    expect((await until(game, 'finished')).winner).toBe(winner);
  });

  test('the same choice is another round, and a second throw changes nothing', async () => {
    const game = setup.backend();
    await joinBoth(game);
    await until(game, 'playing');
    throwBoth(game, 'paper', 'paper');
    expect(game.matchOf('alice')).toMatchObject({
      status: 'playing',
      choices: {},
      lastRound: { alice: 'paper' },
    });
    game.throw('alice', 'paper');
    throwBoth(game, 'rock', 'rock');
    expect((await until(game, 'finished')).winner).toBe('alice');
  });

  test.each<[string, Choice | undefined, number[]]>([
    ['who throws wins against who does not', 'paper', aliceWon],
    ['without any throw, both get their stakes, less the fee', undefined, refunded],
  ])('when the time has ended: %s', async (_, choice, balances) => {
    const game = setup.backend({ throwMs: 100 });
    await joinBoth(game);
    await until(game, 'playing');
    if (choice) game.throw('alice', choice);
    await until(game, 'finished');
    expect(await setup.gamr()).toEqual(balances);
  });

  test('after it, players can play again', async () => {
    const game = setup.backend();
    await play(game);
    await until(game, 'finished');
    await play(game);
    await until(game, 'finished');
    expect(await setup.gamr()).toEqual([1009.6, 990]);
  });
});

describe('players', () => {
  test('who are not logged in are rejected, also after a logout', async () => {
    const game = setup.backend();
    await expect(game.login('alice', '000000')).rejects.toMatchObject({ status: 401 });
    await expect(game.check('made up')).rejects.toMatchObject({ code: 'SESSION_INVALID' });
    const { sessionJwt } = await game.login('alice', otp);
    expect(await game.check(sessionJwt)).toBe('alice');
    await setup.plyr.logout({ sessionJwt });
    // The local check can't see it, but money needs the other one.
    expect(await game.check(sessionJwt)).toBe('alice');
    await expect(game.join(sessionJwt)).rejects.toMatchObject({ status: 401 });
  });

  test('are in one match at a time, and never play against themselves', async () => {
    const game = setup.backend();
    const { sessionJwt } = await game.login('alice', otp);
    const match = await game.join(sessionJwt);
    expect(await game.join(sessionJwt)).toBe(match);
    expect(match.players).toEqual(['alice']);
  });

  test('who went away are no opponents', async () => {
    const game = setup.backend();
    const alice = await game.login('alice', otp);
    const bobby = await game.login('bobby', otp);
    await game.join(alice.sessionJwt);
    const later = Date.now() + 11_000;
    const now = vi.spyOn(Date, 'now').mockImplementation(() => later);
    expect((await game.join(bobby.sessionJwt)).players).toEqual(['bobby']);
    now.mockRestore();
  });

  test('can only throw what exists, in a match that runs', async () => {
    const game = setup.backend();
    expect(() => game.throw('alice', 'rock')).toThrow('You are in no running match.');
    await joinBoth(game);
    await until(game, 'playing');
    for (const choice of ['lizard', 'constructor', undefined]) {
      expect(() => game.throw('alice', choice as Choice)).toThrow('Throw rock, paper, or scissors.');
    }
  });

  test('who cannot pay are told why, and nobody pays', async () => {
    const game = setup.backend();
    const { bobby } = await joinBoth(game).then(async (sessions) => {
      await until(game, 'playing');
      throwBoth(game, 'rock', 'scissors');
      await until(game, 'finished');
      return sessions;
    });
    await setup.plyr.revokeAllowance({ plyrId: 'bobby', gameId: 'demo-game', token: 'gamr', otp });
    const alice = await game.login('alice', otp);
    await game.join(alice.sessionJwt);
    await game.join(bobby.sessionJwt);
    expect((await until(game, 'canceled')).note).toBe('Nobody has paid. User not approved: bobby.');
    expect(await setup.gamr()).toEqual(aliceWon);
  });

  test('whose wallet is empty are told that the chain rejected the payment', async () => {
    const game = setup.backend();
    const { state } = setup.mock;
    const { mirrorAddress } = state.tables.users.get('bobby') ?? expect.fail();
    state.transaction(() => credit(state, 'gamr', mirrorAddress, -1000n * 10n ** 18n));
    await joinBoth(game);
    const { note } = await until(game, 'canceled');
    expect(note).toBe('Nobody has paid. The chain rejected the payment.');
    expect(await setup.gamr()).toEqual([1000, 0]);
  });
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

  test('of a payment that was not, the match is canceled, and nobody pays', async () => {
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
    return { newestEntry: entry, roomId: task.taskData.result.roomId };
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
    expect(await setup.gamr()).toEqual(aliceWon);
  });
});

test('no key and no session is on disk', async () => {
  const game = setup.backend();
  const { alice } = await joinBoth(game);
  await until(game, 'playing');
  const text = setup.files().join();
  expect(text).toContain('alice');
  expect(text).not.toMatch(/eyJ|plyr-demo/);
  expect(text).not.toContain(alice.sessionJwt);
});
