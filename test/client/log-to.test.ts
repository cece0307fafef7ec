/** A line for each event, as far as the level goes. */
import { afterEach, describe, expect, expectTypeOf, test, vi } from 'vitest';
import {
  createPlyrClient,
  createSignedFetch,
  type Logger,
  type LogLevel,
  logTo,
  type PlyrEvent,
} from '../../src/client/index.js';
import { logFromEnv as logOnOtherPlatforms } from '../../src/client/transports/portable.js';
import { credentials, listen } from './loopback.js';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A logger that keeps what it gets. */
function memory() {
  const lines: string[] = [];
  const keep = (level: string) => (line: string) => lines.push(`${level} ${line}`);
  return { lines, error: keep('error'), warn: keep('warn'), info: keep('info'), debug: keep('debug') };
}

const call = { call: 2, attempt: 1, operation: 'POST /user/logout' };
const events: PlyrEvent[] = [
  { type: 'request', ...call },
  { type: 'response', ...call, status: 200, durationMs: 12 },
  { type: 'response', ...call, status: 503, durationMs: 12 },
  { type: 'retry', ...call, reason: 503, delayMs: 250 },
  { type: 'clock', ...call, offsetMs: 61_000 },
  { type: 'error', ...call, code: 'TIMEOUT', outcomeUnknown: true },
];
const [request, ok, failure, retry, clock, error] = [
  'debug plyr-api: POST /user/logout request {"call":2,"attempt":1}',
  'info plyr-api: POST /user/logout response {"call":2,"attempt":1,"status":200,"durationMs":12}',
  'warn plyr-api: POST /user/logout response {"call":2,"attempt":1,"status":503,"durationMs":12}',
  'warn plyr-api: POST /user/logout retry {"call":2,"attempt":1,"reason":503,"delayMs":250}',
  'warn plyr-api: POST /user/logout clock {"call":2,"attempt":1,"offsetMs":61000}',
  'error plyr-api: POST /user/logout error {"call":2,"attempt":1,"code":"TIMEOUT","outcomeUnknown":true}',
];
/** What a listener writes about all kinds of events. */
function linesOf(...[level]: [level?: LogLevel]) {
  const logger = memory();
  const listener = logTo(logger, level);
  for (const event of events) listener(event);
  return logger.lines;
}

test.each<[LogLevel, (string | undefined)[]]>([
  ['off', []],
  ['error', [error]],
  ['warn', [failure, retry, clock, error]],
  ['info', [ok, failure, retry, clock, error]],
  ['debug', [request, ok, failure, retry, clock, error]],
])('%s', (level, lines) => {
  expect(linesOf(level)).toEqual(lines);
});

test('the level is that of PLYR_LOG, and otherwise info', () => {
  for (const empty of [undefined, '']) {
    vi.stubEnv('PLYR_LOG', empty);
    expect(linesOf()).toEqual(linesOf('info'));
  }
  vi.stubEnv('PLYR_LOG', 'error');
  expect(linesOf()).toEqual([error]);
  expect(linesOf('warn')).toHaveLength(4);
  // Workers may have no process, or one without an environment.
  for (const process of [undefined, {}]) {
    vi.stubGlobal('process', process);
    expect(linesOf()).toEqual(linesOf('info'));
  }
});

test('an unknown level is an error', () => {
  const wrong = expect.objectContaining({
    code: 'INVALID_OPTION',
    message: 'The log level (PLYR_LOG) is "verbose". It must be one of off, error, warn, info, debug.',
  });
  expect(() => logTo(console, 'verbose' as LogLevel)).toThrow(wrong);
  vi.stubEnv('PLYR_LOG', 'verbose');
  expect(() => logTo(console)).toThrow(wrong);
  expect(() => createPlyrClient(credentials)).toThrow(wrong);
  expect(() => createPlyrClient({ ...credentials, onEvent: () => {} })).not.toThrow();
});

describe('clients without onEvent', () => {
  const spy = () => vi.spyOn(console, 'info').mockImplementation(() => {});

  test('log to the console if PLYR_LOG says so', async () => {
    const [info, server] = [spy(), await listen()];
    vi.stubEnv('PLYR_LOG', 'info');
    await createPlyrClient({ ...credentials, baseUrl: server.origin }).logout({ sessionJwt: 'a' });
    await createSignedFetch(credentials)(`${server.origin}/some/path?with=query`);
    expect(info.mock.calls.flat()).toEqual([
      expect.stringMatching(
        /^plyr-api: POST \/user\/logout response \{"call":1,"attempt":1,"status":200,"durationMs":\d+\}$/,
      ),
      expect.stringMatching(
        /^plyr-api: GET \/some\/path response \{"call":1,"attempt":1,"status":200,"durationMs":\d+\}$/,
      ),
    ]);
    await createSignedFetch({ ...credentials, onEvent: () => {} })(server.origin);
    expect(info).toHaveBeenCalledTimes(2);
    await server.close();
  });

  test('are silent otherwise, and on other platforms', async () => {
    const [info, server] = [spy(), await listen()];
    vi.stubEnv('PLYR_LOG', undefined);
    await createSignedFetch(credentials)(server.origin);
    expect(info).not.toHaveBeenCalled();
    expect(logOnOtherPlatforms()).toBeUndefined();
    await server.close();
  });
});

test('the console is a logger, and an object without debug is not', () => {
  expectTypeOf(console).toExtend<Logger>();
  // @ts-expect-error There is no debug.
  logTo({ error() {}, warn() {}, info() {} });
});
