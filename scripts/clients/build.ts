import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientPackage } from './client-package.js';

/**
 * Makes the package of a language, and its archives.
 * @param client The package.
 * @param out The folder for the archives. The tree of the package is in a folder of it that has the name of the language.
 * @returns The paths of the archives.
 * @throws Error when a generator fails, or when there is no archive.
 */
export async function buildClient(client: ClientPackage, out: string): Promise<string[]> {
  const folder = join(out, client.language);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await client.generate(folder);
  const archives = await client.archive(folder, out);
  const made = new Set(readdirSync(out).map((file) => join(out, file)));
  if (archives.length === 0 || archives.some((file) => !made.has(file)))
    throw new Error(`The package for ${client.language} has no archive in ${out}.`);
  return archives;
}
