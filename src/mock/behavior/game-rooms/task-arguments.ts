/**
 * Reads the bodies of room tasks as the worker does before it sends a transaction
 * (openapi/evidence/game-tokens-chips.md#32-execution-and-outcome). JavaScript also accepts unusual values, such as true for
 * 1 or `.5` for a half. Here, tasks with them fail, because the description allows no record of such a task.
 */

import type { MockState } from '../../state/mock-state.js';
import { orTaskError, TaskError } from '../chain/contract-error.js';
import { listOf, parseAmounts } from '../chain/parse-amounts.js';
import { toUint256 } from '../chain/uint256.js';
import { briefly } from '../coercion/to-string.js';
import { tokenByName } from '../tokens/tokens.js';
import type { Entry } from './contract.js';

/** The parallel arrays of a task's body. */
export interface EntriesBody {
  plyrIds: readonly string[];
  tokens: readonly string[];
  /** The value in the request, which may not be an array. */
  amounts: unknown;
}

/**
 * Returns the seconds until a room's deadline.
 * @throws TaskError without a message for a value that is not a whole number, or with one for a number out of range.
 */
export function lifetimeOf(value: unknown): bigint {
  const reason = () => `expiresIn must be a whole number of seconds, 0 or more, not ${briefly(value)}.`;
  const seconds = orTaskError(() => toUint256(value), reason);
  if (typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value))) return seconds;
  throw new TaskError(null, reason());
}

/**
 * Returns the number of a room, in the form in which rooms are stored.
 * @throws TaskError without a message for a value that is not a whole number, or with one for a number out of range.
 */
export function roomIdOf(value: unknown): string {
  const reason = () => `roomId must be a whole number, 0 or more, not ${briefly(value)}.`;
  const number = orTaskError(() => toUint256(value), reason);
  if (typeof value === 'number' || (typeof value === 'string' && value.length <= 78)) return String(number);
  throw new TaskError(null, reason());
}

/**
 * Returns the payments, in smallest units. The worker reads all entries before it encodes the first one.
 * @throws TaskError without a message for amounts that are not plain decimal numbers and for tokens by address, or with a
 *   message for a number out of range.
 */
export function paymentsOf(state: MockState, body: EntriesBody): Entry[] {
  return entriesOf(state, body, listOf(body.amounts));
}

/**
 * Returns the earnings, in smallest units. A missing amount counts as 0.
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
  // Tokens by address pass all checks, but then a bug of the worker makes the task fail.
  const listed = tokenByName(state, token);
  const isPlain = typeof amount !== 'string' || /^-?\d+(\.\d+)?$/.test(amount);
  if (!listed)
    throw new TaskError(null, `The worker takes tokens by name only, such as plyr, not ${briefly(token)}.`);
  if (!isPlain || amount === '-0')
    throw new TaskError(null, `The amount ${briefly(amount)} is not a plain decimal number.`);
  return parseAmounts([amount], listed.decimals)[0] as bigint;
}
