/** What the mock serves besides the API: the start page, the docs, the description. */
import { readFileSync } from 'node:fs';
import { assetPath } from './assets.js';
import { renderStartPage } from './start-page.js';
import type { ApiKey } from './state/records.js';

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
  const files: Record<string, [file: string, type: string]> = {
    '/docs': ['dist/docs/index.html', 'text/html; charset=utf-8'],
    '/openapi.yaml': ['generated/plyr.yaml', 'application/yaml; charset=utf-8'],
    '/openapi.json': ['generated/plyr.json', 'application/json; charset=utf-8'],
  };

  return (method, path) => {
    if (method !== 'GET' && method !== 'HEAD') return undefined;
    if (path === '/') return page(200, 'text/html; charset=utf-8', renderStartPage(origin(), keys()));
    const file = files[path.replace(/\/$/, '')];
    if (!file) return undefined;
    try {
      return page(200, file[1], readFileSync(assetPath(file[0]), 'utf8'));
    } catch {
      return page(404, 'text/plain; charset=utf-8', `${file[0]} is not there. Make it with: npm run docs`);
    }
  };
}

function page(status: number, type: string, body: string): Page {
  return { status, headers: { 'content-type': type }, body };
}
