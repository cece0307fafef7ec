/** Checks that JSON is a snapshot, before it replaces the state. */
import { latestTime } from './clock.js';
import { type Layouts, layouts } from './layouts.js';
import { keyOf, type Meta, type NftCollection, type Task } from './records.js';
import { secretFields, snapshotFields } from './snapshot-fields.js';
import type { Kind } from './snapshot-kinds.js';
import type { Snapshot } from './store.js';

/** The context that a snapshot must match. */
export interface SnapshotContext {
  /** The methods that tasks may name. */
  taskMethods: readonly string[];
  /** The source of the clock, in milliseconds since the epoch. */
  sourceTime: number;
}

/**
 * Checks all tables, records, and fields of a snapshot.
 * @param snapshot The value to check.
 * @param context See {@link SnapshotContext}.
 * @throws Error that names the table, the record, the field, and what was expected.
 */
export function checkSnapshot(snapshot: Snapshot, context: SnapshotContext): void {
  checkTables(snapshot);
  for (const name of tableNames) checkKeys(name, snapshot[name] as object[]);
  checkRules(snapshot, context);
}

/**
 * Checks what {@link checkSnapshot} does, except that each key is unique. Computing the keys takes long, and a table that loads
 * many records does it anyway.
 */
export function checkRecords(snapshot: Snapshot, context: SnapshotContext): void {
  checkTables(snapshot);
  checkRules(snapshot, context);
}

function checkTables(snapshot: Snapshot): void {
  if (typeof snapshot !== 'object' || snapshot === null || Array.isArray(snapshot))
    throw new Error('A snapshot is a JSON object with the tables as its members.');
  if (Object.keys(snapshot).sort().join() !== tableNames.toSorted().join())
    throw new Error(`A snapshot has exactly these tables: ${tableNames.toSorted().join(', ')}.`);
  for (const name of tableNames) checkTable(name, snapshot[name]);
}

function checkRules(snapshot: Snapshot, context: SnapshotContext): void {
  checkMeta(snapshot.meta as unknown as Meta[], context);
  checkTasks(snapshot.tasks as unknown as Task[], context);
  checkReferences(snapshot);
}

const tableNames = Object.keys(layouts) as (keyof Layouts)[];

function checkTable(name: keyof Layouts, records: unknown): void {
  if (!Array.isArray(records)) throw new Error(`Table ${name} of the snapshot is not an array of records.`);
  const fields = Object.entries(snapshotFields[name]) as [string, Kind][];
  for (let at = 0; at < records.length; at += 1) {
    const problem = problemOf(records[at], fields);
    if (problem !== undefined) throw new Error(`Record ${at} of table ${name} of the snapshot${problem}`);
  }
}

function checkKeys(name: keyof Layouts, records: readonly object[]): void {
  const keyOfRecord = layouts[name].key as (record: unknown) => string;
  const keys = new Set<string>();
  for (const [at, record] of records.entries()) {
    const key = keyOfRecord(record);
    if (keys.has(key))
      throw new Error(`Record ${at} of table ${name} of the snapshot has the same key as another one.`);
    keys.add(key);
  }
}

/** Returns what is wrong with a record, as the rest of a sentence. Undefined if nothing is. */
function problemOf(record: unknown, fields: [string, Kind][]): string | undefined {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return ' is not an object.';
  let known = 0;
  for (const [name, kind] of fields) {
    const value = (record as Record<string, unknown>)[name];
    if (value !== undefined || Object.hasOwn(record, name)) known += 1;
    if (value === undefined ? kind.isOptional : kind.accepts(value)) continue;
    return `: expected "${name}" to be ${kind.expected}, not ${shown(name, value)}.`;
  }
  if (Object.keys(record).length === known) return undefined;
  const names = fields.map(([name]) => name);
  const unknown = Object.keys(record).find((name) => !names.includes(name)) ?? '';
  return ` has an unknown field "${unknown.slice(0, 60)}". Expected ${names.join(', ')}.`;
}

/** Returns a short form of a value for a message. Values of secret fields are hidden. */
function shown(name: string, value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (typeof value === 'object') return Array.isArray(value) ? 'an array' : 'an object';
  if (secretFields.has(name)) return `${typeof value === 'string' ? 'another' : 'a'} ${typeof value}`;
  if (typeof value === 'number') return String(value);
  return JSON.stringify(String(value).slice(0, 60));
}

function checkMeta(records: readonly Meta[], { sourceTime }: SnapshotContext): void {
  const [meta] = records;
  if (records.length !== 1 || !meta)
    throw new Error('Table meta of the snapshot must contain exactly one record.');
  if (sourceTime + meta.clockAhead > latestTime)
    throw new Error(
      `Record 0 of table meta of the snapshot: expected "clockAhead" to lead to a time before the year 9000, not ${meta.clockAhead}.`,
    );
}

function checkTasks(tasks: readonly Task[], { taskMethods }: SnapshotContext): void {
  for (const [at, { method, status, completedAt, body }] of tasks.entries()) {
    const where = `Record ${at} of table tasks of the snapshot`;
    if (!taskMethods.includes(method))
      throw new Error(
        `${where}: unknown method ${JSON.stringify(method.slice(0, 60))}. Expected one of ${taskMethods.join(', ')}.`,
      );
    // Handlers always set it to a string, and it becomes part of the keys of records.
    if ('gameId' in body && typeof body.gameId !== 'string')
      throw new Error(`${where}: expected "body.gameId" to be a string.`);
    if ((status === 'PENDING') === (completedAt !== undefined))
      throw new Error(`${where}: expected "completedAt" of a finished task, and only of one.`);
  }
}

/** Fields that refer to a record of another table. The behavior relies on them. */
const references: readonly [from: keyof Layouts, to: keyof Layouts, key: (record: never) => string][] = [
  ['nftCollections', 'nftContracts', ({ chainTag, nft }: NftCollection) => keyOf(chainTag, nft)],
];

function checkReferences(snapshot: Snapshot): void {
  for (const [from, to, keyIn] of references) {
    const keys = new Set((snapshot[to] as never[]).map(layouts[to].key as (record: never) => string));
    for (const [at, record] of (snapshot[from] as never[]).entries())
      if (!keys.has(keyIn(record)))
        throw new Error(
          `Record ${at} of table ${from} of the snapshot refers to a record of ${to} that it lacks.`,
        );
  }
}
