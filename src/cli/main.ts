#!/usr/bin/env node
/** The command `plyr-api`. */
import module from 'node:module';
import { cacheFolder } from './cache-folder.js';

// The reader of the output, such as `head`, can end first.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

/** Node has had this since 22.1, but the types are those of Node 20. */
interface CompileCache {
  enableCompileCache?(folder: string): unknown;
}

// Compiled code loads twice as fast. Don't use Node's default folder, because other users can write to it.
(module as CompileCache).enableCompileCache?.(cacheFolder());
void import('./program.js').then(({ runProgram }) => runProgram(process.argv.slice(2), process));
