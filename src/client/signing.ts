import { PlyrError } from './errors.js';

/**
 * Turns the string to sign into a signature: 64 lower-case hexadecimal digits.
 * May answer at once or by a promise, so that the key can stay in a key store.
 */
export type Sign = (message: string) => string | Promise<string>;

/** What stands for the body in the signed string when a request has none. Not `null`, not the empty string. */
export const EMPTY_BODY = '{}';

/**
 * The text that the signature covers, as described in `openapi/guides/signing.md`: the timestamp immediately
 * followed by the body. Method, path, query and other headers are not part of it.
 *
 * @param timestamp - The exact value of the `timestamp` header: milliseconds since 1970, in decimal.
 * @param body - The body as compact JSON; left out, it is `{}`.
 * @returns The string to sign.
 */
export function stringToSign(timestamp: string, body: string = EMPTY_BODY): string {
  return timestamp + body;
}

/**
 * Serialises a body, once, to the text that is both sent and signed.
 *
 * The server does not sign the bytes it receives but `JSON.stringify(JSON.parse(bytes))`. The output of
 * `JSON.stringify` is a fixed point of that, so it is the only safe thing to sign (`openapi/guides/signing.md`).
 *
 * @param body - A plain object or an array. Members follow `JSON.stringify`: `undefined` is dropped, NaN
 *   becomes null, dates become text.
 * @returns Compact JSON.
 * @throws PlyrError `UNSIGNABLE_BODY` for everything the server would refuse, ignore or read differently.
 */
export function serializeBody(body: unknown): string {
  if (!Array.isArray(body) && !isPlainObject(body)) {
    const hint =
      typeof body === 'string'
        ? 'Pass the object itself, it is serialised for you.'
        : 'The API reads nothing but JSON; files travel inside it as base64 text.';
    throw unsignable(`A body must be a plain object or an array, not ${nameOf(body)}. ${hint}`);
  }
  const text = stringify(body);
  // toJSON() decides what stringify returns, so only the text tells whether an object came out.
  if (text === undefined || !/^[[{]/.test(text)) {
    throw unsignable('The toJSON() of this body gives neither an object nor an array. Pass a plain object.');
  }
  // JSON.rawJSON() and proxies get past the rule that stringify output is a fixed point.
  if (!isCompactJson(text)) {
    throw unsignable(
      'The body holds raw JSON that changes when it is parsed, such as 1.0. Use a number or a string.',
    );
  }
  refuseProtoKey(text);
  return text;
}

/**
 * Whether a text is an object or array in exactly the spelling that the server signs.
 *
 * @param text - Any text.
 * @returns True if parsing and serialising the text gives the same text back.
 */
export function isCompactJson(text: string): boolean {
  if (!/^[[{]/.test(text)) return false;
  try {
    return JSON.stringify(JSON.parse(text)) === text;
  } catch {
    return false;
  }
}

/**
 * Checks a body that the caller has serialised.
 *
 * @param text - The text about to be sent.
 * @throws PlyrError `UNSIGNABLE_BODY` if the server would compute another signature than the one over this text.
 */
export function assertCompact(text: string): void {
  if (!isCompactJson(text)) {
    throw unsignable(
      'The body text is not an object or array in compact JSON. The server signs its own spelling of the body, so ' +
        'spaces, 1.0 for 1 or a needless escape make the signature invalid. ' +
        'Pass the object instead, or send JSON.stringify(JSON.parse(text)).',
    );
  }
  refuseProtoKey(text);
}

/**
 * A signer on Web Crypto, which every supported runtime has. The key is imported at the first signature and
 * kept: importing it each time would double the cost.
 *
 * @param secretKey - The secret key exactly as issued. It is used as text, not decoded from hexadecimal.
 * @returns HMAC-SHA256 of a message in lower-case hexadecimal.
 * @throws PlyrError `MISSING_CREDENTIALS` if the key is missing, empty, not a string, or has blanks around it.
 */
export function hmacSigner(secretKey: string): Sign {
  if (typeof secretKey !== 'string' || secretKey === '') {
    throw new PlyrError(
      'MISSING_CREDENTIALS',
      'secretKey is missing, empty or not a string. Pass the secret key that was issued with the API key, for ' +
        'example from the environment variable PLYR_SECRET_KEY, or pass a sign function instead.',
    );
  }
  // Typically the line break at the end of a file. It would make every signature invalid.
  if (secretKey !== secretKey.trim()) {
    throw new PlyrError(
      'MISSING_CREDENTIALS',
      'secretKey begins or ends with a space or line break. Pass it exactly as issued.',
    );
  }
  let key: Promise<CryptoKey> | undefined;
  return async (message) => {
    key ??= crypto.subtle.importKey('raw', utf8.encode(secretKey), ALGORITHM, false, ['sign']);
    return toHex(await crypto.subtle.sign('HMAC', await key, utf8.encode(message)));
  };
}

const ALGORITHM = { name: 'HMAC', hash: 'SHA-256' };
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const utf8 = new TextEncoder();

function toHex(bytes: ArrayBuffer): string {
  let hex = '';
  for (const byte of new Uint8Array(bytes)) hex += HEX[byte];
  return hex;
}

/** Class instances are out: FormData, Map or a stream would be serialised to `{}` without a word. */
function isPlainObject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Object.prototype of another realm (a frame, node:vm) is also the end of its chain.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function stringify(body: unknown): string | undefined {
  try {
    return JSON.stringify(body) as string | undefined;
  } catch (cause) {
    throw unsignable(
      'The body cannot be written as JSON: a BigInt, a cycle, or a toJSON() that throws.',
      cause,
    );
  }
}

/** The server answers 400 to a `__proto__` key at any depth. In a string value the name is harmless. */
function refuseProtoKey(text: string): void {
  if (!text.includes('"__proto__"')) return;
  JSON.parse(text, (key, value) => {
    if (key === '__proto__') throw unsignable('The body has a key "__proto__", which the server refuses.');
    return value;
  });
}

function nameOf(value: unknown): string {
  if (value === null || typeof value !== 'object') return value === null ? 'null' : typeof value;
  return value.constructor?.name || 'an object of unknown class';
}

function unsignable(message: string, cause?: unknown): PlyrError {
  return new PlyrError('UNSIGNABLE_BODY', message, cause === undefined ? undefined : { cause });
}
