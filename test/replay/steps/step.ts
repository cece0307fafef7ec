/** What is done in the place of exchanges that are not at hand, and short ways to do it. */
import { approve } from '../../../src/mock/behavior/tokens/allowances.js';
import type { MockState } from '../../../src/mock/state/mock-state.js';
import type { Task, User } from '../../../src/mock/state/records.js';
import { type Exchange, exchanges, recordedState } from '../recording.js';
import type { Replay } from '../replay.js';

/** A step that is not recorded: a change of the state, or a request. */
export interface Step {
  /** How it is known. */
  reason: string;
  run?(state: MockState, replay: Replay): void;
  request?(): Exchange;
}

/** A day, in milliseconds. */
export const dayMs = 86_400_000;

/** The recorded response of an exchange. */
export const answerOf = (id: string): unknown => exchanges.find((exchange) => exchange.id === id)?.answer;

/** The address of a token. */
export const addressOf = (token: string): string => recordedState.contracts.tokens[token] as string;

/** The mirror address that the mock gave a player. */
export const mirrorOfPlayer = (state: MockState, plyrId: string): string =>
  (state.tables.users.get(plyrId) as User).mirrorAddress;

/** An allowance for `zoono`. */
export function allow(
  state: MockState,
  plyrId: string,
  token: string,
  amount: number,
  expiresIn?: number,
): void {
  approve(state, { plyrId, gameId: 'zoono', token, amount, ...(expiresIn !== undefined && { expiresIn }) });
}

/** The lists of a task about one player and one token. */
export const oneEntry = (
  plyrId: string,
  token: string,
  amount: number,
): { plyrIds: string[]; tokens: string[]; amounts: number[] } => ({
  plyrIds: [plyrId],
  tokens: [token],
  amounts: [amount],
});

/**
 * Runs a task at once.
 * @returns Its outcome.
 */
export function runTask(state: MockState, method: string, body: object): Readonly<Task> {
  const taskId = state.tasks.add(method as never, body);
  state.tables.tasks.update(taskId, { dueAt: state.now() });
  state.tasks.catchUp();
  return state.tables.tasks.get(taskId) as Task;
}

/** A player who is registered otherwise than by the API. */
export function putPlayer(
  state: MockState,
  plyrId: string,
  primaryAddress: string,
  more: Partial<User> = {},
): void {
  const other = state.tables.users.get('zoono') as User;
  state.tables.users.put({
    ...other,
    plyrId,
    primaryAddress,
    mirrorAddress: primaryAddress,
    nonce: {},
    deadline: {},
    createdAt: state.now(),
    ...more,
  });
}
