import { expect, test } from 'vitest';
import { taskMethods } from '../../../src/mock/behavior/tasks/index.js';
import { demoSeed, seedDemoState } from '../../../src/mock/seed/demo-state.js';
import { frozenTime } from '../../../src/mock/state/clock.js';
import { MockState } from '../../../src/mock/state/mock-state.js';
import { checkSnapshot } from '../../../src/mock/state/snapshot-check.js';
import { snapshotFields } from '../../../src/mock/state/snapshot-fields.js';
import type { Kind } from '../../../src/mock/state/snapshot-kinds.js';

const start = Date.UTC(2026, 0);
const context = { taskMethods: Object.keys(taskMethods), sourceTime: start };
// biome-ignore lint/suspicious/noExplicitAny: the tests break snapshots in every way
const snapshot = (): Record<string, any> =>
  JSON.parse(
    JSON.stringify(
      new MockState({ time: frozenTime(start) }, taskMethods, (state) =>
        seedDemoState(state, demoSeed),
      ).snapshot(),
    ),
  );
const check = (tables: unknown) => () => checkSnapshot(tables as never, context);

test('the demo state is a snapshot, also as JavaScript has it', () => {
  expect(check(snapshot())).not.toThrow();
  const state = new MockState({}, taskMethods, (empty) => seedDemoState(empty, demoSeed));
  expect(() => state.restore(state.snapshot())).not.toThrow();
});

test('no field may be missing, unless the records say so, and none may be of another type', () => {
  const optional: string[] = [];
  for (const [table, fields] of Object.entries(snapshotFields)) {
    for (const name of Object.keys(fields)) {
      const tables = snapshot();
      const record = tables[table]?.[0];
      if (!record) continue;
      delete record[name];
      if ((fields as Record<string, Kind>)[name]?.isOptional) {
        optional.push(`${table}.${name}`);
        expect(check(tables)).not.toThrow();
      } else {
        expect(check(tables), `${table}.${name}`).toThrow(
          `table ${table} of the snapshot: expected "${name}"`,
        );
      }
      record[name] = Symbol.iterator;
      expect(check(tables), `${table}.${name}`).toThrow(`"${name}"`);
    }
  }
  expect(optional).toEqual(['users.fixedOtp', 'rooms.createdAt']);
});

test.each<[unknown, string]>([
  [null, 'JSON object'],
  [[], 'JSON object'],
  ['{}', 'JSON object'],
  [{}, 'exactly these tables'],
  [{ ...snapshot(), rooms: {} }, 'Table rooms of the snapshot is not an array'],
  [{ ...snapshot(), rooms: [[]] }, 'Record 0 of table rooms of the snapshot is not an object'],
])('%# is not a snapshot: %s', (value, message) => {
  expect(check(value)).toThrow(message);
});

test('a message names the record, the field, and what is expected, and no secret', () => {
  const tables = snapshot();
  tables.users[1].createdAt = 'yesterday';
  expect(check(tables)).toThrow(
    'Record 1 of table users of the snapshot: expected "createdAt" to be a moment in whole milliseconds since 1970, not "yesterday".',
  );
  tables.users[0].secret = 5;
  expect(check(tables)).toThrow('expected "secret" to be a string, not a number.');
  tables.apiKeys[0].secretKey = { secret: 'S3CRET' };
  expect(check(tables)).toThrow('expected "secretKey" to be a string, not an object.');
});

test('what is nested too deeply for a stack is rejected', () => {
  const tables = snapshot();
  let deep: unknown[] = [];
  for (let depth = 0; depth < 100_000; depth++) deep = [deep];
  tables.uploads = [{ uri: 'x', content: deep }];
  expect(check(tables)).toThrow('expected "content" to be JSON that is not nested deeply');
});

test('collections need their contract', () => {
  const tables = snapshot();
  tables.nftContracts = [];
  expect(check(tables)).toThrow('refers to a record of nftContracts');
});
