import { createInterface } from 'node:readline';
import { compact, serialize, sign, signedHeaders } from '../../../openapi/signing/plyr-signing.js';

class Login {
  plyrId = 'alice';
  otp = '123456';
}

const cases: Record<string, unknown> = {
  login: { plyrId: 'alice', otp: '123456', expiresIn: 3600, remember: true, gameId: null },
  class: new Login(),
  'index keys': { b: 1, 2: 1, a: 1, 1: 1 },
  nested: [{ list: [1, { x: [], 3: {} }] }],
  characters: ['é世🎲e\u0301 /<a>&\'\u2028\u2029\u007f"\\\b\t\n\f\r\u0000\u001f'],
  doubles: [1.0, -0.0, 0.1, -1.5, 1e20, 1e21, 1e-6, 1e-7, 5e-324, 1.7976931348623157e308, 2 ** -44],
  integers: [0, -1, 2 ** 53, -(2 ** 53)],
  'lone surrogate': ['\ud800', '\udc00\ud800'],
  'large integer': { amount: 2n ** 53n + 1n },
  text: '{}',
  nothing: undefined,
  __proto__: undefined,
  'not JSON': () => 1,
  'nested 500 times': nested(500),
  'nested 501 times': nested(501),
  'nested 100,000 times': nested(100_000),
  'within itself': withinItself(),
  'huge integer': [10n ** 400n],
};
Object.defineProperty(cases, '__proto__', {
  value: [{ a: JSON.parse('{"__proto__":1}') }],
  enumerable: true,
});

function nested(depth: number): unknown[] {
  let value: unknown[] = [];
  for (let level = 1; level < depth; level++) value = [value];
  return value;
}

function withinItself(): unknown[] {
  const value: unknown[] = [];
  value.push({ a: value });
  return value;
}

const decode = (text: string) => Buffer.from(text, 'base64').toString();

async function call(url: string, method: string, body: string, sent: string): Promise<string> {
  const text = body === '-' ? undefined : decode(body);
  const headers = await signedHeaders('plyr-demo-key', 'plyr-demo-secret', text);
  const answer = await fetch(url, { method, headers, body: sent === '-' ? null : decode(sent) });
  return String(answer.status);
}

async function run(command: string, [first = '', second = '', third = '', fourth = '']: string[]) {
  if (command === 'compact') return compact(decode(first));
  if (command === 'sign') return sign(decode(first), second, decode(third));
  if (command === 'serialize') return serialize(cases[first] as object);
  return call(first, second, third, fourth);
}

for await (const line of createInterface({ input: process.stdin })) {
  const [command = '', ...fields] = line.split('\t');
  if (command === 'serialize' && !Object.hasOwn(cases, fields[0] ?? '')) {
    console.log('absent\t');
    continue;
  }
  const [verdict, text] = await run(command, fields).then(
    (result) => ['ok', result],
    (error: Error) => {
      if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
      return ['refused', error.message];
    },
  );
  console.log(`${verdict}\t${Buffer.from(text ?? '').toString('base64')}`);
}
