/** Checks that JSON is a snapshot, before it replaces the state. */
import type { Layouts } from './layouts.js';
import type { Meta } from './records.js';
import type { Snapshot } from './store.js';

/** Texts that the records of a table must have for the mock to work with them. */
const texts: Partial<Record<keyof Layouts, readonly string[]>> = {
  apiKeys: ['apiKey', 'secretKey', 'gameId', 'role'],
  admins: ['address', 'name'],
  users: ['plyrId', 'primaryAddress', 'mirrorAddress', 'secret'],
  secondaries: ['plyrId', 'secondaryAddress'],
  instantPlayPasses: ['plyrId', 'mirrorAddress', 'privateKey'],
  claimingCodes: ['plyrId', 'code'],
  auths: ['uid'],
  otpUses: ['id'],
  approvals: ['plyrId', 'gameId', 'token'],
  activityLogs: ['id', 'type', 'action'],
  rooms: ['gameId', 'roomId', 'roomAddress'],
  balances: ['token', 'address', 'units'],
  chips: ['gameId', 'chip', 'totalSupply'],
  nftCollections: ['gameId', 'nft', 'chainTag'],
  nftTokens: ['chainTag', 'contract', 'tokenId', 'owner'],
  nftCredits: ['gameId'],
  badges: ['id', 'gameId', 'slug', 'plyrId'],
  tasks: ['taskId', 'method', 'status'],
};

const meta: Record<keyof Meta, string> = {
  id: 'string',
  seed: 'string',
  draws: 'number',
  clockAhead: 'number',
  sessionKey: 'string',
  isPaused: 'boolean',
  lastTaskAt: 'number',
  lastTaskSequence: 'number',
  lastTaskDueAt: 'number',
};

/**
 * Checks the records of a snapshot. The store itself checks which tables there are.
 * @param snapshot What claims to be one.
 * @throws Error that names the first record that is none.
 */
export function checkSnapshot(snapshot: Snapshot): void {
  if (typeof snapshot !== 'object' || snapshot === null) return;
  for (const [table, records] of Object.entries(snapshot)) {
    if (!Array.isArray(records)) continue;
    const names = texts[table as keyof Layouts] ?? [];
    for (const [at, record] of records.entries()) {
      if (typeof record !== 'object' || record === null || Array.isArray(record))
        throw new Error(`Record ${at} of table ${table} of the snapshot is no object.`);
      const missing = names.find((name) => typeof (record as Record<string, unknown>)[name] !== 'string');
      if (missing)
        throw new Error(`Record ${at} of table ${table} of the snapshot has no text "${missing}".`);
      if (table === 'balances' && !/^\d+$/.test((record as { units: string }).units))
        throw new Error(`Record ${at} of table balances of the snapshot has no whole number of units.`);
    }
  }
  if (Array.isArray(snapshot.meta)) checkMeta(snapshot.meta);
}

function checkMeta(records: object[]): void {
  const [record, ...more] = records as Record<string, unknown>[];
  const isMeta =
    more.length === 0 &&
    record?.id === 'world' &&
    Object.entries(meta).every(([name, type]) => typeof record[name] === type) &&
    /^[0-9a-f]{64}$/.test(String(record.sessionKey));
  if (!isMeta)
    throw new Error('Table meta of the snapshot must contain exactly one record, with the id "world".');
}
