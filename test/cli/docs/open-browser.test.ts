import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openBrowser } from '../../../src/cli/docs/open-browser.js';

const url = "http://127.0.0.1:4010/docs/?a=1&b=$(touch x);'#/section/tasks";
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plyr-open-'));
  vi.stubEnv('PATH', `${folder}:/bin:/usr/bin`);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** Puts an opener on the path that writes its arguments to a file. */
function opener(name: string, exitCode = 0): void {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\nprintf '%s\\n' "$@" > '${folder}/arguments'\nexit ${exitCode}\n`);
  chmodSync(file, 0o755);
}
const args = () => readFileSync(join(folder, 'arguments'), 'utf8');

test.skipIf(process.platform === 'win32').each([
  ['linux', 'xdg-open', `${url}\n`],
  ['freebsd', 'xdg-open', `${url}\n`],
  ['darwin', 'open', `${url}\n`],
  ['win32', 'rundll32', `url.dll,FileProtocolHandler\n${url}\n`],
] as const)('%s: %s gets the address as it is, not through a shell', async (platform, name, expected) => {
  opener(name);
  expect(await openBrowser(url, platform)).toBe(true);
  expect(args()).toBe(expected);
});

test.skipIf(process.platform === 'win32')('an opener that fails', async () => {
  opener('xdg-open', 3);
  expect(await openBrowser(url, 'linux')).toBe(false);
});

test('a machine without an opener', async () => {
  vi.stubEnv('PATH', folder);
  expect(await openBrowser(url, 'linux')).toBe(false);
});
