/** The actions for the sandbox of the window. */
import { control, done } from '../../api/control.js';
import { pathOf, place } from '../../api/place.js';
import { readAgain } from '../../stores/live.js';
import { readOverview } from '../../stores/mock-info.js';
import { attempt } from '../../stores/notices.js';
import { ask } from '../../stores/question.js';
import { startReading, stopReading } from '../../stores/reading.js';
import { withUndo } from '../../stores/undo.js';
import { rememberDeleted } from './deleted-sandbox.js';

/** The name, with the rule of the control API. */
const nameField = {
  label: 'Name',
  pattern: '(?!\\.+$)[\\w.\\-]{1,64}',
  help: '1 to 64 letters, digits, dots, dashes, and underscores, but not only dots.',
};

const go = (sandbox: string): void => location.assign(`${pathOf(place.mock, sandbox)}${location.hash}`);

/** Asks for a name, creates a sandbox with the initial data, and goes there. */
export async function createSandbox(): Promise<void> {
  const name = await ask({
    title: 'New sandbox',
    text: 'It starts with the initial data, and has its own clock, keys, and journal.',
    action: 'Create',
    field: nameField,
  });
  if (name === undefined) return;
  const created = await attempt(() => done(control.POST('/sandboxes', { body: { name } })));
  if (created) go(created.name);
}

/** Asks for a name, copies the sandbox, and goes to the copy. */
export async function copySandbox(): Promise<void> {
  const name = await ask({
    title: 'Copy this sandbox',
    text: 'The copy has its state, clock, and sessions. Faults and the journal are not copied.',
    action: 'Copy',
    field: { ...nameField, value: `${place.sandbox || 'default'}-copy` },
  });
  if (name === undefined) return;
  const body = { name, from: place.sandbox };
  const created = await attempt(() => done(control.POST('/sandboxes', { body })));
  if (created) go(created.name);
}

/** Asks for another name, and goes to the new address. */
export async function renameSandbox(): Promise<void> {
  const { sandbox } = place;
  const name = await ask({
    title: `Rename ${sandbox}`,
    text: 'Its address and its API keys change with the name. The secret keys stay.',
    action: 'Rename',
    field: { ...nameField, value: sandbox },
  });
  if (name === undefined || name === sandbox) return;
  await away(name, () =>
    done(control.PATCH('/sandboxes/{name}', { params: { path: { name: sandbox } }, body: { name } })),
  );
}

/** Asks, and resets the sandbox to the initial data. */
export async function resetSandbox(): Promise<void> {
  const isSure = await ask({
    title: `Reset ${place.sandbox || 'the default sandbox'}?`,
    text: 'This resets its data and clock, removes its faults, and empties its journal. You can undo the change of the data and the clock.',
    action: 'Reset',
    isDangerous: true,
  });
  if (isSure === undefined) return;
  await withUndo(() => done(control.POST('/reset')), 'The sandbox was reset.');
  readAgain();
}

/** Asks, deletes the sandbox, and goes to the default one, where it can be restored. */
export async function deleteSandbox(): Promise<void> {
  const { sandbox: name } = place;
  const isSure = await ask({
    title: `Delete ${name}?`,
    text: 'Its data, journal, and faults are deleted, and its API keys become invalid.',
    action: 'Delete',
    isDangerous: true,
  });
  if (isSure === undefined) return;
  await away('', async () => {
    const snapshot = await done(control.GET('/snapshot', { parseAs: 'text' }));
    await done(control.DELETE('/sandboxes/{name}', { params: { path: { name } } }));
    rememberDeleted(name, String(snapshot));
  });
}

/** Runs an action that changes the address of the sandbox, and goes there. */
async function away(sandbox: string, action: () => Promise<unknown>): Promise<void> {
  stopReading();
  const isDone = await attempt(async () => {
    await action();
    return true;
  });
  if (isDone) go(sandbox);
  else startReading();
}

/** Saves all state of the sandbox to a file. */
export async function saveFile(): Promise<void> {
  const name = `${place.sandbox || 'default'}-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}.json`;
  await attempt(async () => {
    const snapshot = await done(control.GET('/snapshot', { parseAs: 'blob' }));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(snapshot as unknown as Blob);
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  }, `The snapshot is in ${name}. It contains secrets, such as those for one-time passwords.`);
}

/** Asks, and replaces all state of the sandbox with that of a file. */
export async function restoreFile(file: File): Promise<void> {
  const isSure = await ask({
    title: `Restore ${file.name}?`,
    text: 'The snapshot replaces all data of this sandbox, and its clock.',
    action: 'Restore',
    isDangerous: true,
  });
  if (isSure === undefined) return;
  const snapshot = await file.text();
  await withUndo(
    () =>
      done(
        control.PUT('/snapshot', {
          body: {},
          bodySerializer: () => snapshot,
          headers: { 'content-type': 'application/json' },
        }),
      ),
    ({ players }) => `The sandbox has the data of ${file.name}, with ${players} players.`,
  );
  readAgain();
  await readOverview();
}
