/** What the journal's reader does when events and responses overtake each other. */
import { expect, test } from 'vitest';
import { JournalReader, type ShownRequest } from '../../../src/cli/control/journal-reader.js';
import type { ControlClient } from '../../../src/control-client/control-client.js';
import type { RequestSummary } from '../../../src/control-client/control-types.js';

/** A control API whose responses the test sends. */
function heldControl() {
  const waiting: { path: string; respond: (data: object) => void }[] = [];
  const GET = (path: string) =>
    new Promise((resolve) => {
      waiting.push({ path, respond: (data) => resolve({ data, response: { ok: true } }) });
    });
  return {
    control: { GET } as unknown as ControlClient,
    /** Responds to the oldest call, which must have this path. */
    async respond(path: string, data: object) {
      await expect.poll(() => waiting[0]?.path).toBe(path);
      waiting.shift()?.respond(data);
    },
    waiting,
  };
}

const request = (id: number, hint: string | null = null) =>
  ({ id, hint, violations: 0 }) as unknown as RequestSummary & ShownRequest;
const count = (requests: number) => ({ world: { requests } });

async function openReader(show: (entry: ShownRequest) => void) {
  const held = heldControl();
  const opening = JournalReader.open(held.control, { filter: {} }, show);
  await held.respond('/', count(0));
  await held.respond('/requests', { requests: [] });
  return { ...held, reader: await opening };
}

test('a request that comes at the moment when a read ends is read, too', async () => {
  const shown: number[] = [];
  const { reader, respond } = await openReader(({ id }) => {
    shown.push(id);
    if (id === 1) queueMicrotask(() => reader.take(request(2, 'why')));
  });
  void reader.take(request(1, 'why'));
  await respond('/requests', { requests: [request(1)] });
  await respond('/requests', { requests: [request(2)] });
  await expect.poll(() => shown).toEqual([1, 2]);
});

test('a count that is older than the events does not count as a restart of the mock', async () => {
  const shown: number[] = [];
  const { reader, respond } = await openReader(({ id }) => shown.push(id));
  const catchingUp = reader.catchUp();
  await reader.take(request(1));
  await reader.take(request(2));
  const taking = reader.take(request(3, 'why'));
  await respond('/', count(1));
  await catchingUp;
  await respond('/requests', { requests: [request(3)] });
  await taking;
  expect(shown).toEqual([1, 2, 3]);
});

test('a count from before the journal was emptied is not used after it', async () => {
  const shown: number[] = [];
  const { reader, respond, waiting } = await openReader(({ id }) => shown.push(id));
  const catchingUp = reader.catchUp();
  reader.begin();
  await respond('/', count(1));
  await catchingUp;
  expect(waiting).toEqual([]);
  await reader.take(request(1));
  expect(shown).toEqual([1]);
});
