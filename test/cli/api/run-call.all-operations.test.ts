/** `plyr-api call` with the examples of every operation, against the mock of the network where it exists. */
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type SampleRequest, sampleRequests } from '../../../scripts/samples/request.js';
import { runProgram } from '../../../src/cli/program.js';
import { type Mock, type Snapshot, startMock } from '../../../src/mock/index.js';
import { loadDocument } from '../../../src/mock/openapi/document.js';
import { neverAnswered, preparations, sessionsOf } from '../../samples/sample-setup.js';
import { cleanEnvironment } from '../clean-environment.js';
import { FakeShell } from '../fake-shell.js';

let testnet: Mock;
let mainnet: Mock;
let start: Snapshot;
let sessions: Record<string, string>;

beforeAll(async () => {
  testnet = await startMock({ taskDelayMs: 20, rewardPool: true });
  mainnet = await startMock({ taskDelayMs: 20, network: 'mainnet' });
  sessions = sessionsOf(testnet.state);
  start = testnet.state.snapshot();
});
afterAll(async () => {
  await Promise.all([testnet.close(), mainnet.close()]);
});
beforeEach(cleanEnvironment);
afterEach(() => vi.unstubAllEnvs());

const requests = [...sampleRequests(loadDocument() as never).values()];

test('there are all operations', () => {
  expect(requests).toHaveLength(110);
});

test.each(requests.map((request) => [request.id, request] as const))('%s', async (id, request) => {
  const { output, status } = await call(request);
  if (id in neverAnswered) {
    expect(status).toBe(1);
    expect(output).toMatchObject({ ok: false, operation: id, status: 404, outcomeUnknown: false });
    return;
  }
  expect(output).toMatchObject({ ok: true, data: expect.anything() });
  expect(status).toBeUndefined();
});

async function call({ id, role, isOnMainnetOnly, pathParameters, query, body }: SampleRequest) {
  const mock = isOnMainnetOnly ? mainnet : testnet;
  if (!isOnMainnetOnly) testnet.state.restore(start);
  mock.state.transaction(() => preparations[id]?.(mock.state));
  const who = role === 'admin' ? 'admin' : 'demo';
  vi.stubEnv('PLYR_API_KEY', `plyr-${who}-key`);
  vi.stubEnv('PLYR_SECRET_KEY', `plyr-${who}-secret`);
  const parameters = JSON.stringify({ ...pathParameters, ...query, ...body }).replaceAll(
    /\b[A-Z\d_]+_SESSION_JWT\b/g,
    (name) => sessions[name] ?? name,
  );
  const shell = new FakeShell();
  shell.stdin = Readable.from([parameters]);
  await runProgram(['call', id, '-', '--json', '--base-url', mock.url], shell);
  if (shell.out === '') throw new Error(shell.err);
  return { output: JSON.parse(shell.out), status: shell.exitCode };
}
