/**
 * The jobs of testers, over HTTP alone: plain `fetch` and the address of a mock. Each takes at most two requests to `/_mock/`,
 * or a file. When one needs a third, change the control API, not the test.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type Mock, type MockOptions, startMock } from '../../../src/mock/index.js';
import { readSeedFile } from '../../../src/mock/seed/seed-file.js';
import { type Signing, signatureHeaders } from '../../support/signature-headers.js';
import { type ControlReply, control } from './client.js';

const MOST_CALLS = 2;

let mock: Mock;
let calls: string[] = [];
afterEach(async () => {
  await mock.close();
  const made = calls;
  calls = [];
  expect(made.length, `requests to /_mock/: ${made.join(', ')}`).toBeLessThanOrEqual(MOST_CALLS);
});

/** Starts a mock. All else is HTTP. */
async function start(options: MockOptions = {}): Promise<void> {
  mock = await startMock({ taskDelayMs: 0, log: () => {}, ...options });
}

/** What a tester does. It counts. */
async function ask(method: string, path: string, body?: object): Promise<ControlReply['body']> {
  calls.push(`${method} ${path}`);
  const reply = await control(mock.origin, method, path, body);
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  return reply.body;
}

/** A game as it is shipped: its base URL and its keys are all that can be set. */
function game(keys: Signing = {}, baseUrl: string = mock.url) {
  const send = async (path: string, body?: object) => {
    const text = body && JSON.stringify(body);
    const reply = await fetch(baseUrl + path, {
      method: text ? 'POST' : 'GET',
      headers: { ...signatureHeaders(text, keys), ...(text && { 'content-type': 'application/json' }) },
      ...(text && { body: text }),
    });
    return { status: reply.status, hint: reply.headers.get('x-mock-hint'), body: await reply.json() };
  };
  return {
    send,
    login: (plyrId: string, otp = '123456') => send('/user/login', { plyrId, otp }),
    async session(plyrId: string): Promise<string> {
      return (await send('/user/login', { plyrId, otp: '123456' })).body.sessionJwt;
    },
    join: (sessionJwts: string[]) => send('/game/join', { roomId: '3', sessionJwts, sync: true }),
    pay: (sessionJwt: string, amount: number) =>
      send('/game/pay', {
        ...{ roomId: '3', sessionJwts: [sessionJwt], tokens: ['plyr'], amounts: [amount], sync: true },
      }),
    async create(): Promise<string> {
      return (await send('/game/create', { expiresIn: 3600 })).body.task.id;
    },
    task: async (id: string) => (await send(`/task/status/${id}`)).body,
    plyr: async (plyrId: string): Promise<string> => (await send(`/user/balance/${plyrId}/plyr`)).body.plyr,
  };
}

test('six players, of whom one has an expired session', async () => {
  await start();
  const allowances = [{ gameId: 'demo-game', token: 'plyr', amount: 100 }];
  await ask('POST', '/seed', {
    players: [{ plyrId: 'frank', fixedOtp: '123456', balances: { plyr: '1000' }, allowances }],
  });
  const names = ['alice', 'bobby', 'carol', 'david', 'erika', 'frank'];
  const sessions = await Promise.all(names.map((name) => game().session(name)));
  expect((await game().join(sessions)).body).toMatchObject({ status: 'SUCCESS' });
  await ask('POST', '/players/carol/sessions/expire');
  const paid = await Promise.all(sessions.map((session) => game().pay(session, 10)));
  expect(paid.map(({ status }) => status)).toEqual([200, 200, 401, 200, 200, 200]);
  expect(paid[2]?.body).toEqual({
    error: 'Invalid sessionJwts',
    invalidPlyrIds: { unknown: 'Invalid sessionJwt' },
  });
  expect(await game().plyr('frank')).toBe('990');
});

test('a locked account', async () => {
  await start();
  await ask('POST', '/players/alice/lock', { forMs: 600_000 });
  expect(await game().login('alice')).toMatchObject({
    status: 403,
    body: { error: 'User is temporary locked' },
  });
  expect((await game().login('bobby')).status).toBe(200);
  await ask('POST', '/players/alice/unlock');
  expect((await game().login('alice')).status).toBe(200);
});

test('a task that is pending for two minutes, of a game that signs with its own clock', async () => {
  await start({ signatureClock: 'real' });
  await ask('POST', '/faults', {
    ...{ operation: 'createGameRoom', kind: 'task', effect: 'delay', ms: 120_000, once: true },
  });
  const [slow, next] = [await game().create(), await game().create()];
  expect(await game().task(next)).toMatchObject({ status: 'SUCCESS' });
  await ask('POST', '/clock/advance', { ms: 118_000 });
  expect(await game().task(slow)).toMatchObject({ status: 'PENDING' });
  await expect.poll(async () => (await game().task(slow)).status).toBe('SUCCESS');
});

test('an asynchronous earn that fails on the chain', async () => {
  await start();
  const before = await game().plyr('alice');
  await ask('POST', '/faults', { operation: 'earnGameRoom', kind: 'task', effect: 'fail', once: true });
  const earn = { roomId: '3', plyrIds: ['alice'], tokens: ['plyr'], amounts: [5] };
  const failed = (await game().send('/game/earn', earn)).body.task.id;
  expect(await game().task(failed)).toMatchObject({
    status: 'FAILED',
    errorMessage: 'Transaction Receipt Failed',
  });
  expect(await game().plyr('alice')).toBe(before);
  const second = (await game().send('/game/earn', earn)).body.task.id;
  expect(await game().task(second)).toMatchObject({ status: 'SUCCESS' });
  expect(Number(await game().plyr('alice'))).toBeGreaterThan(Number(before));
});

