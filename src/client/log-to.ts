import { PlyrError } from './errors.js';
import type { PlyrEvent, ResponseEvent } from './events.js';

/** How much to log. Each level includes those before it. */
export type LogLevel = 'off' | 'error' | 'warn' | 'info' | 'debug';

/** A logger: `console`, or one with the same four methods, such as pino or winston. */
export type Logger = { readonly [Level in Exclude<LogLevel, 'off'>]: (line: string) => unknown };

/**
 * Creates a listener for `onEvent` that writes a line for each event. A failed call is an error. An error status code, a
 * retry, and a correction of the clock are warnings. Another response is info, and a request is debug. No line contains a
 * key, a body, a header, or a query.
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
  level: LogLevel = (globalThis as WithEnv).process?.env?.PLYR_LOG || 'info',
): (event: PlyrEvent) => void {
  if (!LEVELS.includes(level)) {
    throw new PlyrError(
      'INVALID_OPTION',
      `The log level (PLYR_LOG) is "${level}". It must be one of ${LEVELS.join(', ')}.`,
    );
  }
  return (event) => {
    const { type, operation, ...details } = event;
    const severity =
      type === 'error' ? type : type === 'request' ? 'debug' : isSuccess(event) ? 'info' : 'warn';
    if (LEVELS.indexOf(severity) > LEVELS.indexOf(level)) return;
    logger[severity](`plyr-api: ${operation} ${type} ${JSON.stringify(details)}`);
  };
}

/**
 * Creates the listener of clients without `onEvent`, on Node.
 *
 * @returns A listener that logs to the console, or undefined if the environment variable `PLYR_LOG` is not set.
 * @throws PlyrError `INVALID_OPTION` for an unknown level.
 */
export const logFromEnv = (): ((event: PlyrEvent) => void) | undefined =>
  (globalThis as WithEnv).process?.env?.PLYR_LOG ? logTo(console) : undefined;

const LEVELS: readonly LogLevel[] = ['off', 'error', 'warn', 'info', 'debug'];

/** Only responses have a status code. */
const isSuccess = (event: object) => (event as ResponseEvent).status < 400;

type WithEnv = { process?: { env?: { PLYR_LOG?: LogLevel } } };
