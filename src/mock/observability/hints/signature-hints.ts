/** Finds the mistake behind a wrong signature by trying the common ones. */
import { createHash, createHmac } from 'node:crypto';
import { stringToSign } from '../../../client/signing.js';
import type { ApiKey } from '../../state/records.js';
import { type Rejection, shown } from './rejection.js';

/** For larger bodies, only the correct form is tried, so that a wrong signature never takes long. */
const mostCharacters = 65_536;
/** The most keys to try. */
const mostKeys = 200;
/** The most characters of the signed string to show. */
const mostShown = 300;

const signatureLength = 64;

/**
 * Returns why the signature of a request is wrong.
 * @param rejection A request that was rejected with `Invalid signature` because of its HMAC.
 */
export function explainSignature(rejection: Rejection): string {
  const { headers, state } = rejection;
  const { apikey = '', signature = '', timestamp = '' } = headers as Record<string, string | undefined>;
  const own = state.tables.apiKeys.get(apikey);
  const body = JSON.stringify(rejection.body);
  const signed = stringToSign(timestamp, body);
  const expected = `The signed text should be \`${cut(timestamp + rejection.shownBody())}\``;
  const digests = digestsOf(signature);
  const matches = (text: string, secret: string | Buffer) => {
    const digest = createHmac('sha256', secret).update(text).digest('hex');
    return digests.find(({ hex }) => hex === digest);
  };

  if (!own) return expected;
  const spelling = matches(signed, own.secretKey)?.spelling;
  if (spelling !== undefined)
    return `The signature is right, but it is ${spelling}. Send ${signatureLength} lower-case hexadecimal digits.`;
  const unread = unreadBody(rejection);
  if (unread !== undefined) return `${unread} ${expected}.`;
  if (digests.length === 0) return `${lengthProblem(signature)} ${expected}.`;
  if (signed.length <= mostCharacters) {
    for (const [text, mistake] of wrongTexts(rejection, timestamp, body)) {
      const found = matches(text, own.secretKey);
      if (found) return `${expected}; yours is ${mistake}${also(found.spelling)}.`;
    }
    for (const [secret, mistake] of wrongSecrets(own))
      if (matches(signed, secret)) return `The signed text is right, but ${mistake}.`;
  }
  const others = state.tables.apiKeys.all().slice(0, mostKeys);
  for (const { apiKey, secretKey } of others)
    if (apiKey !== apikey && matches(signed, secretKey))
      return `The signature fits the secret of ${rejection.keyLabel(apiKey)}, but the request names ${rejection.keyLabel(apikey)}.`;
  return `${expected}, with the secret key of ${rejection.keyLabel(apikey)}. No usual mistake leads to this signature.`;
}

interface Digest {
  hex: string;
  /** How it differs from the expected form. Undefined for the expected form. */
  spelling: string | undefined;
}

/** Returns the digests that a signature can encode, if it has the size of one. */
function digestsOf(signature: string): Digest[] {
  const digests: Digest[] = [];
  const plain = signature.trim().replace(/^(?:0x|sha256=|hmac-sha256=)/i, '');
  if (/^[0-9a-f]{64}$/i.test(plain)) {
    const hex = plain.toLowerCase();
    digests.push({ hex, spelling: signature === hex ? undefined : hexSpelling(signature, plain) });
  }
  if (/^[\w+/-]{43}=?$/.test(plain))
    digests.push({ hex: Buffer.from(plain, 'base64').toString('hex'), spelling: 'in base64' });
  return digests;
}

function hexSpelling(signature: string, plain: string): string {
  if (signature.trim() !== plain) return `written with a prefix`;
  return signature === plain ? 'in upper-case hexadecimal' : 'written with blanks around it';
}

const also = (spelling: string | undefined): string =>
  spelling === undefined ? '' : `, and the signature is ${spelling}`;

function lengthProblem(signature: string): string {
  const other = { 32: 'MD5', 40: 'SHA-1', 96: 'SHA-384', 128: 'SHA-512' }[signature.length];
  const guess = other !== undefined && /^[0-9a-f]+$/i.test(signature) ? ` It looks like ${other}.` : '';
  return `The signature must have ${signatureLength} hexadecimal digits; the length of this one is ${signature.length}.${guess}`;
}

