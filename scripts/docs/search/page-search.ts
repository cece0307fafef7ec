/**
 * The search in the page. It replaces Redoc's, which knows all guides as one. Nothing is read before a reader opens it: then
 * the description of the page is unpacked once more and indexed.
 */

import { createSearch, type Search } from '../../../src/cli/docs/search/engine.js';
import type { Document } from '../document.js';
import { entriesOf } from './entries.js';
import { SearchDialog } from './search-dialog.js';

/** `page.js` sets it: a copy of the description that the page contains. */
declare global {
  var readDescription: () => Promise<Document>;
}

const openers = '[data-testid="search-trigger"], .search-open';

const dialog = new SearchDialog(async (): Promise<Search> => {
  const document = await globalThis.readDescription();
  return createSearch(entriesOf(document));
});

// Both listeners run before Redoc's, which would open its own dialog.
addEventListener(
  'keydown',
  (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    if (event.key.toLowerCase() !== 'k') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void dialog.toggle();
  },
  true,
);

addEventListener(
  'click',
  (event) => {
    if (!(event.target as Element).closest?.(openers)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void dialog.toggle();
  },
  true,
);
