/** The parallel arrays of room operations: players, tokens, and amounts. */

import { apiError, apiError500, unhandledException } from '../api-error.js';
import { fromUnits, toUnits } from '../chain/units.js';
import { lengthOf, lowerCase, readErrorOf, typeErrorOf } from '../coercion/javascript-type-error.js';

/** Parallel arrays. Entries that the request leaves out can be undefined. */
export interface RoomEntries {
  plyrIds: readonly unknown[];
  tokens: readonly unknown[];
  amounts: readonly unknown[];
}

type Listed = { length?: number; [at: number]: unknown };

/**
 * Adds up the entries with the same player and token, as pay and earn do before their other checks
 * (openapi/evidence/game-tokens-chips.md#44-merging-duplicates). The number of players counts. Surplus tokens and amounts are
 * ignored.
 * @param plyrIds The players of the request.
 * @param tokens The tokens, which have been checked.
 * @param amounts The amounts of the request.
 * @returns The entries. Sums of amounts are strings.
 * @throws ApiError 500 with a stack for values that are not arrays, and for amounts that can't be added.
 */
export function mergeEntries(plyrIds: unknown, tokens: unknown, amounts: unknown): RoomEntries {
  const merged = { plyrIds: [] as unknown[], tokens: [] as unknown[], amounts: [] as unknown[] };
  const players = listed(plyrIds, 'length');
  for (let at = 0; at < (players.length ?? 0); at++) {
    const [plyrId, token] = [players[at], (tokens as Listed)[at]];
    const twin = merged.plyrIds.findIndex(
      (other, index) =>
        lowerCase(other, 'plyrId') === lowerCase(plyrId, 'plyrId') &&
        lowerCase(merged.tokens[index], 'token') === lowerCase(token, 'token'),
    );
    const amount = listed(amounts, String(at))[at];
    if (twin >= 0) merged.amounts[twin] = sum(merged.amounts[twin], amount);
    else {
      merged.plyrIds.push(plyrId);
      merged.tokens.push(token);
      merged.amounts.push(amount);
    }
  }
  return merged;
}

/**
 * Checks that the arrays of a combined operation have the same length.
 * @throws ApiError 400, or 500 without a stack for a missing array.
 */
export function checkEqualLengths(plyrIds: unknown, tokens: unknown, amounts: unknown): void {
  const count = lengthOf(plyrIds, apiError500);
  if (count !== lengthOf(tokens, apiError500) || count !== lengthOf(amounts, apiError500))
    throw apiError(400, 'Input params was incorrect.');
}

/**
 * Returns an array of IDs in lowercase, the form that tasks store.
 * @param list Part of a request.
 * @param name The name of an entry in the server's source.
 * @throws ApiError 500 without a stack for a value that is not an array of strings.
 */
export function lowerCaseAll(list: unknown, name: 'plyrId' | 'token'): string[] {
  const error = typeErrorOf(list, 'array', `${name}s`, 'map');
  if (error) throw apiError500(error);
  return (list as unknown[]).map((value) => lowerCase(value, name, apiError500));
}

function listed(value: unknown, read: string): Listed {
  const error = readErrorOf(value, read);
  if (error) throw unhandledException(error);
  return value as Listed;
}

function sum(a: unknown, b: unknown): string {
  const [left, right] = [a, b].map((amount) => {
    const missing = readErrorOf(amount, 'toString');
    if (missing) throw unhandledException(missing);
    try {
      return toUnits(String(amount));
    } catch (error) {
      throw unhandledException((error as Error).message);
    }
  }) as [bigint, bigint];
  return fromUnits(left + right);
}
