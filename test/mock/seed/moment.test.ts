import { expect, test } from 'vitest';
import { momentOf } from '../../../src/mock/seed/moment.js';

const now = Date.parse('2026-01-01T00:00:00Z');

test.each([
  ['2026-01-31T12:00:00Z', '2026-01-31T12:00:00.000Z'],
  ['2026-01-31T12:00:00.5+02:00', '2026-01-31T10:00:00.500Z'],
  ['2028-02-29T12:00:00Z', '2028-02-29T12:00:00.000Z'],
  ['2026-01-01T00:30:00+02:00', '2025-12-31T22:30:00.000Z'],
  ['+30d', '2026-01-31T00:00:00.000Z'],
  ['-2h', '2025-12-31T22:00:00.000Z'],
  ['+90s', '2026-01-01T00:01:30.000Z'],
  ['+5m', '2026-01-01T00:05:00.000Z'],
  ['-1w', '2025-12-25T00:00:00.000Z'],
  ['+1y', '2027-01-01T00:00:00.000Z'],
  ['-100y', '1970-01-01T00:00:00.000Z'],
  ['+7ms', '2026-01-01T00:00:00.007Z'],
])('%s', (moment, date) => {
  expect(new Date(momentOf(moment, now)).toISOString()).toBe(date);
});

test.each([
  '30d',
  'soon',
  '+1',
  '+9000y',
  '2026-02-31T99:00:00Z',
  '2027-02-30T00:00:00Z',
  '2027-02-29T12:00:00Z',
])('%s is not a moment', (moment) => {
  expect(() => momentOf(moment, now)).toThrow(`"${moment}" is not a time that exists between`);
});
