/** The sandboxes of a running mock. */
import { done } from '../../control-client/control-client.js';
import type { SandboxInfo } from '../../control-client/control-types.js';
import { durationText } from '../../control-client/duration-text.js';
import { UserError } from '../../mock/openapi/user-error.js';
import { momentOf } from '../../mock/seed/moment.js';
import { keyTable, list, table } from '../mock/columns.js';
import type { Paint, Shell } from '../shell.js';
import { type ControlCommand, runControl } from './control-command.js';

/** The longest time to live that the control API accepts. */
const longestTtlSeconds = 31_536_000;

/**
 * Prints the sandboxes in memory.
 * @param command How it was called.
 * @param shell Gets the output.
 */
export async function runSandboxList(command: ControlCommand, shell: Shell): Promise<void> {
  await runControl(command, shell, async ({ control, paint }) => {
    const data = await done(control.GET('/sandboxes'));
    const rows = data.sandboxes.map(({ name, api, now, players, requests, waitingTasks, expiresAt }) => [
      ...[
        name === '' ? '(default)' : name,
        api,
        now,
        String(players),
        String(requests),
        String(waitingTasks),
      ],
      timeToLive(expiresAt),
    ]);
    const headings = ['Name', 'API', 'Clock', 'Accounts', 'Requests', 'Waiting tasks', 'Deleted if unused'];
    return { data, text: table([headings, ...rows], paint) };
  });
}

/**
 * Prints the address and the keys of a sandbox.
 * @param command How it was called.
 * @param shell Gets the output.
 */
export async function runSandboxShow(
  { of, ...command }: ControlCommand & { of: string },
  shell: Shell,
): Promise<void> {
  await runControl(command, shell, async ({ control, paint }) => {
    const data = await done(control.GET('/sandboxes/{name}', { params: { path: { name: of } } }));
    return { data, text: sandboxPage(data, paint) };
  });
}

/**
 * Creates a sandbox.
 * @param command How it was called, with the sandbox to copy, if there is one, and the time to live.
 * @param shell Gets the output.
 * @throws UserError for an invalid time to live.
 */
export async function runSandboxNew(
  { from, to, ttl, ...command }: ControlCommand & { from?: string; to?: string | undefined; ttl: string },
  shell: Shell,
): Promise<void> {
  const ttlSeconds = secondsOf(ttl);
  const body = { ttlSeconds, ...(from !== undefined && { from }), ...(to !== undefined && { name: to }) };
  await runControl(command, shell, async ({ control, paint }) => {
    const data = await done(control.POST('/sandboxes', { body }));
    const source = from === undefined ? '' : `, a copy of ${from === '' ? 'the default sandbox' : from}`;
    return { data, text: `Created sandbox ${data.name}${source}.\n\n${sandboxPage(data, paint)}` };
  });
}

/**
 * Renames a sandbox.
 * @param command How it was called.
 * @param shell Gets the output.
 */
export async function runSandboxRename(
  { of, to, ...command }: ControlCommand & { of: string; to: string },
  shell: Shell,
): Promise<void> {
  await runControl(command, shell, async ({ control, paint }) => {
    const params = { path: { name: of } };
    const data = await done(control.PATCH('/sandboxes/{name}', { params, body: { name: to } }));
    return { data, text: `Renamed sandbox ${of} to ${data.name}.\n\n${sandboxPage(data, paint)}` };
  });
}

/**
 * Deletes sandboxes.
 * @param command How it was called, with names or for all sandboxes.
 * @param shell Gets the output.
 * @throws UserError if it has both or neither.
 */
export async function runSandboxDelete(
  { names, isAll, ...command }: ControlCommand & { names: readonly string[]; isAll: boolean },
  shell: Shell,
): Promise<void> {
  if (names.length > 0 === isAll)
    throw new UserError('name the sandboxes to delete, or add --all without names.');
  await runControl(command, shell, async ({ control }) => {
    if (isAll) {
      const data = await done(control.DELETE('/sandboxes'));
      return { data, text: `Deleted ${data.deleted === 1 ? '1 sandbox' : `${data.deleted} sandboxes`}.` };
    }
    const deleted = [...new Set(names)];
    const calls = deleted.map((name) => ({ params: { path: { name } } }));
    // Nothing is deleted if one of them is unknown.
    for (const call of calls) await done(control.GET('/sandboxes/{name}', call));
    for (const call of calls) await done(control.DELETE('/sandboxes/{name}', call));
    return { data: { deleted }, text: deleted.map((name) => `Deleted sandbox ${name}.`).join('\n') };
  });
}

function sandboxPage({ api, apiKeys, now, players, expiresAt }: SandboxInfo, paint: Paint): string {
  const parts = list([
    ['API', paint('cyan', api)],
    ['Console', paint('cyan', api.replace(/\/api$/, '/'))],
    ['Clock', now],
    ['Accounts', String(players)],
    ['Deleted', expiresAt === null ? 'never' : `if unused for ${timeToLive(expiresAt)}`],
  ]);
  return apiKeys.length === 0 ? parts : `${parts}\n\n${keyTable(apiKeys, paint)}`;
}

function timeToLive(expiresAt: string | null): string {
  // The mock counts from this request.
  const seconds = expiresAt === null ? 0 : Math.ceil((Date.parse(expiresAt) - Date.now()) / 1000);
  return expiresAt === null ? 'never' : durationText(seconds * 1000) || 'now';
}

function secondsOf(ttl: string): number {
  try {
    const seconds = Math.ceil(momentOf(`+${ttl}`, 0) / 1000);
    if (seconds >= 1 && seconds <= longestTtlSeconds) return seconds;
  } catch {}
  throw new UserError(
    `--ttl is ${JSON.stringify(ttl)}. Give a time from 1s to 365d, such as 10m, 1h, or 7d.`,
  );
}
