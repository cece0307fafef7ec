/** The table of retries, and the arithmetic around it. */
import { describe, expect, test } from 'vitest';
import { backoff, isUnknown, mayRetry, retryAfter } from '../../../src/client/sending/retry.js';

describe('what is sent again', () => {
  // [the status, a read, any other POST, whether the outcome of such a POST is unknown]
  const table: [number, boolean, boolean, boolean][] = [
    [408, true, false, true],
    [429, true, true, false],
    [500, false, false, true],
    [501, false, false, false],
    [502, true, false, true],
    [503, true, false, true],
    [504, true, false, true],
    [505, false, false, true],
    [200, false, false, false],
    [400, false, false, false],
    [401, false, false, false],
    [403, false, false, false],
    [404, false, false, false],
    [405, false, false, false],
    [409, false, false, false],
    [413, false, false, false],
    [425, false, false, false],
  ];
  test.each(table)('%s: read %s, POST %s, unknown %s', (status, read, post, unknown) => {
    expect(mayRetry(status, true)).toBe(read);
    expect(mayRetry(status, false)).toBe(post);
    expect(isUnknown(status, false)).toBe(unknown);
    expect(isUnknown(status, true)).toBe(false);
  });

  test('a transaction that the chain rejected has changed nothing', () => {
    expect(isUnknown(500, false, 'Transaction Receipt Failed')).toBe(false);
    for (const error of [null, undefined, 'Transaction Receipt Failed.', ['Transaction Receipt Failed']])
      expect(isUnknown(500, false, error)).toBe(true);
  });

  test('nothing whose outcome is unknown is ever sent again', () => {
    for (let status = 100; status < 600; status++) {
      expect(mayRetry(status, false) && isUnknown(status, false), String(status)).toBe(false);
    }
  });
});

describe('how long to wait', () => {
  test.each([
    [1, 300],
    [2, 600],
    [3, 1_200],
    [5, 4_800],
    [6, 8_000],
    [50, 8_000],
    [2_000, 8_000],
  ])('before attempt %i + 1, from 0 to %i ms', (attempt, most) => {
    expect(backoff(attempt - 1, 0)).toBe(0);
    expect(backoff(attempt - 1, 0.5)).toBe(most / 2);
    expect(backoff(attempt - 1, 1)).toBe(most);
  });
});

describe('Retry-After', () => {
  const now = Date.UTC(2026, 10, 6, 8, 49, 37);
  const read = (headers: Record<string, string>) => retryAfter(new Headers(headers), now);

  test.each([
    ['0', 0],
    ['2', 2_000],
    ['1.5', 1_500],
    ['Fri, 06 Nov 2026 08:49:47 GMT', 10_000],
    ['Friday, 06-Nov-26 08:49:47 GMT', 10_000],
    ['Fri Nov  6 08:49:47 2026', 10_000],
    ['Fri, 06 Nov 2026 08:49:37 GMT', 0],
    ['Fri, 06 Nov 2026 08:49:27 GMT', undefined],
    ['Fri, 99 Nov 2026 08:49:27 GMT', undefined],
    ['Fri, 06 Nov 2026', undefined],
    ['', undefined],
    ['-1', undefined],
    ['0x10', undefined],
    ['0b1', undefined],
    ['1e1', undefined],
    ['+5', undefined],
    ['Infinity', undefined],
    ['soon 1', undefined],
  ])('%s', (text, ms) => {
    expect(read({ 'retry-after': text })).toBe(ms);
  });

  test.each([
    ['250', 250],
    ['0.5', 0.5],
    ['soon', 3_000],
    ['0x10', 3_000],
  ])('in milliseconds: %s', (text, ms) => {
    expect(read({ 'retry-after-ms': text, 'retry-after': '3' })).toBe(ms);
  });

  test('none', () => expect(read({})).toBeUndefined());

  test('a date counts from the date of the response, not from our clock', () => {
    const date = 'Mon, 01 Jan 2024 00:00:00 GMT';
    expect(read({ date, 'retry-after': 'Mon, 01 Jan 2024 00:00:20 GMT' })).toBe(20_000);
  });
});
