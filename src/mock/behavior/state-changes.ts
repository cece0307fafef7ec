/** Describes the changes of a request for people: without secrets, and with amounts in whole tokens. */
import { isDeepStrictEqual } from 'node:util';
import type { MockState } from '../state/mock-state.js';
import type {
  AirdropReward,
  Approval,
  Badge,
  Balance,
  Chip,
  NftCredit,
  NftToken,
  PermissionUpgrade,
  Room,
  Secondary,
  Task,
  User,
} from '../state/records.js';
import type { Write } from '../state/write-log.js';
import { fromUnits } from './chain/units.js';
import { tokenByName } from './tokens/tokens.js';

type Fields = Record<string, unknown>;

/** A record that has changed. */
export interface StateChange {
  /** The kind of record, such as `balance`. */
  kind: string;
  /** The identity of the record, such as `{ player: 'alice', token: 'plyr' }`. */
  of: Fields;
  /** The old values of changed fields. Null for a new record. */
  before: Fields | null;
  /** The new values of changed fields. Null for a deleted record. */
  after: Fields | null;
}

interface Shown<T> {
  kind: string;
  of: (record: T, state: MockState) => Fields;
  /** Returns the public fields. */
  fields: (record: T, state: MockState) => Fields;
}

const shown = <T>(kind: string, of: Shown<T>['of'], fields: Shown<T>['fields']): Shown<object> =>
  ({ kind, of, fields }) as Shown<object>;

const byTable: Readonly<Record<string, Shown<object>>> = {
  balances: shown<Balance>(
    'balance',
    ({ token, address }, state) => ({ ...ownerOf(state, address), token, address }),
    ({ token, units }, state) => ({
      amount: fromUnits(units, tokenByName(state, token)?.decimals ?? 18),
    }),
  ),
  approvals: shown<Approval>(
    'allowance',
    ({ plyrId, gameId, token }) => ({ player: plyrId, game: gameId, token }),
    ({ amount, expiresIn }) => ({ amount, expiresIn }),
  ),
  rooms: shown<Room>(
    'room',
    ({ gameId, roomId }) => ({ game: gameId, room: roomId }),
    ({ joined, isEnded, deadline, tokens }) => ({ joined, isEnded, deadline, tokens }),
  ),
  users: shown<User>(
    'player',
    ({ plyrId }) => ({ player: plyrId }),
    ({ primaryAddress, mirrorAddress, avatar, nonce, deadline, loginFailedCount, bannedAt, ippClaimed }) => ({
      ...{ primaryAddress, mirrorAddress, avatar, ippClaimed },
      ...{ sessionNumbers: nonce, sessionsEndAt: deadline, failedLogins: loginFailedCount },
      lockedSince: bannedAt,
    }),
  ),
  secondaries: shown<Secondary>(
    'secondary address',
    ({ plyrId, secondaryAddress }) => ({ player: plyrId, address: secondaryAddress }),
    ({ boundAt }) => ({ boundAt }),
  ),
  chips: shown<Chip>(
    'chip',
    ({ gameId, chip }) => ({ game: gameId, chip }),
    ({ name, symbol, totalSupply, holderCount }) => ({
      ...{ name, symbol, holderCount },
      totalSupply: fromUnits(totalSupply),
    }),
  ),
  nftTokens: shown<NftToken>(
    'NFT',
    ({ chainTag, contract, tokenId }) => ({ chain: chainTag, contract, tokenId }),
    ({ owner }) => ({ owner }),
  ),
  nftCredits: shown<NftCredit>(
    'NFT credit',
    ({ gameId }) => ({ game: gameId }),
    ({ credit }) => ({ credit }),
  ),
  badges: shown<Badge>(
    'badge',
    ({ gameId, slug, tokenId }) => ({ game: gameId, slug, tokenId }),
    ({ plyrId, owner }) => ({ player: plyrId, owner }),
  ),
  airdropRewards: shown<AirdropReward>(
    'airdrop reward',
    ({ campaignId, address }, state) => ({ ...ownerOf(state, address), campaignId, address }),
    ({ total, claimed }) => ({ total, claimed }),
  ),
  permissionUpgrades: shown<PermissionUpgrade>(
    'permission upgrade',
    ({ plyrId }) => ({ player: plyrId }),
    ({ status, approvedBy }) => ({ status, approvedBy }),
  ),
  tasks: shown<Task>(
    'task',
    ({ taskId, method }) => ({ taskId, method }),
    ({ status, hash, errorMessage, fault }) => ({
      ...{ status, hash, errorMessage },
      isHeld: status === 'PENDING' && fault?.isHeld === true,
    }),
  ),
};

/**
 * Describes the changed records, without duplicates, in the order of their first change.
 * @param state The state with the records.
 * @param writes The writes.
 */
export function stateChanges(state: MockState, writes: readonly Write[]): StateChange[] {
  const [only] = writes;
  if (writes.length === 1) return [describe(state, only as Write) ?? []].flat();
  const merged = new Map<string, Write>();
  for (const write of writes) {
    const id = `${write.table} ${write.key}`;
    const first = merged.get(id);
    merged.set(id, first ? { ...write, before: first.before } : write);
  }
  return [...merged.values()].flatMap((write) => describe(state, write) ?? []);
}

function describe(state: MockState, { table, before, after }: Write): StateChange | undefined {
  const layout = byTable[table];
  const record = after ?? before;
  if (!layout || !record) return undefined;
  const was = before ? layout.fields(before, state) : null;
  const is = after ? layout.fields(after, state) : null;
  if (was && is) {
    for (const name of Object.keys(is)) {
      if (!isDeepStrictEqual(was[name], is[name])) continue;
      delete was[name];
      delete is[name];
    }
    if (Object.keys(is).length === 0) return undefined;
  }
  return { kind: layout.kind, of: layout.of(record, state), before: was, after: is };
}

/** Returns the owner of an address, if it is known. */
function ownerOf(state: MockState, address: string): Fields {
  const { users, rooms } = state.tables;
  const [user] = [...users.find('mirrorAddress', address), ...users.find('primaryAddress', address)];
  if (user) return { player: user.plyrId };
  const room = rooms.find('roomAddress', address)[0];
  return room ? { game: room.gameId, room: room.roomId } : {};
}
