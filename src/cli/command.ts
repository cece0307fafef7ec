import type { Command } from '@commander-js/extra-typings';
import type { Shell } from './shell.js';

/** The program, with the options that all commands share. */
export type Program = Command<[], { color: boolean }>;

/**
 * Adds a command to the program. It defines the options now, but imports the code only when the command runs,
 * so `--help` and errors load nothing else.
 */
export type AddCommand = (program: Program, shell: Shell) => void;
