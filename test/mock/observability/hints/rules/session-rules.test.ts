import { expect, test } from 'vitest';
import { type HintsApi, hintsApi } from '../hints-api.js';

const moment = '2026-01-02T03:04:05Z';
const alice = { plyrId: 'alice', otp: '123456' };

test('a session that a later login, a logout, or the player has ended', async () => {
  const { call, login, mock } = await hintsApi();
  const sessionJwt = await login('alice');
  const join = () => call('/game/join', { body: { sessionJwts: [sessionJwt], roomId: '1' } });
  await login('alice');
  mock.clock.advance(60_000);
  expect((await join()).hint).toBe(
    `The session of alice for "demo-game" ended at ${moment} by a later login.`,
  );
  expect((await call('/user/logout', { body: { sessionJwt } })).hint).toMatch(/by a later login\.$/);
  const second = await login('bobby');
  await call('/user/logout', { body: { sessionJwt: second } });
  const { hint } = await call('/user/session/verify', { body: { sessionJwt: second } });
  expect(hint).toBe('The session of bobby for "demo-game" ended at 2026-01-02T03:05:05Z by a logout.');
});

/** Logs in and out at times that are two seconds apart, and returns why the first session has ended. */
async function endOfFirst(...steps: ((api: HintsApi, sessionJwt: string) => Promise<unknown>)[]) {
  const api = await hintsApi();
  const first = await api.login('alice');
  let newest = first;
  for (const step of steps) {
    api.mock.clock.advance(2_000);
    newest = ((await step(api, newest)) as string | undefined) ?? newest;
  }
  return (await api.call('/user/session/verify', { body: { sessionJwt: first } })).hint;
}
const again = ({ login }: HintsApi) => login('alice');
const logout = async ({ call }: HintsApi, sessionJwt: string) => {
  expect((await call('/user/logout', { body: { sessionJwt } })).status).toBe(200);
};
const ended = 'The session of alice for "demo-game" ended at 2026-01-02T03:04:07Z';

test('the first end counts, not the newest', async () => {
  expect(await endOfFirst(again, logout)).toBe(`${ended} by a later login.`);
  expect(await endOfFirst(logout, again)).toBe(`${ended} by a logout.`);
  expect(await endOfFirst(again, again, logout, again)).toBe(`${ended} by a later login.`);
  const approve = async ({ call }: HintsApi) => {
    const body = { ...alice, gameId: 'demo-game', tokens: ['plyr', 'gamr'], amounts: [1, 1] };
    return (await call('/user/loginAndApprove', { body })).body.sessionJwt;
  };
  expect(await endOfFirst(approve, logout)).toBe(`${ended} by a later login.`);
  const discard = async ({ call }: HintsApi) => {
    const body = { ...alice, gameId: 'demo-game' };
    expect((await call('/user/session/discardBy2fa', { body })).status).toBe(200);
  };
  expect(await endOfFirst(discard, again, again)).toBe(`${ended} because it was discarded.`);
});

test('sessions of the same second', async () => {
  const { call, login, mock } = await hintsApi();
  const jwts = [await login('alice'), await login('alice'), await login('alice')];
  mock.clock.advance(2_000);
  await call('/user/logout', { body: { sessionJwt: jwts[2] } });
  const hints: (string | null)[] = [];
  for (const sessionJwt of jwts)
    hints.push((await call('/user/session/verify', { body: { sessionJwt } })).hint);
  const early = 'The session of alice for "demo-game" ended at 2026-01-02T03:04:05Z by a later login.';
  expect(hints).toEqual([early, early, `${ended} by a logout.`]);
});

test('a session that a login without a line in the activity log has ended', async () => {
  const late = async ({ call }: HintsApi) => {
    expect((await call('/user/login', { body: { ...alice, expiresIn: 'soon' } })).status).toBe(500);
  };
  const unknown =
    'The session of alice for "demo-game" was ended by a later login, by a logout, or because it was discarded.';
  expect(await endOfFirst(late)).toBe(unknown);
  expect(await endOfFirst(late, again)).toBe(unknown);
});

test('a session whose time has ended, on the clock of the sandbox', async () => {
  const { call, login, mock } = await hintsApi();
  const sessionJwt = await login('alice', { expiresIn: 60 });
  mock.clock.advance(90_000);
  const { hint } = await call('/game/join', { body: { sessionJwts: [sessionJwt], roomId: '1' } });
  expect(hint).toBe(
    "The session of alice expired at 2026-01-02T03:05:05Z, 31 s ago. This sandbox's clock is 90 s ahead of the real time.",
  );
});

test('a session of another game, of another sandbox, and a string that is not a session', async () => {
  const { call, login } = await hintsApi();
  const other = await login('alice', { gameId: 'other-game' });
  const alice = await login('alice');
  const join = (jwt: unknown, headers = {}) =>
    call('/game/join', { headers, body: { sessionJwts: [jwt], roomId: '1' } }).then(({ hint }) => hint);
  expect(await join(other)).toBe('The session of alice is for the game "other-game", not for "demo-game".');
  const foreign = `${alice.slice(0, -4)}AAAA`;
  expect(await join(foreign)).toBe(
    'The session JWT is not signed with the key of the default sandbox: it may come from another sandbox, another server, or another --seed. It names the player "alice".',
  );
  expect(await join(`Bearer ${alice}`)).toBe('The session JWT begins with "Bearer". Send the JWT alone.');
  expect(await join('no-jwt')).toBe(
    'A session JWT has three parts with dots between them; this string has 1.',
  );
  expect(await join(42)).toBe('A session JWT must be a string; this one is a number.');
  const verified = await call('/user/session/verify', { body: { sessionJwt: other } });
  expect(verified.hint).toBe('The session is for the game "other-game", the API key belongs to "demo-game".');
});

test('each session of a call that is bad has its reason', async () => {
  const { call, login } = await hintsApi();
  const first = await login('alice');
  await login('alice');
  const bobby = await login('bobby', { gameId: 'other-game' });
  const { hint } = await call('/game/join', {
    body: { sessionJwts: [first, bobby, await login('carol')], roomId: '1' },
  });
  expect(hint).toBe(
    `The session of alice for "demo-game" ended at ${moment} by a later login. The session of bobby is for the game "other-game", not for "demo-game".`,
  );
});

test('no hint quotes a session JWT', async () => {
  const { call, login, log } = await hintsApi();
  const sessionJwt = await login('alice');
  const parts = sessionJwt.split('.');
  for (const jwt of [sessionJwt.slice(0, -4), sessionJwt.slice(0, 60), parts[1], `.${sessionJwt}`]) {
    await call('/game/join', { body: { sessionJwts: [jwt], roomId: '1' } });
    await call('/user/session/verify', { body: { sessionJwt: jwt } });
  }
  const hints = log.flatMap(({ hint }) => hint ?? []);
  expect(hints).toHaveLength(8);
  for (const hint of hints) expect(hint).not.toMatch(/eyJ|[A-Za-z0-9_-]{30}/);
});
