// @ts-check
import { lines, literal, when } from './text.js';

/** @type {import('./text.js').Notation} */
export const notation = {
  indent: '    ',
  map: ['{', '}', ''],
  list: ['[', ']'],
  emptyMap: '{}',
  key: (name) => `${JSON.stringify(name)}: `,
  text: (text) => JSON.stringify(text),
  words: { true: 'True', false: 'False', null: 'None' },
};

/** @type {import('./index.js').Template} The standard library alone. */
export const python = {
  lang: 'Python',
  render({ method, path, body, signed, server }) {
    const isPlain = method === 'GET' && !signed;
    const start = 'body = ';
    const data = body && literal(body, notation, start.length);
    const headers = [
      ...when(body, '"content-type": "application/json"'),
      ...when(
        signed,
        '"apikey": os.environ["PLYR_API_KEY"]',
        '"timestamp": timestamp',
        '"signature": signature',
      ),
    ];
    return lines(
      ...when(signed, 'import hashlib', 'import hmac'),
      ...when(body, 'import json'),
      'import os',
      'import sys',
      ...when(signed, 'import time'),
      'from urllib.error import HTTPError',
      `from urllib.request import ${isPlain ? 'urlopen' : 'Request, urlopen'}`,
      '',
      'base_url = os.environ.get(',
      `    "PLYR_BASE_URL", "${server}"`,
      ')',
      ...when(
        body,
        `${start}${data}`,
        'payload = json.dumps(',
        '    body, separators=(",", ":"), ensure_ascii=False',
        ')',
      ),
      ...when(
        signed,
        'timestamp = str(int(time.time() * 1000))',
        'signature = hmac.new(',
        '    os.environ["PLYR_SECRET_KEY"].encode(),',
        `    ${body ? '(timestamp + payload)' : '(timestamp + "{}")'}.encode(),`,
        '    hashlib.sha256,',
        ').hexdigest()',
      ),
      '',
      ...(isPlain
        ? [`request = base_url + "${path}"`]
        : [
            'request = Request(',
            `    base_url + "${path}",`,
            ...when(method === 'POST', '    method="POST",'),
            ...when(body, '    data=payload.encode(),'),
            '    headers={',
            ...headers.map((header) => `        ${header},`),
            '    },',
            ')',
          ]),
      'try:',
      '    with urlopen(request) as response:',
      '        print(response.read().decode())',
      'except HTTPError as error:',
      '    sys.exit(f"{error.code}: {error.read().decode()}")',
    );
  },
};
