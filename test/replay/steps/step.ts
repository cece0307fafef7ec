/** What is done in the place of exchanges that are not at hand, and short ways to do it. */
import { approve } from '../../../src/mock/behavior/tokens/allowances.js';
import type { World } from '../../../src/mock/state/mock-state.js';
import type { Task, User } from '../../../src/mock/state/records.js';
import { type Exchange, exchanges, state } from '../recording.js';
import type { Replay } from '../replay.js';

/** A step that is not recorded: a change of the world, or a request. */
export interface Step {
  /** How it is known. */
  reason: string;
  run?(world: World, replay: Replay): void;
  request?(): Exchange;
}

/** A day, in milliseconds. */
export const dayMs = 86_400_000;

/** The recorded answer of an exchange. */
export const answerOf = (id: string): unknown => exchanges.find((exchange) => exchange.id === id)?.answer;

/** The address of a token. */
export const addressOf = (token: string): string => state.contracts.tokens[token] as string;

/** The mirror address that the mock gave a player. */
export const mirrorOfPlayer = (world: World, plyrId: string): string =>
  (world.tables.users.get(plyrId) as User).mirrorAddress;

/** An allowance for zoono. */
export function allow(world: World, plyrId: string, token: string, amount: number, expiresIn?: number): void {
  approve(world, { plyrId, gameId: 'zoono', token, amount, ...(expiresIn !== undefined && { expiresIn }) });
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
 * @returns What became of it.
 */
export function runTask(world: World, method: string, body: object): Readonly<Task> {
  const taskId = world.tasks.add(method as never, body);
  world.tables.tasks.update(taskId, { dueAt: world.now() });
  world.tasks.catchUp();
  return world.tables.tasks.get(taskId) as Task;
}

/** A player who is registered otherwise than by the API. */
export function putPlayer(
  world: World,
  plyrId: string,
  primaryAddress: string,
  more: Partial<User> = {},
): void {
  const other = world.tables.users.get('zoono') as User;
  world.tables.users.put({
    ...other,
    plyrId,
    primaryAddress,
    mirrorAddress: primaryAddress,
    nonce: {},
    deadline: {},
    createdAt: world.now(),
    ...more,
  });
}
