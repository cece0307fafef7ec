#!/usr/bin/env node
/** The command `plyr-api`. */
import module from 'node:module';
import { cacheFolder } from './cache-folder.js';

// A program that reads the output, such as `head`, can end first.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

/** Node has it since 22.1; the types are those of Node 20. */
interface CompileCache {
  enableCompileCache?(folder: string): unknown;
}

// What is compiled once is loaded twice as fast. The default folder is one that other users can write to.
(module as CompileCache).enableCompileCache?.(cacheFolder());
void import('./program.js').then(({ runProgram }) => runProgram(process.argv.slice(2), process));
