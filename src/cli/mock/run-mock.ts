import { type Mock, type MockOptions, SeedError, startMock } from '../../mock/index.js';
import { UserError } from '../../mock/openapi/user-error.js';
import { painter, type Shell } from '../shell.js';
import { lineWriter } from './log-writer.js';
import { requestJson, requestLine } from './request-line.js';
import type { SeededOptions } from './seed-options.js';
import { violationSummary } from './violation-summary.js';
import { welcome } from './welcome.js';

const lastWaitMs = 500;

/** How `plyr-api mock` was called. */
export interface MockCommand {
  /** Whether to log only requests whose response violates the description. */
  isQuiet: boolean;
  /** Whether to end with exit code 1 after a response that violated the description. */
  failsOnViolation: boolean;
  isColored: boolean;
  /** Whether to log each request as a line of JSON, with nothing else on standard output. */
  logsJson: boolean;
  mock: MockOptions & { port: number; host: string };
  /** The seed file, and a function that finds the line of a mistake in it. */
  path?: string;
  locate?: SeededOptions<MockOptions>['locate'];
  /** The file with the certificate. */
  certFile?: string | undefined;
}

/**
 * Runs the mock until SIGINT or SIGTERM. Then running requests get some seconds to end. A second signal cuts
 * them off. In both cases, the mock writes its state.
 * @param command How it was called.
 * @param shell Gets the output and, when the state cannot be written, exit code 1.
 * @returns When the mock is closed.
 * @throws UserError when the mock cannot start with these options.
 */
export async function runMock(
  { isQuiet, isColored, logsJson, failsOnViolation, mock: options, path, locate, certFile }: MockCommand,
  shell: Shell,
): Promise<void> {
  const paint = painter(isColored);
  const print = lineWriter((text) => shell.stdout.write(text));
  // A program that reads the log must not get the text for people.
  const tell = logsJson ? lineWriter((text) => shell.stderr.write(text)) : print;
  let mock: Mock | undefined;
  // A program may send a signal as soon as it reads the first line.
  const signals = handleSignals(shell, async (exitCode) => {
    const isSaved = mock === undefined || (await close(mock, false, shell));
    shell.exit(isSaved ? exitCode : 1);
  });
  mock = await startMock({
    ...options,
    log: (entry) => {
      if (isQuiet && entry.violations.length === 0) return;
      print(logsJson ? requestJson(entry) : requestLine(entry, paint));
    },
  }).catch((error) => {
    throw error instanceof SeedError && locate ? locate(error) : explain(error, options);
  });
  if (!signals.isStopping()) tell(welcome(mock, options, paint, { seedFile: path, certFile }));
  await signals.first;
  if (!(await close(mock, true, shell))) shell.exitCode = 1;
  const { violations } = mock;
  const isProxy = options.proxy !== undefined;
  const failed = violations.responsesWithViolations;
  if (isProxy || failed > 0) tell(violationSummary(violations, isProxy));
  if (failsOnViolation && failed > 0) shell.exitCode = 1;
  tell('Stopped.');
  // Nothing should keep the process alive at this point. If something does, end the process anyway.
  setTimeout(() => shell.exit(Number(shell.exitCode ?? 0)), lastWaitMs).unref();
}

/** Returns whether the state was written. */
async function close(mock: Mock, graceful: boolean, shell: Shell): Promise<boolean> {
  try {
    await mock.close({ graceful });
    return true;
  } catch (error) {
    shell.stderr.write(`plyr-api: ${(error as Error).message}\n`);
    return false;
  }
}

function explain(error: NodeJS.ErrnoException, { host, port }: MockCommand['mock']): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new UserError(
        `port ${port} on ${host} is already in use. Stop the program that uses it, or choose another port: ` +
          'set --port or the variable PORT; 0 takes a free one.',
      );
    case 'EACCES':
      return new UserError(
        `this user is not allowed to listen on port ${port}. Choose one above 1023 with --port.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new UserError(
        `${host} is not an address of this machine. Set --host to one that is, such as 127.0.0.1.`,
      );
    default:
      if (!/^ERR_(OSSL|SSL)/.test(error.code ?? '')) return error;
      return new UserError(
        `the certificate or its key can't be used (${error.code}). Both must be PEM, belong together, and need no passphrase.`,
      );
  }
}

/**
 * Listens to SIGINT and SIGTERM.
 * @param shell The process. A third signal ends it at once.
 * @param hurry Called on the second signal, with the exit code that shells use for it.
 */
function handleSignals(
  shell: Shell,
  hurry: (exitCode: number) => void,
): { first: Promise<void>; isStopping: () => boolean } {
  let count = 0;
  const first = new Promise<void>((resolve) => {
    const stop = (signal: NodeJS.Signals) => {
      const exitCode = signal === 'SIGINT' ? 130 : 143;
      count += 1;
      if (count === 1) resolve();
      else if (count === 2) hurry(exitCode);
      else shell.exit(exitCode);
    };
    shell.on('SIGINT', stop);
    shell.on('SIGTERM', stop);
  });
  return { first, isStopping: () => count > 0 };
}
