/** Describes the owners of an asset to testers. */
import type { MockState } from '../state/mock-state.js';

/** The most holders of an asset, and the most token IDs of a holder, to show. */
const mostShown = 100;

interface Owner {
  address: string;
  /** The player who has the address, or null. */
  player: string | null;
}

function ownerAt({ tables: { users } }: MockState, address: string): Owner {
  const [user] = [...users.find('mirrorAddress', address), ...users.find('primaryAddress', address)];
  return { address, player: user?.plyrId ?? null };
}

/**
 * Describes the owners of a fungible asset, the largest amounts first.
 * @param state The state.
 * @param units Smallest units by address. Addresses without any are left out.
 * @param amountOf Formats an amount.
 * @returns How many holders there are, and the first 100.
 */
export function holdersOf(
  state: MockState,
  units: ReadonlyMap<string, bigint>,
  amountOf: (units: bigint) => string,
): { holderCount: number; holders: object[] } {
  const found = [...units].filter(([, amount]) => amount > 0n);
  found.sort(([, a], [, b]) => (a === b ? 0 : a < b ? 1 : -1));
  const shown = found.slice(0, mostShown);
  return {
    holderCount: found.length,
    holders: shown.map(([address, amount]) => ({ ...ownerAt(state, address), amount: amountOf(amount) })),
  };
}

/**
 * Describes the owners of unique tokens, such as NFTs. The owners with the most tokens come first.
 * @param state The state.
 * @param tokens The tokens with the addresses of their owners.
 * @returns How many holders there are, and the first 100, each with at most 100 token IDs.
 */
export function tokenHoldersOf(
  state: MockState,
  tokens: readonly { readonly owner: string; readonly tokenId: string }[],
): { holderCount: number; holders: object[] } {
  const ids = new Map<string, string[]>();
  for (const { owner, tokenId } of tokens) {
    const own = ids.get(owner) ?? [];
    own.push(tokenId);
    ids.set(owner, own);
  }
  const found = [...ids].sort(([, a], [, b]) => b.length - a.length);
  const holders = found.slice(0, mostShown).map(([address, tokenIds]) => ({
    ...ownerAt(state, address),
    count: tokenIds.length,
    tokenIds: tokenIds.slice(0, mostShown),
  }));
  return { holderCount: found.length, holders };
}
