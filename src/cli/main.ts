#!/usr/bin/env node
import type { Mock } from '../mock/index.js';
import { lineWriter } from './mock/log-writer.js';
/** `plyr-api mock`: runs the mock until Ctrl-C. */
import { type CliOptions, readOptions, UsageError, usage } from './mock/options.js';
import { painter, requestLine, summary, welcome } from './mock/output.js';

async function main(args: string[]): Promise<void> {
  const options = readOptions(args, process.env);
  if (!options) return console.log(usage);
  const { port, host, isQuiet } = options;
  const paint = painter(options.isColoured && process.stdout.isTTY === true);
  const print = lineWriter();
  // Not above: --help and mistakes need none of it.
  const { startMock } = await import('../mock/index.js');
  const mock = await startMock({
    ...options.mock,
    port,
    host,
    ...(!isQuiet && { log: (entry) => print(requestLine(entry, paint)) }),
  }).catch((error) => {
    throw explain(error, options);
  });
  console.log(welcome(mock, options, paint));
  endOnSignal(mock, options);
}

function explain(error: NodeJS.ErrnoException, { host, port }: CliOptions): Error {
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
      return ['StateFileError', 'ProxyUrlError'].includes(error.constructor.name)
        ? new UsageError(error.message)
        : error;
  }
}

function endOnSignal(mock: Mock, { mock: { proxy } }: CliOptions): void {
  let isEnding = false;
  const end = async (signal: NodeJS.Signals) => {
    if (isEnding) process.exit(signal === 'SIGINT' ? 130 : 143);
    isEnding = true;
    try {
      await mock.close({ graceful: true });
    } catch (error) {
      console.error(`plyr-api: the state could not be written: ${(error as Error).message}`);
      process.exitCode = 1;
    }
    if (proxy !== undefined) console.log(summary(mock));
    console.log('Stopped.');
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`plyr-api: ${error.message}\n\n${usage}`);
  process.exitCode = 2;
}
