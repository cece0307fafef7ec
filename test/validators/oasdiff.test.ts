/** oasdiff, as a second judge of breaking changes (scripts/description/check-breaking.ts). `npm test` leaves this out. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { acceptedChanges } from '../../scripts/description/accepted-changes.js';
import { comparableCopy, lastRelease } from '../../scripts/description/last-release.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { need, oasdiff } from './validators.js';

const bundle = fileURLToPath(new URL('../../generated/plyr.yaml', import.meta.url));
const scratch = temporaryFolder();

/** The breaking changes between two bundles, a line for each, apart from those that are accepted. */
async function breakingChanges(base: string, revision: string): Promise<string[]> {
  const copies = [base, revision].map((file) => comparableCopy(file, scratch));
  const found = await oasdiff('breaking', ...copies, '--format', 'json');
  const changes: { operation: string; path: string; text: string }[] = JSON.parse(found);
  return changes
    .map(({ operation, path, text }) => `${operation} ${path}: ${text}`)
    .filter((line) => !acceptedChanges.some((accepted) => accepted.oasdiff.test(line)));
}

test('finds no breaking change since the last release', async (context) => {
  need(context, 'go');
  expect(await breakingChanges(lastRelease(), bundle)).toEqual([]);
}, 600_000);

// biome-ignore lint/suspicious/noExplicitAny: the changes reach into every corner of the document.
const changes: [what: string, change: (document: any) => void][] = [
  ['an operation removed', (d) => delete d.paths['/user/logout']],
  ['a field of a response no longer promised', (d) => d.components.schemas.Session.required.pop()],
  ['a new required field of a request', (d) => d.components.schemas.LoginRequest.required.push('gameId')],
  ['another type', (d) => (d.components.schemas.UserInfo.properties.createdAt = { type: 'integer' })],
];
test.each(changes)(
  '%s is noticed',
  async (_what, change) => {
    const document = parse(readFileSync(bundle, 'utf8'));
    change(document);
    const file = join(scratch, 'plyr.json');
    writeFileSync(file, JSON.stringify(document));
    expect(await breakingChanges(bundle, file)).not.toEqual([]);
  },
  300_000,
);
