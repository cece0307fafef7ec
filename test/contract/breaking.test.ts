/** The gate against breaking changes, and that it can fail: without its rule set the comparison passes everything. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadDocument } from '../../src/mock/openapi/document.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const scratch = temporaryFolder();

function gate(document?: object): number | null {
  const file = join(scratch, 'plyr.json');
  if (document) writeFileSync(file, JSON.stringify(document));
  const args = ['--import', 'tsx', 'scripts/description/check-breaking.ts', ...(document ? [file] : [])];
  return spawnSync(process.execPath, args, { cwd: repository }).status;
}

test('the description breaks no client of the last release', () => {
  expect(gate()).toBe(0);
});

// biome-ignore lint/suspicious/noExplicitAny: the changes reach into every corner of the document.
const changes: [what: string, change: (document: any) => void][] = [
  ['an operation removed', (d) => delete d.paths['/user/logout']],
  ['a field of an answer no longer promised', (d) => d.components.schemas.Session.required.pop()],
  ['a new required field of a request', (d) => d.components.schemas.LoginRequest.required.push('gameId')],
  ['another type', (d) => (d.components.schemas.UserInfo.properties.createdAt = { type: 'integer' })],
];
test.each(changes)('%s is noticed', (_what, change) => {
  const document = loadDocument();
  change(document);
  expect(gate(document)).toBe(1);
});
