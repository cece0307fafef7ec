import { type MockOptions, startMock } from '../../mock/index.js';
import { UserError } from '../../mock/openapi/user-error.js';
import { painter, type Shell } from '../shell.js';
import { lineWriter } from './log-writer.js';
import { requestLine } from './request-line.js';
import { violationSummary } from './violation-summary.js';
import { welcome } from './welcome.js';

/** What `plyr-api mock` was asked to do. */
export interface MockCommand {
  /** Requests aren't logged. */
  isQuiet: boolean;
  isColored: boolean;
  mock: MockOptions & { port: number; host: string };
}

/**
 * Runs the mock until SIGINT or SIGTERM, which let running requests end. A second signal ends the process at once.
 * @param command What to run.
 * @param shell Gets the output and, when the state file cannot be written, exit code 1.
 * @returns When the mock is closed.
 * @throws UserError when the mock cannot start with these options.
 */
export async function runMock(
  { isQuiet, isColored, mock: options }: MockCommand,
  shell: Shell,
): Promise<void> {
  const paint = painter(isColored);
  const print = lineWriter((text) => shell.stdout.write(text));
  const mock = await startMock({
    ...options,
    ...(!isQuiet && { log: (entry) => print(requestLine(entry, paint)) }),
  }).catch((error) => {
    throw explain(error, options);
  });
  shell.stdout.write(`${welcome(mock, options, paint)}\n`);
  await firstSignal(shell);
  try {
    await mock.close({ graceful: true });
  } catch (error) {
    shell.stderr.write(`plyr-api: the state file could not be written: ${(error as Error).message}\n`);
    shell.exitCode = 1;
  }
  if (options.proxy !== undefined) print(violationSummary(mock.violations));
  print('Stopped.');
}

function explain(error: NodeJS.ErrnoException, { host, port }: MockCommand['mock']): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new UserError(
        `port ${port} on ${host} is already in use. Stop the program that uses it, or choose another port: ` +
          'set --port or the variable PORT; 0 takes a free one.',
      );
    case 'EACCES':
      return new UserError(`this user may not listen on port ${port}. Choose one above 1023 with --port.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new UserError(
        `${host} is not an address of this machine. Set --host to one that is, such as 127.0.0.1.`,
      );
    default:
      return error;
  }
}

/** Resolves on the first signal; a second one exits with the code that shells use for it. */
function firstSignal(shell: Shell): Promise<void> {
  let isStopping = false;
  return new Promise((resolve) => {
    const stop = (signal: NodeJS.Signals) => {
      if (isStopping) shell.exit(signal === 'SIGINT' ? 130 : 143);
      isStopping = true;
      resolve();
    };
    shell.on('SIGINT', stop);
    shell.on('SIGTERM', stop);
  });
}
