#!/usr/bin/env node
/** The command `plyr-api`. */
import { runProgram } from './program.js';

void runProgram(process.argv.slice(2), process);
