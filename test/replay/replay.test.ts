/** The recordings of the real server as replayed flows: the mock has to respond as it did. */
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { readReport, reportFile } from '../../scripts/fidelity/committed.js';
import { regressions, renderReport } from '../../scripts/fidelity/report.js';
import { fidelityReport } from './fidelity-report.js';
import { knownDifferences } from './known-differences.js';
import { notReplayable } from './not-replayable.js';
import { exchanges } from './recording.js';
import { type EngineResult, replayAll } from './replay.js';
import { renderTable } from './table.js';
import { steps } from './unrecorded-steps.js';

let outcomes: EngineResult[];
beforeAll(async () => {
  outcomes = await replayAll();
  console.log(renderTable(outcomes));
});

const deviating = () =>
  outcomes.filter(({ differences }) => differences !== undefined && differences.length > 0);

test('no exchange is worse than in the committed report', () => {
  expect(regressions(readReport(), fidelityReport(outcomes))).toEqual([]);
});

test('the committed report is up to date', () => {
  const text = renderReport(fidelityReport(outcomes));
  // Compared line by line for a short message. To update it, run `npm run fidelity`.
  expect(readFileSync(reportFile, 'utf8').split('\n')).toEqual(text.split('\n'));
});

test('at least 99.5 % of the exchanges that can be replayed are the same', () => {
  const replayed = outcomes.filter(({ differences }) => differences !== undefined).length;
  expect((replayed - deviating().length) / replayed).toBeGreaterThanOrEqual(0.995);
});

test('every difference is explained', () => {
  const unexplained = deviating().filter(({ exchange }) => !Object.hasOwn(knownDifferences, exchange.id));
  expect(
    unexplained.map(
      ({ exchange, differences }) =>
        `${exchange.id} (${exchange.scenario}): ${differences?.map(({ text }) => text).join('; ')}`,
    ),
  ).toEqual([]);
});

test('every explanation is still needed', () => {
  const ids = deviating().map(({ exchange }) => exchange.id);
  expect(Object.keys(knownDifferences).filter((id) => !ids.includes(id))).toEqual([]);
});

test('every rejection has a hint', () => {
  const unexplained = outcomes.filter(({ unexplained }) => unexplained !== undefined);
  expect(unexplained.map(({ exchange, unexplained }) => `${exchange.id}: ${unexplained}`)).toEqual([]);
});

test('what is set up or left out belongs to an exchange, and has a reason', () => {
  const ids = exchanges.map(({ id }) => id);
  const named = [...Object.keys(notReplayable), ...Object.keys(steps)];
  expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  const reasons = [...Object.values(notReplayable), ...Object.values(steps).map(({ reason }) => reason)];
  expect(reasons.filter((reason) => reason.length < 10)).toEqual([]);
});
