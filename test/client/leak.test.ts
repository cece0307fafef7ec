/** Calls that share one long-lived abort signal leave nothing behind on it. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { transports } from './both-transports.js';

// `npm run test:long -- leaks` sets the mode. The quick form finds the same leaks, if they are not tiny.
const isFull = process.env.MODE === 'full';
const [calls, limitMB] = isFull ? [200_000, 5] : [20_000, 1.5];

const script = fileURLToPath(new URL('leak-process.mjs', import.meta.url));

async function growthMB(which: string, calls: number, transport: string = 'fetch'): Promise<number> {
  const args = ['--expose-gc', '--import', 'tsx', script, which, String(calls), transport];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return Number(stdout) / 1e6;
}

describe.each(transports)('over %s', (transport) => {
  test.concurrent.each(['createPlyrClient POST', 'createPlyrClient GET', 'createSignedFetch'])(
    `%s: ${calls} calls with one signal leave less than ${limitMB} MB behind`,
    async (which) => {
      const growth = await growthMB(which, calls, transport);
      console.log(`${which}: the heap grew by ${growth.toFixed(2)} MB`);
      expect(growth).toBeLessThan(limitMB);
    },
    240_000,
  );
});

test('the measurement would notice a leak', async () => {
  expect(await growthMB('AbortSignal.any', 20_000)).toBeGreaterThan(5);
}, 120_000);
