/**
 * Not all of the recordings are at hand. What the exchanges in between must have done is done here, as far as later
 * responses show it: tasks and logins by rule, everything else step by step (steps/).
 */
import { nonceOf } from '../../src/mock/behavior/sessions/session-records.js';
import { type Claims, type Exchange, exchanges, recordedTasks, sessions, tasksMadeBy } from './recording.js';
import type { Replay } from './replay.js';
import { signClaims } from './sessions.js';
import { accountSteps } from './steps/accounts.js';
import { assetSteps } from './steps/assets.js';
import { roomSteps } from './steps/rooms.js';
import type { Step } from './steps/step.js';

/** Steps by the exchange that comes next. */
export const steps: Readonly<Record<string, Step>> = { ...accountSteps, ...roomSteps, ...assetSteps };

/**
 * Does what happened before an exchange and is not recorded.
 * @param replay The replay.
 * @param exchange The exchange.
 * @param moment When it was sent, in milliseconds.
 * @returns A request to send before it, if there is one.
 */
export function fillGaps(replay: Replay, exchange: Exchange, moment: number): Exchange | undefined {
  const { state } = replay.mock;
  addMissingTasks(replay, moment);
  makeMissingLogins(replay, exchange, moment);
  const step = steps[exchange.id];
  if (!step) return undefined;
  replay.time.set(moment - 1);
  state.tasks.catchUp();
  state.transaction(() => step.run?.(state, replay));
  return step.request?.();
}

const made = new Set(exchanges.flatMap(tasksMadeBy));

/** Tasks whose making is not recorded, though their end is: they are queued when their id says. */
const missingTasks = [...recordedTasks.values()]
  .filter(({ taskId }) => !made.has(taskId))
  .sort((a, b) => Number.parseInt(a.taskId, 10) - Number.parseInt(b.taskId, 10));

function addMissingTasks({ mock: { state }, names, time, done }: Replay, moment: number): void {
  for (const { taskId, method, body, completedAt } of missingTasks) {
    const at = Number.parseInt(taskId, 10);
    if (at > moment || done.has(taskId)) continue;
    done.add(taskId);
    time.set(at);
    state.tasks.catchUp();
    state.transaction(() => {
      const ours = state.tasks.add(method as never, JSON.parse(names.ours(JSON.stringify(body))));
      if (ours !== taskId) names.learn(taskId, ours);
      state.tables.tasks.update(ours, { dueAt: completedAt });
    });
  }
}

/** Sessions that a request uses, or a reading shows, before the response to a login returned them. */
const missingLogins: [string, Claims][] = [];
const known = new Set<string>();
for (const { call, body, answer } of exchanges) {
  const given = call.startsWith('GET') ? [] : sessionsIn(answer);
  for (const name of [...sessionsIn(body), ...sessionsIn(answer)]) {
    const isMissing = !known.has(name) && (sessionsIn(body).includes(name) || !given.includes(name));
    if (isMissing) missingLogins.push([name, sessions[name] as Claims]);
    known.add(name);
  }
}

function sessionsIn(part: unknown): string[] {
  return JSON.stringify(part ?? '').match(/<session [^>]*>/g) ?? [];
}

/** Logs in when the second of the login has ended, unless a session before it is missing, or else when it is used. */
function makeMissingLogins(
  { mock: { state }, names, jwts, time }: Replay,
  exchange: Exchange,
  moment: number,
): void {
  const used = sessionsIn([exchange.body, exchange.answer]);
  for (const [name, claims] of missingLogins) {
    if (jwts.has(name)) continue;
    const { plyrId, gameId, nonce, iat, exp } = claims;
    const user = plyrId === undefined ? undefined : state.tables.users.get(names.ours(plyrId));
    const before = user && (nonceOf(user, gameId) ?? 0);
    const isNext = before !== undefined && nonce === before + 1;
    const endOfSecond = iat * 1000 + 999;
    if (!(used.includes(name) || (isNext && endOfSecond <= moment))) continue;
    jwts.set(name, signClaims(state, JSON.parse(names.ours(JSON.stringify(claims)))));
    if (!user || nonce === undefined || before === undefined || nonce <= before) continue;
    time.set(Math.min(moment, endOfSecond));
    state.transaction(() => {
      state.tables.users.update(user.plyrId, {
        nonce: { ...user.nonce, [gameId]: nonce },
        deadline: { ...user.deadline, [gameId]: exp === undefined ? null : exp * 1000 },
        loginFailedCount: 0,
      });
      state.log({ plyrId: user.plyrId, gameId, type: 'user', action: 'login', data: { gameId } });
    });
  }
}
