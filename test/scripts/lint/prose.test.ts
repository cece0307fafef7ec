/** `npm run lint:prose` over a small repository. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lintProse } from '../../../scripts/lint/prose.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'plyr-prose-'));
  execFileSync('git', ['init', '--quiet', root]);
  write('.gitignore', 'node_modules\n');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

test('each kind of file is read, and a finding names its line, its words, and the remedy', () => {
  write('README.md', '# Fine\n\nIt is fine.\nThe server answers it.\n');
  write(
    'openapi/paths/a.yaml',
    'get:\n  summary: Rooms\n  description: |\n    A room for two.\n    Worlds are shared.\n',
  );
  write('src/a.ts', "// Recieves a room.\nthrow new Error('The room refuses it.');\n");
  write('src/a.tsx', 'export const a = <p>Behaviour</p>;\n');
  write('test/a.test.ts', "test('it answers', () => {});\n");
  write('.github/ISSUE_TEMPLATE/a.yml', 'description: The the room\n');
  write(
    'openapi/signing-vectors.json',
    '{\n"description": ["Fine.",\n"It is refused."],\n"why": "It holds."}\n',
  );
  write('src/a.go', '// Fine.\n// It answers.\nfunc A() {}\n');
  write('src/a.conf', 'a 1; # It answers.\n');
  const { passed, report } = lintProse(root);
  expect(passed).toBe(false);
  expect(report.map((line) => line.replace(/: (?!").*(?= \[)/, ''))).toEqual([
    'README.md:4: "answers" [answer]',
    '.github/ISSUE_TEMPLATE/a.yml:1: "The the" [repeated-word]',
    'openapi/paths/a.yaml:5: "Worlds" [world]',
    'openapi/signing-vectors.json:3: "refused" [refuse]',
    'openapi/signing-vectors.json:4: "holds" [holds]',
    'src/a.ts:1: "Recieves" [spelling]',
    'src/a.ts:2: "refuses" [refuse]',
    'src/a.tsx:1: "Behaviour" [british-our]',
    'src/a.tsx:1: "Behaviour" [spelling]',
    'test/a.test.ts:1: "answers" [answer]',
    'src/a.go:2: "answers" [answer]',
    'src/a.conf:1: "answers" [answer]',
    'Prose: 12 findings.',
  ]);
});

test('data, code, other files, and exceptions are not read', () => {
  write('README.md', '`It answers.`\n\n```\nIt answers.\n```\n');
  write('openapi/a.yaml', 'example:\n  description: It answers.\nname: It answers.\n');
  write('openapi/evidence/a.md', 'It answers.\n');
  write('generated/a.ts', '// It answers.\n');
  write('node_modules/a.md', 'It answers.\n');
  write('test/a.ts', "throw new Error('It answers.');\n");
  write('a.json', '{"description":"It answers."}');
  expect(lintProse(root)).toEqual({ passed: true, report: ['Prose: 0 findings.'] });
});
