/** The page as a mock serves it. It can send requests to that mock alone. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { builtFor } from '../../../src/mock/http/docs-address.js';
import { runScript } from './run-script.js';

const style = readFileSync(new URL('run.css', import.meta.url), 'utf8');

/**
 * Adds the Run buttons to a page. The page on disk does not have them, so it stays as closed as it is.
 * @param html The page on disk.
 * @returns The page for `dist/docs-brotli/`. The mock replaces its address by the one at which the reader found it.
 * @throws Error when the page has another policy or another frame than expected.
 */
export function servedPage(html: string): string {
  const script = runScript();
  const hash = createHash('sha256').update(script).digest('base64');
  const changes: readonly (readonly [old: string, replacement: string])[] = [
    ['<meta charset', `<meta name="plyr-mock" content="${builtFor}"><meta charset`],
    ["connect-src 'none'", "connect-src 'self'"],
    ["; script-src 'sha256-", `; script-src 'sha256-${hash}' 'sha256-`],
    ['</head>', `<style>\n${style}</style></head>`],
  ];
  let page = html;
  for (const [old, replacement] of changes) {
    if (!page.includes(old)) throw new Error(`The docs page must contain ${old}. Check template.hbs.`);
    page = page.replace(old, () => replacement);
  }
  const end = page.lastIndexOf('</body>');
  if (end < 0) throw new Error('The docs page must contain </body>. Check template.hbs.');
  return `${page.slice(0, end)}<script type="module">${script}</script>${page.slice(end)}`;
}
