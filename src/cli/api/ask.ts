/** Questions to the person at the terminal. */
import type { Shell } from '../shell.js';
import type { CatalogParameter } from './catalog.js';

/**
 * Asks for a parameter.
 * @param parameter The missing parameter.
 * @param shell A terminal.
 * @returns The input of the user.
 */
export async function ask({ name, type, description }: CatalogParameter, shell: Shell): Promise<string> {
  return question(`${description}\n${name} (${type}): `, shell);
}

/**
 * Asks a yes-or-no question.
 * @param text The question.
 * @param shell A terminal.
 */
export async function confirm(text: string, shell: Shell): Promise<boolean> {
  return /^y(es)?$/i.test((await question(`${text} [y/N] `, shell)).trim());
}

/**
 * Reads all of an input.
 * @param input Such as `process.stdin`.
 */
export async function readAll(input: Shell['stdin']): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of input) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

async function question(text: string, { stdin, stderr }: Shell): Promise<string> {
  // Standard output contains only the result.
  stderr.write(text);
  // Loaded only here, because most calls ask nothing, and loading it takes a tenth of their time.
  const { createInterface } = await import('node:readline');
  const lines = createInterface({ input: stdin as unknown as NodeJS.ReadableStream });
  for await (const line of lines) return line;
  return '';
}
