/** Takes a reader to what they chose. */
import type { Hit } from '../../../src/cli/docs/search/engine.js';
import type { Entry } from '../../../src/cli/docs/search/entry.js';

/** Redoc renders an operation when it comes near. This takes seconds, and much longer on a busy machine. */
const patience = 30_000;
const step = 100;
/** So many steps without a move are enough. */
const calmSteps = 10;

/**
 * Goes to a place the way the links of the page do, and moves the focus there.
 * @param hit What the reader chose.
 */
export async function landOn({ entry, place, words }: Hit): Promise<void> {
  const before = location.hash;
  location.hash = place.href;
  // The reader may have scrolled away from the address that they are at.
  if (location.hash === before) dispatchEvent(new HashChangeEvent('hashchange'));

  const [, item = '', part = item] = place.href.split('#');
  const id = part.replace(/^\//, '');
  if (!id) return scrollTo({ top: 0 });
  const operation = item.replace(/^\//, '');
  // Redoc changes the address itself while it scrolls, so only a reader who does something has gone elsewhere.
  const left = new AbortController();
  for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
    addEventListener(type, () => left.abort(), { signal: left.signal, capture: true });
  for (let waited = 0; waited < patience && !left.signal.aborted; waited += step) {
    await pause();
    const target = document.getElementById(id);
    const row = entry.kind === 'error' && rowOf(document.getElementById(operation), entry);
    // Redoc shows the messages of a status code after it has opened the code.
    const found = row || (entry.kind === 'error' && part.includes('&c=') ? null : target);
    if (!found) continue;
    if (entry.kind === 'operation') openDetails(found, words);
    focusOn(found, row ? 'center' : undefined);
    await keepInView(found, row ? 'center' : 'start', left.signal);
    break;
  }
  left.abort();
}

const pause = () => new Promise((resolve) => setTimeout(resolve, step));

/** What Redoc renders above a place moves it. This scrolls back until the place stays where it is. */
async function keepInView(
  target: HTMLElement,
  block: ScrollLogicalPosition,
  left: AbortSignal,
): Promise<void> {
  for (let waited = 0, calm = 0; calm < calmSteps && waited < patience && !left.aborted; waited += step) {
    await pause();
    if (left.aborted) return;
    const { top } = target.getBoundingClientRect();
    // Redoc scrolls by whole pixels.
    calm = top > -2 && top < innerHeight ? calm + 1 : 0;
    if (calm === 0) target.scrollIntoView({ block });
  }
}

/**
 * The row of a table that starts with a message, or that has the name of its example: several messages can share a row.
 * The guides shorten long messages in the same way.
 */
function rowOf(within: HTMLElement | null, { title, names }: Entry): HTMLElement | undefined {
  const codes = [...(within?.querySelectorAll<HTMLElement>('td code') ?? [])];
  const wanted = title.slice(0, 120);
  const found =
    codes.find((code) => code.closest('td:first-child') && code.textContent?.startsWith(wanted)) ??
    codes.find(({ textContent }) => names.includes(textContent ?? ''));
  return found?.closest('tr') ?? undefined;
}

/** Shows what a reader looks for, if it is only in a part that is closed. */
function openDetails(operation: HTMLElement, words: readonly string[]): void {
  const details = operation.querySelector<HTMLDetailsElement>('.operation-rest > details');
  if (!details) return;
  const hidden = details.textContent?.toLowerCase() ?? '';
  const all = operation.textContent?.toLowerCase() ?? '';
  const isOnlyThere = (word: string) => hidden.split(word).length === all.split(word).length;
  if (words.some((word) => hidden.includes(word) && isOnlyThere(word))) details.open = true;
}

function focusOn(target: HTMLElement, block?: ScrollLogicalPosition): void {
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  if (block) target.scrollIntoView({ block });
}
