/** How the users of a language work with a client package. */
import type { ClientLanguage } from '../../scripts/clients/client-package.js';
import type { Program } from '../../scripts/lib/language-tools.js';
import type { Command } from '../support/command.js';

/**
 * A project that has installed a client package. Its folder is empty but for the program of programs/<language>/, and no
 * file of this repository is within its reach.
 */
export interface ClientProject {
  language: ClientLanguage;
  /** What must be on the machine beyond what makes the package. */
  needs: readonly Program[];
  /**
   * Installs the archives, compiles the program, and checks both as the language does, such as with a type checker.
   * @param folder The folder of the project.
   * @param archives The paths of the archives.
   * @throws Error with the messages of the tools.
   */
  install(folder: string, archives: readonly string[]): Promise<void>;
  /** The package's own test, run from the project. */
  packageTest(folder: string, archives: readonly string[]): Command | Promise<Command>;
  /**
   * The program of programs/<language>/. It reads PLYR_BASE_URL, PLYR_API_KEY, and PLYR_SECRET_KEY.
   *
   * - `room` plays a room with two players, and prints a line for each step, as in `wire-cases.ts`.
   * - `task` creates a room, waits for its task, and prints the status and the message of the error.
   * - `outcomes NAME...` makes these calls, and prints whether the outcome of each error is `known` or `unknown`.
   * - `calls NAME...` makes these calls with one client, and prints a line for each: `NAME: RESULT`. The names are `login`,
   *   `getUserInfo`, `createGameRoom`, `getTotalSupply`, and `getUnknownUser`. After an error, RESULT is the status code
   *   and the server's error message, such as `404 PLYR[ID] not found`. It is `302 redirect` after a redirect, and `no
   *   response` without a response, and `invalid response` after a success that is not as documented. For each error, the program writes all that the language shows of it to standard error.
   */
  program(folder: string, args: readonly string[]): Command | Promise<Command>;
  /** The same as `calls` for another client of the package, such as an asynchronous one. */
  otherCalls?: readonly string[];
  /**
   * A program that reads examples.json, which has all documented examples, and passes them through the types of the package.
   * It prints how many, as in `258 exchanges`.
   */
  examples?(folder: string): Command;
}
