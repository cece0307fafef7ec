import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

const cli = require.resolve('@redocly/cli/bin/cli.js');

/**
 * How to start the pinned Redocly CLI, which neither counts its users nor looks for updates here.
 * @param args Command line, without the program's name.
 * @returns Arguments for the functions of node:child_process.
 */
export function redoclyCommand(
  args: string[],
): [file: string, args: string[], options: { env: NodeJS.ProcessEnv }] {
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  return [process.execPath, [cli, ...args], { env }];
}

/**
 * Runs the pinned Redocly CLI and shows its messages only when it fails.
 * @param args Command line, without the program's name.
 * @returns What it printed on standard output.
 * @throws Error with everything it printed, when it ends with another code than 0.
 */
export function redocly(...args: string[]): string {
  const [file, argv, options] = redoclyCommand(args);
  // Node's default of 1 MiB is less than a comparison in which all descriptions differ.
  const run = spawnSync(file, argv, { ...options, encoding: 'utf8', maxBuffer: 256 * 2 ** 20 });
  if (run.status !== 0) {
    throw new Error(`redocly ${args.join(' ')} failed (${run.status}):\n${run.stdout}\n${run.stderr}`);
  }
  return run.stdout;
}
