/** The life of a room as the journal shows it. */
import { expect, test } from 'vitest';
import { lifeLine } from '../../../../src/console/views/rooms/life-line.js';
import type { JournalEntry, StateChange, TaskInfo } from '../../../../src/control-client/control-types.js';

const room = { gameId: 'chess', roomId: '4', createdAt: '2026-11-29T12:00:00.000Z' };
const of = { game: 'chess', room: '4' };
const at = (id: number) => `2026-11-29T12:00:0${id}.000Z`;

function entry(id: number, changes: object[], more: Partial<JournalEntry> = {}): JournalEntry {
  return {
    ...{ id, at: at(id), method: 'POST', path: '/api/game/pay', operationId: 'payGameRoom', gameId: 'chess' },
    ...{ players: [], status: 200, durationMs: 1, faults: [], hint: null, violations: [] },
    ...{
      requestViolations: [],
      request: { headers: {} },
      response: { headers: {} },
      ...{ changes: changes as StateChange[] },
      ...more,
    },
  };
}

const balance = (who: object, before: string | null, after: string): object => ({
  kind: 'balance',
  of: { ...who, token: 'plyr', address: '0x1' },
  before: before === null ? null : { amount: before },
  after: { amount: after },
});

test('from its creation to its end, oldest first, whatever the order of the entries', () => {
  const entries = [
    entry(4, [
      balance(of, '20', '0'),
      balance({ player: 'alice' }, '980', '999.6'),
      balance({ player: 'carol' }, null, '0.4'),
      {
        kind: 'room',
        of,
        before: { joined: ['alice', 'bobby'], isEnded: false },
        after: { joined: [], isEnded: true },
      },
    ]),
    entry(2, [{ kind: 'room', of, before: { joined: [] }, after: { joined: ['alice', 'bobby'] } }]),
    entry(3, [balance(of, null, '20'), balance({ player: 'alice' }, '1000', '980')]),
    entry(1, [{ kind: 'room', of, before: null, after: { joined: [], isEnded: false } }]),
  ];
  const events = lifeLine(room, entries).map(({ requestId, title, details }) => [
    requestId,
    title,
    ...details,
  ]);
  expect(events).toEqual([
    [1, 'Created'],
    [2, 'alice, bobby joined'],
    [3, '20 plyr paid', 'alice: -20 plyr'],
    [4, '20 plyr earned', 'alice: +19.6 plyr', 'carol: +0.4 plyr'],
    [4, 'alice, bobby left'],
    [4, 'Ended'],
  ]);
});

test('without the request that created it, the room says when that was', () => {
  expect(lifeLine(room, [])).toEqual([{ at: room.createdAt, kind: 'room', title: 'Created', details: [] }]);
  expect(lifeLine({ ...room, createdAt: null }, [])).toEqual([]);
});

test('has failures of requests for the room, with their reason', () => {
  const hint = 'The balance of alice is 5 plyr.';
  const sent = (roomId: string) => ({ hint, request: { headers: {}, body: { roomId } } });
  const failed = lifeLine({ ...room, createdAt: null }, [entry(5, [], sent('4')), entry(6, [], sent('5'))]);
  expect(failed).toEqual([
    { at: at(5), requestId: 5, kind: 'failed', title: 'payGameRoom failed', details: [hint] },
  ]);
});

test('has tasks that failed, once, at the time when they did', () => {
  const task = {
    ...({ taskId: '1-0', method: 'batchPayGameRoom', status: 'FAILED', hash: null, isHeld: false } as const),
    ...{ errorMessage: 'Transaction Receipt Failed', queuedAt: at(5), endedAt: at(7), players: ['alice'] },
    ...{ gameId: 'chess', roomId: '4', requestId: 5, operationId: 'payGameRoom' },
  };
  const entries = [
    entry(5, [], { hint: 'The task failed.', request: { headers: {}, body: { roomId: '4' } } }),
    entry(6, [{ kind: 'room', of, before: { joined: [] }, after: { joined: ['alice'] } }]),
  ];
  const without = { ...room, createdAt: null };
  const details = (failed: TaskInfo) => lifeLine(without, entries, [failed]).map((event) => event.details);
  expect(lifeLine(without, entries, [task, { ...task, roomId: '5' }])).toEqual([
    expect.objectContaining({ requestId: 6, title: 'alice joined' }),
    {
      ...{ at: at(7), requestId: 5, kind: 'failed', title: 'payGameRoom failed' },
      details: ['Transaction Receipt Failed'],
    },
  ]);
  expect(details({ ...task, reason: 'alice has 5 plyr, less than 10.' })[1]).toEqual([
    'alice has 5 plyr, less than 10.',
  ]);
  expect(details({ ...task, errorMessage: null })[1]).toEqual(['The task failed without an error message.']);
});

test('leaves out the rooms of other games, and requests of other games', () => {
  const other = { game: 'go', room: '4' };
  const entries = [
    entry(1, [{ kind: 'room', of: other, before: null, after: { joined: [], isEnded: false } }]),
    entry(2, [balance(other, '1', '2')]),
    entry(3, [], { gameId: 'go', hint: 'No.', request: { headers: {}, body: { roomId: '4' } } }),
  ];
  expect(lifeLine({ ...room, createdAt: null }, entries)).toEqual([]);
});
