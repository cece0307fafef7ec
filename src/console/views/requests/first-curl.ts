import type { KeyPair } from '../../../control-client/control-types.js';

/**
 * Returns lines for a POSIX shell that sign and send a GET.
 * @param url The address.
 * @param key The key pair.
 */
export function firstCurl(url: string, { apiKey, secretKey }: KeyPair): string {
  return [
    'TIMESTAMP=$(date +%s000)',
    `SIGNATURE=$(printf '%s{}' "$TIMESTAMP" \\`,
    `  | openssl dgst -sha256 -hmac '${secretKey}' | sed 's/.* //')`,
    `curl ${url} \\`,
    `  -H 'apikey: ${apiKey}' \\`,
    '  -H "timestamp: $TIMESTAMP" -H "signature: $SIGNATURE"',
  ].join('\n');
}
