import { expect, test } from 'vitest';
import { aheadText, shortTime, timeText } from '../../../../src/console/views/bar/clock-text.js';

test.each([
  [0, ''],
  [999, ''],
  [1_000, '1 s'],
  [60_000, '1 min'],
  [3_661_000, '1 h 1 min'],
  [90_000_000, '1 d 1 h'],
  [86_405_000, '1 d 5 s'],
])('%s ms ahead', (ms, text) => {
  expect(aheadText(ms)).toBe(text);
});

test('the bar shows the day only when it can be another one', () => {
  const moment = new Date(2026, 10, 30, 4, 5, 6);
  expect(shortTime(moment, false)).toBe('04:05:06');
  expect(shortTime(moment, true)).toMatch(/30.*04:05:06/);
  expect(timeText(moment)).toMatch(/2026.*04:05:06/);
});
