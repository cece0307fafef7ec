import type { Command } from '@commander-js/extra-typings';
import type { Shell } from './shell.js';

/** The program, with the options that all commands share. */
export type Program = Command<[], { color: boolean }>;

/**
 * Adds a command to the program. It defines options at once, and imports what the command runs only when it is called:
 * `--help` and mistakes load nothing else.
 */
export type AddCommand = (program: Program, shell: Shell) => void;
