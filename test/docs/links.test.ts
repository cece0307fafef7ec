/** Links in Markdown: of the repository, and of the files that `npm run docs` writes. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { slug } from 'github-slugger';
import { expect, test } from 'vitest';

const files = [
  ...[
    'README.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    'openapi/signing/README.md',
    'dist/docs/llms.txt',
    'dist/docs/llms-full.txt',
  ],
  ...['openapi/guides', 'dist/docs/guides', 'dist/docs/operations', 'dist/docs/sections'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
];

test('no link leads nowhere', () => {
  const links = files.flatMap((file) => linksIn(file, readFileSync(file, 'utf8')));
  expect(links.filter((link) => !isThere(link)).map(({ from, to }) => `${from}: ${to}`)).toEqual([]);
  const local = links.filter(({ to }) => !isElsewhere(to));
  console.log(`links in ${files.length} Markdown files: ${links.length}, local ${local.length}, broken 0`);
  expect(local.length).toBeGreaterThan(1_000);
});

test('a link that leads nowhere is noticed', () => {
  const text = [
    '[a](not-there.md) [b](README.md#not-there) [c](#not-here) [d](README.md) `[e](code.md)`',
    '# Here',
    '[f](#here)',
    '```\n[g](code.md)\n```',
  ].join('\n\n');
  const broken = linksIn('package.json', text).filter(
    (link) => !isThere(link, link.to.startsWith('#') ? text : undefined),
  );
  expect(broken.map(({ to }) => to)).toEqual(['not-there.md', 'README.md#not-there', '#not-here']);
});

interface Link {
  from: string;
  to: string;
}

function linksIn(from: string, markdown: string): Link[] {
  return [...withoutCode(markdown).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => ({ from, to }));
}

function isThere({ from, to }: Link, text?: string): boolean {
  if (isElsewhere(to)) return true;
  const [path = '', anchor] = to.split('#');
  const target = path ? normalize(join(dirname(from), path)) : from;
  if (!existsSync(target)) return false;
  if (anchor === undefined) return true;
  return statSync(target).isFile() && (text ? anchorsIn(text) : anchorsOf(target)).has(anchor);
}

/** Thousands of links lead to a few large files, so each file is read once. */
const anchorsByFile = new Map<string, Set<string>>();

function anchorsOf(file: string): Set<string> {
  const anchors = anchorsByFile.get(file) ?? anchorsIn(readFileSync(file, 'utf8'));
  anchorsByFile.set(file, anchors);
  return anchors;
}

function isElsewhere(to: string): boolean {
  return /^[a-z]+:/.test(to);
}

/** Headings, as GitHub numbers them, and anchors that are written out. */
function anchorsIn(markdown: string): Set<string> {
  const text = markdown.replaceAll(/^```.*?^```$/gms, '');
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => slug(title));
  const anchors = [...text.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id);
  return new Set([...headings, ...anchors]);
}

function withoutCode(markdown: string): string {
  return markdown.replaceAll(/^```.*?^```$/gms, '').replaceAll(/(?<!\[)`[^`\n]+`(?!\])/g, '');
}
