/** Blots secrets out of what is shown of requests and answers. */

const names = [
  'signature',
  'secretKey',
  'sessionJwt',
  'jwt',
  'otp',
  'fixedOtp',
  'totpSecret',
  'privateKey',
  'secret',
  'claimingCode',
  'password',
  'authorization',
  'proxy-authorization',
  'cookie',
  'set-cookie',
];
const secretNames = new Set(names.map((name) => name.toLowerCase()));
const alternatives = names.join('|');
const inJson = new RegExp(`("(?:${alternatives})"\\s*:\\s*)("(?:[^"\\\\]|\\\\.)*"|[^\\s,}\\]]+)`, 'gi');
const inQuery = new RegExp(`([?&](?:${alternatives}|apikey)=)[^&#\\s"]*`, 'gi');
const inPath = /(\/claimingCode\/)[^/?#\s"]+/gi;
const keyInJson = /("apikey"\s*:\s*)"((?:[^"\\]|\\.)*)"/gi;
const jwt = /eyJ[\w-]+\.[\w-]+\.[\w-]*/g;
/** Cheap check first: every pattern above needs one of these characters, and most strings have none. */
const maybeSecret = /["?&]|\/claimingCode\/|eyJ/i;

/** What stands in the place of a secret. */
export const redacted = '[redacted]';

/**
 * Blots secrets out of a text: JSON in it, query strings, the paths that carry a claiming code, JWTs.
 * @param text Any text.
 */
export function redactText(text: string): string {
  if (!maybeSecret.test(text)) return text;
  return text
    .replace(inJson, `$1"${redacted}"`)
    .replace(keyInJson, (_all, start, key) => `${start}"${shortKey(key)}"`)
    .replace(inQuery, `$1${redacted}`)
    .replace(inPath, `$1${redacted}`)
    .replace(jwt, redacted);
}

/**
 * A copy of a value without secrets, at any depth. A secret that was found under its name is blotted out of all other
 * texts of the value too, such as an error that repeats it.
 * @param value Plain data.
 */
export function redact<T>(value: T): T {
  const secrets = new Set<string>();
  const copy = copyOf(value, secrets);
  const long = [...secrets].filter((secret) => secret.length >= 6).sort((a, b) => b.length - a.length);
  return (long.length === 0 ? copy : replaced(copy, long)) as T;
}

function copyOf(value: unknown, secrets: Set<string>, name = ''): unknown {
  if (value === null || value === undefined) return value;
  if (secretNames.has(name)) {
    for (const secret of [value].flat()) if (typeof secret === 'string') secrets.add(secret);
    return redacted;
  }
  if (name === 'apikey' && typeof value === 'string') {
    secrets.add(value);
    return shortKey(value);
  }
  if (typeof value === 'string') return redactText(value);
  if (Array.isArray(value)) return value.map((item) => copyOf(item, secrets));
  if (typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [redactText(key), copyOf(item, secrets, key.toLowerCase())]),
  );
}

function replaced(value: unknown, secrets: string[]): unknown {
  if (typeof value === 'string')
    return secrets.reduce((text, secret) => text.replaceAll(secret, redacted), value);
  if (Array.isArray(value)) return value.map((item) => replaced(item, secrets));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaced(item, secrets)]));
}

/** Enough of a key to tell it from others, never all of it. */
const shortKey = (key: string): string => `${key.slice(0, Math.min(6, Math.floor(key.length / 3)))}…`;
