// @ts-check
import { lines, when } from './text.js';

/** @param {string} text */
const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;

/** @type {import('./index.js').Template} With openssl for the signature. */
export const curl = {
  lang: 'curl',
  render({ method, path, body, json, signed, server }) {
    const options = [
      ...when(method === 'POST' && !body, '-X POST'),
      ...when(
        signed,
        '-H "apikey: $PLYR_API_KEY"',
        '-H "timestamp: $TIMESTAMP"',
        '-H "signature: $SIGNATURE"',
      ),
      ...when(body, "-H 'content-type: application/json'", '-d "$BODY"'),
    ];
    const message = body ? '"$TIMESTAMP$BODY"' : '"$TIMESTAMP{}"';
    return lines(
      ...when(body, `BODY=${quoted(json)}`),
      ...when(
        signed,
        'TIMESTAMP=$(date +%s000)',
        `SIGNATURE=$(printf %s ${message} | openssl dgst -sha256 -hmac "$PLYR_SECRET_KEY" | sed 's/.* //')`,
        '',
      ),
      [`curl "\${PLYR_BASE_URL:-${server}}${path}"`, ...options].join(' \\\n  '),
    );
  },
};
