/** What the journal's reader does when events and responses overtake each other. */
import { expect, test } from 'vitest';
import {
  JournalReader,
  type ShownRequest,
  type TailFilter,
} from '../../../src/cli/control/journal-reader.js';
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

/** A request as an event has it; the journal has the reason of a rejected one. */
const request = (id: number, hint = false) => ({ id, hint, violations: 0 }) as RequestSummary;
const recorded = (id: number) => ({ id, hint: 'why' }) as ShownRequest;
const count = (requests: number) => ({ world: { requests } });

async function openReader(show: (entry: ShownRequest) => void, filter: TailFilter = {}) {
  const held = heldControl();
  const opening = JournalReader.open(held.control, { filter }, show);
  await held.respond('/', count(0));
  await held.respond('/requests', { requests: [] });
  return { ...held, reader: await opening };
}

test('a request that comes at the moment when a read ends is read, too', async () => {
  const shown: number[] = [];
  const { reader, respond } = await openReader(({ id }) => {
    shown.push(id);
    if (id === 1) queueMicrotask(() => reader.take(request(2, true)));
  });
  void reader.take(request(1, true));
  await respond('/requests', { requests: [recorded(1)] });
  await respond('/requests', { requests: [recorded(2)] });
  await expect.poll(() => shown).toEqual([1, 2]);
});

test('a count that is older than the events does not count as a restart of the mock', async () => {
  const shown: number[] = [];
  const { reader, respond } = await openReader(({ id }) => shown.push(id));
  const catchingUp = reader.catchUp();
  await reader.take(request(1));
  await reader.take(request(2));
  const taking = reader.take(request(3, true));
  await respond('/', count(1));
  await catchingUp;
  await respond('/requests', { requests: [recorded(3)] });
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

test('a request whose read comes too late, as the journal was emptied, is shown once, without its reason', async () => {
  const shown: [number, string | null][] = [];
  const { reader, respond } = await openReader(({ id, hint }) => shown.push([id, hint]));
  const taking = Promise.all([reader.take(request(1, true)), reader.take(request(2))]);
  expect(reader.begin()).toBe(0);
  await respond('/requests', { requests: [] });
  await taking;
  expect(reader.begin()).toBe(0);
  const lostReason = 'The journal was emptied before the reason could be read.';
  expect(shown).toEqual([
    [1, lostReason],
    [2, null],
  ]);
});

test('a request that was read is not shown again, neither for its event nor when the journal is emptied', async () => {
  const shown: number[] = [];
  const { reader, respond } = await openReader(({ id }) => shown.push(id));
  const taking = reader.take(request(1, true));
  await respond('/requests', { requests: [recorded(2), recorded(1)] });
  await taking;
  await reader.take(request(2, true));
  expect(reader.begin()).toBe(0);
  expect(shown).toEqual([1, 2]);
});

test('requests that were not filtered before the journal was emptied are counted, and not shown', async () => {
  const shown: number[] = [];
  const { reader, respond } = await openReader(({ id }) => shown.push(id), { player: 'alice' });
  const taking = Promise.all([reader.take(request(1)), reader.take(request(2))]);
  expect(reader.begin()).toBe(2);
  await respond('/requests', { requests: [] });
  await taking;
  expect(shown).toEqual([]);
});
