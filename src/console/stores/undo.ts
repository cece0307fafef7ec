/** Changes that a user can undo. */
import { control, done } from '../api/control.js';
import { attempt } from './notices.js';

/**
 * Changes something for the user, and offers to undo it. It first saves the state of the whole sandbox. So
 * undoing also reverts everything that has happened since, including the clock and the tasks.
 * @param action What to do.
 * @param success A sentence for when it is done.
 * @returns What the action returns, or undefined when it failed.
 */
export async function withUndo<T>(
  action: () => Promise<T>,
  success: string | ((result: T) => string),
): Promise<T | undefined> {
  let snapshot = '';
  const change = async () => {
    snapshot = await readSnapshot();
    return action();
  };
  return attempt(change, success, () => restore(snapshot));
}

/** Reads the state of the sandbox, as JSON. It stays a string, because it can be large. */
async function readSnapshot(): Promise<string> {
  return (await done(control.GET('/snapshot', { parseAs: 'text' }))) as unknown as string;
}

/** Restores a state. */
async function restore(snapshot: string): Promise<void> {
  await done(
    control.PUT('/snapshot', {
      body: {},
      bodySerializer: () => snapshot,
      headers: { 'content-type': 'application/json' },
    }),
  );
}
