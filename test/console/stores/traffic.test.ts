import { expect, test } from 'vitest';
import { keptSeconds, outcomeOf, Traffic } from '../../../src/console/stores/traffic.js';
import type { RequestSummary } from '../../../src/control-client/control-types.js';

const request = (id: number, second: number, status = 200, durationMs = 1): RequestSummary =>
  ({ id, at: new Date(second * 1000 + 5).toISOString(), status, durationMs }) as RequestSummary;

test('counts each request once, by its second and its outcome', () => {
  const traffic = new Traffic();
  const first = [request(1, 100, 200, 4), request(2, 100, 404, 5)];
  expect(traffic.add(first)).toBe(true);
  expect(traffic.add(first)).toBe(false);
  expect(traffic.add([...first, request(3, 101, 502), request(4, 101, 0)])).toBe(true);
  expect(Object.fromEntries(traffic.seconds)).toEqual({
    100: { counts: [1, 1, 0, 0], durations: [4, 5] },
    101: { counts: [0, 0, 1, 1], durations: [1, 1] },
  });
});

test('goes on when IDs start again', () => {
  const traffic = new Traffic();
  traffic.add([request(1, 100), request(2, 100)]);
  expect(traffic.add([])).toBe(true);
  traffic.add([request(1, 102)]);
  expect([...traffic.seconds.keys()]).toEqual([100, 102]);
});

test('forgets what is too far from the clock, also after it went back', () => {
  const traffic = new Traffic();
  traffic.add([request(1, 100), request(2, 100 + keptSeconds - 1)]);
  expect(traffic.seconds.size).toBe(2);
  traffic.add([request(3, 100 + keptSeconds)]);
  expect([...traffic.seconds.keys()]).toEqual([100 + keptSeconds - 1, 100 + keptSeconds]);
  traffic.add([request(4, 10)]);
  expect([...traffic.seconds.keys()]).toContain(10);
  traffic.add([request(5, 0)]);
  expect([...traffic.seconds.keys()]).toEqual([10, 0]);
});

test.each([
  [0, 3],
  [200, 0],
  [302, 0],
  [404, 1],
  [504, 2],
])('status code %s', (status, outcome) => {
  expect(outcomeOf(status)).toBe(outcome);
});
