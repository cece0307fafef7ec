/** A match from login to prize. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Choice } from '../../src/examples/match-store.js';
import { credit } from '../../src/mock/behavior/chain/balances.js';
import { aliceWon, GameSetup, joinBoth, otp, paid, play, refunded, throwBoth, until } from './game-setup.js';

let setup: GameSetup;
beforeEach(async () => {
  setup = await GameSetup.start();
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(async () => {
  await setup.close();
  vi.restoreAllMocks();
});

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

  test('who went away are not opponents', async () => {
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
    expect(() => game.throw('alice', 'rock')).toThrow('You are not in a running match.');
    await joinBoth(game);
    await until(game, 'playing');
    for (const choice of ['lizard', 'constructor', undefined]) {
      expect(() => game.throw('alice', choice as Choice)).toThrow('Throw rock, paper, or scissors.');
    }
  });

  test('who cannot pay see why, and no player pays', async () => {
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
    expect((await until(game, 'canceled')).note).toBe('No player has paid. User not approved: bobby.');
    expect(await setup.gamr()).toEqual(aliceWon);
  });

  test('whose wallet is empty see that the chain rejected the payment', async () => {
    const game = setup.backend();
    const { state } = setup.mock;
    const { mirrorAddress } = state.tables.users.get('bobby') ?? expect.fail();
    state.transaction(() => credit(state, 'gamr', mirrorAddress, -1000n * 10n ** 18n));
    await joinBoth(game);
    const { note } = await until(game, 'canceled');
    expect(note).toBe('No player has paid. The chain rejected the payment.');
    expect(await setup.gamr()).toEqual([1000, 0]);
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
