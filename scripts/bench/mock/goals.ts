/** What our mock has to reach, and whether it did. */
import type { InstallSize } from './install-size.js';

/** The figures of one server; medians of the rounds. */
export interface Figures {
  name: string;
  checks: string;
  /** Requests per second of CPU time of the server's process. */
  getPerCpuSecond: number;
  postPerCpuSecond: number;
  /** 99th percentile of the time to a response at 50 connections, in milliseconds. */
  getP99: number;
  postP99: number;
  startUpMs: number;
  idleMB: number;
}

/** A goal, and how it came out. */
export interface Outcome {
  goal: string;
  measured: string;
  isReached: boolean;
}

/**
 * Judges a run.
 * @param all The figures of all servers.
 * @param install The weighed installation, if it was weighed.
 * @returns An outcome per goal.
 */
export function judge(all: Figures[], install: InstallSize | undefined): Outcome[] {
  const named = (name: string): Figures => {
    const found = all.find((figures) => figures.name === name);
    if (!found) throw new Error(`${name} was not measured.`);
    return found;
  };
  const [ours, bare, prism] = [named('plyr-api mock'), named('node:http alone'), named('prism mock')];
  const others = all.filter((figures) => ![ours, bare, prism].includes(figures));

  const atLeast = (goal: string, value: number, limit: number, digits = 0, unit = ''): Outcome => ({
    goal,
    measured: `${value.toFixed(digits)}${unit}`,
    isReached: value >= limit,
  });
  const atMost = (goal: string, value: number, limit: number, digits = 0, unit = ''): Outcome => ({
    ...atLeast(goal, value, 0, digits, unit),
    isReached: value <= limit,
  });

  return [
    atLeast('GET: at least 25 x prism mock', ours.getPerCpuSecond / prism.getPerCpuSecond, 25, 1, ' x'),
    atLeast('POST: at least 25 x prism mock', ours.postPerCpuSecond / prism.postPerCpuSecond, 25, 1, ' x'),
    atLeast(
      'GET: at least 40 % of node:http alone',
      (100 * ours.getPerCpuSecond) / bare.getPerCpuSecond,
      40,
      0,
      ' %',
    ),
    atLeast(
      'POST: at least 40 % of node:http alone',
      (100 * ours.postPerCpuSecond) / bare.postPerCpuSecond,
      40,
      0,
      ' %',
    ),
    ...others.map((other) =>
      atLeast(
        `ahead of ${other.name} on GET and POST`,
        Math.min(
          ours.getPerCpuSecond / other.getPerCpuSecond,
          ours.postPerCpuSecond / other.postPerCpuSecond,
        ),
        1,
        1,
        ' x',
      ),
    ),
    atMost('GET: p99 at most a tenth of prism mock', ours.getP99 / prism.getP99, 0.1, 3, ' x'),
    atMost('POST: p99 at most a tenth of prism mock', ours.postP99 / prism.postP99, 0.1, 3, ' x'),
    atMost('start-up at most 0.4 x prism mock', ours.startUpMs / prism.startUpMs, 0.4, 2, ' x'),
    atMost('idle memory at most 90 MB', ours.idleMB, 90, 0, ' MB'),
    ...(install ? [atMost('installed at most 25 MB on disk', install.onDiskMB, 25, 1, ' MB')] : []),
  ];
}
