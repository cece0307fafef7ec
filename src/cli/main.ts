#!/usr/bin/env node
/** The command `plyr-api`. */
import { runProgram } from './program.js';

await runProgram(process.argv.slice(2), process);
