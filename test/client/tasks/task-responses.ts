/** Responses about tasks, in all their forms, and clients that receive them. */
import { afterEach, beforeEach, expect, vi } from 'vitest';
import {
  type components,
  createPlyrClient,
  type PlyrClient,
  type TaskError,
} from '../../../src/client/index.js';

export const id = '1750000123456-0';
export const address = '0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc';
export const result = { gameId: 'demo-game', roomId: '12', roomAddress: address };
export const body = { gameId: 'demo-game', expiresIn: 3600 };
export const pending = { status: 'PENDING' };
export const notFound = { status: 'NOT_FOUND' };
export const ticket = { id, status: 'PENDING' };
const end = { taskId: id, hash: null, errorMessage: null, completedAt: '2025-06-15T15:08:44.512Z' };
export const success = {
  ...end,
  status: 'SUCCESS',
  hash: '0x50',
  taskData: { method: 'createGameRoom', body, result },
};
export const failed = {
  ...end,
  status: 'FAILED',
  taskData: ['createGameRoom', JSON.stringify(body)],
  errorMessage: 'Transaction Receipt Failed',
};
export const timedOut = {
  taskId: id,
  status: 'TIMEOUT',
  errorMessage: 'Task timeout, but still maybe success',
};

type Canned = object | Response | Error | (() => object | Error | Promise<never>);

/** A client whose requests get these responses in turn, and the last one after that. */
export function answering(...answers: Canned[]) {
  const asked: { path: string; timestamp: string; at: number; signal: AbortSignal }[] = [];
  const started = Date.now();
  const plyr = createPlyrClient({
    apiKey: 'k',
    // In no time, so that only faked timers take any.
    sign: () => '0'.repeat(64),
    retry: 0,
    fetch: async (url, { headers, signal }) => {
      const { timestamp } = headers as { timestamp: string };
      asked.push({
        path: new URL(url).pathname.replace('/api', ''),
        timestamp,
        at: Date.now() - started,
        signal: signal as AbortSignal,
      });
      const next = answers[Math.min(asked.length, answers.length) - 1] as Canned;
      const answer = await (typeof next === 'function' ? next() : next);
      if (answer instanceof Error) throw answer;
      return answer instanceof Response ? answer.clone() : Response.json(answer);
    },
  });
  return { plyr, asked, at: () => asked.map(({ at }) => at) };
}

/** Returns a response with an error status code. */
export const status = (code: number, content: unknown = { error: 'no' }) =>
  Response.json(content, { status: code });

/** Creates a room. */
export const create = (plyr: PlyrClient) => plyr.POST('/game/create', { body: { expiresIn: 3600 } });

/** Claims all airdrops. */
export const claimAll = (plyr: PlyrClient) =>
  plyr.POST('/airdrop/claimAllClaimableReward', { body: { address } });

/** Returns what `fetch` throws when there is no connection. */
export const broken = () => new TypeError('fetch failed');

/** Runs it, with timers that take no time, and gives what it threw. */
export async function thrownBy(
  promise: Promise<unknown>,
): Promise<TaskError<components['schemas']['TaskFailed']>> {
  const settled = promise.then(
    (value) => Promise.reject(new Error(`resolved to ${JSON.stringify(value)}`)),
    (error) => error,
  );
  settled.catch(() => {});
  await vi.runAllTimersAsync();
  return settled;
}

/** Waits for it, with timers that take no time. */
export async function resultOf<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  await vi.runAllTimersAsync();
  return promise;
}

/** Fakes the timers for each test of a suite, and expects that nothing goes on after its end. */
export function fakeTimers(): void {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
}
