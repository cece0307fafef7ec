/** The recordings of the real server as replayed flows: the mock has to answer as it did. */
import { beforeAll, expect, test } from 'vitest';
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

test('at least 95 % of the exchanges that can be replayed are answered as recorded', () => {
  const replayed = outcomes.filter(({ differences }) => differences !== undefined);
  expect(replayed.length).toBeGreaterThan(1200);
  expect((replayed.length - deviating().length) / replayed.length).toBeGreaterThanOrEqual(0.95);
});

test('every difference is explained', () => {
  const unexplained = deviating().filter(({ exchange }) => !Object.hasOwn(knownDifferences, exchange.id));
  expect(
    unexplained.map(
      ({ exchange, differences }) => `${exchange.id} (${exchange.scenario}): ${differences?.join('; ')}`,
    ),
  ).toEqual([]);
});

test('every explanation is still needed', () => {
  const ids = deviating().map(({ exchange }) => exchange.id);
  expect(Object.keys(knownDifferences).filter((id) => !ids.includes(id))).toEqual([]);
});

test('what is set up or left out belongs to an exchange, and has a reason', () => {
  const ids = exchanges.map(({ id }) => id);
  const named = [...Object.keys(notReplayable), ...Object.keys(steps)];
  expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  const reasons = [...Object.values(notReplayable), ...Object.values(steps).map(({ reason }) => reason)];
  expect(reasons.filter((reason) => reason.length < 10)).toEqual([]);
});
