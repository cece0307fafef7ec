import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/**
 * Creates a folder for the files of a test.
 * @param whenDone When to remove it: after all tests of the file, or, inside of a test, `onTestFinished`.
 * @returns Its path.
 */
export function temporaryFolder(whenDone: (remove: () => void) => void = afterAll): string {
  const folder = mkdtempSync(join(tmpdir(), 'plyr-test-'));
  whenDone(() => rmSync(folder, { recursive: true }));
  return folder;
}
