#!/usr/bin/env node
/** The command `plyr-api`. */
import { runProgram } from './program.js';

// A program that reads the output, such as `head`, can end first.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

void runProgram(process.argv.slice(2), process);
