/**
 * Checks that every citation of openapi/evidence names a heading that exists, and that no file cites it in another form.
 *
 *   npm run lint:citations
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closest } from 'fastest-levenshtein';
import GithubSlugger from 'github-slugger';
import ts from 'typescript';

/** A wrong citation, with the line it is on, counted from 1. */
export interface CitationError {
  line: number;
  message: string;
}

/** The anchors of each page of the evidence, by the name of its file. */
export type Anchors = ReadonlyMap<string, readonly string[]>;

const folder = 'openapi/evidence';
const citation = /openapi\/evidence\/([\w-]+\.md)(?:#([\w-]*))?/g;
/** `[text](page.md#anchor)` and `[label]: #anchor`, within the evidence. */
const pageLink = /(?:\]\(|^\[[^\]]+\]: )([\w-]+\.md)?(?:#([\w-]*))?(?=\)|$)/gm;
/** What the pages were once called. The words may be on two lines of a comment. */
const oldName = /\bfact(?:\s|\*|\/\/)+sheets?\b/gi;
/** A title such as "1.5: ...", "operation 3: ..." or "4.11 (6): ...". HTTP status codes have three digits. */
const numberedTitle =
  /^(?:users-auth-misc|game-tokens-chips|nfts-badges|networks|(?:operation|section)s? \d|\d{1,2}(?:\.\d+)*(?: \(\d[\d, ]*\))?(?:,|:| to \d))/;

/**
 * Returns the anchors that GitHub gives the headings of a page.
 * @param markdown - The text of the page.
 */
export function anchorsOf(markdown: string): string[] {
  const slugger = new GithubSlugger();
  const prose = markdown.replaceAll(/^```.*?^```/gms, '');
  return [...prose.matchAll(/^#{1,6} +(.+?) *$/gm)].map(([, heading = '']) => slugger.slug(heading));
}

/**
 * Returns what is wrong with the citations of a file.
 * @param file - Its path from the root of the repository, with forward slashes.
 * @param text - Its content.
 * @param anchors - The headings of the evidence.
 */
export function citationErrors(file: string, text: string, anchors: Anchors): CitationError[] {
  const errors: CitationError[] = [];
  const report = (index: number, message: string) =>
    errors.push({ line: text.slice(0, index).split('\n').length, message });

  for (const { index, 0: cited, 1: page = '', 2: anchor } of text.matchAll(citation)) {
    const wrong = unresolved(page, anchor, anchors);
    if (wrong) report(index, `${cited} ${wrong}`);
    else if (anchor === undefined && page !== 'README.md')
      report(index, `${cited} does not name a heading. Add its anchor, such as #${anchors.get(page)?.[1]}.`);
  }
  if (file.startsWith(`${folder}/`))
    for (const { index, 0: link, 1: page = basename(file), 2: anchor } of text.matchAll(pageLink)) {
      const wrong = unresolved(page, anchor, anchors);
      if (wrong) report(index, `The link ${link.slice(link.indexOf(']') + 2).trim()} ${wrong}`);
    }
  for (const { index } of text.matchAll(oldName))
    report(index, `Cite the evidence by path and heading, such as ${folder}/PAGE.md#HEADING.`);
  if (file.endsWith('.test.ts'))
    for (const { index, title } of testTitles(text))
      if (numberedTitle.test(title))
        report(index, `The test title "${title}" begins with a section number. Cite it in the file's head.`);
  return errors.sort((a, b) => a.line - b.line);
}

/** Returns why a page or its anchor does not exist, with the nearest one that does. */
function unresolved(page: string, anchor: string | undefined, anchors: Anchors): string | undefined {
  const known = anchors.get(page);
  if (!known) return `is not a page there. The nearest is ${closest(page, [...anchors.keys()])}.`;
  if (anchor !== undefined && !known.includes(anchor))
    return `is not a heading there. The nearest is #${closest(anchor, known)}.`;
  return undefined;
}

/** Returns the literal titles of `test`, `it`, and `describe`, also with `.each` and the like between. */
function testTitles(source: string): { index: number; title: string }[] {
  const titles: { index: number; title: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^(?:test|it|describe)\b/.test(node.expression.getText(root))) {
      const [first] = node.arguments;
      if (first && ts.isStringLiteralLike(first))
        titles.push({ index: first.getStart(root), title: first.text });
    }
    ts.forEachChild(node, visit);
  };
  const root = ts.createSourceFile('file.ts', source, ts.ScriptTarget.Latest);
  visit(root);
  return titles;
}

/** Returns the anchors of all pages in `openapi/evidence`. */
export function readAnchors(): Anchors {
  const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return new Map(pages.map((page) => [page, anchorsOf(readFileSync(`${folder}/${page}`, 'utf8'))]));
}

function main(): void {
  // The tests of the linters plant faults.
  const pathspecs = ['src', 'test', 'scripts', 'openapi', ':(glob)*.md', ':!test/scripts/lint'];
  const list = execFileSync('git', ['ls-files', '-zco', '--exclude-standard', '--', ...pathspecs], {
    encoding: 'utf8',
  });
  const anchors = readAnchors();
  let count = 0;
  for (const file of list.split('\0').filter((path) => path && existsSync(path)))
    for (const { line, message } of citationErrors(file, readFileSync(file, 'utf8'), anchors)) {
      console.error(`${file}:${line}: ${message}`);
      count += 1;
    }
  if (count > 0) process.exitCode = 1;
  else console.log('All citations of openapi/evidence resolve.');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
