/** What compiles the output of a generator, and starts the program that calls the API with it. */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Command } from '../../support/command.js';
import { root } from '../tools.js';

export interface Toolchain {
  /** The `node_modules` with what clients and configurations import, such as zod. */
  packages?: string;
  /** Copies the house's signer next to the client, and what several programs share. */
  prepare?(folder: string): void;
  /** @throws Error with the compiler's messages. */
  compile(folder: string): Promise<void>;
  /** The program that uses the client; undefined when the client is compiled only. */
  program?(folder: string): Command | Promise<Command>;
}

/** The signer of this repository with a certain file name. */
export const signer = (name: string): string => `${root}openapi/signing/${name}`;

/** All files below a folder whose names end in a certain way. */
export function filesIn(folder: string, ending: string): string[] {
  // With types, it doesn't enter the packages that node_modules links to.
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => file.endsWith(ending) && !relative(folder, file).includes('node_modules'))
    .sort();
}
