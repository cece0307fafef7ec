import { fastSigner } from '#transport';
import { PlyrError } from './errors.js';

/**
 * Turns the string to sign into a signature: 64 lower-case hexadecimal digits.
 * May answer at once or by a promise, so that the key can stay in a key store.
 */
export type Sign = (message: string) => string | Promise<string>;

/**
 * The text that the signature covers, as described in `openapi/guides/signing.md`: the timestamp immediately
 * followed by the body. Method, path, query and other headers are not part of it.
 *
 * @param timestamp - The exact value of the `timestamp` header: milliseconds since 1970, in decimal.
 * @param body - The body as compact JSON; left out, it is `{}`, and neither `null` nor the empty string.
 * @returns The string to sign.
 */
export function stringToSign(timestamp: string, body: string = '{}'): string {
  return timestamp + body;
}

/**
 * Serialises a body, once, to the text that is both sent and signed.
 *
 * The server does not sign the bytes it receives but `JSON.stringify(JSON.parse(bytes))`. The output of
 * `JSON.stringify` is a fixed point of that, so it is the only safe thing to sign (`openapi/guides/signing.md`).
 *
 * @param body - A plain object or an array, or the output of `JSON.stringify` for one. Members follow
 *   `JSON.stringify`: `undefined` is dropped, NaN becomes null, dates become text.
 * @returns Compact JSON.
 * @throws PlyrError `UNSIGNABLE_BODY` for everything the server would reject, ignore, or read differently.
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

/** Class instances are out: FormData, Map or a stream would be serialised to `{}` without a word. */
function isPlain(value: unknown): boolean {
  const prototype: unknown = Object.getPrototypeOf(Object(value));
  // Object.prototype of another realm (a frame, node:vm) is also the end of its chain.
  return Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null;
}

/**
 * Whether a text is an object or array in exactly the spelling that the server signs. The output of stringify is
 * not where JSON.rawJSON(), a proxy or a toJSON() had a say. And the server answers 400 to the key `__proto__`;
 * in a string value its quotes are escaped.
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
    'The body must be a plain object or array, or JSON.stringify of one, with no key "__proto__".',
    options,
  );

/**
 * Makes a signer from a secret key. It uses `node:crypto` where that exists, and signs at once. Elsewhere it uses Web
 * Crypto, and imports the key once, at the first signature: to import it each time would double the cost.
 *
 * @param secretKey - The secret key exactly as issued. It is used as text, not decoded from hexadecimal.
 * @returns HMAC-SHA256 of a message in lower-case hexadecimal.
 * @throws PlyrError `MISSING_CREDENTIALS` if the key is missing, empty, not a string, or has blanks around it.
 */
export function hmacSigner(secretKey: string): Sign {
  // Blanks around are typically the line break at the end of a file. They would make every signature invalid.
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

/** @throws PlyrError `MISSING_CREDENTIALS`, which says which key is wrong, and nothing of it. */
export function checkKey(name: string, key: unknown, pattern: RegExp): asserts key is string {
  if (typeof key === 'string' && pattern.test(key)) return;
  throw new PlyrError('MISSING_CREDENTIALS', `${name} is missing, or not exactly as issued.`);
}
