/** Replays the recordings against a mock, one exchange after the other, and compares each response. */
import { type Aspect, aspects } from '../../scripts/fidelity/report.js';
import { type LogEntry, type Mock, startMock } from '../../src/mock/index.js';
import { dualValidator, type Judges } from '../support/dual-validator.js';
import { signatureHeaders } from '../support/signature-headers.js';
import { type WireAnswer, WireClient, type WireRequest } from './client.js';
import { differences } from './compare.js';
import { errorMessageOf, expectedHeaders } from './headers.js';
import { Names } from './names.js';
import { notReplayable, outages } from './not-replayable.js';
import { type Exchange, exchanges, recordedState, recordedTasks, sentAt, tasksMadeBy } from './recording.js';
import { seedRecordedWorld } from './seed.js';
import { ReplayTime } from './time.js';
import { fillGaps } from './unrecorded-steps.js';

/** What differs, in words, and in which part of the response. */
export interface Difference {
  aspect: Aspect;
  text: string;
}

/** The result of one exchange. */
export interface EngineResult {
  exchange: Exchange;
  /** What differs; nothing for an exchange that cannot be replayed. */
  differences: Difference[] | undefined;
  /** The rejection, if the mock did not say why. */
  unexplained?: string;
}

/** A replay while it runs. */
export interface Replay {
  mock: Mock;
  time: ReplayTime;
  names: Names;
  /** The mock's session JWTs by the names of the recorded ones. */
  jwts: Map<string, string>;
  /** Tasks that are not recorded and were added for. */
  done: Set<string>;
  /** Sends requests. */
  client: WireClient;
  /** Called for each response. */
  judge: Judges;
  /** The requests that the mock has logged and no check has read. */
  met: LogEntry[];
}

/**
 * Replays everything.
 * @returns The result of each exchange, in the order of their recording.
 */
export async function replayAll(): Promise<EngineResult[]> {
  const time = new ReplayTime(sentAt(exchanges[0] as Exchange) as number);
  // The chain of the recordings mined at once.
  const met: LogEntry[] = [];
  const log = (entry: LogEntry) => met.push(entry);
  const mock = await startMock({ time, taskDelayMs: 30, seed: 'replay', log });
  const judge = await dualValidator();
  const client = new WireClient(mock.port);
  const replay: Replay = {
    mock,
    time,
    names: new Names(),
    jwts: new Map(),
    done: new Set(),
    client,
    judge,
    met,
  };
  try {
    seedRecordedWorld(mock.state);
    replay.names.see(JSON.stringify(recordedState.contracts));
    const outcomes: EngineResult[] = [];
    for (const exchange of exchanges) {
      if (exchange.id in notReplayable) outcomes.push({ exchange, differences: undefined });
      else outcomes.push({ exchange, ...(await replayOne(replay, exchange)) });
    }
    return outcomes;
  } finally {
    client.close();
    await mock.close();
  }
}

async function replayOne(replay: Replay, exchange: Exchange): Promise<Omit<EngineResult, 'exchange'>> {
  const { time, names, client } = replay;
  const moment = momentOf(exchange) ?? time.now();
  const missing = fillGaps(replay, exchange, moment);
  if (missing) {
    const { status, text } = await client.send(requestOf(replay, missing));
    if (status !== 200) throw new Error(`The step before ${exchange.id} was rejected: ${status} ${text}`);
  }
  time.set(moment);
  const fault = outages[exchange.id];
  if (fault) replay.mock.faults.add(fault);
  const answer = await client.send(requestOf(replay, exchange));
  replay.mock.faults.clear();
  names.see(JSON.stringify([exchange.call, exchange.body]));
  const found = [
    ...compareAnswers(replay, exchange, answer),
    ...findingsOf(replay, answer).map((text) => ({ aspect: 'body' as const, text })),
  ];
  names.see(JSON.stringify(exchange.answer ?? ''));
  finishLikeRecorded(replay, exchange);
  keepRecordedCodes(replay, exchange);
  const { status, headers, text } = answer;
  const isRejected = status >= 400 || text.includes('"status":"FAILED"');
  const isExplained = !isRejected || headers['x-mock-hint'] !== undefined;
  return { differences: found, ...(!isExplained && { unexplained: `${status} ${text.slice(0, 200)}` }) };
}

