/** Validators of other projects over every bundle. `npm test` leaves this out (vitest.config.ts). */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { buildOverlays, overlayBundles } from '../../scripts/generate/overlays.js';
import { installValidators, need, validators } from './validators.js';

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const bundles = [
  'generated/plyr.yaml',
  'generated/plyr-3.0.yaml',
  'dist/generated/plyr.json',
  'dist/generated/plyr-3.0.json',
  'openapi/mock-control.yaml',
  ...overlayBundles().map(({ output }) => output),
];
const scratch = mkdtempSync(join(tmpdir(), 'plyr-validators-'));

beforeAll(() => {
  installValidators();
  buildOverlays();
}, 300_000);
afterAll(() => rmSync(scratch, { recursive: true }));

/** Writes a copy of a bundle with a fault. */
function broken(name: string): string {
  const document = parse(readFileSync(path(name), 'utf8'));
  document.paths['/user/login'].post.parameters = [{ name: 'gameId', in: 'nowhere', schema: {} }];
  const file = join(scratch, 'broken.yaml');
  writeFileSync(file, stringify(document, { aliasDuplicateObjects: false }));
  return file;
}

describe.each(Object.entries(validators))('%s', (name, { needs, validate }) => {
  test('every bundle is valid', async (context) => {
    need(context, needs);
    await validate(bundles.map(path));
    console.log(`${name}: ${bundles.length} files are valid`);
  }, 600_000);

  test.each(['generated/plyr.yaml', 'generated/plyr-3.0.yaml'])(
    'a fault in %s is noticed',
    async (bundle) => {
      await expect(validate([broken(bundle)])).rejects.toThrow(/ended with code 1/);
    },
    300_000,
  );
});
