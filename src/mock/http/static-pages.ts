/** What the mock serves besides the API: the start page, the docs, the description. */
import { readFileSync } from 'node:fs';
import { assetPath } from '../package-files.js';
import type { ApiKey } from '../state/records.js';
import { renderStartPage } from './start-page.js';

/** A page, or nothing when there is none at this path. */
export type Pages = (method: string, path: string) => Page | undefined;

interface Page {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/**
 * Prepares the pages.
 * @param origin Gives the server's own origin, such as `http://127.0.0.1:4010`; known once it listens.
 * @param keys The keys to show.
 * @returns A function of method and path.
 */
export function createPages(origin: () => string, keys: () => Readonly<ApiKey>[]): Pages {
  return (method, path) => {
    if (method !== 'GET' && method !== 'HEAD') return undefined;
    if (path === '/') return page(200, types.html, renderStartPage(origin(), keys()));
    // The links on the page are relative to the folder.
    if (path === '/docs')
      return { ...page(302, types.txt, 'The docs are at /docs/'), headers: { location: '/docs/' } };
    const file = fileAt(path);
    if (!file) return undefined;
    const type = types[file.slice(file.lastIndexOf('.') + 1) as keyof typeof types];
    try {
      return page(200, type, readFileSync(assetPath(file), 'utf8'));
    } catch {
      return file === 'dist/docs/index.html'
        ? page(404, types.txt, `${file} is not there. Make it with: npm run docs`)
        : undefined;
    }
  };
}

const types = {
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  yaml: 'application/yaml; charset=utf-8',
};

function fileAt(path: string): string | undefined {
  if (path === '/openapi.yaml') return 'generated/plyr.yaml';
  if (path === '/openapi.json') return 'dist/generated/plyr.json';
  if (path === '/docs/') return 'dist/docs/index.html';
  const [, name] =
    /^\/docs\/((?:guides\/|sections\/)?[\w-][\w.-]*\.(?:html|json|md|txt|yaml))$/.exec(path) ?? [];
  return name && `dist/docs/${name}`;
}

function page(status: number, type: string, body: string): Page {
  return { status, headers: { 'content-type': type }, body };
}
