/** The client packages. */
import { parseArgs } from 'node:util';
import type { ClientPackage } from './client-package.js';
import { csharpClient } from './csharp-client.js';
import { goClient } from './go-client.js';
import { javaClient } from './java-client.js';
import { phpClient } from './php-client.js';
import { pythonClient } from './python-client.js';

/** One package for each language. */
export const clientPackages: readonly ClientPackage[] = [
  csharpClient,
  goClient,
  javaClient,
  phpClient,
  pythonClient,
];

/**
 * Reads the option `--only` of the commands.
 * @param args The arguments of the command.
 * @returns The chosen packages, or all of them.
 * @throws Error when a language has no package.
 */
export function chooseClients(args: string[]): readonly ClientPackage[] {
  const { values } = parseArgs({ args, options: { only: { type: 'string' } } });
  const only = values.only?.split(',');
  const known: string[] = clientPackages.map(({ language }) => language);
  const unknown = only?.find((language) => !known.includes(language));
  if (unknown !== undefined)
    throw new Error(`--only ${unknown}: there is no client package for it. Use one of ${known.join(', ')}.`);
  return clientPackages.filter(({ language }) => only?.includes(language) ?? true);
}
