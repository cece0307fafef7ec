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

const shownMs = 8_000;
let count = 0;

/** The messages that are shown, newest last. */
export const notices: Signal<readonly Notice[]> = signal<readonly Notice[]>([]);

/** Takes a message away. */
export function dismiss(id: number): void {
  notices.value = notices.value.filter((notice) => notice.id !== id);
}

/**
 * Shows a message. Failures stay until they are dismissed.
 * @param text A sentence.
 * @param undo Undoes what was done.
 */
export function tell(text: string, undo?: Notice['undo'], kind: Notice['kind'] = 'done'): void {
  const id = ++count;
  notices.value = [...notices.value.slice(-3), { id, kind, text, undo }];
  if (kind === 'done') setTimeout(() => dismiss(id), shownMs);
}

/**
 * Does something for the user, and says how it went.
 * @param action What to do.
 * @param success A sentence for when it is done; without one, nothing is said.
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
