/** What CI runs on Windows and macOS passes on this system, too. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('the smoke test passes', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/smoke/run.ts'],
    {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      encoding: 'utf8',
    },
  );
  expect({ status, stderr, failures: stdout.match(/^FAIL.*$/gm) }).toEqual({
    status: 0,
    stderr: '',
    failures: null,
  });
  expect(stdout.match(/^PASS /gm)?.length).toBeGreaterThan(9);
}, 120_000);
