/**
 * A sandbox that was deleted in this tab. The page then moves to another address, and offers to restore the
 * sandbox there.
 */
import { control, done } from '../../api/control.js';
import { readOverview } from '../../stores/mock-info.js';
import { tell } from '../../stores/notices.js';

const storageKey = 'plyr-mock-deleted-sandbox';

/** Remembers a sandbox until the next page has loaded. */
export function rememberDeleted(name: string, snapshot: string): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify({ name, snapshot }));
  } catch {
    // Browsers keep a few megabytes. A larger sandbox can't be restored.
    sessionStorage.setItem(storageKey, JSON.stringify({ name }));
  }
}

/** Shows which sandbox was deleted before the page loaded, and offers to restore it. */
export function tellDeleted(): void {
  const { name, snapshot } = JSON.parse(sessionStorage.getItem(storageKey) ?? '{}') as {
    name?: string;
    snapshot?: string;
  };
  sessionStorage.removeItem(storageKey);
  if (!name) return;
  const undo = snapshot === undefined ? undefined : () => restoreDeleted(name, snapshot);
  tell(`The sandbox ${name} is deleted.`, undo);
}

/** Creates the sandbox again, with its former data. */
async function restoreDeleted(name: string, snapshot: string): Promise<void> {
  await done(control.POST('/sandboxes', { body: { name } }));
  await done(
    control.PUT('/snapshot', {
      params: { header: { 'X-Mock-Session': name } },
      body: {},
      bodySerializer: () => snapshot,
      headers: { 'content-type': 'application/json' },
    }),
  );
  await readOverview();
}
