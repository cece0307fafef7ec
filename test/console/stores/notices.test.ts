/** How long messages stay, and which one offers to undo. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { attempt, dismiss, hold, notices, tell } from '../../../src/console/stores/notices.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  notices.value = [];
});

const shown = () => notices.value.map(({ text, undo }) => (undo ? `${text} Undo?` : text));
const undo = async () => {};

test('a plain message leaves first, then one that can be undone, and a failure stays', () => {
  tell('Plain.');
  tell('Failed.', undefined, 'failed');
  tell('Done.', undo);
  vi.advanceTimersByTime(10_000);
  expect(shown()).toEqual(['Failed.', 'Done. Undo?']);
  vi.advanceTimersByTime(25_000);
  expect(shown()).toEqual(['Failed.']);
});

test('a message stays while it is held', () => {
  tell('Plain.');
  hold(notices.value[0]?.id);
  vi.advanceTimersByTime(60_000);
  expect(shown()).toEqual(['Plain.']);
  hold(undefined);
  vi.advanceTimersByTime(8_000);
  expect(shown()).toEqual([]);
});

test('only the newest change can be undone, and at most four messages are shown', () => {
  tell('First.', undo);
  tell('Plain.');
  expect(shown()).toEqual(['First. Undo?', 'Plain.']);
  for (const text of ['Second.', 'Third.', 'Fourth.']) tell(text, undo);
  expect(shown()).toEqual(['Plain.', 'Second.', 'Third.', 'Fourth. Undo?']);
});

test('an action that fails shows its message, and returns nothing', async () => {
  const fail = () => Promise.reject(new Error('Unknown token "plir".'));
  expect(await attempt(fail, 'Done.', undo)).toBeUndefined();
  expect(shown()).toEqual(['Unknown token "plir".']);
  expect(notices.value[0]?.kind).toBe('failed');
  dismiss(notices.value[0]?.id ?? 0);
  expect(
    await attempt(
      async () => 5,
      (count) => `${count} done.`,
      undo,
    ),
  ).toBe(5);
  expect(shown()).toEqual(['5 done. Undo?']);
});
