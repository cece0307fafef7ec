import { expect, test } from 'vitest';
import { keptSeconds, type Second } from '../../../../src/console/stores/traffic.js';
import {
  minutesOf,
  percentileOf,
  seriesOf,
  stepSeconds,
} from '../../../../src/console/views/chart/series.js';

const seconds = new Map<number, Second>([
  [1201, { counts: [1, 0, 0, 1], durations: [10, 20] }],
  [1203, { counts: [3, 0, 0, 0], durations: [1, 2, 3] }],
  [1140, { counts: [0, 5, 0, 0], durations: [7, 7, 7, 7, 7] }],
]);

test('sums up the steps of the last ten minutes', () => {
  const { times, rates, latencies } = seriesOf(seconds, 1204);
  expect(times).toHaveLength(keptSeconds / stepSeconds);
  expect(times.at(-1)).toBe(1200);
  expect(rates.map((rate) => rate.at(-1))).toEqual([0.8, 0, 0, 0.2]);
  expect(latencies.map((latency) => latency.at(-1))).toEqual([3, 20, 20]);
  expect(latencies.map((latency) => latency.at(-2))).toEqual([null, null, null]);
  expect(rates[1]?.[times.indexOf(1140)]).toBe(1);
});

test('sums up minutes, newest first', () => {
  expect(minutesOf(seconds)).toEqual([
    { time: 1200, counts: [4, 0, 0, 1], percentiles: [3, 20, 20] },
    { time: 1140, counts: [0, 5, 0, 0], percentiles: [7, 7, 7] },
  ]);
});

test('percentiles by nearest rank', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => at + 1);
  expect([50, 95, 99, 100].map((percent) => percentileOf(hundred, percent))).toEqual([50, 95, 99, 100]);
  expect(percentileOf([4], 50)).toBe(4);
  expect(percentileOf([], 50)).toBeNull();
});
