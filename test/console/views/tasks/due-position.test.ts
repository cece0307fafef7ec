/** Where tasks are on the timeline. */
import { expect, test } from 'vitest';
import { duePositions, spanOf } from '../../../../src/console/views/tasks/due-position.js';

test('the last task is at the end, and overdue ones are at the start', () => {
  expect(duePositions([900, 1_000, 31_000, 61_000], 1_000)).toEqual([0, 0, 0.5, 1]);
});

test('a short time still has room', () => {
  expect(spanOf([1_500], 1_000)).toBe(10_000);
  expect(duePositions([6_000], 1_000)).toEqual([0.5]);
});
