/** The recordings of the real server, in the compact form of recordings/*.json. */
import { readFileSync } from 'node:fs';

/** One recorded exchange. Session JWTs of the server appear in it as `<session player/game/number>`. */
export interface Exchange {
  id: string;
  area: string;
  /** What the exchange was recorded for. */
  scenario: string;
  /** Method, path and query, exactly as sent. */
  call: string;
  /** The timestamp that was signed, in milliseconds; where headers are kept, when the request was sent. */
  at?: number;
  /** When the request was sent, where that is not `at`. */
  clock?: number;
  /** Game whose key signed the request. The headers and the text of the body are created again. */
  key?: string;
  body?: unknown;
  /** Headers that have to be sent as they were recorded, and the bytes of their body. */
  headers?: Record<string, string | number>;
  raw?: string | { base64: string };
  /** Null when the server did not respond. */
  status: number | null;
  type?: string;
  answerHeaders?: Record<string, string>;
  answer?: unknown;
  /** Where the recording is artificial. */
  notes?: string;
}

/** Claims of a recorded session JWT. Those that were made to fail lack some. */
export interface Claims {
  plyrId?: string;
  primaryAddress?: string;
  mirrorAddress?: string;
  nonce?: number;
  gameId: string;
  iat: number;
  exp?: number;
}

/** A task as the recordings show it. */
export interface RecordedTask {
  taskId: string;
  method: string;
  body: object;
  /** Milliseconds since the epoch. */
  completedAt: number;
}

interface State {
  apiKeys: { plyrId: string; apiKey: string; secretKey: string; role: 'user' | 'game' | 'admin' }[];
  admin: { name: string; address: string };
  games: string[];
  fundsAtStart: Record<string, Record<string, string>>;
  contracts: { tokens: Record<string, string> } & Record<string, unknown>;
  roomsAtTheEnd: { gameId: string; roomId: string; roomAddress: string }[];
  chipsAtTheEnd: { gameId: string; chip: string; name: string; symbol: string }[];
  nftsAtTheEnd: { gameId: string; nft: string; name: string; symbol: string; isSbt: boolean }[];
}

/** The areas in the order of their recording. Those in one row were recorded side by side. */
export const order: readonly (readonly string[])[] = [
  ['seed'],
  ['meta'],
  ['auth-every-route'],
  ['auth-hmac'],
  ['user-exists-info'],
  ['user-register'],
  ['user-profile'],
  ['user-balance'],
  ['user-login', 'user-lockout', 'user-session', 'user-login-and-approve'],
  ['tokenlist'],
  ['task'],
  ['instant-play-pass'],
  ['auth-uid'],
  ['airdrop'],
  ['game-allowance'],
  ['game-room'],
  ['game-combined'],
  ['chip'],
  ['nft'],
  ['nft-subgraph'],
  ['badge'],
  ['withdraw-transfer'],
  ['developer'],
  ['activity-log'],
  ['instant-play-pass-game'],
  ['timeout'],
  ['faults'],
];

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`recordings/${name}.json`, import.meta.url), 'utf8'));

/** The state before the first exchange, and the state at the end. */
export const recordedState: State = read('state');

/** The session JWTs of the real server, by the name that stands for them. */
export const sessions: Readonly<Record<string, Claims>> = read('sessions');

/** All exchanges in the order in which they were recorded. */
export const exchanges: readonly Exchange[] = order.flatMap((areas) => {
  let last = 0;
  const timed = areas.flatMap((area) =>
    (read(area) as Exchange[]).map((exchange) => {
      last = sentAt(exchange) ?? last;
      return { ...exchange, area, sortBy: last };
    }),
  );
  if (areas.length > 1) timed.sort((a, b) => a.sortBy - b.sortBy);
  return timed.map(({ sortBy: _sortBy, ...exchange }) => exchange);
});

/** When a request was sent, if the recording says so. */
export function sentAt({ at, clock }: { at?: number; clock?: number }): number | undefined {
  return clock ?? at;
}

/** The tasks that the responses show. */
export const recordedTasks: ReadonlyMap<string, RecordedTask> = new Map(
  exchanges.flatMap(({ answer }) => {
    const task = answer as { taskId?: string; taskData?: unknown; completedAt?: string } | undefined;
    if (!task?.taskData || !task.taskId || !task.completedAt) return [];
    const { method, body } = Array.isArray(task.taskData)
      ? { method: task.taskData[0], body: JSON.parse(task.taskData[1]) }
      : (task.taskData as { method: string; body: object });
    return [[task.taskId, { taskId: task.taskId, method, body, completedAt: Date.parse(task.completedAt) }]];
  }),
);

/** Ids of the tasks that an exchange made. */
export function tasksMadeBy({ call, answer }: Exchange): string[] {
  if (!call.startsWith('POST')) return [];
  const { task, taskId } = (answer ?? {}) as { task?: { id: string } | { id: string }[]; taskId?: string };
  return [...[task ?? []].flat().map(({ id }) => id), ...(taskId ? [taskId] : [])];
}
