/**
 * A mock whose clock stands still, and short ways to call it. Each response is checked against the description, and each
 * rejection must have a hint.
 */
import { afterEach, expect } from 'vitest';
import { signMessage } from '../../../src/mock/behavior/chain/wallet.js';
import {
  demoGames,
  demoPlayers,
  frozenTime,
  type LogEntry,
  type Mock,
  type MockOptions,
  startMock,
  type TimeSource,
} from '../../../src/mock/index.js';
import { dualValidator } from '../../support/dual-validator.js';
import { signatureHeaders } from '../../support/signature-headers.js';

/** When the tests start: 2026-01-02, in milliseconds. */
export const startTime: number = Date.parse('2026-01-02T03:04:05.678Z');

/** The key of a demo game, or any other. */
export type Key = 'demo' | 'other' | 'admin' | { apiKey: string; secretKey: string };

/** A response. The body is a string if the response is not JSON. */
export interface Reply {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of all shapes
  body: any;
}

/** What tests do with a mock. */
export interface TestApi {
  mock: Mock;
  state: Mock['state'];
  /** The time of the mock, in milliseconds. */
  now(): number;
  get(path: string, key?: Key): Promise<Reply>;
  /** Posts a body; without one nothing is sent, which counts as `{}`. */
  post(path: string, body?: unknown, key?: Key): Promise<Reply>;
  /** Logs a demo player in, for the game of the key unless `more` names another. Returns the session JWT. */
  login(plyrId: string, key?: Key, more?: object): Promise<string>;
  /** Waits for a response that waits for tasks: moves the clock to where each task is done. */
  settled<T>(promise: Promise<T>): Promise<T>;
  /** Moves the clock until no task waits. */
  finishTasks(): void;
  /** A wallet signature of a demo player or demo game. */
  sign(plyrId: string, message: string): string;
}

/** A clock that stands still, except that each sleeper brings its moment about. */
export function jumpingTime(): TimeSource {
  let now = startTime;
  return {
    now: () => now,
    after(ms, callback) {
      const immediate = setImmediate(() => {
        now += ms;
        callback();
      });
      return () => clearImmediate(immediate);
    },
  };
}

/** Returns a response, and how long the mock took for it on its own clock. */
export async function timed(api: TestApi, send: () => Promise<Reply>): Promise<[number, Reply]> {
  const from = api.now();
  const reply = await send();
  return [api.now() - from, reply];
}

const running: Mock[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((mock) => mock.close()));
});

/**
 * Starts a mock that is closed after the test.
 * @param options Of the mock. Without a `time` the clock stands still at {@link startTime}.
 */
export async function testApi(options: MockOptions = {}): Promise<TestApi> {
  const log: LogEntry[] = [];
  const judge = await dualValidator();
  const mock = await startMock({ time: frozenTime(startTime), ...options, log: (entry) => log.push(entry) });
  running.push(mock);
  const { state, clock } = mock;

  async function call(path: string, text: string | undefined, key: Key): Promise<Reply> {
    const signing = typeof key === 'object' ? key : keyOf(key);
    const signature = signatureHeaders(text, { ...signing, timestamp: String(clock.now()) });
    const response = await fetch(mock.url + path, {
      headers: { ...signature, ...(text !== undefined && { 'content-type': 'application/json' }) },
      ...(text !== undefined && { body: text }),
      method: text === undefined ? 'GET' : 'POST',
    });
    const answer = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json');
    expect(answer, path).not.toContain('The mock failed');
    // Calls may run side by side.
    const [route] = `/api${path}`.split('?');
    const [entry] = log.splice(
      log.findIndex((logged) => logged.path === route),
      1,
    );
    expect(entry?.violations, path).toEqual([]);
    const isFailure = response.status >= 400 || answer.includes('"status":"FAILED"');
    expect(typeof entry?.hint, `hint of ${path}: ${response.status} ${answer.slice(0, 300)}`).toBe(
      isFailure ? 'string' : 'object',
    );
    // What a rule could not read must not reach a tester.
    if (isFailure)
      expect(entry?.hint).not.toMatch(
        /(?<!")\b(?:undefined|NaN)\b(?!")|\[object Object\]|the mock does not know why/,
      );
    const body = isJson ? JSON.parse(answer) : answer;
    if (entry?.operationId) {
      const [mediaType = ''] = (response.headers.get('content-type') ?? '').split(';');
      const findings = judge(entry.operationId, response.status, mediaType, body);
      expect(findings, `${path} ${answer}`).toEqual({ ours: [], prisms: [] });
    }
    return { status: response.status, body };
  }

  const api: TestApi = {
    mock,
    state,
    now: () => clock.now(),
    get: (path, key = 'demo') => call(path, undefined, key),
    post: (path, body = {}, key = 'demo') => call(path, JSON.stringify(body), key),
    async login(plyrId, key = 'demo', more = {}) {
      const { status, body } = await api.post('/user/login', { plyrId, otp: '123456', ...more }, key);
      expect(status, JSON.stringify(body)).toBe(200);
      return body.sessionJwt;
    },
    async settled(promise) {
      let isDone = false;
      const done = promise.finally(() => {
        isDone = true;
      });
      done.catch(() => {});
      while (!isDone) {
        await new Promise((resolve) => setTimeout(resolve, 1));
        api.finishTasks();
      }
      return done;
    },
    finishTasks() {
      if (state.meta.isPaused) return;
      for (const { dueAt } of state.tables.tasks.find('waiting', 'yes')) {
        clock.advance(Math.max(0, dueAt - clock.now()));
      }
      state.tasks.catchUp();
    },
    sign(plyrId, message) {
      const wallet = [...demoPlayers, ...demoGames].find((demo) => demo.plyrId === plyrId);
      if (!wallet) throw new Error(`There is no demo wallet of ${plyrId}.`);
      return signMessage(message, wallet.privateKey);
    },
  };
  return api;
}

function keyOf(game: 'demo' | 'other' | 'admin'): { apiKey: string; secretKey: string } {
  return { apiKey: `plyr-${game}-key`, secretKey: `plyr-${game}-secret` };
}
