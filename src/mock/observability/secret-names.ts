/** Names of fields that usually contain secrets. They find secrets that the description doesn't mark. */

/** Endings of these names: `clientSecret`, `totp`. */
const endings = [
  'accesstoken',
  'authorization',
  'authtoken',
  'claimingcode',
  'cookie',
  'jwt',
  'jwts',
  'mnemonic',
  'otp',
  'otpcode',
  'otpvalue',
  'passcode',
  'passwd',
  'password',
  'privatekey',
  'pwd',
  'refreshtoken',
  'secret',
  'secretkey',
  'seedphrase',
  'sessionkey',
  'sessiontoken',
  'signature',
];
const ending = new RegExp(`(?:${endings.join('|')})$`);

/** Other names: as endings, they would match `paidToken`, for example. */
const fieldNames = new Set(['idtoken', 'uid', 'xapikey']);

/** Names that count only in requests that match no operation. In the API, these fields have other meanings. */
const suspiciousNames = new Set(['code', 'key', 'pass', 'passphrase', 'pin', 'token']);

const headerEndings = ['apikey', 'token'];

/** Only the end of a longer name counts. The longest of these names has 18 letters. The rest is for other characters. */
const longest = 32;

/**
 * Returns a name as the lists of this file contain it: in lowercase, without digits, `-`, and `_`.
 * @param name Any name.
 */
export const plainName = (name: string): string => name.toLowerCase().replaceAll(/[-_\d]/g, '');

/**
 * Returns the names that a name consists of: some servers read `a[otp]` as the field of an object, and ignore spaces.
 * @param name Any name.
 */
export const namesIn = (name: string): string[] => (separator.test(name) ? name.split(separator) : [name]);

const separator = /[^\w-]+/;

/**
 * Returns whether a field or a parameter of this name is a secret.
 * @param name Its name.
 * @param isKnown Whether the request matches an operation. If not, more names count.
 */
export function namesSecret(name: string, isKnown = true): boolean {
  return namesIn(name).some((part) => {
    const plain = plainName(part.slice(-longest));
    return ending.test(plain) || fieldNames.has(plain) || (!isKnown && suspiciousNames.has(plain));
  });
}

/** Returns whether a field, a parameter, or a header of this name is an API key. */
export const namesApiKey = (name: string): boolean =>
  namesIn(name).some((part) => part.length <= longest && plainName(part) === 'apikey');

/** Returns whether a header of this name is a secret. */
export function namesSecretHeader(name: string): boolean {
  const plain = plainName(name);
  return namesSecret(name) || headerEndings.some((one) => plain.endsWith(one));
}
