/** The fidelity report: its figures, what counts as worse, and the sums that are published elsewhere. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fidelityOf, renderFidelity } from '../../../scripts/docs/fidelity.js';
import { readReport } from '../../../scripts/fidelity/committed.js';
import {
  type Aspect,
  createReport,
  type ExchangeResult,
  regressions,
  sumOf,
  withSum,
} from '../../../scripts/fidelity/report.js';

const result = (
  id: string,
  operationId: string | undefined,
  differing: readonly Aspect[] | undefined = [],
  hasErrorMessage = false,
): ExchangeResult => ({ id, operationId, hasErrorMessage, differing });
const reasons = { knownDifferences: { b: 'because of b' }, notReplayed: { c: 'because of c' } };
const lost = (id: string): ExchangeResult => ({ ...result(id, 'login'), differing: undefined });
const reportOf = (...results: ExchangeResult[]) => createReport(results, reasons);

test('exchanges are counted by operation and by part', () => {
  const report = reportOf(
    result('a', 'login', [], true),
    result('b', 'login', ['errorMessage', 'body'], true),
    lost('c'),
    result('d', undefined, ['headers']),
  );
  const login = { exchanges: 3, replayed: 2, same: 1, sameStatus: 2, sameBody: 1, sameHeaders: 2 };
  expect(report.operations).toEqual({ login: { ...login, errorMessages: 2, sameErrorMessage: 1 } });
  expect(report.withoutOperation).toMatchObject({ exchanges: 1, same: 0, sameBody: 1, sameHeaders: 0 });
  expect(report.total).toMatchObject({ exchanges: 4, replayed: 3, same: 1 });
  expect(report.exchanges).toEqual({ a: 'same', b: 'errorMessage, body', c: 'not replayed', d: 'headers' });
});

test('an exchange is worse when another part differs, or when it is no longer replayed', () => {
  const before = reportOf(
    result('a', 'login'),
    result('b', 'login', ['body']),
    result('d', 'login', ['status', 'body']),
  );
  const to = (...results: ExchangeResult[]) => regressions(before, reportOf(...results));
  const [a, b, d] = [
    result('a', 'login'),
    result('b', 'login', ['body']),
    result('d', 'login', ['status', 'body']),
  ];
  expect(to(a, b, d)).toEqual([]);
  expect(to(a, result('b', 'login'), result('d', 'login', ['body']))).toEqual([]);
  expect(to(result('a', 'login', ['headers']), b, d)).toEqual(['a: was same, is headers']);
  expect(to(a, result('b', 'login', ['status']), d)).toEqual(['b: was body, is status']);
  expect(to(lost('a'), b, d)).toEqual(['a: was same, is not replayed']);
  expect(to(b, d)).toEqual(['a: was same, is missing']);
});

test('a new exchange enters with its result, and one that was not replayed may differ', () => {
  const before = reportOf(result('a', 'login'), lost('c'));
  const after = reportOf(
    result('a', 'login'),
    result('b', 'login', ['body']),
    result('c', 'login', ['body']),
  );
  expect(regressions(before, after)).toEqual([]);
});

test('README and CHANGELOG have the sum of the report', () => {
  const { total } = readReport();
  for (const file of ['README.md', 'CHANGELOG.md']) {
    const text = readFileSync(file, 'utf8');
    expect(withSum(text, total)).toBe(text);
  }
  expect(withSum('In 1 of 2,345 recorded\nexchanges', { ...total, same: 1226, replayed: 1234 })).toBe(
    'In 1,226 of 1,234 recorded\nexchanges',
  );
  expect(() => withSum('no sum', total)).toThrow('no sum such as');
});

test('the docs show each operation, each difference with its reason, and each source', () => {
  const report = readReport();
  const page = renderFidelity(report, [...Object.keys(report.operations), 'neverSeen']);
  for (const [id, { exchanges, replayed, same }] of Object.entries(report.operations)) {
    expect(page).toContain(`| \`${id}\` | ${exchanges} | ${replayed} | ${same} |`);
  }
  for (const [id, reason] of Object.entries(report.knownDifferences)) {
    expect(page).toMatch(new RegExp(`\\| \`${id}\` \\| [\\w, ]+ \\| ${reason.slice(0, 20)}`));
  }
  for (const id of Object.keys(report.notReplayed)) expect(page).toContain(`\`${id}\``);
  for (const { commit, date } of report.sources) expect(page).toContain(`\`${commit}\` | ${date}`);
  expect(page).toContain('No exchange is recorded of `neverSeen`.');
  expect(fidelityOf(report, 'neverSeen')).toBe('[Fidelity](fidelity.md): no exchange is recorded.');
  const [id = ''] = Object.keys(report.operations);
  const sum = sumOf(report.operations[id] as never);
  expect(fidelityOf(report, id)).toBe(`[Fidelity](fidelity.md): ${sum} recorded exchanges the same.`);
});
