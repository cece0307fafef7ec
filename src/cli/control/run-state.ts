/** Resets, saves, restores, and extends the data of a running mock. */
import { closeSync, constants, fchmodSync, fstatSync, ftruncateSync, openSync, writeFileSync } from 'node:fs';
import { ControlError, done } from '../../control-client/control-client.js';
import type { SandboxInfo } from '../../control-client/control-types.js';
import { UserError } from '../../mock/openapi/user-error.js';
import { seedErrorOf } from '../../mock/seed/seed-error.js';
import { readAll } from '../api/ask.js';
import { readTextFile } from '../api/text-file.js';
import { counted } from '../counted.js';
import type { Shell } from '../shell.js';
import { type ControlCommand, runControl, sandboxText } from './control-command.js';

/**
 * Resets a sandbox to its initial data.
 * @param command How it was called.
 * @param shell Gets the output.
 */
export async function runReset(command: ControlCommand, shell: Shell): Promise<void> {
  await runControl(command, shell, async ({ control }) => {
    const data = await done(control.POST('/reset'));
    return { data, text: `Reset ${sandboxText(data.name)}. ${stateText(data)}` };
  });
}

/**
 * Saves the data of a sandbox.
 * @param command How it was called. Without a file, or with `-`, the data goes to standard output.
 * @param shell Gets the output.
 * @throws UserError if the file exists or can't be written.
 */
export async function runSnapshot(
  { file = '-', replaces, ...command }: ControlCommand & { file?: string | undefined; replaces: boolean },
  shell: Shell,
): Promise<void> {
  if (file === '-' && shell.stdout.isTTY)
    throw new UserError(
      'a snapshot is long, and contains keys. Name a file for it, or pipe it into a program.',
    );
  await runControl(command, shell, async ({ control, target }) => {
    const text = await done(control.GET('/snapshot', { parseAs: 'text' }));
    if (file === '-') {
      shell.stdout.write(`${text}\n`);
      return undefined;
    }
    const bytes = writeSnapshot(file, text, replaces);
    const size =
      bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
    return { data: { file, bytes }, text: `Saved ${sandboxText(target.sandbox)} to ${file} (${size}).` };
  });
}

/**
 * Restores a snapshot.
 * @param command How it was called. The file `-` is standard input.
 * @param shell Gets the output.
 * @throws UserError when the file can't be read, or isn't JSON.
 */
export async function runRestore(
  { file, ...command }: ControlCommand & { file: string },
  shell: Shell,
): Promise<void> {
  const { text, name } = await readInput(file, shell);
  try {
    JSON.parse(text);
  } catch {
    throw new UserError(`${name} is not a snapshot: it is not valid JSON.`);
  }
  await runControl(command, shell, async ({ control }) => {
    const call = control.PUT('/snapshot', { body: text as never, bodySerializer: (body) => body as never });
    const data = await done(call);
    return { data, text: `Restored ${sandboxText(data.name)} from ${name}. ${stateText(data)}` };
  });
}

/**
 * Adds the data of a seed file.
 * @param command How it was called. The file `-` is standard input.
 * @param shell Gets the output.
 * @throws UserError with line and column when the data has a mistake.
 */
export async function runSeed(
  { file, ...command }: ControlCommand & { file: string },
  shell: Shell,
): Promise<void> {
  const { parseSeed } = await import('../../mock/seed/seed-file.js');
  const { text, name } = await readInput(file, shell);
  const { seed, locate } = parseSeed(text, name);
  await runControl(command, shell, async ({ control }) => {
    const call = control.POST('/seed', { body: seed as never });
    const data = await done(call).catch((error) => {
      throw error instanceof ControlError && error.status === 400
        ? locate(seedErrorOf(error.message))
        : error;
    });
    return { data, text: `Added ${name} to ${sandboxText(data.name)}. ${stateText(data)}` };
  });
}

async function readInput(file: string, shell: Shell): Promise<{ text: string; name: string }> {
  if (file === '-')
    return { text: (await readAll(shell.stdin)).replace(/\r?\n$/, ''), name: 'standard input' };
  return { text: readTextFile(file), name: file };
}

function writeSnapshot(file: string, text: string, replaces: boolean): number {
  try {
    const { O_CREAT, O_WRONLY } = constants;
    const opened = openSync(file, replaces ? O_CREAT | O_WRONLY : 'wx', 0o600);
    try {
      // An existing file has a mode of its own. If this user can't change it, the file stays as it is.
      if (fstatSync(opened).isFile()) {
        fchmodSync(opened, 0o600);
        ftruncateSync(opened);
      }
      writeFileSync(opened, text);
    } finally {
      closeSync(opened);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(
      code === 'EEXIST'
        ? `the file ${file} already exists, and was not changed. Name another one, or add --force.`
        : `the file ${file} can't be written (${code}).`,
    );
  }
  return Buffer.byteLength(text);
}

const stateText = ({ players, now }: Pick<SandboxInfo, 'players' | 'now'>): string =>
  `It has ${counted(players, 'account')}, and its clock is at ${now}.`;
