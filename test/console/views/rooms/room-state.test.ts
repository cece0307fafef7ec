/** The states of rooms, and the filters by them. */
import { expect, test } from 'vitest';
import { chosenRooms, stateOf } from '../../../../src/console/views/rooms/room-state.js';

const now = Date.parse('2026-11-29T12:00:00Z');
const open = { gameId: 'chess', isEnded: false, deadline: '2026-11-29T12:00:01Z' };
const late = { gameId: 'chess', isEnded: false, deadline: '2026-11-29T11:59:59Z' };
const ended = { gameId: 'go', isEnded: true, deadline: '2026-11-29T11:59:59Z' };
const endless = { gameId: 'go', isEnded: false, deadline: null };

test('a room is open until its deadline, unless the game has ended it', () => {
  expect([open, late, ended, endless].map((room) => stateOf(room, now))).toEqual([
    'open',
    'late',
    'ended',
    'open',
  ]);
});

test('filters by game and by state, and empty ones show everything', () => {
  const rooms = [open, late, ended, endless];
  expect(chosenRooms(rooms, { game: '', state: '' }, now)).toEqual(rooms);
  expect(chosenRooms(rooms, { game: 'go', state: '' }, now)).toEqual([ended, endless]);
  expect(chosenRooms(rooms, { game: '', state: 'open' }, now)).toEqual([open, endless]);
  expect(chosenRooms(rooms, { game: 'chess', state: 'late' }, now)).toEqual([late]);
});
