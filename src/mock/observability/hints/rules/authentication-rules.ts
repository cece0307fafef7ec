/** Why the three signature headers, or the role of the key, are rejected. */
import { nearest } from '../near-misses.js';
import { type HintRule, inSandbox, listed, moment, type Rejection, seconds, shown } from '../rejection.js';
import { explainSignature } from '../signature-hints.js';

const windowMs = 300_000;

export const authenticationRules: readonly HintRule[] = [
  { message: 'Missing authentication headers', statuses: [401], hint: missingHeaders },
  { message: 'Invalid API key', statuses: [401], hint: unknownKey },
  // Rejected wallet signatures have their own reason.
  { message: 'Invalid signature', statuses: [401], hint: explainSignature },
  { message: 'Request expired', statuses: [401], hint: expired },
  {
    message: 'Insufficient permissions',
    statuses: [403],
    hint({ headers, operation, state, keyLabel }) {
      const { apikey = '' } = headers as Record<string, string | undefined>;
      const role = state.tables.apiKeys.get(apikey)?.role;
      return `The key ${keyLabel(apikey)} has the role ${role}; ${operation.id} requires the role ${operation.role}.`;
    },
  },
];

/** Headers that other APIs use. */
const otherNames = ['x-api-key', 'api-key', 'authorization', 'x-signature', 'x-timestamp'];

function missingHeaders({ headers }: Rejection): string {
  const missing = ['apikey', 'signature', 'timestamp'].filter((name) => !headers[name]);
  const sent = otherNames.filter((name) => headers[name] !== undefined);
  const instead =
    sent.length === 0 ? '' : ` The request has ${listed(sent)} instead, which the server ignores.`;
  return `The request lacks ${missing.length === 1 ? 'the header' : 'the headers'} ${listed(missing)}.${instead}`;
}

function unknownKey(rejection: Rejection): string {
  const { headers, state, keyLabel } = rejection;
  const { apikey = '' } = headers as Record<string, string | undefined>;
  const [, base = '', owner] = /^(.+)@([\w.-]{1,64})$/.exec(apikey) ?? [];
  // The key of a sandbox that exists never gets to the default one.
  if (rejection.sandbox === '' && owner !== undefined && state.tables.apiKeys.get(base))
    return `The API key ${keyLabel(apikey)} is for the sandbox "${owner}", which does not exist. It was deleted, has expired, or was never created. Create it with POST /_mock/sandboxes, and sign with the keys in the response.`;
  const near = nearest(
    apikey,
    state.tables.apiKeys.all().map(({ apiKey }) => apiKey),
  );
  const meant = near.length === 0 ? '' : ` Did you mean ${listed(near.map(keyLabel), 'or')}?`;
  const trimmed = apikey.trim() === apikey ? '' : ' It has blanks around it.';
  return `Unknown API key ${keyLabel(apikey)} ${inSandbox(rejection)}.${trimmed}${meant}`;
}

/** Reads the timestamp as the server does. */
function expired({ headers, state }: Rejection): string | undefined {
  const sent = String(headers.timestamp);
  // biome-ignore lint/correctness/useParseIntRadix: hexadecimal timestamps are read as such.
  const at = Number.parseInt(sent);
  const now = state.signatureTime();
  const isNow = (time: number) => Math.abs(now - time) <= windowMs;
  if (isNow(at * 1000)) return `The timestamp ${sent} is in seconds. Send milliseconds, such as ${now}.`;
  if (isNow(at / 1000)) return `The timestamp is in microseconds. Send milliseconds, such as ${now}.`;
  if (isNow(at / 1_000_000)) return `The timestamp is in nanoseconds. Send milliseconds, such as ${now}.`;
  const difference = now - at;
  if (Math.abs(difference) <= windowMs) return undefined;
  const { clockAhead } = state.meta;
  if (clockAhead >= 1000 && now !== state.now() && isNow(at - clockAhead))
    return `The timestamp is from the sandbox's clock, which is ${seconds(clockAhead)} ahead. With --signature-clock real, signatures are checked against the real time.`;
  if (clockAhead >= 1000 && now === state.now() && isNow(at + clockAhead))
    return `This sandbox's clock is ${seconds(clockAhead)} ahead of the real time. Sign with its time, which is in the Date header of this response.`;
  const parsed = String(at) === sent ? '' : ` The server reads ${shown(sent)} as ${at}.`;
  return `The timestamp is ${seconds(difference)} ${difference > 0 ? 'behind' : 'ahead of'} the server's clock (${moment(now)}); ${windowMs / 1000} s are allowed.${parsed}`;
}
