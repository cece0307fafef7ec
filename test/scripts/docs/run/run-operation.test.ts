/** Every sample runs on the page: the mock gets everything that it needs, or says what is missing. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readDocument } from '../../../../scripts/docs/document.js';
import { type RunEvents, Runner, type TaskState } from '../../../../scripts/docs/run/run-operation.js';
import {
  type RequestValues,
  type RunnableOperation,
  runnableOperations,
  sampleValues,
} from '../../../../scripts/docs/run/runnable-operation.js';
import type { ApiResponse } from '../../../../scripts/docs/run/send-request.js';
import { TabSandbox } from '../../../../scripts/docs/run/tab-sandbox.js';
import { type Mock, startMock } from '../../../../src/mock/index.js';

const operations = [...runnableOperations(readDocument()).values()];
const operationOf = (id: string) => operations.find((one) => one.id === id) as RunnableOperation;

let mock: Mock;
beforeAll(async () => {
  const stored = new Map<string, string>();
  vi.stubGlobal('sessionStorage', { getItem: (name: string) => stored.get(name) ?? null });
  mock = await startMock({ log: () => {}, taskDelayMs: 20 });
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await mock.close();
});

interface Result {
  steps: string[];
  response?: ApiResponse;
  tasks: TaskState[];
}

/** Runs an operation in a fresh sandbox. */
async function run(
  operation: RunnableOperation,
  values: RequestValues = sampleValues(operation),
  force?: { status: string; name: string },
): Promise<Result> {
  const sandbox = new TabSandbox(mock.origin);
  const result: Result = { steps: [], tasks: [] };
  const events: RunEvents = {
    onStep: (step) => result.steps.push(step),
    onResponse: (response) => {
      result.response = response;
    },
    onTask: (task) => result.tasks.push(task),
  };
  const { signal } = new AbortController();
  await new Runner(sandbox, operations).run({ operation, values, force, signal }, events);
  sandbox.discard();
  return result;
}

/** Samples that don't succeed in the demo data, and why. */
const failing: Readonly<Record<string, RegExp>> = {
  revealPrivateKey: /erika is not a guest/,
  readAuth: /No response is stored under this uid/,
  revokeAuth: /No response is stored under this uid/,
  closeGameRoom: /so this operation always fails/,
  transferNfts: /belongs to/,
  createBadge: /has a badge with the slug "first-win"/,
  removeBadge: /exists on no network/,
  initBadges: /has the badge collection/,
  registerUser: /There is a player "alice"/,
  registerUserWithClaimingCode: /There is a player "erika"/,
  rejectPermissionUpgrade: /"carol" has not asked/,
  depositRewardPool: /exists on no network/,
  getRewardPoolClaimableAmounts: /exists on no network/,
  claimRewardPool: /exists on no network/,
  batchClaimRewardPool: /exists on no network/,
  getTotalSupply: /exists only on mainnet/,
  getCirculatingSupply: /exists only on mainnet/,
  getBurnedSupply: /exists only on mainnet/,
  getLockedSupply: /exists only on mainnet/,
};

test.each(operations.map((operation) => [operation.id, operation] as const))(
  'the sample of %s runs',
  async (id, operation) => {
    const { response, tasks } = await run(operation);
    const task = tasks.at(-1);
    const isGood = (response?.status ?? 0) < 300 && (task === undefined || task.status === 'SUCCESS');
    const hint = task?.response.hint ?? response?.hint;
    if (failing[id]) expect(hint).toMatch(failing[id]);
    expect(isGood, hint).toBe(failing[id] === undefined);
    if (id === 'getTaskStatus') expect(response?.body).not.toEqual({ status: 'NOT_FOUND' });
  },
);

describe('what is filled in', () => {
  test('sessions, for each player once', async () => {
    const { steps } = await run(operationOf('payGameRoom'));
    expect(steps).toEqual(['A sandbox was created for this tab.', 'alice logged in.', 'bobby logged in.']);
  });

  test('what another operation returns, unless the reader chose a value', async () => {
    const operation = operationOf('endGameRoom');
    expect((await run(operation)).steps.at(-1)).toBe('createGameRoom ran. roomId is 4.');
    const own = await run(operation, { parameters: {}, body: { roomId: '1' } });
    expect(own.steps).toHaveLength(1);
    expect(own.tasks.at(-1)?.response.body).toMatchObject({ status: 'SUCCESS' });
  });

  test('a player who cannot log in is named, and the request goes on', async () => {
    const operation = operationOf('verifySession');
    const { steps, response } = await run(operation, {
      parameters: {},
      body: { sessionJwt: 'NO_ONE_SESSION_JWT' },
    });
    expect(steps.at(-1)).toMatch(/^no-one could not log in: status code 404, ./);
    expect(response?.status).toBe(401);
  });
});

test('every documented error can be forced', async () => {
  let count = 0;
  // What the network of the mock lacks returns 404, whatever is asked for.
  const existing = operations.filter(({ id }) => !/exists/.test(failing[id]?.source ?? ''));
  for (const operation of existing.filter((_, at) => at % 10 === 0))
    for (const { status, name, value } of operation.responses.filter((one) => !one.status.startsWith('2'))) {
      const { response, steps } = await run(operation, sampleValues(operation), { status, name });
      expect(String(response?.status), `${operation.id} ${name}`).toBe(status);
      expect(response?.body, `${operation.id} ${name}`).toEqual(value);
      expect(steps).toHaveLength(1);
      count += 1;
    }
  expect(count).toBeGreaterThan(50);
});

test('a run that is stopped sends nothing more', async () => {
  const operation = operationOf('createGameRoom');
  const abort = new AbortController();
  const sandbox = new TabSandbox(mock.origin);
  const tasks: TaskState[] = [];
  const events: RunEvents = {
    onStep: () => {},
    onResponse: () => abort.abort(),
    onTask: (task) => tasks.push(task),
  };
  const order = { operation, values: sampleValues(operation), signal: abort.signal };
  await expect(new Runner(sandbox, operations).run(order, events)).rejects.toThrow(/abort/i);
  expect(tasks).toEqual([]);
});

test('without a key for the role, the message says what to do', async () => {
  const operation = operationOf('getServerStatus');
  await using plain = await startMock({
    log: () => {},
    seed: {
      empty: true,
      apiKeys: [{ apiKey: 'own-key-1', secretKey: 'own-secret-of-a-test', gameId: 'own-game' }],
      games: [{ gameId: 'own-game' }],
    },
  });
  const sandbox = new TabSandbox(plain.origin);
  const { signal } = new AbortController();
  const events: RunEvents = { onStep: () => {}, onResponse: () => {}, onTask: () => {} };
  const order = { operation, values: sampleValues(operation), signal };
  await expect(new Runner(sandbox, operations).run(order, events)).rejects.toThrow(
    'The data of this mock has no API key with the role "admin".',
  );
});
