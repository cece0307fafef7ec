import { expect, test } from 'vitest';
import { JournalBudget } from '../../../src/mock/observability/journal-budget.js';
import { Journal } from '../../../src/mock/observability/request-journal.js';

const exchange = {
  at: 0,
  method: 'POST',
  operationId: 'login',
  gameId: null,
  status: 200,
  durationMs: 1,
  responseHeaders: {},
  faults: [],
  requestViolations: [],
  violations: [],
  writes: undefined,
};
const record = (journal: Journal, url: string, length: number, changes: object = {}) =>
  journal.add(
    { ...exchange, ...changes },
    { url, requestHeaders: '', requestBody: JSON.stringify('x'.repeat(length)), responseBody: '{}' },
  );
const paths = (journal: Journal) => journal.list().map(({ path }) => path);

test('the least recently used journal loses its oldest exchanges first', () => {
  const budget = new JournalBudget(40_000);
  const [first, second] = [new Journal(budget), new Journal(budget)];
  for (const url of ['/1', '/2']) record(first, url, 8_000);
  for (const url of ['/3', '/4', '/5']) record(second, url, 8_000);
  expect([paths(first), paths(second)]).toEqual([['/2'], ['/5', '/4', '/3']]);
  record(first, '/6', 8_000);
  expect([paths(first), paths(second)]).toEqual([
    ['/6', '/2'],
    ['/5', '/4'],
  ]);
  expect(budget.used).toBeLessThanOrEqual(40_000);
});

test('a single journal stays within the memory, and its ids still count all exchanges', () => {
  const budget = new JournalBudget(100_000);
  const journal = new Journal(budget);
  for (let count = 0; count < 3_000; count++) record(journal, `/${count}`, (count % 7) * 1_000);
  expect(budget.used).toBeLessThanOrEqual(100_000);
  const entries = journal.list();
  expect(entries.length).toBe(journal.size);
  expect(entries.map(({ id }) => id)).toEqual(Array.from(entries, (_, index) => 3_000 - index));
  expect(entries[0]?.path).toBe('/2999');
});

test('short exchanges do not keep the memory of long ones', () => {
  const budget = new JournalBudget();
  const journal = new Journal(budget);
  for (let count = 0; count < 1_000; count++) record(journal, '/long', 60_000);
  expect(budget.used).toBeGreaterThan(60_000_000);
  for (let count = 0; count < 1_000; count++) record(journal, '/short', 10);
  expect(budget.used).toBeLessThan(3_000_000);
});

test('violations and headers count', () => {
  const budget = new JournalBudget();
  const journal = new Journal(budget);
  record(journal, '/', 0, {
    requestViolations: ['x'.repeat(50_000)],
    responseHeaders: { a: 'y'.repeat(20_000) },
  });
  expect(budget.used).toBeGreaterThan(70_000);
});

test('clearing gives all memory back', () => {
  const budget = new JournalBudget();
  const journal = new Journal(budget);
  for (let count = 0; count < 1_500; count++) record(journal, '/', 100);
  expect(journal.clear()).toBe(1_000);
  expect(budget.used).toBe(0);
  expect(journal.list()).toEqual([]);
  record(journal, '/again', 1);
  expect(journal.list()).toMatchObject([{ id: 1, path: '/again' }]);
});

test('an exchange above the budget is not kept', () => {
  const budget = new JournalBudget(1_000);
  const journal = new Journal(budget);
  record(journal, '/', 5_000);
  expect([journal.size, journal.list(), budget.used]).toEqual([0, [], 0]);
});
