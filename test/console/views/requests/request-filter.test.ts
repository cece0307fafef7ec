import { expect, test } from 'vitest';
import {
  matching,
  type RequestFilter,
  showAll,
  showsAll,
} from '../../../../src/console/views/requests/request-filter.js';
import type { RequestSummary } from '../../../../src/control-client/control-types.js';

const request = (id: number, more: Partial<RequestSummary> = {}): RequestSummary => ({
  ...{ id, at: '2026-11-29T12:00:00.000Z', method: 'GET', path: '/api/user/info/alice' },
  ...{ operationId: 'getUserInfo', gameId: 'demo-game', players: ['alice'], status: 200, durationMs: 1 },
  ...{ faults: [], hint: false, isForced: false, violations: 0, ...more },
});

const requests = [
  request(1),
  request(2, { status: 401 }),
  request(3, { status: 0, faults: ['1'] }),
  request(4, { operationId: 'login', players: ['bobby', 'carol'], path: '/api/user/login' }),
  request(5, { status: 504 }),
  request(6, { violations: 2 }),
  request(7, { operationId: null, gameId: null, players: [], path: '/api/nothing', status: 302 }),
];

test.each<[filter: Partial<RequestFilter>, ids: number[]]>([
  [{}, [7, 6, 5, 4, 3, 2, 1]],
  [{ operation: 'login' }, [4]],
  [{ operation: 'log' }, []],
  [{ status: '2' }, [6, 4, 1]],
  [{ status: '3' }, [7]],
  [{ status: '4' }, [2]],
  [{ status: '5' }, [5]],
  [{ status: 'none' }, [3]],
  [{ status: 'problem' }, [6, 5, 3, 2]],
  [{ player: ' CAR' }, [4]],
  [{ text: 'Nothing' }, [7]],
  [{ text: 'bobby' }, [4]],
  [{ text: 'demo-g' }, [6, 5, 4, 3, 2, 1]],
  [{ text: 'alice', status: 'problem' }, [6, 5, 3, 2]],
])('%j shows the newest first: %j', (filter, ids) => {
  expect(matching(requests, { ...showAll, ...filter }).map(({ id }) => id)).toEqual(ids);
});

test('a filter of blanks shows all', () => {
  expect([showsAll(showAll), showsAll({ ...showAll, text: ' ' })]).toEqual([true, true]);
  expect(showsAll({ ...showAll, status: '2' })).toBe(false);
});
