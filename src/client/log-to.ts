import { PlyrError } from './errors.js';
import type { PlyrEvent } from './events.js';

/** How much to log. Each level includes those before it. */
export type LogLevel = 'off' | 'error' | 'warn' | 'info' | 'debug';

/** What `logTo` writes to: `console`, or a logger with the same four methods, such as pino or winston. */
export type Logger = { readonly [Level in Exclude<LogLevel, 'off'>]: (line: string) => unknown };

/**
 * Makes a listener for `onEvent` that writes a line for each event. A failed call is an error. An error status code, a retry,
 * and a correction of the clock are warnings. Another response is info, and a request is debug. No line contains a key, a
 * body, a header, or a query.
 *
 * @example
 * ```ts
 * const plyr = createPlyrClient({ apiKey, secretKey, onEvent: logTo(console, 'debug') });
 * // plyr-api: POST /user/logout response {"call":1,"attempt":1,"status":200,"durationMs":12}
 * ```
 *
 * @param logger - `console`, or another logger.
 * @param level - How much to log. Default: the environment variable `PLYR_LOG`, or `info` if it is not set.
 * @returns The listener.
 * @throws PlyrError `INVALID_OPTION` for an unknown level.
 */
export function logTo(
  logger: Logger,
  level: LogLevel = levelFromEnv() ?? 'info',
): (event: PlyrEvent) => void {
  if (!LEVELS.includes(level)) {
    const text = `The log level (PLYR_LOG) is "${level}". It must be one of ${LEVELS.join(', ')}.`;
    throw new PlyrError('INVALID_OPTION', text);
  }
  return (event) => {
    const { type, operation, ...details } = event;
    const severity = severityOf(event);
    if (LEVELS.indexOf(severity) > LEVELS.indexOf(level)) return;
    logger[severity](`plyr-api: ${operation} ${type} ${JSON.stringify(details)}`);
  };
}

/**
 * Makes the listener of clients without `onEvent`, on Node.
 *
 * @returns What logs to the console, if the environment variable `PLYR_LOG` has a level.
 * @throws PlyrError `INVALID_OPTION` for an unknown level.
 */
export function logFromEnv(): ((event: PlyrEvent) => void) | undefined {
  const level = levelFromEnv();
  return level && logTo(console, level);
}

const LEVELS: readonly LogLevel[] = ['off', 'error', 'warn', 'info', 'debug'];

function severityOf(event: PlyrEvent) {
  if (event.type === 'error') return 'error';
  if (event.type === 'request') return 'debug';
  return event.type === 'response' && event.status < 400 ? 'info' : 'warn';
}

/** An empty variable counts as not set. */
const levelFromEnv = () =>
  ((globalThis as { process?: { env?: Readonly<Record<string, string>> } }).process?.env?.PLYR_LOG ||
    undefined) as LogLevel | undefined;
