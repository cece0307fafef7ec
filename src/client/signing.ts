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
    const name: unknown = body && Object(body).constructor?.name;
    throw unsignable(`The body must be a plain object or array, not ${name}`);
  }
  let text: string;
  try {
    // toJSON() decides what comes out, so it may also be undefined.
    text = `${JSON.stringify(body)}`;
  } catch (cause) {
    throw unsignable('The body is not JSON', { cause });
  }
  // JSON.rawJSON() and proxies get past the rule that stringify output is a fixed point.
  assertCompact(text);
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
  if (!isCompactJson(text))
    throw unsignable('The body must be an object or array as JSON.stringify writes it');
  // The server answers 400 to such a key at any depth. In a string value the name is harmless.
  if (text.includes('"__proto__"')) {
    JSON.parse(text, (key, value) => {
      if (key === '__proto__') throw unsignable('The server refuses the key "__proto__"');
      return value;
    });
  }
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
  // Blanks around are typically the line break at the end of a file. They would make every signature invalid.
  if (typeof secretKey !== 'string' || secretKey === '' || secretKey !== secretKey.trim()) {
    throw badKey('secretKey');
  }
  let key: Promise<CryptoKey> | undefined;
  return async (message) => {
    key ??= crypto.subtle.importKey('raw', utf8.encode(secretKey), ALGORITHM, false, ['sign']);
    const bytes = await crypto.subtle.sign('HMAC', await key, utf8.encode(message));
    let hex = '';
    for (const byte of new Uint8Array(bytes)) hex += HEX[byte];
    return hex;
  };
}

const ALGORITHM = { name: 'HMAC', hash: 'SHA-256' };
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const utf8 = new TextEncoder();

/** Says which key is wrong, and nothing of it. */
export const badKey = (name: string): PlyrError =>
  new PlyrError('MISSING_CREDENTIALS', `${name} is missing or malformed. Pass it exactly as issued.`);

/** Class instances are out: FormData, Map or a stream would be serialised to `{}` without a word. */
function isPlainObject(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Object.prototype of another realm (a frame, node:vm) is also the end of its chain.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

const unsignable = (message: string, options?: ErrorOptions): PlyrError =>
  new PlyrError('UNSIGNABLE_BODY', `${message}.`, options);
