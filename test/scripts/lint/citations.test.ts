/** Citations of the evidence resolve, and a wrong one of each kind is noticed. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { anchorsOf, citationErrors, readAnchors } from '../../../scripts/lint/citations.js';
import { execute } from '../../support/command.js';

const evidence = 'openapi/evidence';
const page = `${evidence}/users-auth-misc.md`;
const anchors = readAnchors();
const errorsIn = (text: string, file = 'src/mock/a.ts') => citationErrors(file, text, anchors);

describe('anchors', () => {
  test('are those of GitHub', () => {
    expect(anchorsOf('# A\n\n### 1.5 Sessions\n\n### 7. PLYR[CONNECT]\n\n## `b`, c\n\n## A\n')).toEqual([
      'a',
      '15-sessions',
      '7-plyrconnect',
      'b-c',
      'a-1',
    ]);
  });

  test('are not taken from code', () => {
    expect(anchorsOf('```sh\n# a comment\n```\n')).toEqual([]);
  });
});

describe('a citation', () => {
  test('of an existing heading is accepted', () => {
    expect(errorsIn(`/** Sessions (${page}#15-sessions). */`)).toEqual([]);
    expect(errorsIn(`See ${evidence}/README.md and ${evidence}/.`)).toEqual([]);
  });

  test.each([
    [
      'of no heading',
      `${page}#15-sesions`,
      /#15-sesions is not a heading there\. The nearest is #15-sessions\./,
    ],
    ['of no page', `${evidence}/users-auth.md#15-sessions`, /not a page there.*users-auth-misc\.md/],
    ['without an anchor', `(${page})`, /does not name a heading/],
    ['with an empty anchor', `${page}#`, /is not a heading there/],
    ['by the old name', '(fact\n * sheet users-auth-misc, 1.5)', /by path and heading/],
  ])('%s is an error', (_what, text, message) => {
    expect(errorsIn(`one\n${text}`)).toEqual([{ line: 2, message: expect.stringMatching(message) }]);
  });
});

describe('a link between pages of the evidence', () => {
  const errorsInPage = (text: string) => errorsIn(text, `${evidence}/networks.md`);

  test('is accepted when it resolves', () => {
    expect(
      errorsInPage('[1.5](users-auth-misc.md#15-sessions), [here](#4-neither-branch), [all](README.md)'),
    ).toEqual([]);
    expect(errorsIn('[AUTH]: #13-hmac-authentication', page)).toEqual([]);
  });

  test.each([
    ['[1.5](users-auth-misc.md#15-session)'],
    ['[5](#5-neither-branch)'],
    ['[all](users.md)'],
    ['[AUTH]: #4-neither-branches'],
  ])('%s is an error', (text) => {
    expect(errorsInPage(text)).toEqual([{ line: 1, message: expect.stringMatching(/^The link .*nearest/) }]);
  });
});

describe('a test title', () => {
  const errorsInTest = (text: string) => errorsIn(text, 'test/mock/a.test.ts');

  test.each([
    ["test('1.5: a login', () => {});"],
    ["test('4.11 (3, 4): entries', () => {});"],
    ["test.each([\n  [1],\n])('29 to 31, 1.5: %i', () => {});"],
    ["describe('operations 5 and 6: codes', () => {});"],
    ["it('nfts-badges 1.10: badges', () => {});"],
  ])('%s is an error', (text) => {
    expect(errorsInTest(text)).toEqual([
      { line: expect.any(Number), message: expect.stringContaining('begins with a section number') },
    ]);
  });

  test('may begin with another number', () => {
    expect(
      errorsInTest("test('2 MB of JSON: 413', () => {});\ntest('504: not sent again', () => {});"),
    ).toEqual([]);
    expect(errorsIn("test('1.5: a login', () => {});")).toEqual([]);
  });
});

describe('the command', () => {
  const repository = mkdtempSync(join(tmpdir(), 'plyr-citations-'));
  afterAll(() => rmSync(repository, { recursive: true }));
  const script = fileURLToPath(new URL('../../../scripts/lint/citations.ts', import.meta.url));
  const tsx = createRequire(import.meta.url).resolve('tsx');
  const lint = () => execute({ file: process.execPath, args: ['--import', tsx, script], cwd: repository });
  const write = (file: string, text: string) => writeFileSync(join(repository, file), text);

  test('fails on a planted citation, and says where it is', async () => {
    for (const folder of [evidence, 'src']) mkdirSync(join(repository, folder), { recursive: true });
    write(page, '# Users\n\n### 1.5 Sessions\n');
    write('src/a.ts', `// ${page}#15-sessions\n`);
    const git = (...args: string[]) => execFileSync('git', args, { cwd: repository });
    git('init', '--quiet');
    git('add', '.');
    await lint();
    write('src/a.ts', `\n// ${page}#16-sessions\n`);
    await expect(lint()).rejects.toThrow(`src/a.ts:2: ${page}#16-sessions is not a heading there.`);
  });
});
