import { fastSigner } from '#transport';
import { PlyrError } from './errors.js';

/**
 * Turns the string to sign into a signature: 64 lowercase hexadecimal digits. It may return a promise, so that
 * the key can stay in a key store.
 */
export type Sign = (message: string) => string | Promise<string>;

/**
 * Returns the string that the signature covers: the timestamp, immediately followed by the body. Method, path,
 * query, and other headers are not part of it. See `openapi/guides/signing.md`.
 *
 * @param timestamp - The exact value of the `timestamp` header: milliseconds since 1970, in decimal.
 * @param body - The body as compact JSON. Without a body, it is `{}`, not `null` or the empty string.
 * @returns The string to sign.
 */
export function stringToSign(timestamp: string, body: string = '{}'): string {
  return timestamp + body;
}

/**
 * Serializes a body to the string that is both sent and signed.
 *
 * The server verifies the signature of `JSON.stringify(JSON.parse(bytes))`, not of the bytes that it receives.
 * The output of `JSON.stringify` doesn't change in that step, so only that is safe to sign
 * (`openapi/guides/signing.md`).
 *
 * @param body - A plain object or an array, or the output of `JSON.stringify` for one. Members follow
 *   `JSON.stringify`: `undefined` is dropped, NaN becomes null, and dates become strings.
 * @returns Compact JSON.
 * @throws PlyrError `UNSIGNABLE_BODY` for any body that the server would reject, ignore, or read differently.
 */
export function serializeBody(body: unknown): string {
  let text = body;
  try {
    if (isPlain(body)) text = JSON.stringify(body);
  } catch (cause) {
    throw unsignable({ cause });
  }
  if (!isCompactJson(text)) throw unsignable();
  return text;
}

/** Rejects class instances, because FormData, a Map, or a stream would silently become `{}`. */
function isPlain(value: unknown): boolean {
  const prototype: unknown = Object.getPrototypeOf(Object(value));
  // The prototype chain also ends at the Object.prototype of another realm, such as a frame or node:vm.
  return Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null;
}

/**
 * Returns whether a string is an object or array exactly as the server serializes it. The output of stringify
 * can differ if JSON.rawJSON(), a proxy, or a toJSON() took part. It also rejects the key `__proto__`, for
 * which the server returns 400. In a string value, the quotes around it are escaped, so it doesn't match.
 */
function isCompactJson(text: unknown): text is string {
  try {
    const json = text as string;
    return /^[[{]/.test(json) && !/[{,]"__proto__":/.test(json) && JSON.stringify(JSON.parse(json)) === json;
  } catch {
    return false;
  }
}

const unsignable = (options?: ErrorOptions) =>
  new PlyrError(
    'UNSIGNABLE_BODY',
    'The body must be a plain object or array, or JSON.stringify of one, without the key "__proto__".',
    options,
  );

/**
 * Creates a signer from a secret key. With `node:crypto`, the signer is synchronous. Elsewhere, it uses Web
 * Crypto, and imports the key once, at the first signature. To import it each time would double the cost.
 *
 * @param secretKey - The secret key, exactly as issued. Its characters are the key: they are not decoded from hexadecimal.
 * @returns A function that returns the HMAC-SHA256 of a message in lowercase hexadecimal.
 * @throws PlyrError `MISSING_CREDENTIALS` if the key is missing, empty, not a string, or begins or ends with whitespace.
 */
export function hmacSigner(secretKey: string): Sign {
  // Whitespace around the key is typically the line break at the end of a file. It would make every signature invalid.
  checkKey('secretKey', secretKey, /^\S(.*\S)?$/s);
  return fastSigner(secretKey) ?? webSigner(secretKey);
}

function webSigner(secretKey: string): Sign {
  let key: Promise<CryptoKey> | undefined;
  return async (message) => {
    const algorithm = { name: 'HMAC', hash: 'SHA-256' };
    key ??= crypto.subtle.importKey('raw', utf8.encode(secretKey), algorithm, false, ['sign']);
    const bytes = await crypto.subtle.sign('HMAC', await key, utf8.encode(message));
    return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
  };
}

const utf8 = new TextEncoder();

/** @throws PlyrError `MISSING_CREDENTIALS`, which names the wrong key, but contains no part of it. */
export function checkKey(name: string, key: unknown, pattern: RegExp): asserts key is string {
  if (typeof key === 'string' && pattern.test(key)) return;
  throw new PlyrError('MISSING_CREDENTIALS', `${name} is missing, or not exactly as issued.`);
}
