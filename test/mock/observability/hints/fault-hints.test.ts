import { expect, test } from 'vitest';
import type { FaultPlan } from '../../../../src/mock/faults/faults.js';
import type { NewFault } from '../../../../src/mock/index.js';
import { explainFault } from '../../../../src/mock/observability/hints/fault-hints.js';
import { signatureHeaders } from '../../../support/signature-headers.js';
import { hintsApi, startTime } from './hints-api.js';

const operation = 'getUserInfo';

test.each<[NewFault, number, string]>([
  [{ operation, kind: 'status', status: 404 }, 404, 'The fault 1 asks for this response.'],
  [
    { operation, kind: 'outage', dependency: 'database' },
    500,
    'The fault 1 takes down what the server depends on: database.',
  ],
  [{ operation, kind: 'truncate' }, 200, 'The fault 1 cuts the body of this response.'],
])('%j', async (fault, status, expected) => {
  const { mock, log } = await hintsApi();
  mock.faults.add(fault);
  const headers = signatureHeaders('{}', { timestamp: String(startTime) });
  const response = await fetch(`${mock.url}/user/info/alice`, { headers });
  expect([response.status, response.headers.get('x-mock-hint')]).toEqual([status, expected]);
  await response.text().catch(() => undefined);
  await expect.poll(() => log.at(-1)?.hint).toBe(expected);
});

test('a dropped connection has a hint in the journal and in the log', async () => {
  const { mock, log } = await hintsApi();
  for (const after of [false, true]) {
    mock.faults.clear();
    mock.faults.add({ operation: '*', kind: 'drop', after });
    await expect(fetch(`${mock.url}/now`)).rejects.toThrow();
  }
  await expect.poll(() => log.length).toBe(2);
  const expected = [
    'The fault 1 closes the connection before the request is handled.',
    'The fault 2 closes the connection; the request was handled.',
  ];
  expect(log.map(({ hint }) => hint)).toEqual(expected);
  expect(mock.journal.list().map(({ hint }) => hint)).toEqual(expected.toReversed());
});

test('only the fault that caused a response is named', async () => {
  const { call, mock } = await hintsApi();
  const hintOf = async (...faults: NewFault[]) => {
    mock.faults.clear();
    for (const fault of faults) mock.faults.add(fault);
    const { status, hint } = await call('/user/info/alice');
    return [status, hint];
  };
  const latency: NewFault = { operation: '*', kind: 'latency', latency: { distribution: 'fixed', ms: 1 } };
  const outage: NewFault = { operation, kind: 'outage', dependency: 'database' };
  expect(await hintOf(latency, { operation, kind: 'response', status: 503 })).toEqual([
    503,
    'The fault 2 asks for this response.',
  ]);
  expect(await hintOf(latency, { operation, kind: 'status', status: 404 })).toEqual([
    404,
    'The fault 4 asks for this response.',
  ]);
  expect(await hintOf(latency, outage, { operation, kind: 'response', status: 500, after: true })).toEqual([
    500,
    'The fault 7 replaces the response; the request was handled.',
  ]);
  expect(await hintOf(latency, outage)).toEqual([
    500,
    'The fault 9 takes down what the server depends on: database.',
  ]);
  expect(await hintOf(latency)).toEqual([200, null]);
});

test('an outage is not named if the request fails before the dependency is needed', async () => {
  const { call, mock } = await hintsApi();
  mock.faults.add({ operation: '*', kind: 'outage', dependency: 'chain' });
  const { status, headers, hint } = await call('/game/pay', {
    body: { roomId: '3', sessionJwts: 'x', tokens: ['plyr'], amounts: [1] },
  });
  expect([status, headers.get('x-mock-fault')]).toEqual([500, '1']);
  expect(hint).toBe('sessionJwts must be an array of session JWTs, not a string.');
});

test('several faults that change one response', () => {
  const plan = { ids: ['1', '2', '3'], delayMs: 0 };
  const sources = { slow: '1', drop: '2', response: '3', truncate: '2', status: '3' };
  const hint = (more: Omit<FaultPlan, 'ids' | 'delayMs' | 'sources'>, status: number) =>
    explainFault({ ...plan, sources, ...more }, status);
  expect(hint({ drop: 'after' }, 200)).toBe('The fault 2 closes the connection; the request was handled.');
  const before = 'The fault 2 closes the connection before the request is handled.';
  expect(hint({ drop: 'after', response: { status: 503 } }, 503)).toBe(before);
  expect(hint({ drop: 'after', answer: { code: 404 } }, 404)).toBe(before);
  expect(hint({ response: { status: 503 }, truncate: {} }, 503)).toBe(
    'The fault 3 asks for this response. The fault 2 cuts the body of this response.',
  );
  expect(hint({ answer: { code: 200 }, truncate: {} }, 200)).toBe(
    'The fault 2 cuts the body of this response.',
  );
  expect(hint({ answer: { code: 200 } }, 200)).toBeUndefined();
  expect(hint({}, 500)).toBeUndefined();
});
