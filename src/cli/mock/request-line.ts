import type { LogEntry } from '../../mock/index.js';
import { redactText } from '../../mock/observability/redact.js';
import type { Paint, Style } from '../shell.js';

/**
 * Returns a request as a line of the log, followed by a line for each violation of the description.
 * @param entry The request.
 * @param paint Styles the parts.
 * @param time When it ended, on this machine's clock.
 */
export function requestLine(entry: LogEntry, paint: Paint, time: Date = new Date()): string {
  const { method, path, status, operationId, sandbox, gameId, players, faults } = entry;
  let line = `${paint('dim', timeOfDay(time))} ${paint(colorOf(status), status === 0 ? '---' : String(status))}`;
  line += ` ${method} ${plain(path)}`;
  if (operationId) line += ` ${paint('cyan', operationId)}`;
  line += ` ${paint('dim', `${rounded(entry.durationMs)} ms`)}`;
  if (gameId !== null) line += ` ${plain(gameId)}`;
  if (players.length > 0) line += ` ${plain(shortList(players))}`;
  if (sandbox) line += ` ${paint('magenta', `[${sandbox}]`)}`;
  if (faults.length > 0) line += ` ${paint('yellow', `fault ${faults.join(', ')}`)}`;
  if (entry.hint !== null) line += `\n    ${paint('dim', `why: ${printable(entry.hint)}`)}`;
  if (entry.requestViolations.length + entry.violations.length > 0) line += violationLines(entry, paint);
  return line;
}

function violationLines({ requestViolations, violations }: LogEntry, paint: Paint): string {
  const all = [
    ...requestViolations.map((text) => ['request', text] as const),
    ...violations.map((text) => ['response', text] as const),
  ];
  let lines = '';
  for (const [side, text] of all.slice(0, mostViolations))
    lines += `\n    ${paint('yellow', `${side} violation: ${printable(text)}`)}`;
  const more = all.length - mostViolations;
  if (more > 0) lines += `\n    ${paint('yellow', `and ${more} more violations`)}`;
  return lines;
}

/**
 * Returns a request as one line of JSON, for programs that read logs.
 * @param entry The request.
 * @param time When it ended, on this machine's clock.
 */
export function requestJson(entry: LogEntry, time: Date = new Date()): string {
  const { world: _, players, path, ...rest } = entry;
  const texts = (list: readonly string[]) => list.map(redactText);
  return JSON.stringify({
    time: time.toISOString(),
    ...rest,
    path,
    durationMs: rounded(entry.durationMs),
    players,
    hint: entry.hint && redactText(entry.hint),
    requestViolations: texts(entry.requestViolations),
    violations: texts(entry.violations),
  });
}

const rounded = (durationMs: number): number => Math.round(durationMs * 10) / 10;

let latestSecond = Number.NaN;
let latestTime = '';

/** Formats the time by hand, and once a second, because the functions for dates take longer than some requests. */
function timeOfDay(time: Date): string {
  const second = Math.floor(time.getTime() / 1000);
  if (second !== latestSecond) {
    const two = (value: number) => `${value < 10 ? '0' : ''}${value}`;
    latestSecond = second;
    latestTime = `${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}`;
  }
  return latestTime;
}

function shortList(players: readonly string[]): string {
  const more = players.length - 3;
  return players.slice(0, 3).join(', ') + (more > 0 ? `, and ${more} more` : '');
}

/** The most violations per request, so that one request doesn't flood the log. The journal has its violations, too. */
const mostViolations = 10;
const mostCharacters = 500;

/** Redacts secrets before it shortens the string, because half of a secret no longer looks like one. */
const printable = (text: string): string => plain(redactText(text));

/** Shortens a string, and removes control codes, by which a client could overwrite the terminal. */
function plain(text: string): string {
  const safe = /^[\x20-\x7e]*$/.test(text) ? text : text.replaceAll(/[^\x20-\x7e]/g, '?');
  return safe.length > mostCharacters ? `${safe.slice(0, mostCharacters)}...` : safe;
}

function colorOf(status: number): Style {
  if (status >= 500 || status === 0) return 'red';
  if (status >= 400) return 'yellow';
  return status >= 300 ? 'cyan' : 'green';
}
