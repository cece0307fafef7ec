import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * Runs the pinned Redocly CLI and shows its messages only when it fails.
 * @param args Command line, without the program's name.
 * @returns What it printed on standard output.
 * @throws Error with everything it printed, when it ends with another code than 0.
 */
export function redocly(...args: string[]): string {
  const cli = require.resolve('@redocly/cli/bin/cli.js');
  const run = spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  });
  if (run.status !== 0) {
    throw new Error(`redocly ${args.join(' ')} failed (${run.status}):\n${run.stdout}\n${run.stderr}`);
  }
  return run.stdout;
}
