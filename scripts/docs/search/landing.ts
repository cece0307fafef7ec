/** Takes a reader to what they chose. */
import type { Hit } from './engine.js';

/** Redoc renders an operation when it comes near. This takes seconds at most, on a slow machine too. */
const patience = 10_000;
const step = 100;
/** So many steps without a move are enough. */
const calmSteps = 10;

/**
 * Goes to a place the way the links of the page do, and moves the focus there.
 * @param hit What the reader chose.
 */
export async function landOn({ entry, place }: Hit): Promise<void> {
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
    const row = entry.kind === 'error' && rowOf(document.getElementById(operation), entry.title);
    // Redoc shows the messages of a status code after it has opened the code.
    const found = row || (entry.kind === 'error' && part.includes('&c=') ? null : target);
    if (!found) continue;
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

/** The row of a table that starts with a message. The guides shorten long messages in the same way. */
function rowOf(within: HTMLElement | null, message: string): HTMLElement | undefined {
  const codes = within?.querySelectorAll<HTMLElement>('td:first-child code') ?? [];
  const wanted = message.slice(0, 120);
  return [...codes].find(({ textContent }) => textContent?.startsWith(wanted))?.closest('tr') ?? undefined;
}

function focusOn(target: HTMLElement, block?: ScrollLogicalPosition): void {
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  if (block) target.scrollIntoView({ block });
}
