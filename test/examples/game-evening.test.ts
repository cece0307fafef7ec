/** The program of the tutorial against a mock, and what goes wrong at each of its steps. */
import { readFileSync } from 'node:fs';
import { createPlyrClient, type PlyrClient, verifySessionJwt } from 'plyr-api';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  closeTable,
  isLoggedIn,
  logIn,
  openRoom,
  payOut,
  payStakes,
  playEvening,
  sitDown,
  walletOf,
} from '../../src/examples/game-evening.js';
import { type Mock, startMock } from '../../src/mock/index.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const tutorial = read('openapi/guides/tutorial.md');
const program = read('src/examples/game-evening.ts');

let mock: Mock;
let plyr: PlyrClient;
beforeEach(async () => {
  mock = await startMock({ taskDelayMs: 20 });
  plyr = createPlyrClient({ apiKey: 'plyr-demo-key', secretKey: 'plyr-demo-secret', baseUrl: mock.url });
});
afterEach(() => mock.close());

async function table() {
  const guests = [await logIn(plyr, 'alice', '123456'), await logIn(plyr, 'bobby', '123456')];
  const roomId = await openRoom(plyr);
  await sitDown(plyr, roomId, guests);
  return { guests, roomId };
}

test('the evening prints what the tutorial shows', async () => {
  const lines: string[] = [];
  await playEvening(plyr, (line) => void lines.push(line));
  expect(lines).toHaveLength(5);
  expect(tutorial).toContain(`\n${lines.join('\n')}\n`);
});

test('the code of the tutorial is that of the program', () => {
  const blocks = [...tutorial.matchAll(/```ts\n(.*?)```/gs)].map(([, code = '']) => code.trim());
  expect(blocks.length).toBeGreaterThan(6);
  for (const block of blocks) expect(program).toContain(block);
});

describe('what can go wrong', () => {
  const control = (method: string, path: string, body: object = {}) =>
    fetch(`${mock.origin}/_mock${path}`, { method, body: JSON.stringify(body) });

  const cases: [what: string, message: string, attempt: () => Promise<unknown>][] = [
    ['a wrong code', 'Invalid 2fa token', () => logIn(plyr, 'alice', '000000')],
    [
      'a locked player',
      'User is temporary locked',
      async () => {
        await control('POST', '/players/alice/lock');
        return logIn(plyr, 'alice', '123456');
      },
    ],
    [
      'a session that a later login has ended',
      'Invalid sessionJwts',
      async () => {
        const { guests } = await table();
        await logIn(plyr, 'alice', '123456');
        expect(await Promise.all(guests.map((guest) => isLoggedIn(plyr, guest)))).toEqual([false, true]);
        return sitDown(plyr, await openRoom(plyr), guests);
      },
    ],
    [
      'a session whose time is up',
      'SESSION_EXPIRED',
      async () => {
        const { sessionJwt } = await logIn(plyr, 'alice', '123456');
        const now = () => Date.now() + 4 * 3_600_000;
        return verifySessionJwt(plyr, sessionJwt, { now }).catch(({ code }) =>
          Promise.reject(new Error(code)),
        );
      },
    ],
    [
      'a session whose time is up at the server',
      'Invalid sessionJwt',
      async () => {
        const guest = await logIn(plyr, 'alice', '123456');
        await control('POST', '/clock/advance', { ms: 4 * 3_600_000 });
        expect(await isLoggedIn(plyr, guest)).toBe(false);
        return plyr.verifySession({ sessionJwt: guest.sessionJwt });
      },
    ],
    [
      'a check at the server after a second login',
      'JWT nonce is expired',
      async () => {
        const { sessionJwt } = await logIn(plyr, 'alice', '123456');
        await logIn(plyr, 'alice', '123456');
        await verifySessionJwt(plyr, sessionJwt);
        return plyr.verifySession({ sessionJwt });
      },
    ],
    [
      'a stake above the allowance',
      'Insufficient allowance: alice',
      async () => {
        const { guests, roomId } = await table();
        return payStakes(plyr, roomId, guests, '11');
      },
    ],
    [
      'a player who is too poor',
      'Transaction Receipt Failed',
      async () => {
        const { guests, roomId } = await table();
        await control('PUT', '/players/bobby/balances', { balances: { gamr: '1' } });
        return payStakes(plyr, roomId, guests, '5');
      },
    ],
    [
      'a prize above what the room has',
      'Transaction Receipt Failed',
      async () => {
        const { guests, roomId } = await table();
        await payStakes(plyr, roomId, guests, '5');
        return payOut(plyr, roomId, 'alice', '11');
      },
    ],
    [
      'a prize for a player who is not in the room',
      'Transaction Receipt Failed',
      async () => {
        const { guests, roomId } = await table();
        await payStakes(plyr, roomId, guests, '5');
        return payOut(plyr, roomId, 'carol', '1');
      },
    ],
    [
      'an end while tokens are in the room',
      'Transaction Receipt Failed',
      async () => {
        const { guests, roomId } = await table();
        await payStakes(plyr, roomId, guests, '5');
        return closeTable(plyr, roomId, guests);
      },
    ],
  ];

  test.each(cases)('%s: %s', async (_what, message, attempt) => {
    await expect(attempt()).rejects.toThrow(message);
    expect(tutorial).toContain(message);
  });

  test('the mock says why a payout failed', async () => {
    const { roomId } = await table();
    await expect(payOut(plyr, roomId, 'alice', '10')).rejects.toThrow('Transaction Receipt Failed');
    const tasks = await (await fetch(`${mock.origin}/_mock/tasks?status=FAILED`)).text();
    expect(tasks).toContain(`Room ${roomId} of demo-game has 0 gamr`);
    expect(tutorial).toContain('of demo-game has 0 gamr');
  });

  test('a payment whose response is lost has moved the tokens', async () => {
    const { guests, roomId } = await table();
    await control('POST', '/incidents/payment-lost');
    await expect(payStakes(plyr, roomId, guests, '5')).rejects.toMatchObject({ outcomeUnknown: true });
    await expect.poll(() => walletOf(plyr, 'alice')).toBe('995');
    expect(tutorial).toContain('outcomeUnknown');
  });
});
