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
    const start = '$body = json_encode(';
    const data = body && literal(body, notation, start.length + ', $flags);'.length);
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
      "$baseUrl = getenv('PLYR_BASE_URL')",
      `    ?: '${server}';`,
      ...when(
        body,
        '$flags = JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE',
        '    | JSON_UNESCAPED_LINE_TERMINATORS;',
        `${start}${data}, $flags);`,
      ),
      ...when(
        signed,
        "$timestamp = date_create()->format('Uv');",
        '$signature = hash_hmac(',
        "    'sha256',",
        `    $timestamp . ${body ? '$body' : "'{}'"},`,
        "    getenv('PLYR_SECRET_KEY'),",
        ');',
      ),
      '',
      `$url = $baseUrl . ${singleQuoted(path)};`,
      '$curl = curl_init($url);',
      'curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);',
      ...when(method === 'POST', `curl_setopt($curl, CURLOPT_POSTFIELDS, ${body ? '$body' : "''"});`),
      ...when(
        headers.length > 0,
        'curl_setopt($curl, CURLOPT_HTTPHEADER, [',
        ...headers.map((header) => `    ${header},`),
        ']);',
      ),
      '$text = curl_exec($curl);',
      '$status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);',
      'if ($text === false || $status >= 400) {',
      '    $problem = $text ?: curl_error($curl);',
      '    fwrite(STDERR, "$status: $problem\\n");',
      '    exit(1);',
      '}',
      'echo "$text\\n";',
    );
  },
};
