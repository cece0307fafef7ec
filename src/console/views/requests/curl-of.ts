/** Turns a request into a shell script, which signs the request when it runs. */
import type { JournalEntry, KeyPair } from '../../../control-client/control-types.js';
import { keptHeaders } from './rebuild-request.js';
import { hiddenSecrets, type SecretHole } from './secret-holes.js';

/** The options for a copy of a request. */
export interface CopyOptions {
  /** The address of the sandbox, without a slash at its end. */
  origin: string;
  /** Signs the request. */
  key: KeyPair;
  /** How far the clock of the sandbox is ahead, in milliseconds. */
  aheadMs?: number;
  /** Whether the mock asks for a control token. */
  hasToken?: boolean;
}

/**
 * Returns a request for a POSIX shell with curl and openssl. When the script runs, it requests one-time
 * passwords and sessions from the mock.
 * @param entry The request.
 * @param options See {@link CopyOptions}.
 */
export function curlOf(entry: JournalEntry, options: CopyOptions): string {
  const { origin, key, aheadMs = 0 } = options;
  const { method, path, request } = entry;
  const { holes, missing } = hiddenSecrets(entry);
  const body = request.body === undefined ? undefined : bodyText(request.body, holes);
  const headers = {
    apikey: quoted(`apikey: ${key.apiKey}`),
    timestamp: '"timestamp: $TIMESTAMP"',
    signature: '"signature: $SIGNATURE"',
    ...(body !== undefined && { 'content-type': quoted('content-type: application/json') }),
    ...Object.fromEntries(
      Object.entries(keptHeaders(entry)).map(([name, value]) => [name, quoted(`${name}: ${value}`)]),
    ),
  };
  const now = aheadMs > 0 ? `$(($(date +%s) * 1000 + ${Math.round(aheadMs)}))` : '$(date +%s000)';
  const lines = [
    ...missing.map((what) => `# Insert ${what.replaceAll('`', '')}, which the journal doesn't have.`),
    ...holes.flatMap((hole) => variablesOf(hole, entry.gameId, options)),
    ...(body === undefined ? [] : [`BODY=${body}`]),
    `TIMESTAMP=${now}`,
    `SIGNATURE=$(printf %s "$TIMESTAMP${body === undefined ? '{}' : '$BODY'}" | openssl dgst -sha256 -hmac ${quoted(key.secretKey)} | sed 's/.* //')`,
    [
      `curl ${method === 'GET' || (method === 'POST' && body !== undefined) ? '' : `-X ${method} `}${quoted(origin + path)}`,
      ...Object.values(headers).map((header) => `-H ${header}`),
      ...(body === undefined ? [] : ['-d "$BODY"']),
    ].join(' \\\n  '),
  ];
  return `${lines.join('\n')}\n`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const mark = (field: string): string => `@@${field}@@`;

/** The body, in quotes; where a secret is hidden, the quotes are interrupted by a variable. */
function bodyText(body: unknown, holes: readonly SecretHole[]): string {
  if (typeof body === 'string') return quoted(body);
  const marks = Object.fromEntries(holes.map(({ field }) => [field, mark(field)]));
  return holes.reduce(
    (text, hole) => {
      const variables = hole.players.map((player) => `"'"$${variableOf(hole, player)}"'"`).join(',');
      return text.replace(`"${mark(hole.field)}"`, () =>
        hole.kind === 'sessions' ? `[${variables}]` : variables,
      );
    },
    quoted(JSON.stringify({ ...(body as object), ...marks })),
  );
}

const variableOf = ({ kind }: SecretHole, player: string): string =>
  kind === 'otp' ? 'OTP' : `SESSION_${player.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')}`;

function variablesOf(
  hole: SecretHole,
  gameId: string | null,
  { origin, hasToken = false }: CopyOptions,
): string[] {
  const token = hasToken ? ' -H "authorization: Bearer $PLYR_CONTROL_TOKEN"' : '';
  return hole.players.map((player) => {
    const get = (what: string) =>
      `curl -s${token} ${quoted(`${origin}/_mock/players/${encodeURIComponent(player)}/${what}`)}`;
    const [call, field] =
      hole.kind === 'otp'
        ? [get('otp'), '"otp":"']
        : [get('sessions'), `"gameId":"${gameId ?? '[^"]*'}"[^}]*"sessionJwt":"`];
    return `${variableOf(hole, player)}=$(${call} | sed ${quoted(`s/.*${field}\\([^"]*\\)".*/\\1/`)})`;
  });
}
