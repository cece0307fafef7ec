/** Which request a transaction belongs to. */
import { expect, test } from 'vitest';
import { type Write, WriteAttribution, WriteLog } from '../../../src/mock/state/write-log.js';

const task = (taskId: string, before: string | undefined, after: string | undefined): Write => ({
  ...{ table: 'tasks', key: taskId },
  before: before ? { taskId, status: before } : undefined,
  after: after ? { taskId, status: after } : undefined,
});
const balance: Write = { table: 'balances', key: 'a', before: undefined, after: { units: '1' } };

test('what a task does belongs to the request that queued it', () => {
  const attribution = new WriteAttribution();
  const [first, second] = [new WriteLog(), new WriteLog()];
  attribution.current = first;
  attribution.take([task('1-0', undefined, 'PENDING')]);
  attribution.current = second;
  attribution.take([task('1-0', 'PENDING', 'SUCCESS'), balance]);
  attribution.take([balance]);
  attribution.current = undefined;
  attribution.take([task('2-0', undefined, 'PENDING')]);
  attribution.take([task('2-0', 'PENDING', 'FAILED'), balance]);
  expect(first.writes).toHaveLength(3);
  expect(second.writes).toHaveLength(1);
});

test('a task that only changes still waits', () => {
  const attribution = new WriteAttribution();
  const log = new WriteLog();
  attribution.current = log;
  attribution.take([task('1-0', undefined, 'PENDING')]);
  attribution.current = undefined;
  attribution.take([task('1-0', 'PENDING', 'PENDING')]);
  attribution.take([task('1-0', 'PENDING', 'SUCCESS')]);
  expect(log.writes).toHaveLength(2);
});

test('at most 50 writes are kept, and the others counted', () => {
  const log = new WriteLog();
  log.add(Array(40).fill(balance));
  log.add(Array(20).fill(balance));
  log.add([balance]);
  expect([log.writes.length, log.omitted]).toEqual([50, 11]);
});

test('the listener gets all of them', () => {
  const attribution = new WriteAttribution();
  const got: unknown[] = [];
  attribution.listener = (writes, log) => got.push([writes.length, log]);
  attribution.take([balance, balance]);
  expect(got).toEqual([[2, undefined]]);
});
