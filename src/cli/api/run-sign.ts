import { serializeBody } from '../../client/signing.js';
import { UserError } from '../../mock/openapi/user-error.js';
import type { Shell } from '../shell.js';
import { readAll } from './ask.js';
import { signBody } from './compose.js';
import { keysOf, resolveProfile } from './profile.js';
import { parseJson } from './read-arguments.js';
import { readTextFile } from './text-file.js';

/** How `plyr-api sign` was called. */
export interface SignCommand {
  /** JSON, `@file`, `-`, or undefined for no body. */
  body: string | undefined;
  profile: string | undefined;
  format: 'headers' | 'curl' | 'json';
}

/**
 * Prints the headers that sign a body.
 * @param command What to sign.
 * @param shell Gets the output.
 * @throws UserError for a body that the server would not accept, or if a key is missing.
 */
export async function runSign({ body, profile, format }: SignCommand, shell: Shell): Promise<void> {
  const text =
    body === '-' ? await readAll(shell.stdin) : body?.startsWith('@') ? readTextFile(body.slice(1)) : body;
  const compact = text === undefined ? undefined : compactJson(text);
  const { headers, signedText } = await signBody(compact, keysOf(resolveProfile({ profile })));
  const lines = Object.entries(headers);
  if (format === 'json')
    shell.stdout.write(`${JSON.stringify({ headers, body: compact ?? null, signedText }, null, 2)}\n`);
  else if (format === 'curl')
    shell.stdout.write(`${lines.map(([name, value]) => `-H '${name}: ${value}'`).join(' ')}\n`);
  else shell.stdout.write(`${lines.map(([name, value]) => `${name}:${value}`).join('\n')}\n`);
}

function compactJson(text: string): string {
  const value = parseJson(text, 'the body', ` Example: plyr-api sign '{"plyrId":"alice"}'`);
  if (typeof value !== 'object' || value === null)
    throw new UserError('the body must be a JSON object or array.');
  try {
    return serializeBody(value);
  } catch (error) {
    throw new UserError((error as Error).message);
  }
}
