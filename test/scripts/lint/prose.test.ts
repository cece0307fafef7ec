/** The prose gate: its patterns, what it reads, and a baseline that only shrinks. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { markdownPassages } from '../../../scripts/lint/prose/markdown.js';
import { type Passage, sentencesOf } from '../../../scripts/lint/prose/passage.js';
import { compile, loadPatterns } from '../../../scripts/lint/prose/patterns.js';
import { typescriptPassages } from '../../../scripts/lint/prose/typescript.js';
import { yamlPassages } from '../../../scripts/lint/prose/yaml.js';
import { lintProse } from '../../../scripts/lint/prose.js';

const patterns = loadPatterns();

describe('patterns', () => {
  test('have different ids', () => {
    expect(new Set(patterns.map(({ id }) => id)).size).toBe(patterns.length);
  });

  const planted = patterns.flatMap((pattern) => pattern.finds.map((sentence) => ({ pattern, sentence })));
  test.each(planted)('$pattern.id finds "$sentence"', ({ pattern, sentence }) => {
    expect(compile([pattern])(sentence)).not.toEqual([]);
  });

  const fine = patterns.flatMap((pattern) =>
    (pattern.allows ?? []).map((sentence) => ({ pattern, sentence })),
  );
  test.each(fine)('$pattern.id allows "$sentence"', ({ pattern, sentence }) => {
    expect(compile([pattern])(sentence)).toEqual([]);
  });

  test('each have a sentence to find, and sentences that are fine pass all patterns', () => {
    expect(patterns.filter(({ finds }) => finds.length === 0)).toEqual([]);
    expect(fine.flatMap(({ sentence }) => compile(patterns)(sentence))).toEqual([]);
  });
});

/** Shows passages as `line: sentence`. */
const sentences = (passages: Passage[]): string[] =>
  passages.flatMap(sentencesOf).map(({ text, lineAt }) => `${lineAt(0)}: ${text}`);

describe('what is read', () => {
  test('Markdown without code, URLs, and HTML', () => {
    const source = `# Head
One \`refuse\`
goes on. Two
is **bold**.

\`\`\`sh
refuse
\`\`\`

| a \`b\` | c |
| --- | --- |
| [link](world.md) | https://world.example |

- item  
  two <b>x</b>
<!-- refuse -->
`;
    expect(sentences(markdownPassages(source))).toEqual([
      '1: Head',
      '2: One Ξ goes on.',
      '3: Two is bold.',
      '10: a Ξ',
      '10: c',
      '12: link',
      '12: Ξ',
      '14: item two x',
    ]);
  });

  test('the newest section of a changelog', () => {
    const source = '# Changelog\n\n## 2\n\nNew.\n\n## 1\n\nOld.\n';
    expect(sentences(markdownPassages(source, 1, true))).toEqual(['1: Changelog', '3: 2', '5: New.']);
  });

  test('prose fields of YAML, but no data', () => {
    const source = `info:
  description: >-
    One goes
    on. Two.

    Three.
  title: 'It''s four'
properties:
  description: { type: string, description: Five }
examples:
  first: { summary: Six, value: { description: no } }
example: { summary: no }
schema:
  examples: [{ description: no }]
`;
    const fields = { fields: ['summary', 'description', 'title'], data: ['value', 'example'] };
    expect(sentences(yamlPassages(source, fields))).toEqual([
      '3: One goes on.',
      '4: Two.',
      '6: Three.',
      `7: It's four`,
      '9: Five',
      '11: Six',
    ]);
  });

  test('comments, docstrings, and messages of TypeScript', () => {
    const source = `// One
// goes on.
const a = 1; // Two.
// biome-ignore lint: no
/**
 * Three {@link a}.
 * @param {string} name - Four
 *   goes on.
 * @returns {Promise<void>} Five.
 * @example
 * no();
 */
const b = /\\/\\/ no/; /* Six. */
throw new Error(\`Seven \${b} // fine.\`);
console.log('Eight.', b);
other('no');
const c = \`no \${b /* Nine. */}\`;
`;
    expect(sentences(typescriptPassages(source, ['Error', 'console.log']))).toEqual([
      '1: One goes on.',
      '3: Two.',
      '6: Three Ξ.',
      '7: Four goes on.',
      '9: Five.',
      '13: Six.',
      '17: Nine.',
      '14: Seven Ξ // fine.',
      '15: Eight.',
    ]);
  });
});