/** Yields other strings that clients sign by mistake, with descriptions. */
function* wrongTexts(
  { sentBody, body: parsed, headers }: Rejection,
  timestamp: string,
  body: string,
): Generator<[text: string, mistake: string]> {
  if (sentBody !== undefined && sentBody !== body) {
    const blanks = sentBody.replaceAll(/\s/g, '') === body.replaceAll(/\s/g, '');
    const how = blanks ? 'with spaces' : 'which is not compact JSON as JSON.stringify writes it';
    yield [timestamp + sentBody, `the body as sent, ${how}`];
  }
  if (body === '{}') {
    yield [timestamp, 'the timestamp alone: without a body, {} must follow it'];
    yield [`${timestamp}null`, 'with null in the place of {}'];
    yield [`${timestamp}""`, 'with "" in the place of {}'];
    yield [`${timestamp}undefined`, 'with undefined in the place of {}'];
  } else {
    yield [timestamp, 'the timestamp alone: the body is left out'];
    yield [`${timestamp}{}`, 'with {} in the place of the body'];
    yield [timestamp + JSON.stringify(parsed, null, 2), 'with an indented body'];
    yield [timestamp + JSON.stringify(parsed, null, 4), 'with an indented body'];
    yield [timestamp + spaced(parsed), 'with spaces after colons and commas'];
    const escaped = escapeNonAscii(body);
    if (escaped !== body) yield [timestamp + escaped, 'with non-ASCII characters escaped'];
    if (escaped !== body) yield [timestamp + escapeNonAscii(spaced(parsed)), 'with spaces and escapes'];
    const sorted = JSON.stringify(sortedKeys(parsed));
    if (sorted !== body) yield [timestamp + sorted, 'with the keys in alphabetical order'];
    const hash = createHash('sha256').update(body).digest('hex');
    yield [timestamp + hash, 'with a hash of the body'];
  }
  yield [body, 'the body without the timestamp'];
  yield [body + timestamp, 'the body before the timestamp'];
  for (const separator of ['.', ':', '\n', ' '])
    yield [timestamp + separator + body, `with ${JSON.stringify(separator)} after the timestamp`];
  const inMs = Number(timestamp);
  if (timestamp !== '' && Number.isFinite(inMs)) {
    yield [Math.floor(inMs / 1000) + body, 'with the timestamp in seconds, unlike the header'];
    yield [inMs * 1000 + body, 'with the timestamp in milliseconds, unlike the header'];
  }
  const { apikey = '' } = headers as Record<string, string | undefined>;
  yield [apikey + timestamp + body, 'with the API key before the timestamp'];
  yield [timestamp + apikey + body, 'with the API key after the timestamp'];
}

/** Yields other HMAC keys that clients use by mistake, with descriptions. */
function* wrongSecrets({ apiKey, secretKey }: Readonly<ApiKey>): Generator<[string | Buffer, string]> {
  yield [apiKey, 'the HMAC has the API key as its key, not the secret key'];
  yield [`${secretKey}\n`, 'the secret key has a line break at its end'];
  if (/^(?:[0-9a-f]{2})+$/i.test(secretKey))
    yield [Buffer.from(secretKey, 'hex'), 'the secret key was decoded from hexadecimal: use it as text'];
  yield [Buffer.from(secretKey, 'base64'), 'the secret key was decoded from base64: use it as text'];
}

/** Explains that a body of a type that the server does not parse counts as `{}`. */
function unreadBody({ body, sentBody, headers }: Rejection): string | undefined {
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length']) > 0;
  if (!hasBody || sentBody !== undefined || JSON.stringify(body) !== '{}') return undefined;
  return `The server does not read a body of the type ${shown(headers['content-type'])}: send application/json.`;
}

/** Returns JSON as Python's `json.dumps` writes it. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${spaced(item)}`);
  return `{${entries.join(', ')}}`;
}

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sortedKeys(item)]));
}

const escapeNonAscii = (json: string): string =>
  json.replaceAll(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const cut = (text: string): string => (text.length > mostShown ? `${text.slice(0, mostShown)}...` : text);
