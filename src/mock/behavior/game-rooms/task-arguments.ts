/**
 * What the worker reads from the bodies of room tasks before it sends a transaction
 * (openapi/evidence/game-tokens-chips.md#32-execution-and-outcome). JavaScript would take a few odd values too, such as true for 1 or `.5` for a half, but the description has
 * no record of a task with them; here those tasks fail.
 */

import type { MockState } from '../../state/mock-state.js';
import { orTaskError, TaskError } from '../chain/contract-error.js';
import { listOf, parseAmounts } from '../chain/parse-amounts.js';
import { toUint256 } from '../chain/uint256.js';
import { briefly } from '../coercion/to-string.js';
import { tokenByName } from '../tokens/tokens.js';
import type { Entry } from './contract.js';

/** The parallel lists of a task's body. */
export interface EntriesBody {
  plyrIds: readonly string[];
  tokens: readonly string[];
  /** As the request had them, perhaps no list at all. */
  amounts: unknown;
}

/**
 * Seconds until a room's deadline.
 * @throws TaskError without a text for what is no whole number, with one for what is negative or too large.
 */
export function lifetimeOf(value: unknown): bigint {
  const reason = () => `expiresIn must be a whole number of seconds, 0 or more, not ${briefly(value)}.`;
  const seconds = orTaskError(() => toUint256(value), reason);
  if (typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value))) return seconds;
  throw new TaskError(null, reason());
}

/**
 * The number of a room, as rooms are stored by.
 * @throws TaskError without a text for what is no whole number, with one for what is negative or too large.
 */
export function roomIdOf(value: unknown): string {
  const reason = () => `roomId must be a whole number, 0 or more, not ${briefly(value)}.`;
  const number = orTaskError(() => toUint256(value), reason);
  if (typeof value === 'number' || (typeof value === 'string' && value.length <= 78)) return String(number);
  throw new TaskError(null, reason());
}

/**
 * Payments, in smallest units.
 * @throws TaskError without a text for amounts that are no plain decimals and for tokens by address, with one for what
 * is negative or too large. The worker reads all entries before it encodes the first.
 */
export function paymentsOf(state: MockState, body: EntriesBody): Entry[] {
  return entriesOf(state, body, listOf(body.amounts));
}

/**
 * Earnings, in smallest units. A missing amount counts as 0.
 * @throws TaskError as {@link paymentsOf}.
 */
export function earningsOf(state: MockState, body: EntriesBody): Entry[] {
  return entriesOf(
    state,
    body,
    listOf(body.amounts).map((amount) => amount ?? 0),
  );
}

function entriesOf(state: MockState, { plyrIds, tokens }: EntriesBody, amounts: readonly unknown[]): Entry[] {
  const errors: TaskError[] = [];
  const entries = plyrIds.map((plyrId, at) => {
    const token = tokens[at] as string;
    try {
      return { plyrId, token, units: unitsOf(state, token, amounts[at]) };
    } catch (error) {
      if (!(error instanceof TaskError)) throw error;
      errors.push(error);
      return { plyrId, token, units: 0n };
    }
  });
  const error = errors.find(({ errorMessage }) => errorMessage === null) ?? errors[0];
  if (error) throw error;
  return entries;
}

function unitsOf(state: MockState, token: string, amount: unknown): bigint {
  // Tokens by address pass all checks, and then the worker stumbles over a mistake of its own.
  const listed = tokenByName(state, token);
  const isPlain = typeof amount !== 'string' || /^-?\d+(\.\d+)?$/.test(amount);
  if (!listed)
    throw new TaskError(null, `The worker takes tokens by name only, such as plyr, not ${briefly(token)}.`);
  if (!isPlain || amount === '-0')
    throw new TaskError(null, `The amount ${briefly(amount)} is not a plain decimal number.`);
  return parseAmounts([amount], listed.decimals)[0] as bigint;
}
