/** The page: Redoc's, with our style and behavior, changed so that it makes no network requests. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { routesOf } from '../lib/openapi-walk.js';
import { redocly } from '../lib/redocly-cli.js';
import type { Document } from './document.js';
import { withCodeColors } from './page/code-colors.js';
import type { Download } from './page/front-page.js';
import { searchScript } from './search/search-script.js';

const here = new URL('.', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, here), 'utf8');

/** The parts of the page's own style, and of the script that runs before Redoc. */
const styles = [
  ...[
    'page',
    'code-colors',
    'front-page',
    'operation',
    'deep-link',
    'sample-tabs',
    'narrow-table',
    'print',
  ].map((name) => `page/${name}.css`),
  'search/search.css',
];
const scripts = ['page/page.js', 'page/late-markdown.js', 'page/sample-tabs.js', 'page/print.js'];

/**
 * Renders the page.
 * @param document What `pageDocument` made.
 * @param downloads Files to offer for download.
 * @param style CSS that only this page has.
 * @returns HTML that needs nothing else.
 * @throws Error when Redoc's page is not built as expected.
 */
export function renderPage(document: Document, downloads: Download[], style = ''): string {
  const scratch = mkdtempSync(join(tmpdir(), 'plyr-docs-'));
  try {
    const file = (name: string, text: string) => {
      writeFileSync(join(scratch, name), text);
      return join(scratch, name);
    };
    redocly(
      'build-docs',
      file('docs.json', JSON.stringify(withColors(document))),
      `--config=${file('redocly.yaml', JSON.stringify({ telemetry: 'off', openapi: options(document, downloads) }))}`,
      '--inlineBundle',
      `--title=${document.info.title}`,
      `--template=${file('template.hbs', template(document, style))}`,
      `--output=${join(scratch, 'index.html')}`,
    );
    return finish(readFileSync(join(scratch, 'index.html'), 'utf8'));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

const withColors = ({ info, ...document }: Document): Document => ({
  ...document,
  info: { ...info, description: withCodeColors(info.description) },
});

function options(document: Document, downloads: Download[]): object {
  const samples = routesOf(document).find(({ operation }) => operation['x-codeSamples'])?.operation[
    'x-codeSamples'
  ];
  const languages = (samples ?? []).map(({ lang, label = lang }) => ({ lang, label }));
  return {
    downloadUrls: downloads,
    ...(samples && { codeSamples: { languages: [...languages, { lang: 'Payload' }] } }),
  };
}

function template(document: Document, style: string): string {
  return read('page/template.hbs')
    .replace('<!-- style -->', () => `<style>\n${styles.map(read).join('')}${style}</style>`)
    .replace('<!-- script -->', () => `<script type="module">\n${scripts.map(read).join('')}</script>`)
    .replace(
      '<!-- titles -->',
      () => `<script type="application/json" id="titles">${titles(document)}</script>`,
    )
    .replace('<!-- deep link -->', () => `<script>\n${read('page/deep-link.js')}</script>`)
    .replace('<!-- summary -->', () => document.info.summary);
}

/** What an address within the page shows before Redoc does: a title and, for an operation, the method and path. */
function titles(document: Document): string {
  const operations = routesOf(document).map(({ method, path, operation: { tags, operationId, summary } }) => [
    `${tags[0]}/${operationId.toLowerCase()}`,
    [summary, method.toUpperCase(), path],
  ]);
  const sections = document.tags.map((tag) => [tag.name, [tag['x-displayName']]]);
  return JSON.stringify(Object.fromEntries([...sections, ...operations])).replaceAll('<', '\\u003c');
}

function finish(html: string): string {
  const shown = withTarget(withAmendments(withPackedDescription(withoutRemoteLogo(html))));
  return withPolicy(withFastStart(withLateMarkdown(shown)));
}

/** Redoc fetches its logo for the footer ("API docs by ...") from its own site. The word does as well. */
function withoutRemoteLogo(html: string): string {
  const logo =
    '<svg xmlns="http://www.w3.org/2000/svg" width="44" height="16"><text y="12" font-family="sans-serif" font-size="12" fill="gray">Redoc</text></svg>';
  return replaceAll(
    html,
    'https://cdn.redoc.ly/redoc/logo-mini-full.svg',
    `data:image/svg+xml,${encodeURIComponent(logo)}`,
  );
}

/**
 * The description is the part that grows; packed it is a tenth of its size. The search comes before it, in the part of the
 * script that the pages share.
 */
function withPackedDescription(html: string): string {
  const [before = '', rest = ''] = splitOnce(html, 'const __redoc_definition = ');
  const [definition = '', after = ''] = splitOnce(rest, ';\n      const __redoc_options');
  const packed = gzipSync(definition, { level: 9 }).toString('base64');
  return `${before}${searchScript().text}\n      const __redoc_definition = await unpack('${packed}');\n      const __redoc_options${after}`;
}

/** Our script takes over when Redoc is done with the page. */
function withAmendments(html: string): string {
  return replaceAll(
    html,
    "hydrate(__redoc_definition, __redoc_options, document.getElementById('redoc'));",
    "await hydrate(__redoc_definition, __redoc_options, document.getElementById('redoc'));\n      keepAmending();\n      uncover();",
  );
}

/**
 * Shows the target of the address as soon as the prerendered page was parsed. The script after it is the largest part. Where
 * an operation comes first, the prerendered guides are within a `noscript` element, so that the browser skips them.
 */
function withTarget(html: string): string {
  const end = '</div></main></div></div>\n';
  const [before = '', after = ''] = splitOnce(html, end);
  const start = ' id="api-content">';
  const [menu = '', guides = ''] = splitOnce(before, start);
  return `${menu}${start}<script>skipGuides()</script>${guides}</noscript>${end}      <script>showTarget()</script>\n${after}`;
}

/** Hands Redoc's function that parses Markdown to `parsedLate` (late-markdown.js). */
function withLateMarkdown(html: string): string {
  const [before = '', after = ''] = splitOnce(html, /(?<=,basePath:\w+\(\w+\),markdownParser:)(?=\w+\}\))/);
  return `${before}parsedLate(${after.replace('}', ')}')}`;
}

/** Browsers compile a function that is called at once in one go, but an arrow function twice. Redoc's script is in one. */
function withFastStart(html: string): string {
  const [before = '', after = ''] = splitOnce(html, 'hydrate,init}=(()=>{');
  return `${before}hydrate,init}=(function(){${after}`;
}

/** Only the scripts that are in the page now may ever run. */
function withPolicy(html: string): string {
  const scripts = [...html.matchAll(/<script(?: type="module")?>(.*?)<\/script>/gs)].map(
    ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
  return replaceAll(html, 'script-src-of-this-page', [...new Set(scripts)].join(' '));
}

function splitOnce(text: string, separator: string | RegExp): string[] {
  const parts = text.split(separator);
  if (parts.length !== 2)
    throw new Error(`This version of Redoc builds another page: "${separator}" was expected once.`);
  return parts;
}

function replaceAll(html: string, old: string, replacement: string): string {
  if (!html.includes(old))
    throw new Error(`This version of Redoc builds another page: "${old}" was expected.`);
  return html.replaceAll(old, () => replacement);
}
