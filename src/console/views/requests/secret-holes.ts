/** Finds the hidden secrets of a request in the journal, and those that the control API can return. */
import type { JournalEntry } from '../../../control-client/control-types.js';

/** The string that the journal contains instead of a secret. */
export const redacted = '[redacted]';

/** A secret of a request's body. */
export interface SecretHole {
  /** The field of the body. */
  field: string;
  /** `otp` is a one-time password, and `session` and `sessions` are JWTs. */
  kind: 'otp' | 'session' | 'sessions';
  /** The players to whom the secrets belong. */
  players: readonly string[];
}

/** The secrets of a request. */
export interface HiddenSecrets {
  /** The secrets that the control API can return. */
  holes: readonly SecretHole[];
  /** The parts that can't be filled in, in words. */
  missing: readonly string[];
}

/**
 * Finds the secrets that are hidden in a request.
 * @param entry The request.
 */
export function hiddenSecrets({ path, players, request }: JournalEntry): HiddenSecrets {
  const { body, omittedBytes, note } = request;
  const holes: SecretHole[] = [];
  const missing: string[] = [];
  if (/\[redacted\]|%5Bredacted%5D/i.test(path)) missing.push('the secret in the path');
  if (body === undefined && (omittedBytes !== undefined || note !== undefined)) missing.push('the body');
  const named = namedIn(body);
  const inSessions = players.filter((player) => !named.includes(player));
  for (const [field, value] of fieldsOf(body)) {
    if (!JSON.stringify(value)?.includes(redacted)) continue;
    const hole =
      value === redacted ? holeOf(field, named, inSessions.length > 0 ? inSessions : players) : undefined;
    if (hole) holes.push(hole);
    else missing.push(`\`${field}\``);
  }
  if (typeof body === 'string' && body.includes(redacted)) missing.push('the secrets in the body');
  return { holes, missing };
}

function holeOf(
  field: string,
  named: readonly string[],
  sessions: readonly string[],
): SecretHole | undefined {
  const [player] = named;
  const [first] = sessions;
  if (field === 'otp' && player) return { field, kind: 'otp', players: [player] };
  if (field === 'sessionJwt' && first) return { field, kind: 'session', players: [first] };
  return field === 'sessionJwts' && first ? { field, kind: 'sessions', players: sessions } : undefined;
}

const fieldsOf = (body: unknown): [string, unknown][] =>
  typeof body === 'object' && body !== null ? Object.entries(body) : [];

function namedIn(body: unknown): string[] {
  const { plyrId, plyrIds } = Object.fromEntries(fieldsOf(body));
  return [plyrId, plyrIds]
    .flat()
    .filter((name) => typeof name === 'string')
    .map((name) => name.toLowerCase());
}
