/** The pages of the activity log as one list. */
import { afterEach, expect, expectTypeOf, test, vi } from 'vitest';
import {
  type ActivityLogEntry,
  createPlyrClient,
  iterateActivityLogs,
  type PlyrClient,
} from '../../src/client/index.js';
import { type Mock, startMock } from '../../src/mock/index.js';
import { credentials } from './loopback.js';

let mock: Mock | undefined;
afterEach(async () => {
  await mock?.close();
  mock = undefined;
});

/** Adds entries to a log, the newest last. */
const write = ({ state }: Mock, count: number) =>
  state.transaction(() => {
    for (let i = 0; i < count; i++) {
      const action = `action-${state.tables.activityLogs.find('plyrId', 'zoe').length}`;
      const entry = { plyrId: 'zoe', gameId: null, type: 'user', action, timestamp: state.now() };
      state.tables.activityLogs.put({ id: state.random.objectId(state.now()), ...entry });
    }
  });

/** A mock whose log has some entries, and a client that counts its requests. */
async function logWith(count: number) {
  mock = await startMock();
  write(mock, count);
  const requests: string[] = [];
  const plyr = createPlyrClient({
    ...credentials,
    baseUrl: mock.url,
    onEvent: ({ type, operation }) => type === 'request' && requests.push(operation),
  });
  return { plyr, requests, mock };
}

async function actionsOf(entries: AsyncIterable<ActivityLogEntry>): Promise<string[]> {
  const actions: string[] = [];
  for await (const { action } of entries) actions.push(action);
  return actions;
}
const newestFirst = (count: number) => Array.from({ length: count }, (_, i) => `action-${count - 1 - i}`);

test.each([
  [0, 1],
  [2, 1],
  [3, 2],
  [7, 3],
])('%i entries by pages of 3: %i requests', async (count, expected) => {
  const { plyr, requests } = await logWith(count);
  const entries = iterateActivityLogs(plyr, { plyrId: 'zoe', limit: 3 });
  expect(requests).toEqual([]);
  expect(await actionsOf(entries)).toEqual(newestFirst(count));
  expect(requests).toEqual(Array(expected).fill('GET /actionLog/{plyrId}'));
});

test('pages of 100 if you give no size, from the offset on', async () => {
  const { plyr, requests } = await logWith(150);
  const entries = iterateActivityLogs(plyr, { plyrId: 'zoe', offset: 10 });
  expect(await actionsOf(entries)).toEqual(newestFirst(150).slice(10));
  expect(requests).toHaveLength(2);
});

test('a limit of 0, which the server takes for 25', async () => {
  const { plyr } = await logWith(30);
  expect(await actionsOf(iterateActivityLogs(plyr, { plyrId: 'zoe', limit: 0 }))).toEqual(newestFirst(30));
});

test('break ends the requests', async () => {
  const { plyr, requests } = await logWith(7);
  for await (const { action } of iterateActivityLogs(plyr, { plyrId: 'zoe', limit: 3 }))
    if (action === 'action-4') break;
  expect(requests).toHaveLength(1);
});

test.each([1, 3, 5])(
  'no entry comes twice, and no older one is lost, when %i are written between pages',
  async (between) => {
    const { plyr, mock } = await logWith(10);
    const seen: string[] = [];
    for await (const { action } of iterateActivityLogs(plyr, { plyrId: 'zoe', limit: 3 })) {
      if (action === 'action-7') write(mock, between);
      seen.push(action);
    }
    expect(new Set(seen).size).toBe(seen.length);
    const older = newestFirst(10);
    expect(seen.filter((action) => older.includes(action))).toEqual(older);
  },
);

test('the options are those of each call', async () => {
  const listActivityLogs = vi.fn<PlyrClient['listActivityLogs']>(() => Promise.resolve([]) as never);
  const options = { timeoutMs: 5 };
  await actionsOf(iterateActivityLogs({ listActivityLogs }, { plyrId: 'zoe' }, options));
  expect(listActivityLogs.mock.calls).toEqual([[{ plyrId: 'zoe', offset: 0, limit: 100 }, options]]);
});

test('an error ends the loop with what the call throws', async () => {
  const { plyr, mock } = await logWith(7);
  const loop = async () => {
    for await (const _ of iterateActivityLogs(plyr, { plyrId: 'zoe', limit: 3 })) await mock.close();
  };
  await expect(loop()).rejects.toMatchObject({ code: 'CONNECTION_FAILED' });
});

test('the entries have the type of the description', () => {
  expectTypeOf<ReturnType<typeof iterateActivityLogs>>().toExtend<AsyncIterable<ActivityLogEntry>>();
  // @ts-expect-error An unknown parameter.
  iterateActivityLogs({} as PlyrClient, { plyrId: 'zoe', page: 2 });
});
