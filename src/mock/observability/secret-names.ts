/** Names of fields that usually contain secrets. They find secrets that the description doesn't mark. */

const fieldNames = new Set([
  'accesstoken',
  'authorization',
  'authtoken',
  'claimingcode',
  'cookie',
  'fixedotp',
  'idtoken',
  'jwt',
  'jwts',
  'mnemonic',
  'otp',
  'otpsecret',
  'password',
  'privatekey',
  'proxyauthorization',
  'refreshtoken',
  'secret',
  'secretkey',
  'sessionjwt',
  'sessionjwts',
  'sessionkey',
  'sessiontoken',
  'setcookie',
  'signature',
  'totpsecret',
  'uid',
  'xapikey',
  'xauthtoken',
]);

/** Names that count only in requests that match no operation. In the API, these fields have other meanings. */
const suspiciousNames = new Set(['code', 'key', 'pass', 'passphrase', 'pin', 'token']);

const headerEndings = [
  'apikey',
  'authorization',
  'claimingcode',
  'cookie',
  'jwt',
  'otp',
  'password',
  'privatekey',
  'secret',
  'secretkey',
  'signature',
  'token',
];

/** The longest of these names has 18 letters. The rest is for `-` and `_`. */
const longest = 32;

/**
 * Returns a name as the sets of this file contain it: in lowercase, without `-` and `_`.
 * @param name Any name.
 */
export const plainName = (name: string): string => name.toLowerCase().replaceAll(/[-_]/g, '');

/**
 * Returns whether a field or a parameter of this name is a secret.
 * @param name Its name.
 * @param isKnown Whether the request matches an operation. If not, more names count.
 */
export function namesSecret(name: string, isKnown = true): boolean {
  if (name.length > longest) return false;
  const plain = plainName(name);
  return fieldNames.has(plain) || (!isKnown && suspiciousNames.has(plain));
}

/** Returns whether a field, a parameter, or a header of this name is an API key. */
export const namesApiKey = (name: string): boolean => name.length <= longest && plainName(name) === 'apikey';

/** Returns whether a header of this name is a secret. */
export function namesSecretHeader(name: string): boolean {
  const plain = plainName(name);
  return namesSecret(name) || headerEndings.some((ending) => plain.endsWith(ending));
}
