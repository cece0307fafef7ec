/** Tests of what is built say so when it is missing or out of date. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { needs } from './needs-build.js';

const root = mkdtempSync(join(tmpdir(), 'plyr-needs-'));
afterAll(() => rmSync(root, { recursive: true }));

function write(path: string, seconds: number): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), '');
  utimesSync(join(root, path), seconds, seconds);
}

test('missing, up to date, out of date', () => {
  const check = () =>
    needs({ folder: 'dist/src', command: 'npm run build', sources: ['src', 'tsconfig.json'] }, root);
  write('src/a/b.ts', 1_000);
  write('tsconfig.json', 900);
  expect(check).toThrow('This test needs dist/src/, which is missing. Run `npm run build`.');

  write('dist/src/old.js', 500);
  write('dist/src/a/b.js', 1_001);
  expect(check).not.toThrow();

  write('src/a/c.ts', 1_002);
  expect(check).toThrow('This test needs dist/src/, which is older than src/a/c.ts. Run `npm run build`.');
  write('dist/src/a/c.js', 1_003);
  write('tsconfig.json', 1_004);
  expect(check).toThrow('which is older than tsconfig.json');
});
