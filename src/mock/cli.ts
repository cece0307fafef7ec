#!/usr/bin/env node
/** `plyr-api mock`: runs the mock until Ctrl-C. */
import { parseArgs } from 'node:util';
import type { LogEntry, Mock } from './index.js';
import { lineWriter } from './log-lines.js';
import { firstCall } from './start-page.js';

const usage = `Usage: plyr-api mock [options]

Runs a server that answers like the PLYR Game API.

Options:
  --port NUMBER  port to listen on (default: the variable PORT, else 4010)
  --host ADDRESS address to listen on (default: the variable HOST, else 127.0.0.1)
  --quiet        say nothing about single requests
  --help         show this text`;

/** An error of the person who typed the command, told without a stack. */
class UsageError extends Error {}

async function main(args: string[]): Promise<void> {
  const { values, positionals } = readArguments(args);
  if (values.help) return console.log(usage);
  if (positionals.join(' ') !== 'mock') {
    throw new UsageError(
      positionals.length > 0 ? `Unknown command: ${positionals.join(' ')}` : 'Which command?',
    );
  }

  const port = readPort(values.port ?? process.env.PORT ?? '4010');
  const host = values.host ?? (process.env.HOST || '127.0.0.1');
  const { startMock } = await loadMock();
  const mock = await startMock({ port, host, ...(!values.quiet && { log: printRequest }) }).catch((error) => {
    throw explain(error, host, port);
  });
  console.log(`PLYR API mock
  API    ${mock.url}
  Docs   ${mock.origin}/docs
  Start  ${mock.origin}/

First call, to paste into another shell:

${firstCall(mock.origin, mock.world.tables.apiKeys.all()[0])}

Ctrl-C ends it.`);
  endOnSignal(mock);
}

/** What the mock runs on is optional in package.json, so that users of the client alone need not install it. */
async function loadMock(): Promise<typeof import('./index.js')> {
  try {
    return await import('./index.js');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new UsageError(
      `${(error as Error).message.split(' imported from ')[0]}. The mock needs the optional dependencies: install again without --omit=optional.`,
    );
  }
}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        quiet: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new UsageError(`The port must be a whole number from 0 to 65535, not "${text}".`);
  }
  return port;
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new UsageError(
        `Port ${port} on ${host} is taken. End the program that uses it, or choose another port: PORT=${port + 1} npm start`,
      );
    case 'EACCES':
      return new UsageError(`Port ${port} may not be used by this user. Choose one above 1023.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new UsageError(`${host} is not an address of this machine. The usual one is 127.0.0.1.`);
    default:
      return error;
  }
}

const print = lineWriter();

function printRequest({ method, path, status, durationMs, violations }: LogEntry): void {
  print(`${status} ${method} ${path} ${durationMs.toFixed(1)} ms`);
  for (const violation of violations) print(`    breaks the description: ${violation}`);
}

function endOnSignal(mock: Mock): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      await mock.close();
      console.log('Stopped.');
    });
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`plyr-api: ${error.message}\n\n${usage}`);
  process.exitCode = 2;
}
