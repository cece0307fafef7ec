/**
 * The keys of the database: sandbox, table, and the record's ordinal, such as `qa-1/rooms/0000002s`. LevelDB sorts them,
 * so the records of a table are read in the order of their first insertion.
 */
import { parseJson } from '../observability/hints/json-error.js';
import type { MockState } from '../state/mock-state.js';
import type { StoredRecords, StoredTable } from '../state/table.js';
import type { Level, LevelOperation } from './level.js';

/** How many entries, and how many bytes of entries, are read at a time. */
const chunkSize = 2_000;
const chunkBytes = 2 ** 20;
/** Digits of an ordinal in a key. */
const ordinalLength = 8;

/** Returns the key of a record. It is unambiguous, because names of sandboxes contain no slash. */
export function keyOfRecord(sandbox: string, table: string, ordinal: number): string {
  return `${sandbox}/${table}/${ordinal.toString(36).padStart(ordinalLength, '0')}`;
}

/** Returns the operations that write a whole state. */
export function operationsOfState(sandbox: string, state: MockState): LevelOperation[] {
  const operations: LevelOperation[] = [];
  state.reportAll((table, ordinal, record) => {
    const key = keyOfRecord(sandbox, table, ordinal);
    operations.push({ type: 'put', key, value: JSON.stringify(record) });
  });
  return operations;
}

/** Returns the names of all sandboxes in a database, including the default one. */
export async function readNames(level: Level): Promise<string[]> {
  const names: string[] = [];
  const iterator = level.iterator();
  try {
    for (;;) {
      const [entry] = await iterator.nextv(1);
      if (!entry) return names;
      const name = entry[0].slice(0, entry[0].indexOf('/'));
      names.push(name);
      iterator.seek(endOf(name));
    }
  } finally {
    await iterator.close();
  }
}

/**
 * Returns the records of a sandbox.
 * @throws UserError when a record is not JSON.
 */
export async function readRecords(level: Level, sandbox: string): Promise<StoredRecords> {
  const records: Record<string, StoredTable> = {};
  // Records of a table follow each other, so most keys begin like the one before.
  let prefix = `${sandbox}/`;
  let table: StoredTable = { ordinals: [], records: [] };
  const iterator = level.iterator({ gte: `${sandbox}/`, lt: endOf(sandbox), highWaterMarkBytes: chunkBytes });
  try {
    for (;;) {
      const entries = await iterator.nextv(chunkSize);
      if (entries.length === 0) return records;
      // One JSON string for many records is much faster to parse than one for each.
      const values = parseJson(`[${entries.map(([, value]) => value).join()}]`) as object[];
      for (let at = 0; at < values.length; at += 1) {
        const key = (entries[at] as [string, string])[0];
        const end = key.length - ordinalLength;
        if (end !== prefix.length || !key.startsWith(prefix)) {
          prefix = key.slice(0, end);
          table = records[prefix.slice(sandbox.length + 1, -1)] ??= { ordinals: [], records: [] };
        }
        table.ordinals.push(Number.parseInt(key.slice(end), 36));
        table.records.push(values[at] as object);
      }
    }
  } finally {
    await iterator.close();
  }
}

/** Returns the first key after those of a sandbox: in ASCII, 0 follows the slash. */
const endOf = (sandbox: string): string => `${sandbox}0`;