test('a poor player, at the normal price', async () => {
  await start();
  const [alice, bobby] = [await game().session('alice'), await game().session('bobby')];
  await ask('PUT', '/players/alice/balances', { balances: { plyr: '5' } });
  expect((await game().pay(alice, 10)).body).toMatchObject({ status: 'FAILED' });
  expect((await game().pay(bobby, 10)).body).toMatchObject({ status: 'SUCCESS' });
  expect([await game().plyr('alice'), await game().plyr('bobby')]).toEqual(['5', '990']);
});

test('a payment that is dropped after the server took it', async () => {
  await start();
  const alice = await game().session('alice');
  await ask('POST', '/incidents/payment-lost');
  await expect(game().pay(alice, 10)).rejects.toThrow('fetch failed');
  expect(await game().plyr('alice')).toBe('990');
  const { requests } = await ask('GET', '/requests?operation=payGameRoom&player=alice');
  expect(requests).toMatchObject([{ status: 0, changes: expect.arrayContaining([paidTen]) }]);
});
const paidTen = {
  ...{ kind: 'balance', of: expect.objectContaining({ player: 'alice', token: 'plyr' }) },
  ...{ before: { amount: '1000' }, after: { amount: '990' } },
};

test('parallel CI workers with only a URL', async () => {
  await start();
  const work = async (amount: number) => {
    const mine = game({}, `${mock.origin}/s/ci-${amount}/api`);
    const alice = await mine.session('alice');
    for (let times = 0; times < 3; times += 1) expect((await mine.pay(alice, amount)).status).toBe(200);
    const { taskData } = await mine.task(await mine.create());
    return [await mine.plyr('alice'), taskData.result.roomId];
  };
  const workers = [1, 2, 3, 4, 5, 6, 7, 8];
  const expected = workers.map((amount) => [String(1000 - 3 * amount), '4']);
  expect(await Promise.all(workers.map(work))).toEqual(expected);
  expect(await game().plyr('alice')).toBe('1000');
});

test('our own players, keys, and rooms, from the start', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plyr-jobs-'));
  const file = join(folder, 'our-data.yaml');
  writeFileSync(
    file,
    `
games: [{ gameId: our-game }]
apiKeys: [{ gameId: our-game, apiKey: our-key, secretKey: our-secret }]
players:
  - plyrId: tester-1
    fixedOtp: '000111'
    balances: { plyr: '50' }
    allowances: [{ gameId: our-game, token: plyr, amount: 20 }]
rooms: [{ gameId: our-game, roomId: '3', players: [tester-1], balances: { plyr: '5' } }]
`,
  );
  try {
    await start({ seed: readSeedFile(file).seed });
  } finally {
    rmSync(folder, { recursive: true });
  }
  const ours = { apiKey: 'our-key', secretKey: 'our-secret' };
  const play = async (baseUrl: string) => {
    const { sessionJwt } = (await game(ours, baseUrl).login('tester-1', '000111')).body;
    expect((await game(ours, baseUrl).pay(sessionJwt, 10)).body).toMatchObject({ status: 'SUCCESS' });
    expect(await game(ours, baseUrl).plyr('tester-1')).toBe('40');
  };
  await play(mock.url);
  // A sandbox and a reset begin with them, too.
  await play(`${mock.origin}/s/fresh/api`);
  await ask('POST', '/reset');
  await play(mock.url);
});

test('record and assert', async () => {
  await start();
  const alice = await game().session('alice');
  // The game begins later, so the assertion waits.
  const waiting = ask('GET', '/requests/wait?operation=payGameRoom&player=alice&status=200&count=2');
  await game().pay(alice, 10);
  await game().pay(alice, 20);
  expect(await waiting).toMatchObject({
    isMet: true,
    requests: [{ request: { body: { amounts: [20] } } }, { request: { body: { amounts: [10] } } }],
  });
  // An assertion that fails says what came instead.
  const failed = await ask('GET', '/requests/wait?operation=payGameRoom&player=bobby&timeoutMs=0');
  expect(failed).toMatchObject({
    isMet: false,
    nearMisses: [{ unmet: ['the players are alice, not bobby'] }, {}],
  });
});

test('a wrong signature is explained', async () => {
  await start();
  const swapped = await game({ secretKey: 'plyr-other-secret' }).login('alice');
  expect(swapped).toMatchObject({ status: 401, body: { error: 'Invalid signature' } });
  expect(swapped.hint).toContain('The signature fits the secret of plyr-other-key');
  const seconds = String(Math.floor(Date.now() / 1000));
  expect((await game({ timestamp: seconds }).login('alice')).hint).toContain('is in seconds');
  const { requests } = await ask('GET', '/requests?operation=login&status=401');
  expect(requests.map(({ hint }: { hint: string }) => hint)).toEqual([
    expect.stringContaining('is in seconds'),
    swapped.hint,
  ]);
});

test('what the game does, live', async () => {
  await start();
  calls.push('GET /events');
  const stop = new AbortController();
  const events = await fetch(`${mock.origin}/_mock/events`, { signal: stop.signal });
  await game().pay(await game().session('alice'), 10);
  const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
  let seen = '';
  while (!seen.includes('"operationId":"payGameRoom"')) seen += (await reader?.read())?.value;
  stop.abort();
  expect(seen).toContain('event: request');
  expect(seen).toMatch(/event: change\n.*"plyr"/);
});
