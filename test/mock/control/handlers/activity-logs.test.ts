/** The activity log of the control API has the entries of the API's own. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Mock, startMock } from '../../../../src/mock/index.js';
import { api, control } from '../client.js';

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ taskDelayMs: 0 });
  for (const plyrId of ['alice', 'bobby', 'alice'])
    await api(mock.url, '/user/login', { plyrId, otp: '123456' });
});
afterAll(() => mock.close());

const list = async (query = '') => (await control(mock.origin, 'GET', `/activity-logs${query}`)).body;

test('of a player, as the API shows them', async () => {
  const own = await (await api(mock.url, '/actionLog/alice')).json();
  expect(own.length).toBeGreaterThanOrEqual(2);
  expect(await list('?player=Alice')).toEqual({ entries: own, total: own.length });
  expect(await list('?player=nobody')).toEqual({ entries: [], total: 0 });
});

test('of all players, newest first, up to a limit', async () => {
  const { entries, total } = await list();
  expect(total).toBe(mock.state.tables.activityLogs.size);
  expect(entries.slice(0, 3).map(({ plyrId }: { plyrId: string }) => plyrId)).toEqual([
    'alice',
    'bobby',
    'alice',
  ]);
  expect(await list('?limit=2')).toEqual({ entries: entries.slice(0, 2), total });
});
