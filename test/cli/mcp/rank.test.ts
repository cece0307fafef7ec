import { expect, test } from 'vitest';
import { rank } from '../../../src/cli/mcp/rank.js';

const entries = [
  { item: 'pay', names: 'payGameRoom /game/pay', title: 'Pay Game Room', text: 'Moves tokens into a room.' },
  { item: 'earn', names: 'earnGameRoom /game/earn', title: 'Earn', text: 'Pays tokens out of a room.' },
  { item: 'login', names: 'login', title: 'Login', text: 'Logs a player in with a password.' },
];

test('names count more than titles, and titles more than text', () => {
  expect(rank(entries, 'pay')).toEqual(['pay']);
  expect(rank(entries, 'tokens')).toEqual(['pay', 'earn']);
  expect(rank(entries, 'EARN')).toEqual(['earn']);
});

test('questions, other forms of words, and camel case', () => {
  expect(rank(entries, 'how do I pay into a game room?')[0]).toBe('pay');
  expect(rank(entries, 'earning')).toEqual(['earn']);
  expect(rank(entries, 'payGameRoom')[0]).toBe('pay');
});

test('one word that is nowhere does not hide the rest; nothing is nothing', () => {
  expect(rank(entries, 'password xyzzy')).toEqual(['login']);
  expect(rank(entries, 'xyzzy')).toEqual([]);
  expect(rank(entries, '…')).toEqual([]);
  // A query of fillers alone.
  expect(rank(entries, 'with')).toEqual(['login']);
});
