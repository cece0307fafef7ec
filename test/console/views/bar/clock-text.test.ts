import { expect, test } from 'vitest';
import { shortTime, timeText } from '../../../../src/console/views/bar/clock-text.js';

test('the bar shows the day only when it can be another one', () => {
  const moment = new Date(2026, 10, 30, 4, 5, 6);
  expect(shortTime(moment, false)).toBe('04:05:06');
  expect(shortTime(moment, true)).toMatch(/30.*04:05:06/);
  expect(timeText(moment)).toMatch(/2026.*04:05:06/);
});
