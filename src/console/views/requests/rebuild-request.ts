/** Rebuilds a request of the journal, with its secrets. */

import type { JournalEntry } from '../../../control-client/control-types.js';
import { control, done } from '../../api/control.js';
import type { ApiRequest } from '../../api/send-signed.js';
import { hiddenSecrets, type SecretHole } from './secret-holes.js';

/** Returns secrets of players. */
export interface SecretSource {
  otpOf(player: string): Promise<string>;
  /** @param gameId The game of the session. */
  sessionOf(player: string, gameId: string | null): Promise<string>;
}

/** A request that can be sent again. */
export interface RebuiltRequest extends ApiRequest {
  /** The parts that were filled in, in words. */
  filled: readonly string[];
}

/**
 * Rebuilds a request.
 * @param entry The request.
 * @param source Returns the secrets that the journal hides.
 * @throws Error if a part is missing that the control API doesn't return.
 */
export async function rebuildRequest(
  entry: JournalEntry,
  source: SecretSource = controlApi,
): Promise<RebuiltRequest> {
  const { holes, missing } = hiddenSecrets(entry);
  if (missing.length > 0)
    throw new Error(
      `The request can't be sent again, because the journal doesn't have ${missing.join(' and ')}.`,
    );
  const { body } = entry.request;
  const filled: string[] = [];
  const values: Record<string, unknown> = {};
  for (const hole of holes) {
    values[hole.field] = await secretOf(hole, entry.gameId, source);
    filled.push(inWords(hole));
  }
  const whole = typeof body === 'object' && body !== null && holes.length > 0 ? { ...body, ...values } : body;
  return {
    method: entry.method,
    path: entry.path,
    body: whole === undefined || typeof whole === 'string' ? whole : JSON.stringify(whole),
    headers: keptHeaders(entry),
    filled,
  };
}

async function secretOf(
  { kind, players }: SecretHole,
  gameId: string | null,
  source: SecretSource,
): Promise<string | string[]> {
  if (kind === 'sessions') return Promise.all(players.map((player) => source.sessionOf(player, gameId)));
  const [player = ''] = players;
  return kind === 'otp' ? source.otpOf(player) : source.sessionOf(player, gameId);
}

function inWords({ kind, players }: SecretHole): string {
  if (kind === 'otp') return `a new one-time password of ${players[0]}`;
  return players.length === 1 ? `the session of ${players[0]}` : `the sessions of ${players.join(' and ')}`;
}

/** Returns the headers that affect the mock. The browser sets the others. */
export const keptHeaders = ({ request }: JournalEntry): Record<string, string> =>
  Object.fromEntries(
    Object.entries(request.headers)
      .filter(([name]) => name === 'prefer')
      .map(([name, value]) => [name, String(value)]),
  );

const controlApi: SecretSource = {
  async otpOf(plyrId) {
    const { otp } = await done(control.GET('/players/{plyrId}/otp', { params: { path: { plyrId } } }));
    return otp;
  },
  async sessionOf(plyrId, gameId) {
    const { sessions } = await done(
      control.GET('/players/{plyrId}/sessions', { params: { path: { plyrId } } }),
    );
    const session = sessions.find((one) => one.gameId === gameId) ?? sessions[0];
    if (!session) throw new Error(`${plyrId} has no session. Log in first, then send the request again.`);
    return session.sessionJwt;
  },
};
