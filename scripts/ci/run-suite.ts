import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** How a suite ended. */
export interface SuiteResult {
  passed: number;
  failed: number;
  skipped: number;
  /** Wall time. */
  seconds: number;
  /** Time of the processors, of all its processes. On a busy machine it says more than wall time. */
  cpuSeconds: number;
  output: string;
}

/**
 * Runs a suite.
 * @param command For bash, with the programs of node_modules in its path.
 * @param env Variables to add to those of this process.
 * @param onOutput Called with each piece of output.
 * @param limitSeconds After this time the suite is ended, with all its processes, and has failed.
 */
export async function runSuite(
  command: string,
  env: Record<string, string>,
  onOutput: (text: string) => void,
  limitSeconds: number,
): Promise<SuiteResult> {
  const started = performance.now();
  // bash knows the time of processes that have ended; Node does not. It goes to a pipe of its own.
  const script = `TIMEFORMAT='%U %S'\nexec 4>&2\n{ time {\n${command}\n} 2>&4 3>&- 4>&-; } 2>&3`;
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  const child = spawn('bash', ['-c', script], {
    cwd: root,
    env: { ...process.env, PATH: path, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    // A process group of its own, so that all of it can be ended.
    detached: true,
  });
  let output = '';
  const collect = (text: string) => {
    output += text;
    onOutput(text);
  };
  const [stdout, stderr, times] = child.stdio.slice(1, 4) as [Readable, Readable, Readable];
  stdout.setEncoding('utf8').on('data', collect);
  stderr.setEncoding('utf8').on('data', collect);
  let cpu = '';
  times.setEncoding('utf8').on('data', (text: string) => {
    cpu += text;
  });
  const limit = setTimeout(() => {
    collect(`\nEnded after ${limitSeconds} s, which is the limit.\n`);
    process.kill(-(child.pid as number), 'SIGKILL');
  }, limitSeconds * 1000);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearTimeout(limit);
  const [user = 0, system = 0] = cpu.trim().split(' ').map(Number);
  return {
    ...countTests(output, code),
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: user + system,
    output,
  };
}

/**
 * Counts the tests of a run by its last line such as `3 passed, 0 failed, 1 skipped`. A run without such a line is one
 * test, and a run that ended badly has at least one failure.
 * @param output What the run printed.
 * @param code Its exit code, or null when it was ended.
 */
export function countTests(
  output: string,
  code: number | null,
): { passed: number; failed: number; skipped: number } {
  const lines = [...output.matchAll(/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?\r?$/gm)];
  const [, passed, failed, skipped = 0] = lines.at(-1) ?? ['', code === 0 ? 1 : 0, 0];
  return {
    passed: Number(passed),
    failed: code === 0 ? Number(failed) : Math.max(Number(failed), 1),
    skipped: Number(skipped),
  };
}
