// @ts-check
import { lines, literal, singleQuoted, when } from './text.js';

/** @type {import('./text.js').Notation} */
const notation = {
  indent: '    ',
  map: ['[', ']', ''],
  list: ['[', ']'],
  // An empty array would be `[]` in JSON.
  emptyMap: '(object) []',
  key: (name) => `${singleQuoted(name)} => `,
  text: singleQuoted,
  words: { true: 'true', false: 'false', null: 'null' },
};

/** @type {import('./index.js').Template} With the curl extension. */
export const php = {
  lang: 'PHP',
  render({ method, path, body, signed, server }) {
    const data = body && literal(body, notation);
    const headers = [
      ...when(body, "'content-type: application/json'"),
      ...when(
        signed,
        "'apikey: ' . getenv('PLYR_API_KEY')",
        '"timestamp: $timestamp"',
        '"signature: $signature"',
      ),
    ];
    return lines(
      '<?php',
      `$baseUrl = getenv('PLYR_BASE_URL') ?: '${server}';`,
      ...when(
        body,
        `$body = json_encode(${data}, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_LINE_TERMINATORS);`,
      ),
      ...when(
        signed,
        "$timestamp = date_create()->format('Uv');",
        `$signature = hash_hmac('sha256', $timestamp . ${body ? '$body' : "'{}'"}, getenv('PLYR_SECRET_KEY'));`,
      ),
      '',
      `$curl = curl_init($baseUrl . ${singleQuoted(path)});`,
      ...when(method === 'POST', `curl_setopt($curl, CURLOPT_POSTFIELDS, ${body ? '$body' : "''"});`),
      ...when(
        headers.length > 0,
        'curl_setopt($curl, CURLOPT_HTTPHEADER, [',
        ...headers.map((header) => `    ${header},`),
        ']);',
      ),
      'curl_exec($curl);',
    );
  },
};
