/**
 * Many testers play, pay, and give up, while faults break their connections. Tokens must be conserved, the memory of the
 * mock must stay within its budget beside the state, and the mock must write nothing to standard error.
 *
 *   npx tsx test/fuzz/load.ts [--seconds 600] [--testers 100]
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { signatureHeaders } from '../support/signature-headers.js';

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '600' }, testers: { type: 'string', default: '100' } },
});
const seconds = Number(values.seconds);
const players = ['alice', 'bobby', 'carol', 'david', 'erika'];
const sandboxes = ['', ...Array.from({ length: 40 }, (_, number) => `tester-${number}`)];
const [journalMB, mostSandboxes] = [64, 30];
/** What the program, its garbage, and the state may take beside the journals, in MB. */
const otherMB = 700;

const server = fork(fileURLToPath(new URL('load-server.ts', import.meta.url)), [], {
  execArgv: ['--import', 'tsx'],
  env: { ...process.env, JOURNAL_MB: String(journalMB), MOST_SANDBOXES: String(mostSandboxes) },
  stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
});
let complaints = '';
server.stderr?.on('data', (data) => {
  complaints += data;
});
const counts: Record<string, number> = {};
const count = (name: string) => {
  counts[name] = (counts[name] ?? 0) + 1;
};
const failures: string[] = [];
const check = (isGood: boolean, text: string) => {
  console.log(`${isGood ? 'pass' : 'FAIL'}  ${text}`);
  if (!isGood) failures.push(text);
};

try {
  const [port] = (await once(server, 'message')) as [number];
  await run(port);
} finally {
  server.kill();
}
if (failures.length > 0) process.exitCode = 1;

async function run(port: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: Number(values.testers) });
  const call = (path: string, body?: object, session = '', abortAfterMs?: number) =>
    send({ port, agent, path, body, session, abortAfterMs });
  const faults = [
    { kind: 'drop', probability: 0.02 },
    { kind: 'drop', after: true, probability: 0.02 },
    { kind: 'truncate', probability: 0.03 },
    { kind: 'latency', latency: { distribution: 'uniform', minMs: 1, maxMs: 50 }, probability: 0.1 },
  ];
  for (const fault of faults) await call('/_mock/faults', { operation: '*', ...fault });
  const tokensBefore = await total(call);
  const until = performance.now() + seconds * 1_000;
  let mostMB = 0;
  let mostJournalMB = 0;

  await Promise.all([
    ...Array.from({ length: Number(values.testers) }, (_, number) => play(number)),
    watch(),
  ]);
  await call('/_mock/clock/advance', { ms: 60_000 });
  await call('/_mock/tasks');
  const tokensAfter = await total(call);

  const all = Object.values(counts).reduce((sum, one) => sum + one, 0);
  console.log(`${all} requests in ${seconds} s: ${JSON.stringify(counts)}`);
  check((counts['200'] ?? 0) > all / 3, 'a third of all requests succeed');
  check((counts.payments ?? 0) > 10, 'players pay');
  check(!Object.keys(counts).some((name) => /^5/.test(name)), 'no status code 5xx of the mock');
  for (const [token, units] of Object.entries(tokensBefore))
    check(units === tokensAfter[token], `${token} conserved: ${units} before, ${tokensAfter[token]} after`);
  check(mostJournalMB <= journalMB, `journals: ${mostJournalMB.toFixed(0)} MB at most, of ${journalMB}`);
  check(mostMB < journalMB + otherMB, `memory: ${mostMB.toFixed(0)} MB at most`);
  check(complaints === '', `nothing on standard error ${complaints.slice(0, 500)}`);

  /** One tester: most of them share the default sandbox, where the tokens are counted. */
  async function play(number: number): Promise<void> {
    for (let round = number; performance.now() < until; round++) {
      const session = round % 3 === 0 ? (sandboxes[round % sandboxes.length] as string) : '';
      const plyrId = players[round % players.length] as string;
      const abortAfterMs = round % 10 === 0 ? 5 : undefined;
      const login = await call('/api/user/loginAndApprove', approval(plyrId), session, abortAfterMs);
      const sessionJwt = login && (login as { sessionJwt?: string }).sessionJwt;
      const room = { roomId: '3', tokens: ['plyr'], amounts: ['0.5'] };
      if (sessionJwt) {
        await call('/api/game/join', { roomId: '3', sessionJwts: [sessionJwt] }, session);
        const paid = await call(
          '/api/game/pay',
          { ...room, sessionJwts: [sessionJwt] },
          session,
          abortAfterMs,
        );
        if (paid) count('payments');
      }
      await call('/api/game/earn', { ...room, plyrIds: [plyrId] }, session);
      await call(`/api/user/info/${plyrId}`, undefined, session);
      if (round % 20 === 0) await call('/api/user/login', { plyrId, otp: 'x'.repeat(60_000) }, session);
    }
  }

  async function watch(): Promise<void> {
    while (performance.now() < until) {
      const { memory } = (await call('/_mock/')) as { memory: { journalBytes: number } };
      mostJournalMB = Math.max(mostJournalMB, memory.journalBytes / 1e6);
      server.send('memory');
      const [bytes] = (await once(server, 'message')) as [number];
      mostMB = Math.max(mostMB, bytes / 1e6);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  }
}

/** A login that lets the demo game spend tokens. */
function approval(plyrId: string): object {
  return {
    plyrId,
    otp: '123456',
    gameId: 'demo-game',
    tokens: ['plyr'],
    amounts: [100_000],
    expiresIn: 86_400,
  };
}

/** The units of each token in the default sandbox. */
async function total(call: (path: string) => Promise<unknown>): Promise<Record<string, bigint>> {
  const snapshot = (await call('/_mock/snapshot')) as { balances: { token: string; units: string }[] };
  const sums: Record<string, bigint> = {};
  for (const { token, units } of snapshot.balances) sums[token] = (sums[token] ?? 0n) + BigInt(units);
  return sums;
}

interface Sent {
  port: number;
  agent: Agent;
  path: string;
  body: object | undefined;
  session: string;
  abortAfterMs: number | undefined;
}

/** Sends a request and counts its outcome. Returns the body of a success. */
function send({ port, agent, path, body, session, abortAfterMs }: Sent): Promise<unknown> {
  const text = body && JSON.stringify(body);
  const isControl = path.startsWith('/_mock');
  const headers = {
    ...(!isControl && signatureHeaders(text)),
    ...(session && { 'x-mock-session': session }),
    ...(text && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
  };
  return new Promise((resolve) => {
    let isOver = false;
    const end = (name: string, value?: unknown) => {
      if (!isControl && !isOver) count(name);
      isOver = true;
      resolve(value);
    };
    const sent = request(
      { host: '127.0.0.1', port, path, method: text ? 'POST' : 'GET', headers, agent },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', () => end('broken'));
        response.on('end', () => {
          const { statusCode } = response;
          const content = Buffer.concat(chunks).toString();
          if (response.complete && statusCode === 200) end('200', JSON.parse(content));
          else end(response.complete ? String(statusCode) : 'broken');
        });
      },
    );
    if (abortAfterMs) setTimeout(() => sent.destroy(), abortAfterMs);
    sent.on('error', () => end('dropped'));
    sent.end(text);
  });
}
