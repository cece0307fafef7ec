import { expect, test } from 'vitest';
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

test('several faults, and faults that are not the reason', () => {
  const plan = { ids: ['1', '2'], delayMs: 5 };
  expect(explainFault({ ...plan, answer: { code: 500 } }, 500)).toBe(
    'The faults 1 and 2 ask for this response.',
  );
  expect(explainFault({ ...plan, answer: { code: 200 } }, 200)).toBeUndefined();
  expect(explainFault({ ...plan, outages: new Set(['redis'] as const) }, 401)).toBeUndefined();
  expect(explainFault(plan, 500)).toBeUndefined();
});
