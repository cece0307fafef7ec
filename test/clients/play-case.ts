import { startMock } from '../../src/mock/index.js';
import { type Command, execute } from '../support/command.js';
import type { WireCase } from './wire-cases.js';

const API_KEY = 'plyr-demo-key';
const SECRET_KEY = 'plyr-demo-secret';

/**
 * Runs the program for a case against a mock of its own.
 * @throws Error when the program prints something else, calls something else, or shows a secret.
 */
export async function playCase(
  { network, prepare, prints, calls }: WireCase,
  command: Command,
): Promise<void> {
  const seen: string[] = [];
  const violations: string[] = [];
  const mock = await startMock({
    taskDelayMs: 50,
    ...(network && { network }),
    log(entry) {
      seen.push(`${entry.operationId} ${entry.status}`);
      violations.push(...entry.violations, ...entry.requestViolations);
    },
  });
  try {
    const check = await prepare?.(mock);
    const env = { PLYR_BASE_URL: mock.url, PLYR_API_KEY: API_KEY, PLYR_SECRET_KEY: SECRET_KEY };
    const { stdout, output } = await execute({ ...command, env: { ...command.env, ...env } });
    await check?.();
    same('The program printed', stdout.trimEnd().split('\n'), prints);
    // A task is read until it has ended.
    const once = seen.filter((call, i) => call !== 'getTaskStatus 200' || call !== seen[i - 1]);
    same('The mock was called for', once, calls);
    const secret = output.split('\n').find((line) => hasSecret(line));
    if (secret !== undefined) throw new Error(`The program shows a secret: ${secret}`);
    if (violations.length > 0) throw new Error(`Requests had violations:\n${violations.join('\n')}`);
  } finally {
    await mock.close();
  }
}

function same(what: string, got: readonly string[], wanted: readonly string[]): void {
  if (got.join('\n') !== wanted.join('\n'))
    throw new Error(`${what}\n${got.join('\n')}\ninstead of\n${wanted.join('\n')}`);
}

/** Whether a line has a key, a signature, or a session JWT. */
function hasSecret(line: string): boolean {
  return (
    line.includes(API_KEY) || line.includes(SECRET_KEY) || /\b[0-9a-f]{64}\b|\beyJ[\w-]{10,}\./.test(line)
  );
}
