import { posix, win32 } from 'node:path';

/** Where this process runs. Tests pass another one. */
interface Machine {
  platform: NodeJS.Platform;
  execPath: string;
  env: { npm_execpath?: string };
}

/**
 * Returns how to start npm without a shell. On Windows, npm is a script that only a shell can start, and a shell would interpret
 * the arguments. So there, Node runs npm's own file.
 * @param args The arguments of npm.
 * @param machine The default is this one.
 * @returns The program and its arguments, for the functions of `node:child_process`.
 */
export function npmCommand(
  args: readonly string[],
  { platform, execPath, env }: Machine = process,
): [file: string, args: string[]] {
  if (platform !== 'win32') return ['npm', [...args]];
  // It is set when npm runs this script. Other package managers set it to their own file.
  const given = env.npm_execpath ?? '';
  const file =
    posix.basename(given.replaceAll('\\', '/')) === 'npm-cli.js'
      ? given
      : win32.join(win32.dirname(execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  return [execPath, [file, ...args]];
}
