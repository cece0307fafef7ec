/** Summaries of requests, for readers of events. */
import type { Exchange } from './journal-entry.js';

/**
 * Returns a summary as JSON: the schema `RequestSummary` of openapi/mock-control.yaml. Concatenating strings takes half the
 * time of `JSON.stringify`, which matters because each request has a summary while there are readers.
 * @param id The ID in the journal.
 * @param exchange The request.
 * @param path Its path without secrets.
 * @param players Its players, as in the journal.
 */
export function requestSummary(
  id: number,
  exchange: Exchange,
  path: string,
  players: readonly string[],
): string {
  const { at, method, operationId, gameId, status, durationMs, faults, hint, isForced = false } = exchange;
  const violations = exchange.requestViolations.length + exchange.violations.length;
  const hasHint = typeof hint === 'string';
  const isPlain = faults.length === 0 && !hasHint && !isForced && violations === 0;
  const end = isPlain
    ? plainEnd
    : `"faults":${listOf(faults)},"hint":${hasHint},"isForced":${isForced},"violations":${violations}}`;
  return `{"id":${id},"at":"${isoTime(at)}","method":${quoted(method)},"path":${quoted(path)},"operationId":${quoted(operationId)},"gameId":${quoted(gameId)},"players":${listOf(players)},"status":${status},"durationMs":${Math.round(durationMs * 1000) / 1000},${end}`;
}

/** The end of most summaries. */
const plainEnd = '"faults":[],"hint":false,"isForced":false,"violations":0}';

const listOf = (texts: readonly string[]): string =>
  texts.length === 1 ? `[${quoted(texts[0] as string)}]` : JSON.stringify(texts);

/** Strings that are the same in JSON: ASCII without control characters, quotation marks, and backslashes. */
const unescaped = /^[ !#-[\]-~]*$/;

/** Returns the same as `JSON.stringify`, but faster: most strings have nothing to escape. */
const quoted = (text: string | null): string =>
  text !== null && unescaped.test(text) ? `"${text}"` : JSON.stringify(text);

let second = Number.NaN;
let prefix = '';

/** Returns the same as `toISOString`, but faster: most calls are in the same second as the one before. */
function isoTime(ms: number): string {
  const now = Math.floor(ms / 1000);
  if (now !== second) {
    second = now;
    prefix = new Date(now * 1000).toISOString().slice(0, -4);
  }
  return `${prefix}${String(Math.floor(ms - now * 1000)).padStart(3, '0')}Z`;
}