/** What the judges have against a response. */
function findingsOf({ judge, met }: Replay, { status, headers, text }: WireAnswer): string[] {
  const operationId = met.splice(0).at(-1)?.operationId;
  // A response to HEAD has no body to judge.
  if (!operationId || text === '') return [];
  const [mediaType = ''] = String(headers['content-type'] ?? '').split(';');
  const body = mediaType === 'application/json' ? JSON.parse(text) : text;
  const { ours, prisms } = judge(operationId, status, mediaType, body);
  return [...ours.map((what) => `our judge: ${what}`), ...prisms.map((what) => `Prism's judge: ${what}`)];
}

/** The moment at which the server handled the request: that of the task it made, if it made one. */
function momentOf(exchange: Exchange): number | undefined {
  const [taskId] = tasksMadeBy(exchange);
  return taskId ? Number.parseInt(taskId, 10) : sentAt(exchange);
}

function requestOf(replay: Replay, exchange: Exchange): WireRequest {
  const { call, at, key, body, headers, raw } = exchange;
  const [method = '', path = ''] = call.split(' ', 2);
  if (headers) {
    const bytes = typeof raw === 'object' ? Buffer.from(raw.base64, 'base64') : raw;
    return { method, path, headers, ...(bytes !== undefined && { body: bytes }) };
  }
  const text = body === undefined ? undefined : withOurs(replay, JSON.stringify(body));
  return {
    method,
    path: withOurs(replay, path),
    headers: {
      ...(text !== undefined && {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
      }),
      ...(key && signatureHeaders(text, { ...keyOf(replay, key), timestamp: String(at) })),
    },
    ...(text !== undefined && { body: text }),
  };
}

/** Replaces what the server generated with what the mock generated. */
function withOurs({ names, jwts }: Replay, text: string): string {
  return names.ours(text.replace(/<session [^>]*>/g, (name) => jwts.get(name) ?? name));
}

function keyOf({ mock }: Replay, gameId: string): { apiKey: string; secretKey: string } {
  const [key] = mock.state.tables.apiKeys.find('gameId', gameId);
  return key ?? { apiKey: 'none', secretKey: 'none' };
}

function compareAnswers(
  replay: Replay,
  exchange: Exchange,
  { status, headers, text }: WireAnswer,
): Difference[] {
  const isJson = headers['content-type']?.includes('json');
  const body = text === '' ? undefined : isJson ? JSON.parse(text) : text;
  if (status !== exchange.status) {
    const difference = `status: expected ${exchange.status}, got ${status} ${text.slice(0, 300)}`;
    return aspects.map((aspect) => ({ aspect, text: difference }));
  }
  const comparing = {
    names: replay.names,
    foundSession: (name: string, jwt: string) => void replay.jwts.set(name, jwt),
  };
  const compare = (aspect: Aspect, expected: unknown, actual: unknown, place?: string) =>
    differences(expected, actual, comparing, place).map((text) => ({ aspect, text }));
  return [
    ...Object.entries(expectedHeaders(exchange)).flatMap(([name, value]) =>
      compare('headers', value, headers[name], name),
    ),
    ...compare('body', exchange.answer, body),
    ...compare(
      'errorMessage',
      errorMessageOf(status, exchange.answer),
      errorMessageOf(status, body),
      'error',
    ),
  ];
}

/** Lets the worker finish the tasks of an exchange when the recorded one did. */
function finishLikeRecorded({ mock: { state }, names }: Replay, exchange: Exchange): void {
  for (const taskId of tasksMadeBy(exchange)) {
    const completedAt = recordedTasks.get(taskId)?.completedAt;
    const task = state.tables.tasks.get(names.ours(taskId));
    if (completedAt === undefined || task?.status !== 'PENDING') continue;
    state.transaction(() => state.tables.tasks.update(task.taskId, { dueAt: completedAt }));
  }
}

/** Wallets sign claiming codes. So the mock has to have the recorded one. */
function keepRecordedCodes({ mock: { state }, names }: Replay, { call }: Exchange): void {
  if (!call.endsWith('/reveal/claimingCode')) return;
  state.transaction(() => {
    for (const { plyrId, code } of state.tables.claimingCodes.all()) {
      const recorded = names.adopt(code);
      if (recorded !== undefined) state.tables.claimingCodes.update(plyrId, { code: recorded });
    }
  });
}
