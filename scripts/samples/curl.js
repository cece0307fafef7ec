// @ts-check
import { jsonLines, lines, when } from './text.js';

/** @param {string} text */
const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;

/** @type {import('./index.js').Template} With openssl for the signature. */
export const curl = {
  lang: 'curl',
  render({ method, path, body, json, signed, server }) {
    const options = [
      'curl --fail-with-body',
      `"$BASE_URL${path}"`,
      ...when(method === 'POST' && !body, '-X POST'),
      ...when(
        signed,
        '-H "apikey: $PLYR_API_KEY"',
        '-H "timestamp: $TIMESTAMP"',
        '-H "signature: $SIGNATURE"',
      ),
      ...when(body, "-H 'content-type: application/json'", '-d "$BODY"'),
    ];
    // The shell joins strings without spaces between them.
    const data = jsonLines(json, 'BODY='.length + 3)
      .map(quoted)
      .join('\\\n');
    return lines(
      `BASE_URL=\${PLYR_BASE_URL:-${server}}`,
      ...when(body, `BODY=${data}`),
      ...when(
        signed,
        'TIMESTAMP=$(date +%s000)',
        `SIGNATURE=$(printf %s ${body ? '"$TIMESTAMP$BODY"' : '"$TIMESTAMP{}"'} |`,
        '  openssl dgst -sha256 -hmac "$PLYR_SECRET_KEY" |',
        "  sed 's/.* //')",
      ),
      '',
      options.join(' \\\n  '),
    );
  },
};
