import { expect, test } from 'vitest';
import { durationText } from '../../src/control-client/duration-text.js';

test.each([
  [0, ''],
  [999, ''],
  [1_000, '1 s'],
  [60_000, '1 min'],
  [3_661_000, '1 h 1 min'],
  [90_000_000, '1 d 1 h'],
  [86_405_000, '1 d 5 s'],
])('%s ms', (ms, text) => {
  expect(durationText(ms)).toBe(text);
});
