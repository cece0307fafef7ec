/** The comparison of a mock with a second one: planted differences are found, and none is invented. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readOnlyPosts } from '../../../generated/read-only-posts.js';
import { runProgram } from '../../../src/cli/program.js';
import { startMock } from '../../../src/mock/index.js';
import { cleanEnvironment } from '../clean-environment.js';
import { FakeShell } from '../fake-shell.js';
import { type Plant, startDeviating } from './deviating-server.js';

let folder: string;
beforeEach(async () => {
  cleanEnvironment();
  vi.stubEnv('PLYR_API_KEY', 'plyr-demo-key');
  vi.stubEnv('PLYR_SECRET_KEY', 'plyr-demo-secret');
  folder = await mkdtemp(join(tmpdir(), 'plyr-compare-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

/** Runs `plyr-api compare` with a JUnit file, and returns the differences by operation. */
async function compare(url: string, ...args: string[]) {
  const shell = new FakeShell();
  const file = join(folder, 'junit.xml');
  await runProgram(['compare', '--against', url, '--junit', file, ...args], shell);
  const junit = await readFile(file, 'utf8').catch(() => '');
  const failed = [...junit.matchAll(/classname="([^"]+)" name="([^:"]+)[^>]*><failure message="([^"]*)"/g)];
  return {
    out: shell.out,
    err: shell.err,
    exitCode: shell.exitCode,
    junit,
    failed: failed.map(([, operationId, name]) => `${operationId}, ${name}`),
    messages: failed.map(([, , , message = '']) => message),
  };
}

const unsigned: Plant['when'] = (request) => request.headers.signature === undefined;
const plants: Record<string, Plant> = {
  'getUserInfo, unknown values': {
    path: /\/user\/info\/nobody/,
    change: (response) => {
      response.status = 400;
    },
  },
  'checkUserExists, no signature': {
    path: /\/user\/exists\//,
    when: unsigned,
    change: ({ body }) => {
      body.error = 'Authentication headers are missing';
    },
  },
  'getUserInfo, example': {
    path: /\/user\/info\/alice/,
    change: ({ body }) => {
      delete body.mirrorAddress;
    },
  },
  'getNftCredit, example': {
    path: /\/game\/nft\/credit/,
    change: ({ body }) => {
      body.remaining = 5;
    },
  },
  'getUserTokenBalance, example': {
    path: /\/user\/balance\/alice\/plyr/,
    change: (response) => {
      response.body = { balance: response.body };
    },
  },
  'getUserByAddress, example': {
    path: /\/user\/basic\/0xf39/,
    when: () => true,
    change: ({ body }) => {
      body.mirrorAddress = 'alice.eth';
    },
  },
  'isBadgeInited, example': {
    path: /\/badge\/isInited\?gameId=demo-game/,
    change: ({ body }) => {
      body.isInited = !body.isInited;
    },
  },
  'getJwtPublicKey, example': {
    path: /\/jwt\/publicKey/,
    change: ({ headers }) => {
      headers['content-type'] = 'application/json';
    },
  },
  'listAirdropCampaigns, example': {
    path: /\/airdrop\/campaign\/info/,
    change: (response) => {
      Object.assign(response, {
        status: 404,
        headers: { 'content-type': 'text/plain' },
        body: 'Not Found',
      });
    },
  },
  'getServerTime, example': { path: /\/now/, drops: true },
  'getAvatar, no signature': {
    path: /\/user\/avatar\/alice/,
    when: unsigned,
    change: (response) => {
      Object.assign(response, { status: 200, body: { avatar: 'https://x.test/a.png' } });
    },
  },
  'listBadges, example': {
    path: /\/badge\/list\?plyrId=alice/,
    change: ({ body }) => {
      body[0].owner = null;
    },
  },
};

test(`all ${Object.keys(plants).length} planted differences are found, and nothing else`, async () => {
  await using live = await startDeviating(Object.values(plants));
  const { failed, exitCode, out } = await compare(live.url);
  expect([...failed].sort()).toEqual(Object.keys(plants).sort());
  expect(exitCode).toBe(1);
  expect(out).toContain(`${failed.length} different, 0 skipped.`);
  expect(out).toContain('status: the mock returns 404 {"error":"PLYR[ID] not found"}, the live server 400');
});

test('each planted difference alone is found', async () => {
  for (const [name, plant] of Object.entries(plants)) {
    await using live = await startDeviating([plant]);
    const { failed } = await compare(live.url, '--only', name.split(',')[0] as string);
    expect(failed).toEqual([name]);
  }
});

test('a mock of the mainnet has no difference from itself, and some from one of the testnet', async () => {
  await using live = await startMock({ network: 'mainnet', taskDelayMs: 0 });
  const same = await compare(live.url, '--network', 'mainnet', '--write', 'room', 'chips');
  expect(same.failed).toEqual([]);
  expect(same.exitCode ?? 0).toBe(0);
  const other = await compare(live.url);
  expect(other.exitCode).toBe(1);
  const operations = new Set(other.failed.map((name) => name.split(',')[0]));
  expect(operations).toContain('getTotalSupply');
  expect(operations).toContain('getNftInfo');
  expect(operations).toContain('getServerTime');
});

test('a mock has no difference from itself, whatever has happened there', async () => {
  await using live = await startMock({ seed: 'other', taskDelayMs: 0, log: () => {} });
  const { exitCode, failed, out } = await compare(live.url, '--exact');
  expect({ exitCode, failed }).toEqual({ exitCode: undefined, failed: [] });
  expect(out).toMatch(/: \d+ requests, \d+ the same, 0 different, 0 skipped\.\n$/);
  // Other balances, another clock, other data.
  live.clock.advance(86_400_000);
  await compare(live.url, '--write', 'chips', '--only', 'getApiRoot');
  live.state.transaction(() =>
    live.state.tables.users.update('alice', { avatar: 'https://x.test/other.png' }),
  );
  expect(await compare(live.url, '--write', 'room', 'chips')).toMatchObject({
    exitCode: undefined,
    failed: [],
  });
});

test('values of live data count with --exact only', async () => {
  const plant: Plant = {
    path: /\/user\/info\/alice/,
    change: ({ body }) => {
      body.chainId = 1;
    },
  };
  await using live = await startDeviating([plant]);
  expect((await compare(live.url, '--only', 'getUserInfo')).failed).toEqual([]);
  const { messages } = await compare(live.url, '--only', 'getUserInfo', '--exact');
  expect(messages).toEqual(['body.chainId: the mock has 62831, the live server 1']);
});

test('without --write, only requests that change nothing are sent', async () => {
  await using live = await startDeviating([]);
  await compare(live.url);
  const posts = live.requests.filter((request) => !request.startsWith('GET '));
  expect(live.requests.length).toBeGreaterThan(100);
  expect(posts.filter((request) => !readOnlyPosts.has(request.replace(/^POST \/api/, '')))).toEqual([]);
});

test('--write runs its flows and compares each step', async () => {
  const plant: Plant = {
    path: /\/game\/chip\/mint/,
    change: ({ body }) => {
      body.status = 'DONE';
    },
  };
  await using live = await startDeviating([plant]);
  const { failed } = await compare(live.url, '--only', 'getApiRoot', '--write', 'room', 'chips');
  expect(failed).toEqual(['mintChip, chips, step 2']);
  const writes = live.requests.filter((request) => request.startsWith('POST '));
  expect(writes).toEqual(
    ['/game/create', '/game/end', '/game/chip/create', '/game/chip/mint', '/game/chip/burn'].map(
      (path) => `POST /api${path}`,
    ),
  );
});

test.each(['https://api.plyr.network/api', 'https://API.plyr.network/api/'])(
  '--write rejects %s',
  async (url) => {
    const { err, exitCode } = await compare(url, '--write', 'room');
    expect(err).toContain('--write changes data, and api.plyr.network is the mainnet.');
    expect(err).toContain('--allow-mainnet-writes');
    expect(exitCode).toBe(2);
  },
);

test('--set asks the live server for other values than the mock', async () => {
  await using live = await startDeviating([]);
  const { failed, junit } = await compare(
    live.url,
    '--set',
    'alice=bobby',
    '--only',
    'getUserInfo',
    'getUserTokenBalance',
  );
  expect(live.requests).toContain('GET /api/user/info/bobby');
  expect(live.requests.join()).not.toContain('alice');
  expect(junit).toContain('GET /user/info/alice');
  expect(failed).toEqual([]);
});

test('a player whom the live server does not have is a difference, unless --allow-missing-data skips it', async () => {
  await using live = await startDeviating([]);
  const args = ['--set', 'alice=nobody-knows', '--only', 'getUserInfo'];
  expect((await compare(live.url, ...args)).failed).toEqual(['getUserInfo, example']);
  const { failed, exitCode, out } = await compare(live.url, ...args, '--allow-missing-data');
  expect({ failed, exitCode }).toEqual({ failed: [], exitCode: undefined });
  expect(out).toContain('skipped: getUserInfo, example: the live server has no data: 404 PLYR[ID] not found');
  // An error that is not documented stays a difference.
  const plant: Plant = {
    path: /alice/,
    change: (response) => {
      Object.assign(response, { status: 404, body: { error: 'Gone' } });
    },
  };
  await using other = await startDeviating([plant]);
  expect((await compare(other.url, '--only', 'getUserInfo', '--allow-missing-data')).failed).toEqual([
    'getUserInfo, example',
  ]);
});

test('the HAR file has all requests and no secrets', async () => {
  await using live = await startDeviating([]);
  vi.stubEnv('PLYR_API_KEY', 'plyr-other-key');
  vi.stubEnv('PLYR_SECRET_KEY', 'plyr-other-secret');
  const file = join(folder, 'compare.har');
  const { out, err, junit } = await compare(live.url, '--har', file, '--write', 'room');
  const text = await readFile(file, 'utf8');
  const { log } = JSON.parse(text);
  const urls = log.entries.map(({ request }: { request: { url: string } }) => request.url);
  expect(urls.filter((url: string) => url.startsWith(live.url)).length * 2).toBe(urls.length);
  for (const shown of [text, out, err, junit]) {
    expect(shown).not.toMatch(/plyr-other-(key|secret)|plyr-demo-(key|secret)|eyJ|"[0-9a-f]{64}"/);
  }
  expect(log).toMatchObject({ version: '1.2', creator: { name: 'plyr-api' } });
  expect(log.entries[0]).toMatchObject({
    request: { method: 'GET', httpVersion: 'HTTP/1.1' },
    response: { status: 404 },
  });
});

test.each([
  [['--only', 'getUser'], 'Unknown operation "getUser".'],
  [['--skip', 'x'], 'Unknown operation "x".'],
  [['--write', 'toString'], 'Unknown flow "toString". Expected room or chips.'],
])('%j is a mistake', async (args, message) => {
  const { err, exitCode } = await compare('http://127.0.0.1:9/api', ...args);
  expect(err).toContain(message);
  expect(exitCode).toBe(2);
});

test('a server that is down, and a file that cannot be written, are not differences', async () => {
  // `fetch` itself blocks the ports 1, 7, and 9.
  const down = await compare('http://127.0.0.1:2/api');
  expect(down.err).toBe(
    'plyr-api: http://127.0.0.1:2/api can\'t be reached: no server is running at http://127.0.0.1:2/api. Start one with "plyr-api mock", or check the address.\n',
  );
  expect(down.exitCode).toBe(2);
  await using live = await startDeviating([]);
  const { err, exitCode } = await compare(
    live.url,
    '--only',
    'getApiRoot',
    '--har',
    join(folder, 'missing', 'x.har'),
  );
  expect(err).toContain("x.har can't be written: ENOENT");
  expect(exitCode).toBe(2);
});
