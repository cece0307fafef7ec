import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/**
 * Whether there is a browser for the tests. In CI there must be one; elsewhere its absence is said loudly.
 * @returns False when tests that need it are to be skipped.
 * @throws Error in CI, when there is none.
 */
export function haveChromium(): boolean {
  if (existsSync(executablePath)) return true;
  const advice = `No browser at ${executablePath}. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH.`;
  if (process.env.CI) throw new Error(advice);
  console.warn(`SKIPPED: the docs page and the security of pages were not tested. ${advice}`);
  return false;
}

/**
 * Starts the browser, without any of its own traffic.
 * @param more Further arguments of its command line.
 * @returns The browser; the caller closes it.
 */
export function launchChromium(...more: string[]): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-background-networking', ...more];
  return chromium.launch({ executablePath, args });
}
