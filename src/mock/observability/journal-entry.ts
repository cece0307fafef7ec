/** Entries of the journal, without secrets. They are created when the journal is read, so they delay no request. */
import type { StateChange } from '../behavior/state-changes.js';
import { taskFailureHint } from '../behavior/tasks/failure-hint.js';
import { isNestedDeeperThan } from '../http/json-depth.js';
import { pairsOf } from '../http/raw-headers.js';
import { packagedDocument } from '../openapi/document.js';
import type { Task } from '../state/records.js';
import type { Write, WriteLog } from '../state/write-log.js';
import { namedPlayers, withSessions } from './players.js';
import { deepestShown, type ExchangeRedaction, Redaction } from './redact.js';

/** A request and the outcome. */
export interface Exchange {
  /** Milliseconds since the epoch, on the sandbox's clock. */
  at: number;
  method: string;
  operationId: string | null;
  /** The game that the API key belongs to, whether or not the signature is valid. */
  gameId: string | null;
  /** 0 when the connection was dropped without a response. */
  status: number;
  durationMs: number;
  responseHeaders: Readonly<Record<string, unknown>>;
  /** How many bytes of the body were sent, if a fault cut it. */
  sentBytes?: number | undefined;
  /** The IDs of the faults that it met. */
  faults: readonly string[];
  /** Why the request was rejected or failed. Null if it succeeded, or if the mock does not know the reason. */
  hint?: string | null;
  /** Whether `Prefer` or a fault chose the response. */
  isForced?: boolean | undefined;
  requestViolations: readonly string[];
  violations: readonly string[];
  /** The records that it changed so far, if any. */
  writes: WriteLog | undefined;
}

/** The strings of a request and its response. */
export interface ExchangeTexts {
  /** Path and query. */
  url: string;
  /** Alternating names and values, one per line. */
  requestHeaders: string;
  /** JSON, malformed JSON, or undefined when there was no body that the server reads. */
  requestBody: string | undefined;
  responseBody: string | undefined;
}

/** One side of an exchange. */
export interface JournalMessage {
  headers: Record<string, unknown>;
  /** The parsed JSON, or a string if the body is not JSON. Missing when there is no body, or when it is not shown. */
  body?: unknown;
  /** The size of a body that is not shown, in bytes. */
  omittedBytes?: number;
  /** How many bytes of the body were sent, if a fault cut it. */
  sentBytes?: number;
  /** Why the body is not shown, or what happened to it. */
  note?: string;
}

/** A request and its response, without secrets. */
export interface JournalEntry {
  /** Counts the requests of the sandbox. */
  id: number;
  /** ISO 8601. */
  at: string;
  method: string;
  path: string;
  operationId: string | null;
  /** The game that the API key belongs to. Null without a known key. */
  gameId: string | null;
  /** The players of the request's sessions, and those that it names. */
  players: string[];
  status: number;
  durationMs: number;
  request: JournalMessage;
  response: JournalMessage;
  faults: string[];
  /** Why the request was rejected or failed. Null if it succeeded, or if the mock does not know the reason. */
  hint: string | null;
  requestViolations: string[];
  violations: string[];
  /** The changes of the state by the request and by the tasks that it queued. */
  changes: StateChange[];
  /** How many more records it changed. */
  omittedChanges?: number;
}

/** How to create entries. */
export interface JournalOptions {
  /** Describes records that changed, without secrets. */
  changesOf: (writes: readonly Write[]) => StateChange[];
  redaction: Redaction;
  /** Returns the player of a session JWT, even of an expired one. Undefined when its signature is invalid. */
  playerOf: (sessionJwt: string) => string | undefined;
  /** Returns whether a name belongs to a player. */
  isPlayer: (plyrId: string) => boolean;
}

/** An exchange as the journal keeps it. */
export interface KeptExchange {
  id: number;
  exchange: Exchange;
  texts: ExchangeTexts;
  omittedRequestBytes: number | undefined;
  omittedResponseBytes: number | undefined;
}

/**
 * Creates an entry. If a request can't be shown, the entry says so. Never throws.
 * @param kept The exchange.
 * @param options See {@link JournalOptions}.
 */
export function journalEntry(kept: KeptExchange, options: JournalOptions): JournalEntry {
  try {
    return shownEntry(kept, options);
  } catch {
    const message = { headers: {}, note: 'The mock failed to show this request.' };
    return { ...plainEntry(kept), path: '', players: [], request: message, response: message };
  }
}

function plainEntry({ id, exchange }: KeptExchange) {
  const { at, method, operationId, gameId, status, durationMs, faults, writes } = exchange;
  return {
    id,
    at: new Date(at).toISOString(),
    method,
    operationId,
    gameId,
    status,
    durationMs,
    faults: [...faults],
    hint: null as string | null,
    requestViolations: [] as string[],
    violations: [] as string[],
    changes: [] as StateChange[],
    ...(writes && writes.omitted > 0 && { omittedChanges: writes.omitted }),
  };
}

