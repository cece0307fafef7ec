/** Runs the suite as a program: Node, Bun and Deno. Takes a file with the context, and one for the outcomes. */
import { createHmac } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { runSuite } from './suite.js';

const [, , input = '', output = ''] = process.argv;
const context = JSON.parse(await readFile(input, 'utf8'));
const sign = (message: string) => createHmac('sha256', context.secretKey).update(message).digest('hex');
await writeFile(output, JSON.stringify(await runSuite(context, sign)));
process.exit();
