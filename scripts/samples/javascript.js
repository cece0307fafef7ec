// @ts-check
import { lines, literal, singleQuoted, when, width } from './text.js';

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

/** @param {string} path @returns {string[]} */
const url = (path) => {
  const [name, value] = ['const url =', `\`\${baseUrl}${path}\`;`];
  return `${name} ${value}`.length <= width ? [`${name} ${value}`] : [name, `  ${value}`];
};

/** @type {import('./index.js').Template} Node, without a package. */
export const javascript = {
  lang: 'JavaScript',
  render({ method, path, body, signed, server }) {
    const start = 'const body = JSON.stringify(';
    const data = body && literal(body, notation, start.length + 2);
    const headers = [
      ...when(body, "'content-type': 'application/json'"),
      ...when(signed, 'apikey: PLYR_API_KEY', 'timestamp', 'signature'),
    ];
    const isPlain = method === 'GET' && !signed;
    return lines(
      ...when(signed, "import { createHmac } from 'node:crypto';", ''),
      ...when(signed, 'const { PLYR_API_KEY, PLYR_SECRET_KEY } = process.env;'),
      'const baseUrl =',
      '  process.env.PLYR_BASE_URL ??',
      `  '${server}';`,
      ...when(body, `${start}${data});`),
      ...when(
        signed,
        'const timestamp = String(Date.now());',
        "const signature = createHmac('sha256', PLYR_SECRET_KEY)",
        `  .update(${body ? 'timestamp + body' : "timestamp + '{}'"})`,
        "  .digest('hex');",
      ),
      '',
      ...url(path),
      isPlain
        ? 'const response = await fetch(url);'
        : [
            'const response = await fetch(url, {',
            ...when(method === 'POST', "  method: 'POST',"),
            '  headers: {',
            ...headers.map((header) => `    ${header},`),
            '  },',
            ...when(body, '  body,'),
            '});',
          ],
      'const text = await response.text();',
      'if (!response.ok)',
      `  throw new Error(\`\${response.status}: \${text}\`);`,
      'console.log(text);',
    );
  },
};
