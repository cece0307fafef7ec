/** Short messages about what was done or failed, read out by screen readers. */
import { type Signal, signal } from '@preact/signals';

/** A message. */
export interface Notice {
  id: number;
  kind: 'done' | 'failed';
  text: string;
  /** Undoes what was done. */
  undo?: (() => Promise<unknown>) | undefined;
}

/** How long messages are shown, in milliseconds. A message with an undo button needs more time. */
const shownMs = { plain: 8_000, withUndo: 30_000 };
let count = 0;
let held: number | undefined;

/** The messages that are shown, newest last. */
export const notices: Signal<readonly Notice[]> = signal<readonly Notice[]>([]);

/** Removes a message. */
export function dismiss(id: number): void {
  if (held === id) held = undefined;
  notices.value = notices.value.filter((notice) => notice.id !== id);
}

/**
 * Keeps a message while the pointer or the focus is in it.
 * @param id The message; undefined for none.
 */
export function hold(id: number | undefined): void {
  held = id;
}

/**
 * Shows a message. Failures stay until they are dismissed.
 * @param text A sentence.
 * @param undo Undoes what was done. Only the newest message offers it, because undoing an older change also
 *   reverts newer ones.
 */
export function tell(text: string, undo?: Notice['undo'], kind: Notice['kind'] = 'done'): void {
  const id = ++count;
  const before = undo ? notices.value.map((notice) => ({ ...notice, undo: undefined })) : notices.value;
  notices.value = [...before.slice(-3), { id, kind, text, undo }];
  if (kind === 'done') dismissIn(undo ? shownMs.withUndo : shownMs.plain, id);
}

function dismissIn(ms: number, id: number): void {
  setTimeout(() => (held === id ? dismissIn(shownMs.plain, id) : dismiss(id)), ms);
}

/**
 * Does something for the user, and shows whether it succeeded.
 * @param action What to do.
 * @param success The message for when it is done. Without one, no message is shown.
 * @param undo Undoes it.
 * @returns What the action returns, or undefined when it failed.
 */
export async function attempt<T>(
  action: () => Promise<T>,
  success?: string | ((result: T) => string),
  undo?: Notice['undo'],
): Promise<T | undefined> {
  try {
    const result = await action();
    if (success !== undefined) tell(typeof success === 'string' ? success : success(result), undo);
    return result;
  } catch (error) {
    tell((error as Error).message, undefined, 'failed');
    return undefined;
  }
}
