import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** What one kind of consumer does with the installed package. */
export interface Row {
  name: string;
  /**
   * Does it.
   * @param folder An empty folder below the one where the package is installed.
   * @returns What to print beside the name.
   * @throws Error when it doesn't work.
   */
  run(folder: string): Promise<string | undefined>;
}

/** How long a program of a row may take. */
const LIMIT_MS = 120_000;

/**
 * Writes the files of a project.
 * @param folder Where to.
 * @param files Contents by name. It creates the folders in names.
 */
export function writeFiles(folder: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/**
 * Runs a program, by default of Node.
 * @param folder Its working directory.
 * @param args Its arguments.
 * @param options `env` adds variables, and `program` is the path of another program than this Node.
 * @returns What it printed.
 * @throws Error with everything that it printed, when it fails.
 */
export async function run(
  folder: string,
  args: string[],
  options: { env?: Record<string, string>; program?: string } = {},
): Promise<string> {
  const { env = {}, program = process.execPath } = options;
  try {
    const { stdout, stderr } = await promisify(execFile)(program, args, {
      cwd: folder,
      env: { ...process.env, ...env },
      timeout: LIMIT_MS,
      maxBuffer: 2 ** 26,
    });
    return stdout + stderr;
  } catch (error) {
    const { message, stdout = '', stderr = '' } = error as Error & { stdout?: string; stderr?: string };
    throw new Error(`${message}\n${stdout}${stderr}`);
  }
}
