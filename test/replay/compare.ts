/** Compares a response of the mock with the recorded one. */

import type { Names } from './names.js';
import { type Claims, sessions } from './recording.js';
import { decodeClaims } from './sessions.js';

/** How far times may be apart, in milliseconds: the real server and its chain took their time. */
const toleranceMs = 3_000;

/** The agent tried three times what could not be sent. The mock knows at once. */
const triesMs = 7_000;

/** Numbers that describe the process, not of what it does. */
const ofTheProcess = ['uptime', 'rss', 'heapTotal', 'heapUsed', 'external', 'arrayBuffers'];

/** What the token list says of the outside: invented prices, and when they were read. */
const ofTheTokenList = ['shortDescription', 'price', 'updatedAt', 'nextUpdatedAt'];

/** What a comparison needs. */
export interface Comparing {
  names: Names;
  /** Called for each session JWT that the mock created instead of a recorded one. */
  foundSession(name: string, jwt: string): void;
}

/**
 * Lists what differs.
 * @param expected The recorded value.
 * @param actual The mock's.
 * @param comparing Learns what is new on the way.
 * @param place Where in the response.
 */
export function differences(
  expected: unknown,
  actual: unknown,
  comparing: Comparing,
  place = 'body',
): string[] {
  const differ = [`${place}: expected ${brief(expected)}, got ${brief(actual)}`];
  if (typeof expected === 'string' && typeof actual === 'string') {
    return sameText(expected, actual, comparing, place) ? [] : differ;
  }
  if (typeof expected === 'number' && typeof actual === 'number') {
    return sameNumber(expected, actual, place) ? [] : differ;
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return differ;
    if (expected.length !== actual.length) {
      return [`${place}: expected ${expected.length} entries, got ${actual.length}`];
    }
    return expected.flatMap((entry, at) => differences(entry, actual[at], comparing, `${place}[${at}]`));
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof actual !== 'object' || actual === null || Array.isArray(actual)) return differ;
    return differentEntries(expected, actual, comparing, place);
  }
  return expected === actual ? [] : differ;
}

function differentEntries(expected: object, actual: object, comparing: Comparing, place: string): string[] {
  const theirs = new Map(Object.entries(expected));
  const mine = new Map(Object.entries(actual).map(([key, value]) => [comparing.names.recorded(key), value]));
  const missing = [...theirs.keys()].filter((key) => !mine.has(key));
  const surplus = [...mine.keys()].filter((key) => !theirs.has(key));
  const orders = [theirs, mine].map((keys) => [...keys.keys()].join(', '));
  const isOtherOrder = missing.length + surplus.length === 0 && orders[0] !== orders[1];
  return [
    ...(missing.length > 0 ? [`${place}: lacks ${missing.join(', ')}`] : []),
    ...(surplus.length > 0 ? [`${place}: has ${surplus.join(', ')} too many`] : []),
    ...(isOtherOrder ? [`${place}: expected the order ${orders[0]}, got ${orders[1]}`] : []),
    ...[...theirs]
      .filter(([key]) => mine.has(key))
      .flatMap(([key, value]) => differences(value, mine.get(key), comparing, `${place}.${key}`)),
  ];
}

function sameText(expected: string, actual: string, comparing: Comparing, place: string): boolean {
  if (expected === actual || place.endsWith('.stack')) return true;
  if (ofTheTokenList.includes(place.split('.').at(-1) ?? '')) return true;
  const claims = sessions[expected];
  if (claims) {
    const isSame = sameSession(claims, decodeClaims(actual), comparing);
    if (isSame) comparing.foundSession(expected, actual);
    return isSame;
  }
  if (isTime(expected) && isTime(actual)) {
    const tolerance = place.endsWith('.completedAt') ? triesMs : toleranceMs;
    return Math.abs(Date.parse(expected) - Date.parse(actual)) <= tolerance;
  }
  if (place.endsWith('.claimingUrl')) {
    return comparing.names.agree(new URL(expected).search, new URL(actual).search);
  }
  return comparing.names.agree(expected, actual);
}

function sameSession(expected: Claims, actual: Claims | undefined, comparing: Comparing): boolean {
  return actual !== undefined && differences(expected, actual, comparing, 'session').length === 0;
}

function sameNumber(expected: number, actual: number, place: string): boolean {
  if (ofTheProcess.includes(place.split('.').at(-1) ?? '')) return true;
  const distance = Math.abs(expected - actual);
  const isMilliseconds = expected > 1e12 && expected < 1e13;
  const isSeconds = (expected > 1.7e9 && expected < 1e12) || place.startsWith('session.');
  return distance <= (isMilliseconds ? toleranceMs : isSeconds ? toleranceMs / 1000 : 0);
}

const isTime = (text: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text);

function brief(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 160 ? `${text.slice(0, 157)}...` : text;
}
