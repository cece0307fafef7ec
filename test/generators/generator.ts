/** The type of a row in the table of generators. */
import type { Command } from '../support/command.js';
import type { Language } from './languages.js';
import type { Program } from './tools.js';

export interface Generator {
  /** Its folder in uses/, and the name to give to `--only`. */
  id: string;
  name: string;
  version: string;
  language: Language;
  bundle: '3.1' | '3.0';
  /** What the reader has to add to the command, for the list below the table. */
  options?: string;
  needs: readonly Program[];
  /** Where a named type begins in what it writes; the name is the first group. */
  declaration: RegExp;
  /** It writes requests and no types: `declaration` finds the operationId of each request. */
  requestsOnly?: true;
  /** What a choice is in its clients, when it has no type of its own. */
  withoutChoices?: string;
  /** A note on the result, for the table. */
  note?: string;
  /** Lines about warnings that say nothing about the description, each with the reason. */
  harmless?: [line: RegExp, reason: string][];
  /**
   * Changes the bundle, which the generator can't read as it is. The options of the table say how.
   * @returns The description, as JSON.
   */
  rewrite?(bundle: string): string;
  /** The command that writes a client into a folder that is empty but for the files of uses/. */
  command(description: string, folder: string): Command | Promise<Command>;
}
