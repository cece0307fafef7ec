import { expect, test } from 'vitest';
import { appended } from '../../../src/console/stores/live.js';
import type { RequestSummary } from '../../../src/control-client/control-types.js';

const request = (id: number, day = 1) => ({ id, at: `2026-11-0${day}T12:00:00.000Z` }) as RequestSummary;
const ids = (requests: readonly RequestSummary[]) => requests.map(({ id }) => id);

test('new requests come after the others', () => {
  expect(ids(appended([], [request(3), request(4)]))).toEqual([3, 4]);
  expect(ids(appended([request(3)], [request(4), request(5)]))).toEqual([3, 4, 5]);
});

test('what a new connection repeats counts once', () => {
  const before = [request(3), request(4)];
  expect(appended(before, [request(3), request(4)])).toBe(before);
  expect(ids(appended(before, [request(3), request(4), request(5)]))).toEqual([3, 4, 5]);
  // The journal may have dropped the oldest ones, or the page.
  expect(ids(appended(before, [request(2), request(3), request(4), request(5)]))).toEqual([3, 4, 5]);
});

test('another journal replaces the requests', () => {
  const before = [request(1), request(2), request(3)];
  expect(appended(before, [request(1, 2), request(2, 2)])).toEqual([request(1, 2), request(2, 2)]);
  expect(appended(before, [request(3, 2)])).toEqual([request(3, 2)]);
});

test('the newest 5,000 are kept', () => {
  const many = Array.from({ length: 5_000 }, (_, at) => request(at + 1));
  const all = appended(many, [request(5_001), request(5_002)]);
  expect([all.length, all[0]?.id, all.at(-1)?.id]).toEqual([5_000, 3, 5_002]);
});
