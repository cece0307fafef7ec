/** The gate for the score: what is described worse lowers it, and what is only written otherwise doesn't. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadDocument, type OpenApiDocument } from '../../src/mock/openapi/document.js';
import { visit } from '../support/closed-document.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const scratch = temporaryFolder();

function gate(document: OpenApiDocument) {
  const file = join(scratch, 'plyr.json');
  writeFileSync(file, JSON.stringify(document));
  const args = ['--import', 'tsx', 'scripts/description/check-score.ts', file];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: repository, encoding: 'utf8' });
  return { status, score: /redocly score: ([\d.]+)/.exec(stdout)?.[1] };
}

test('the description scores no worse than that of the last release, in either form', () => {
  const spelled = loadDocument();
  const short = loadDocument();
  let shortened = 0;
  visit(short, (node) => {
    if (!('const' in node) || node.type !== 'string') return;
    node.enum = [node.const];
    delete node.const;
    shortened += 1;
  });
  expect(shortened).toBeGreaterThan(10);
  const results = [gate(spelled), gate(short)];
  expect(results.map(({ status }) => status)).toEqual([0, 0]);
  expect(results[0]?.score).toBe(results[1]?.score);
});

test('a description that says less is noticed', () => {
  const document = loadDocument();
  visit(document, (node) => {
    for (const property of Object.values((node.properties ?? {}) as Record<string, { description?: string }>))
      delete property.description;
  });
  expect(gate(document).status).toBe(1);
});
