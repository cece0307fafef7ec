/** What can go wrong between the client and the API, one entry each. */
import type { ServerResponse } from 'node:http';
import { send } from './loopback.js';

/** What a fault may need to know. */
export interface Scene {
  /** The clock of the server in milliseconds. */
  now: number;
  /** Where redirects lead: a server that must never hear of a credential. */
  otherOrigin: string;
}

/** One way to fail. */
export interface Fault {
  /**
   * Whether the handler has run, or may have, when the client sees the fault. A POST must not be sent again then.
   * The server counts it as run, which is the worst that can be.
   */
  mayHaveRun: boolean;
  /** Whether a GET is sent again, by the table in the client's specification. */
  isRetriedForGet: boolean;
  /** Responds, or breaks the connection. */
  happen(response: ServerResponse, scene: Scene): void;
}

const JSON_TYPE = 'application/json; charset=utf-8';
const HTML = '<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>';
/** As the server responds to a room call with `sync: true` whose transaction is not through after 25 seconds. */
const TASK_TIMEOUT = JSON.stringify({
  taskId: '1795332931130-0',
  status: 'TIMEOUT',
  errorMessage: 'Task timeout, but still maybe success, you can check the task status by taskId later',
});

const tooMany = (retryAfter?: (now: number) => string, isRetriedForGet = true): Fault => ({
  // Turned away at the door.
  mayHaveRun: false,
  isRetriedForGet,
  happen(response, { now }) {
    if (retryAfter) response.setHeader('retry-after', retryAfter(now));
    send(response, 429, JSON_TYPE, '{"error":"Too Many Requests"}');
  },
});

const answer = (
  status: number,
  body: string,
  isRetriedForGet: boolean,
  { type = JSON_TYPE, chunked = false, headers = {} }: Extra = {},
): Fault => ({
  mayHaveRun: true,
  isRetriedForGet,
  happen(response) {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    send(response, status, type, body, chunked);
  },
});
interface Extra {
  type?: string;
  chunked?: boolean;
  headers?: Record<string, string>;
}

const redirect = (status: number): Fault => ({
  mayHaveRun: false,
  isRetriedForGet: false,
  happen(response, { otherOrigin }) {
    response.setHeader('location', `${otherOrigin}/stolen`);
    send(response, status, 'text/html', 'Moved');
  },
});

const broken = (happen: (response: ServerResponse) => void): Fault => ({
  mayHaveRun: true,
  isRetriedForGet: true,
  happen,
});

const WHOLE_BODY = '{"message":"Logged out successfully"}';
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
/** The obsolete date form of RFC 850, which recipients still have to read. */
function rfc850(time: number): string {
  const [, day, month, year, clock] = new Date(time).toUTCString().split(' ');
  return `${DAYS[new Date(time).getUTCDay()]}, ${day}-${month}-${year?.slice(2)} ${clock} GMT`;
}

/** Dates have whole seconds: less than one from now would be over by the time that it is read. */
const soon = (now: number) => now + 1_000;

/** All faults by name. The clock of the server is a matter of its own, and so is a port without a listener. */
export const faults = {
  '429': tooMany(),
  '429, Retry-After in seconds': tooMany(() => '1'),
  '429, Retry-After as a date': tooMany((now) => new Date(soon(now)).toUTCString()),
  '429, Retry-After as a date of RFC 850': tooMany((now) => rfc850(soon(now))),
  '429, Retry-After of an hour': tooMany(() => '3600', false),
  '429, Retry-After that means nothing': tooMany(() => 'soon'),
  '408': answer(408, '{"error":"Request Timeout"}', true),
  '500, the domain says no': answer(500, '{"error":"Invalid sessionJwt"}', false),
  '500, empty': answer(500, '', false),
  '500, empty, without Content-Length': answer(500, '', false, { chunked: true }),
  '502, HTML of a proxy': answer(502, HTML, true, { type: 'text/html' }),
  '503': answer(503, '{"error":"Service Unavailable"}', true),
  '503, Retry-After': answer(503, '', true, { headers: { 'retry-after': '1' } }),
  '504, task in state TIMEOUT': answer(504, TASK_TIMEOUT, true),
  '200, empty': answer(200, '', false),
  '200, empty, without Content-Length': answer(200, '', false, { chunked: true }),
  '200, HTML': answer(200, HTML, false, { type: 'text/html' }),
  'redirect 301': redirect(301),
  'redirect 302': redirect(302),
  'redirect 303': redirect(303),
  'redirect 307': redirect(307),
  'redirect 308': redirect(308),
  'reset before the headers': broken((response) => response.socket?.resetAndDestroy()),
  'closed before the headers': broken((response) => response.socket?.end()),
  'reset after the headers': broken((response) => {
    response.writeHead(200, { 'content-type': JSON_TYPE, 'content-length': WHOLE_BODY.length });
    response.flushHeaders();
    setTimeout(() => response.socket?.resetAndDestroy(), 20);
  }),
  'half of the body': broken((response) => {
    response.writeHead(200, { 'content-type': JSON_TYPE, 'content-length': WHOLE_BODY.length });
    response.write(WHOLE_BODY.slice(0, 10));
    setTimeout(() => response.socket?.end(), 20);
  }),
  // Neither ends by itself, so that only the client's time-out can end it.
  'slow body': broken((response) => {
    response.writeHead(200, { 'content-type': JSON_TYPE, 'content-length': 1_000_000 });
    response.write('{');
    const drip = setInterval(() => response.write(' '), 50);
    response.on('close', () => clearInterval(drip));
  }),
  'no answer at all': broken(() => {}),
} as const satisfies Record<string, Fault>;

/** The name of a fault. */
export type FaultName = keyof typeof faults;