function shownEntry(kept: KeptExchange, options: JournalOptions): JournalEntry {
  const { exchange, texts } = kept;
  const { operationId } = exchange;
  const redaction = options.redaction.exchange(operationId);
  const path = redaction.url(texts.url);
  const sent = readBody(texts.requestBody, kept.omittedRequestBytes);
  const received = readBody(texts.responseBody, kept.omittedResponseBytes);
  const request = shownMessage(redaction, headersIn(texts.requestHeaders), sent);
  const response = shownMessage(redaction, exchange.responseHeaders, received);
  const requestViolations = exchange.requestViolations.map((text) => redaction.text(text));
  const reason = exchange.hint ?? failedTaskHint(exchange.writes);
  const hint = reason ? redaction.text(reason) : null;
  const violations = exchange.violations.map((text) => redaction.text(text));
  const changes = shownChanges(exchange.writes, options, redaction);
  // Other parts may repeat secrets, and all secrets are known only now.
  const named = namedPlayers(texts.url, sent.value, options.redaction.marksOf(operationId));
  const players = withSessions(named, sent.value, options.playerOf);
  return {
    ...plainEntry(kept),
    path: redaction.hideRepeated(path),
    players: redaction.hideRepeated([...players]),
    request: withoutRepeated(redaction, request),
    response: { ...withoutRepeated(redaction, response), ...deliveryOf(exchange, received) },
    hint: redaction.hideRepeated(redaction.isOverfull ? null : hint),
    requestViolations: redaction.hideRepeated(redaction.isOverfull ? [] : requestViolations),
    violations: redaction.hideRepeated(redaction.isOverfull ? [] : violations),
    changes: redaction.hideRepeated(redaction.isOverfull ? [] : changes),
  };
}

interface ReadBody {
  value?: unknown;
  isText?: boolean;
  omittedBytes?: number;
  note?: string;
}

function readBody(text: string | undefined, omittedBytes: number | undefined): ReadBody {
  if (omittedBytes !== undefined) return { omittedBytes, note: 'The body is too large for the journal.' };
  if (text === undefined || text === '') return {};
  if (isNestedDeeperThan(text, deepestShown))
    return {
      omittedBytes: Buffer.byteLength(text),
      note: `The body is nested deeper than ${deepestShown} levels.`,
    };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { value: text, isText: true };
  }
}

function shownMessage(redaction: ExchangeRedaction, headers: object, body: ReadBody): JournalMessage {
  const { value, isText, omittedBytes, note } = body;
  return {
    headers: redaction.headers({ ...headers }),
    ...(value !== undefined && {
      body: isText ? redaction.malformed(value as string) : redaction.body(value),
    }),
    ...(omittedBytes !== undefined && { omittedBytes }),
    ...(note !== undefined && { note }),
  };
}

function withoutRepeated(redaction: ExchangeRedaction, message: JournalMessage): JournalMessage {
  const { headers, body, ...rest } = message;
  if (redaction.isOverfull) return { headers: {}, note: 'The request has too many secrets to be shown.' };
  return {
    headers: redaction.hideRepeated(headers),
    ...(body !== undefined && { body: redaction.hideRepeated(body) }),
    ...rest,
  };
}

/** Returns which part of the response reached the client, if a fault cut it. */
function deliveryOf({ status, sentBytes }: Exchange, body: ReadBody): Partial<JournalMessage> {
  if (sentBytes !== undefined)
    return { sentBytes, note: `A fault cut the body: the client received ${sentBytes} bytes of it at most.` };
  if (status === 0 && body.value !== undefined)
    return { sentBytes: 0, note: 'A fault closed the connection: the response was not sent.' };
  return {};
}

function shownChanges(
  log: WriteLog | undefined,
  options: JournalOptions,
  redaction: ExchangeRedaction,
): StateChange[] {
  return log ? (redaction.body(options.changesOf(log.writes)) as StateChange[]) : [];
}

/** Returns why the task of a request failed, which can happen after the response. */
function failedTaskHint(log: WriteLog | undefined): string | undefined {
  const ended = log?.writes.findLast(
    ({ table, after }) => table === 'tasks' && (after as Task | undefined)?.status === 'FAILED',
  );
  return ended && taskFailureHint(ended.after as Task);
}

/** Returns how to create entries of a journal that belongs to no sandbox. */
export function packagedOptions(): JournalOptions {
  return {
    redaction: new Redaction(packagedDocument()),
    playerOf: () => undefined,
    isPlayer: () => false,
    changesOf: () => [],
  };
}

/** Returns whether a request failed, met a fault, or does not match the description. */
export function isError({ status, faults, violations, requestViolations }: Exchange): boolean {
  return (
    status === 0 ||
    status >= 400 ||
    faults.length > 0 ||
    violations.length > 0 ||
    requestViolations.length > 0
  );
}

/** Returns headers by their lowercase names. The values of repeated headers are joined with commas. */
export function headersIn(lines: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of pairsOf(lines.split('\n')))
    headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
  return headers;
}
