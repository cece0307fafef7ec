/** The dialog: an input, and the results in groups. The focus stays in the input; the selected result follows the keys. */

import type { Hit, Search } from '../../../src/cli/docs/search/engine.js';
import type { Kind } from '../../../src/cli/docs/search/entry.js';
import { element } from '../dom-element.js';
import { landOn } from './landing.js';
import { marked, type Piece, snippetOf } from './snippet.js';

const groups: Readonly<Record<Kind, { title: string; most: number }>> = {
  guide: { title: 'Guides', most: 6 },
  operation: { title: 'Operations', most: 6 },
  field: { title: 'Fields', most: 5 },
  error: { title: 'Error messages', most: 5 },
  example: { title: 'Examples', most: 3 },
};

/** What to try when nothing is found, or before anything is typed. */
const suggestions = ['API key', 'payGameRoom', 'Invalid signature', 'allowance', '504', 'rate limit'];

/** The search dialog of a page. */
export class SearchDialog {
  readonly #load: () => Promise<Search>;
  readonly #dialog = element('dialog', { class: 'search', 'aria-label': 'Search' });
  readonly #input = element('input', {
    type: 'search',
    role: 'combobox',
    placeholder: 'Guides, operations, fields, errors',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'go',
    'aria-label': 'Search the docs',
    'aria-autocomplete': 'list',
    'aria-controls': 'search-hits',
    'aria-expanded': 'false',
  });
  readonly #list = element('div', { id: 'search-hits', role: 'listbox', 'aria-label': 'Results' });
  readonly #hint = element('div', { class: 'search-hint' });
  readonly #status = element('p', { role: 'status', class: 'for-the-ear' });
  #search: Search | undefined;
  /** Results in the order of the list. */
  #hits: Hit[] = [];
  #selected = 0;

  /**
   * @param load Prepares the index. It is called when the dialog opens first.
   */
  constructor(load: () => Promise<Search>) {
    this.#load = load;
    const close = element('button', { type: 'button', class: 'search-close' }, 'Close');
    const head = element('div', { class: 'search-head' }, this.#input, close);
    this.#dialog.append(head, this.#list, this.#hint, this.#status);
    close.addEventListener('click', () => this.#dialog.close());
    this.#input.addEventListener('input', () => this.#show());
    this.#dialog.addEventListener('keydown', (event) => this.#onKey(event));
    this.#dialog.addEventListener('click', (event) => this.#onClick(event));
    this.#list.addEventListener('pointermove', ({ target }) => {
      const at = this.#options().indexOf((target as Element).closest('a') as HTMLAnchorElement);
      if (at >= 0) this.#select(at, false);
    });
  }

  /** Opens the dialog, or closes it when it is open. */
  async toggle(): Promise<void> {
    if (this.#dialog.open) return this.#dialog.close();
    if (!this.#dialog.isConnected) document.body.append(this.#dialog);
    this.#show();
    this.#dialog.showModal();
    this.#input.focus();
    this.#input.select();
    if (this.#search) return;
    try {
      this.#search = await this.#load();
      this.#dialog.dataset.ready = '';
    } catch (error) {
      this.#say('The search could not start. Reload the page to try again.');
      throw error;
    }
    this.#show();
  }

  #show(): void {
    const query = this.#input.value.trim();
    const found = this.#search?.(query) ?? [];
    const kinds = [...new Set(found.map(({ entry }) => entry.kind))];
    const shown = kinds.map((kind) => ({
      kind,
      hits: found.filter(({ entry }) => entry.kind === kind).slice(0, groups[kind].most),
    }));
    this.#hits = shown.flatMap(({ hits }) => hits);
    let at = 0;
    this.#list.replaceChildren(
      ...shown.map(({ kind, hits }) => {
        const title = element('div', { id: `search-${kind}`, class: 'search-group' }, groups[kind].title);
        const options = hits.map((hit) => optionOf(hit, at++));
        return element('div', { role: 'group', 'aria-labelledby': title.id }, title, ...options);
      }),
    );
    this.#list.hidden = this.#hits.length === 0;
    this.#input.setAttribute('aria-expanded', String(this.#hits.length > 0));
    this.#list.scrollTop = 0;
    this.#select(0, false);
    this.#advise(query);
  }

  #advise(query: string): void {
    this.#hint.hidden = this.#hits.length > 0;
    if (this.#hits.length > 0) this.#say(`${this.#hits.length} results`);
    else if (query && !this.#search) this.#say('Preparing the search.', true);
    else this.#suggest(query);
  }

  #suggest(query: string): void {
    const advice = query
      ? `Nothing found for “${query}”. Try fewer words, a name such as payGameRoom, or part of an error message.`
      : 'Find a guide, an operation, a field, or an error message.';
    this.#say(query ? advice : '');
    const buttons = suggestions.map((text) => element('button', { type: 'button' }, text));
    this.#hint.replaceChildren(element('p', {}, advice), element('p', {}, 'For example:'), ...buttons);
  }

  /** Tells those who listen, and on request those who look. */
  #say(text: string, isShown = false): void {
    this.#status.textContent = text;
    if (isShown) this.#hint.replaceChildren(element('p', {}, text));
  }

  #options(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll('a')];
  }

  #select(at: number, isScrolling = true): void {
    this.#selected = at;
    for (const [index, option] of this.#options().entries()) {
      option.setAttribute('aria-selected', String(index === at));
      if (index !== at) continue;
      this.#input.setAttribute('aria-activedescendant', option.id);
      if (isScrolling) option.scrollIntoView({ block: at === 0 ? 'end' : 'nearest' });
    }
    if (this.#hits.length === 0) this.#input.removeAttribute('aria-activedescendant');
  }

  #onKey(event: KeyboardEvent): void {
    // Redoc has shortcuts of its own.
    event.stopPropagation();
    if (event.target !== this.#input || event.isComposing) return;
    const count = this.#hits.length;
    const moves: Record<string, number> = {
      ArrowDown: this.#selected + 1,
      ArrowUp: this.#selected - 1,
      PageDown: Math.min(this.#selected + 5, count - 1),
      PageUp: Math.max(this.#selected - 5, 0),
    };
    const to = moves[event.key];
    if (to !== undefined && count > 0) this.#select((to + count) % count);
    // Otherwise, Escape would only clear the input.
    else if (event.key === 'Escape') this.#dialog.close();
    else if (event.key === 'Enter') this.#land(this.#hits[this.#selected]);
    else return;
    event.preventDefault();
  }

  #onClick(event: MouseEvent): void {
    const target = event.target as Element;
    const option = target.closest('a');
    if (option && !(event.ctrlKey || event.metaKey || event.shiftKey)) {
      event.preventDefault();
      this.#land(this.#hits[this.#options().indexOf(option)]);
    } else if (target.closest('.search-hint button')) {
      this.#input.value = target.textContent ?? '';
      this.#input.focus();
      this.#show();
    } else if (target === this.#dialog) this.#dialog.close();
  }

  #land(hit: Hit | undefined): void {
    if (!hit) return;
    this.#dialog.close();
    void landOn(hit);
  }
}

function optionOf({ entry, place, words }: Hit, at: number): HTMLElement {
  const others = entry.places.length - 1;
  const where = others > 0 ? `${place.label}, and ${others} more` : place.label;
  return element(
    'a',
    { id: `search-hit-${at}`, role: 'option', href: place.href, tabindex: '-1', 'aria-selected': 'false' },
    element('span', { class: 'search-title' }, ...pieces(marked(entry.title, words))),
    where === entry.title ? '' : element('span', { class: 'search-where' }, where),
    element('span', { class: 'search-text' }, ...pieces(snippetOf(entry.text, words))),
  );
}

function pieces(all: readonly Piece[]): (Node | string)[] {
  return all.map(({ text, isMatch }) => (isMatch ? element('mark', {}, text) : text));
}
