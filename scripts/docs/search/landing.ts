/** Takes a reader to what they chose. */
import type { Hit } from './engine.js';

/** Redoc renders an operation when it comes near. This takes seconds at most, on a slow machine too. */
const patience = 10_000;
const step = 100;

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
  const here = location.hash;
  for (let waited = 0; waited < patience && location.hash === here; waited += step) {
    await new Promise((resolve) => setTimeout(resolve, step));
    const target = document.getElementById(id);
    const row = entry.kind === 'error' && rowOf(document.getElementById(operation), entry.title);
    if (row) return focusOn(row, 'center');
    // Redoc shows the messages of a status code after it has opened the code.
    if (target && (entry.kind !== 'error' || !part.includes('&c='))) return focusOn(target);
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
