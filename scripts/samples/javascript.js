// @ts-check
import { lines, literal, singleQuoted, when } from './text.js';

/** @type {import('./text.js').Notation} Of TypeScript too. */
export const notation = {
  indent: '  ',
  map: ['{', '}', ' '],
  list: ['[', ']'],
  emptyMap: '{}',
  key: (name) => (/^\w+$/.test(name) ? `${name}: ` : `${singleQuoted(name)}: `),
  text: (text) => singleQuoted(text).replaceAll('\n', '\\n'),
  words: { true: 'true', false: 'false', null: 'null' },
};

/** @type {import('./index.js').Template} Node, without a package. */
export const javascript = {
  lang: 'JavaScript',
  render({ method, path, body, signed, server }) {
    const data = body && literal(body, notation);
    const isPlain = method === 'GET' && !signed;
    return lines(
      ...when(signed, "import { createHmac } from 'node:crypto';", ''),
      `const baseUrl = process.env.PLYR_BASE_URL ?? '${server}';`,
      ...when(body, `const body = JSON.stringify(${data});`),
      ...when(
        signed,
        'const timestamp = String(Date.now());',
        "const signature = createHmac('sha256', process.env.PLYR_SECRET_KEY)",
        `  .update(${body ? 'timestamp + body' : "timestamp + '{}'"})`,
        "  .digest('hex');",
      ),
      '',
      isPlain
        ? `const response = await fetch(\`\${baseUrl}${path}\`);`
        : [
            `const response = await fetch(\`\${baseUrl}${path}\`, {`,
            ...when(method === 'POST', "  method: 'POST',"),
            ...when(
              signed && body,
              '  headers: {',
              "    'content-type': 'application/json',",
              '    apikey: process.env.PLYR_API_KEY,',
              '    timestamp,',
              '    signature,',
              '  },',
            ),
            ...when(
              signed && !body,
              '  headers: { apikey: process.env.PLYR_API_KEY, timestamp, signature },',
            ),
            ...when(!signed && body, "  headers: { 'content-type': 'application/json' },"),
            ...when(body, '  body,'),
            '});',
          ],
      'console.log(await response.text());',
    );
  },
};
