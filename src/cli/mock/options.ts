/** The command line: what there is, and what of it cannot be. */
import { parseArgs } from 'node:util';
import type { MockOptions } from '../../mock/index.js';
import { type HmacMode, hmacModes } from '../../mock/pipeline/modes.js';

export const usage = `Usage: plyr-api mock [options]

Runs a server that behaves like the PLYR Game API: it checks signatures, keeps state, and runs tasks.

Where:
  --port NUMBER       port to listen on (default: the variable PORT, else 4010)
  --host ADDRESS      address to listen on (default: the variable HOST, else 127.0.0.1)

What answers:
  --static            the examples of the description, without any state
  --proxy URL         another server, such as https://api-testnet.plyr.network/api: requests are forwarded
                      as they are, and what differs from the description is reported

How it behaves:
  --hmac MODE         signatures: verify (default), presence (headers only), off
  --strict            refuse what the docs forbid and the real server lets pass
  --strict-otp        no fixed one-time password for demo players
  --task-delay MS     how long a background task takes (default: 300)
  --sync-timeout MS   how long a call waits for its task (default: 25000)

State:
  --seed TEXT         makes ids, hashes and keys repeat; another text gives others
  --state FILE        keep all worlds in this file from one start to the next

Output:
  --quiet             say nothing about single requests
  --no-color          no colors (also with the variable NO_COLOR)
  --help              show this text

A running mock is controlled at /_mock/: reset, snapshot, clock, faults, last requests. See /_mock/openapi.yaml.`;

/** An error of the person who typed the command, told without a stack. */
export class UsageError extends Error {}

/** What was asked for. */
export interface CliOptions {
  port: number;
  host: string;
  isQuiet: boolean;
  isColoured: boolean;
  mock: MockOptions;
}

/**
 * Reads the command line.
 * @param args Without the program's name.
 * @param env The environment.
 * @returns What was asked for; nothing when that is the help text.
 * @throws UsageError
 */
export function readOptions(args: string[], env: NodeJS.ProcessEnv): CliOptions | undefined {
  const { values, positionals } = parse(args);
  if (values.help) return undefined;
  if (positionals.join(' ') !== 'mock') {
    throw new UsageError(
      positionals.length > 0 ? `Unknown command: ${positionals.join(' ')}` : 'Which command?',
    );
  }
  const { hmac = 'verify', proxy, seed, state } = values;
  if (!hmacModes.includes(hmac as HmacMode))
    throw new UsageError(`--hmac takes ${hmacModes.join(', ')}, not "${hmac}".`);
  if (values.static && proxy !== undefined)
    throw new UsageError('--static and --proxy are two ways to answer. Choose one.');
  if (seed === '') throw new UsageError('--seed needs a text.');
  if (state === '') throw new UsageError('--state needs the name of a file.');
  const taskDelayMs = readMs('--task-delay', values['task-delay']);
  const syncTimeoutMs = readMs('--sync-timeout', values['sync-timeout']);
  return {
    port: readPort(values.port ?? (env.PORT || '4010')),
    host: values.host ?? (env.HOST || '127.0.0.1'),
    isQuiet: values.quiet ?? false,
    isColoured: !values['no-color'] && !env.NO_COLOR,
    mock: {
      mode: values.static ? 'static' : 'stateful',
      hmac: hmac as HmacMode,
      strict: values.strict ?? false,
      strictOtp: values['strict-otp'] ?? false,
      ...(proxy !== undefined && { proxy }),
      ...(seed !== undefined && { seed }),
      ...(state !== undefined && { stateFile: state }),
      ...(taskDelayMs !== undefined && { taskDelayMs }),
      ...(syncTimeoutMs !== undefined && { syncTimeoutMs }),
    },
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        static: { type: 'boolean' },
        proxy: { type: 'string' },
        hmac: { type: 'string' },
        strict: { type: 'boolean' },
        'strict-otp': { type: 'boolean' },
        seed: { type: 'string' },
        state: { type: 'string' },
        'task-delay': { type: 'string' },
        'sync-timeout': { type: 'string' },
        quiet: { type: 'boolean' },
        'no-color': { type: 'boolean' },
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

function readMs(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text))
    throw new UsageError(
      `${option} takes milliseconds, a whole number of at most nine digits, not "${text}".`,
    );
  return Number(text);
}
