/** Records a request that has ended: its entry in the journal, its events, and its line in the log. */
import type { IncomingMessage } from 'node:http';
import { sentLength } from '../faults/apply-fault.js';
import type { FaultPlan } from '../faults/faults.js';
import type { ContractViolations } from '../observability/contract-violations.js';
import { type EventHub, requestEvent } from '../observability/event-hub.js';
import type { Exchange } from '../observability/journal-entry.js';
import { claimedPlayer, namedPlayers } from '../observability/players.js';
import type { Redaction } from '../observability/redact.js';
import type { NamedRequest, RequestNames } from '../observability/request-names.js';
import { requestSummary } from '../observability/request-summary.js';
import type { Sandbox } from '../sandboxes/sandboxes.js';
import type { WriteLog } from '../state/write-log.js';
import type { ApiResult } from './api-endpoint.js';
import type { LogEntry } from './log-entry.js';
import { pairsOf } from './raw-headers.js';

/** Where requests are kept. */
export interface Records {
  violations: ContractViolations;
  /** The readers of events. */
  events: EventHub;
  /** Hides secrets in paths. */
  redaction: Redaction;
  /** Called with each request. */
  log: (entry: LogEntry) => void;
}

/** A request that has ended. */
export interface EndedRequest {
  request: IncomingMessage;
  /** The path with `/api`, without the query. */
  path: string;
  /** Undefined when the request names an invalid sandbox. */
  sandbox: Sandbox | undefined;
  plan: FaultPlan | undefined;
  /** The result, with the response that was sent. */
  result: ApiResult;
  /** 0 when the connection was dropped without a response. */
  status: number;
  /** The time on the sandbox's clock. */
  at: number;
  durationMs: number;
  writes: WriteLog;
}

const none: readonly string[] = [];
const unknownPlayer = () => undefined;

/**
 * Records a request.
 * @param records Where to record it.
 * @param ended The request.
 */
export function recordRequest(records: Records, ended: EndedRequest): void {
  const { request, path, sandbox, plan, result, status, at, durationMs, writes } = ended;
  const { method = 'GET', url = '/', headers } = request;
  const { reply, operationId, requestBody, body, requestViolations, violations, isForced } = result;
  const faults = plan?.ids ?? none;
  records.violations.count(operationId, requestViolations, violations);
  const gameId = sandbox?.state.tables.apiKeys.get(headers.apikey as string)?.gameId ?? null;
  const isCut = plan?.truncate && !plan.drop && method !== 'HEAD' && reply.body !== undefined;
  const name = sandbox?.name ?? '';
  const marks = records.redaction.marksOf(operationId);
  const named: NamedRequest = {
    url,
    path: records.redaction.path(operationId, path),
    requestBody,
    body,
    players: namedPlayers(url, body, marks),
    marks,
  };
  // Without a sandbox, no journal knows the secrets of the request.
  let names: RequestNames = { path: named.path, players: none };
  if (sandbox) {
    const exchange: Exchange = {
      at,
      method,
      operationId,
      gameId,
      status,
      durationMs,
      responseHeaders: reply.rawHeaders
        ? Object.fromEntries(pairsOf(reply.rawHeaders))
        : (reply.headers ?? {}),
      hint: reply.hint ?? null,
      isForced,
      sentBytes: isCut ? sentLength(Buffer.byteLength(reply.body ?? ''), plan as FaultPlan) : undefined,
      faults,
      requestViolations,
      violations,
      // Most requests change nothing. Drop their empty logs, so that they are collected early.
      writes: writes.writes.length > 0 ? writes : undefined,
    };
    const id = sandbox.journal.add(exchange, {
      url,
      requestHeaders: request.rawHeaders.join('\n'),
      requestBody,
      responseBody: typeof reply.body === 'string' ? reply.body : reply.body?.toString(),
    });
    writes.requestId = id;
    if (!records.events.isIdle)
      records.events.requestEnded(name, () => {
        const { path, players } = sandbox.journal.namesOf(id, named);
        return requestEvent(id, requestSummary(id, exchange, path, players));
      });
    names = sandbox.journal.namesOf(id, named, status === 200 ? claimedPlayer : unknownPlayer);
  }
  records.log({
    method,
    path: names.path,
    status,
    durationMs,
    violations,
    requestViolations,
    operationId,
    sandbox: name,
    world: name,
    gameId,
    players: names.players,
    faults,
    hint: reply.hint ?? null,
  });
}