describe('the gate', () => {
  const baselinePath = 'scripts/lint/prose-baseline.txt';
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'plyr-prose-'));
    mkdirSync(join(root, dirname(baselinePath)), { recursive: true });
    execFileSync('git', ['init', '-q', root]);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const write = (file: string, text: string) => writeFileSync(join(root, file), text);
  const baseline = () => readFileSync(join(root, baselinePath), 'utf8');

  test('fails as a command on a planted line, and names file, line, words, and replacement', () => {
    write('a.ts', '\n// The server is asked anew.\n');
    const script = fileURLToPath(new URL('../../../scripts/lint/prose.ts', import.meta.url));
    const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
    const run = () => spawnSync(process.execPath, ['--import', tsx, script], { cwd: root, encoding: 'utf8' });
    const failed = run();
    expect(failed.stderr).toContain('a.ts:2: "anew": write "again" [afresh]');
    expect(failed.status).toBe(1);

    write('a.ts', '\n// The server is asked again.\n');
    expect(run().status).toBe(0);
  });

  test('reads no excluded files', () => {
    mkdirSync(join(root, 'openapi/evidence'), { recursive: true });
    write('openapi/evidence/a.md', 'The server answers.');
    expect(lintProse(root).passed).toBe(true);
  });

  test('knows the findings of the baseline wherever they move', () => {
    write('a.md', 'The `old` server answers.\n');
    lintProse(root, 'create');
    expect(lintProse(root).passed).toBe(true);

    renameSync(join(root, 'a.md'), join(root, 'b.md'));
    write('b.md', '# Moved\n\nThe `new` server\nanswers.\n');
    expect(lintProse(root).passed).toBe(true);
  });

  test('fails on one more of a known sentence, and on a known sentence that was edited', () => {
    write('a.md', 'The server answers.\n');
    lintProse(root, 'create');

    write('b.md', 'The server answers.\n');
    expect(lintProse(root)).toMatchObject({
      passed: false,
      report: [expect.stringContaining('b.md:1: '), expect.anything()],
    });

    rmSync(join(root, 'b.md'));
    write('a.md', 'The server always answers.\n');
    expect(lintProse(root).report[0]).toContain('a.md:1: "answers"');
  });

  test('fails while the baseline has findings that are gone; --shrink removes these and adds none', () => {
    write('a.md', 'The server answers. The server answers. It refuses.\n');
    lintProse(root, 'create');
    const before = baseline();

    write('a.md', 'The server answers. The world is round.\n');
    expect(lintProse(root)).toMatchObject({ passed: false });
    expect(lintProse(root).report.join('\n')).toContain(
      '2 findings are gone. Run npm run lint:prose -- --shrink.',
    );
    expect(baseline()).toBe(before);

    expect(lintProse(root, 'shrink')).toMatchObject({
      passed: false,
      report: [expect.stringContaining('"world"'), expect.anything()],
    });
    expect(baseline()).toMatch(/^answer [0-9a-f]{12} 1$/m);
    expect(baseline()).not.toMatch(/^(refuse|world) /m);

    write('a.md', 'The server answers.\n');
    expect(lintProse(root).passed).toBe(true);
  });

  test('never writes a baseline over one that exists', () => {
    write('a.md', 'The server answers.\n');
    lintProse(root, 'create');
    const before = baseline();
    write('a.md', 'The server refuses.\n');
    expect(lintProse(root, 'create')).toMatchObject({
      passed: false,
      report: [expect.stringContaining('delete')],
    });
    expect(baseline()).toBe(before);
  });

  test('allows nothing without a baseline', () => {
    write('a.md', 'The server answers.\n');
    expect(lintProse(root).passed).toBe(false);
  });
});
