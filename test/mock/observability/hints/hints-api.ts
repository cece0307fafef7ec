/** A mock, and a way to call it that returns the hint: the same in the header, the journal, and the log. */
import { afterEach, expect } from 'vitest';
import {
  frozenTime,
  type LogEntry,
  type Mock,
  type MockOptions,
  startMock,
} from '../../../../src/mock/index.js';
import { hintHeaderValue } from '../../../../src/mock/observability/hints/hint-header.js';
import { signatureHeaders } from '../../../support/signature-headers.js';

/** When the tests start. */
export const startTime: number = Date.parse('2026-01-02T03:04:05.678Z');

/** How a request differs from a plain one that is signed with the demo key. */
export interface Sending {
  method?: string;
  /** Sent as JSON; a string is sent and signed as it is. */
  body?: unknown;
  /** What is signed after the timestamp, if not the body. */
  signed?: string;
  apiKey?: string;
  secretKey?: string;
  timestamp?: string;
  headers?: Record<string, string>;
}

/** A response with its hint. */
export interface Explained {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of all shapes
  body: any;
  headers: Headers;
  /** Null if there is none. */
  hint: string | null;
}

/** What tests do with the mock. */
export interface HintsApi {
  mock: Mock;
  log: LogEntry[];
  call(path: string, sending?: Sending): Promise<Explained>;
  /** Logs a demo player in, and returns the session JWT. */
  login(plyrId: string, more?: object): Promise<string>;
}

const running: Mock[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((mock) => mock.close()));
});

/**
 * Starts a mock that is closed after the test. Its clock stands still, and tasks are done at once.
 * @param options What differs.
 */
export async function hintsApi(options: MockOptions = {}): Promise<HintsApi> {
  const log: LogEntry[] = [];
  const time = frozenTime(startTime);
  const mock = await startMock({ time, taskDelayMs: 0, ...options, log: (entry) => log.push(entry) });
  running.push(mock);

  async function call(path: string, sending: Sending = {}): Promise<Explained> {
    const { body, signed, headers = {}, timestamp = String(mock.clock.now()), ...keys } = sending;
    const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(mock.url + path, {
      method: sending.method ?? (text === undefined ? 'GET' : 'POST'),
      headers: {
        ...signatureHeaders(signed ?? text, { ...keys, timestamp }),
        ...(text !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(text !== undefined && { body: text }),
    });
    const answer = await response.text();
    const hint = log.at(-1)?.hint ?? null;
    const name = headers['x-mock-session'];
    const journal = name === undefined ? mock.journal : mock.sandbox(name).journal;
    expect(journal.list({ limit: 1 })[0]?.hint).toBe(hint);
    expect(response.headers.get('x-mock-hint')).toBe(hint === null ? null : hintHeaderValue(hint));
    const isJson = response.headers.get('content-type')?.startsWith('application/json');
    return {
      status: response.status,
      headers: response.headers,
      hint,
      body: isJson ? JSON.parse(answer) : answer,
    };
  }

  return {
    mock,
    log,
    call,
    async login(plyrId, more = {}) {
      const { status, body } = await call('/user/login', { body: { plyrId, otp: '123456', ...more } });
      expect(status, JSON.stringify(body)).toBe(200);
      return body.sessionJwt;
    },
  };
}
