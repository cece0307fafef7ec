/** The data of the chart: requests per second by outcome, and percentiles of their durations. */
import { keptSeconds, outcomes, type Second } from '../../stores/traffic.js';

/** The width of a step of the chart, in seconds. */
export const stepSeconds = 5;

/** The percentiles that are shown. */
export const percentiles = [50, 95, 99] as const;

/** Columns of numbers, one place for each step. */
export interface Series {
  /** The beginning of each step, in seconds since the epoch. */
  times: number[];
  /** Requests per second, for each of the outcomes. */
  rates: number[][];
  /** Milliseconds, for each of the percentiles. Null in steps without requests. */
  latencies: (number | null)[][];
}

/**
 * Returns the columns of the last ten minutes.
 * @param seconds The requests by the second in which they ended.
 * @param now Seconds since the epoch.
 */
export function seriesOf(seconds: ReadonlyMap<number, Second>, now: number): Series {
  const last = Math.floor(now / stepSeconds) * stepSeconds;
  const times = Array.from(
    { length: keptSeconds / stepSeconds },
    (_, at) => last - keptSeconds + (at + 1) * stepSeconds,
  );
  const series: Series = { times, rates: outcomes.map(() => []), latencies: percentiles.map(() => []) };
  for (const time of times) {
    const step = stepOf(seconds, time);
    for (const [at, count] of step.counts.entries()) series.rates[at]?.push(count / stepSeconds);
    const sorted = Float64Array.from(step.durations).sort();
    for (const [at, percent] of percentiles.entries())
      series.latencies[at]?.push(percentileOf(sorted, percent));
  }
  return series;
}

function stepOf(seconds: ReadonlyMap<number, Second>, time: number): Second {
  const step: Second = { counts: [0, 0, 0, 0], durations: [] };
  for (let second = time; second < time + stepSeconds; second += 1) {
    const { counts = [], durations = [] } = seconds.get(second) ?? {};
    for (const [at, count] of counts.entries()) step.counts[at as 0] += count;
    for (const duration of durations) step.durations.push(duration);
  }
  return step;
}

/**
 * Returns a percentile: the smallest value that at least this share of the values doesn't exceed.
 * @param sorted Values in ascending order.
 * @param percent Above 0, at most 100.
 * @returns Null without values.
 */
export function percentileOf(sorted: ArrayLike<number>, percent: number): number | null {
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? null;
}

/** A minute in short, for the table. */
export interface Minute {
  /** Its beginning, in seconds since the epoch. */
  time: number;
  /** How many requests had each outcome. */
  counts: number[];
  /** In milliseconds. */
  percentiles: (number | null)[];
}

/**
 * Summarizes each minute that had requests, newest first.
 * @param seconds The requests by the second in which they ended.
 */
export function minutesOf(seconds: ReadonlyMap<number, Second>): Minute[] {
  const minutes = new Map<number, Second>();
  for (const [second, { counts, durations }] of seconds) {
    const time = Math.floor(second / 60) * 60;
    const minute = minutes.get(time) ?? { counts: [0, 0, 0, 0], durations: [] };
    for (const [at, count] of counts.entries()) minute.counts[at as 0] += count;
    for (const duration of durations) minute.durations.push(duration);
    minutes.set(time, minute);
  }
  return [...minutes]
    .sort(([a], [b]) => b - a)
    .map(([time, { counts, durations }]) => {
      const sorted = Float64Array.from(durations).sort();
      return { time, counts, percentiles: percentiles.map((percent) => percentileOf(sorted, percent)) };
    });
}
