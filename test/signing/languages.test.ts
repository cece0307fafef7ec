import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startMock } from '../../src/mock/index.js';
import { missingTools } from '../support/tools.js';
import { type Vector, vectors } from '../support/vectors.js';
import { type Answer, Driver } from './driver.js';
import * as hostile from './hostile-bodies.js';
import { languages } from './languages.js';
import { randomSpellings } from './random-spellings.js';

const JSON_TYPE = /^application\/(json|vnd\.api\+json)\b/i;

/** Values as each language builds them, and the text that is signed; without one, the signer must reject it. */
const cases: Record<string, string | undefined> = {
  login: '{"plyrId":"alice","otp":"123456","expiresIn":3600,"remember":true,"gameId":null}',
  class: '{"plyrId":"alice","otp":"123456"}',
  'index keys': '{"1":1,"2":1,"b":1,"a":1}',
  nested: '[{"list":[1,{"3":{},"x":[]}]}]',
  characters: JSON.stringify(['é世🎲e\u0301 /<a>&\'\u2028\u2029\u007f"\\\b\t\n\f\r\u0000\u001f']),
  doubles: JSON.stringify([1, -0, 0.1, -1.5, 1e20, 1e21, 1e-6, 1e-7, 5e-324, Number.MAX_VALUE, 2 ** -44]),
  integers: '[0,-1,9007199254740992,-9007199254740992]',
  'lone surrogate': '["\\ud800","\\udc00\\ud800"]',
  'large integer': undefined,
  'not a number': undefined,
  infinity: undefined,
  text: undefined,
  nothing: undefined,
  __proto__: undefined,
  'not JSON': undefined,
  'key that is no text': undefined,
  'nested 500 times': `${'['.repeat(500)}${']'.repeat(500)}`,
  'nested 501 times': undefined,
  'nested 100,000 times': undefined,
  'within itself': undefined,
  'huge integer': undefined,
};
// In an object literal it would set the prototype.
Object.defineProperty(cases, '__proto__', { value: undefined, enumerable: true });

/** Spellings of which JSON.parse of V8 in Node 24 and 26 is not the judge (see random-json.ts). */
const escapedKeys: Record<string, string> = {
  '{"\\u0061":1,"b":1,"a":2}': '{"a":2,"b":1}',
  '{"b":1,"\\u0031":1}': '{"1":1,"b":1}',
  '{"\\/":1,"\\u0000":1,"\\"":1,"\\\\":1}': '{"/":1,"\\u0000":1,"\\"":1,"\\\\":1}',
  '{"\\ud83c\\udfb2":1,"\\uD800":1,"\\udfff":1}': '{"🎲":1,"\\ud800":1,"\\udfff":1}',
};

/** The strings that a JSON parser must reject, beyond those in the vectors. */
const malformed = [
  '',
  '{',
  '[1 2]',
  '[1,]',
  '[01]',
  '[1.]',
  '[.5]',
  '[+1]',
  '[-]',
  '[1e]',
  '[NaN]',
  '[Infinity]',
  '[-Infinity]',
  '[tru]',
  '[truex]',
  "['a']",
  '["a]',
  '["\\x"]',
  '["\\B"]',
  '["\\u12"]',
  '["\\u12g4"]',
  '["\n"]',
  '["\t"]',
  '{a:1}',
  '{1:1}',
  '{"a"}',
  '{"a":}',
  '{"a" 1}',
  '{"a":1 "b":2}',
  '{} {}',
  '[]]',
  '[\u00a01]',
  '\ufeff\ufeff{}',
  '[1]/* */',
];

/** What a signer does with a vector: the body it would send, signed, or its error. */
async function replay(driver: Driver, vector: Vector): Promise<Answer> {
  if (!vector.bodyText) return driver.sign(vector.secretKey, vector.timestamp, '{}');
  const text = await driver.compact(vector.bodyText);
  return text !== 'absent' && 'ok' in text ? driver.sign(vector.secretKey, vector.timestamp, text.ok) : text;
}

/** Whether a result is a string that the server signs unchanged, and its numbers are at most one double off. */
function isNearly(answer: Answer, text: string): boolean {
  if (answer === 'absent' || !('ok' in answer)) return false;
  const [got, wanted] = [numbersIn(answer.ok), numbersIn(text)];
  return (
    JSON.stringify(JSON.parse(answer.ok)) === answer.ok &&
    got.rest === wanted.rest &&
    got.numbers.every((bits, i) => Math.abs(Number(bits - (wanted.numbers[i] ?? 0n))) <= 1)
  );
}

/** The numbers of a string as the bits of doubles, and what is left of it. */
function numbersIn(text: string): { numbers: bigint[]; rest: string } {
  const numbers: bigint[] = [];
  const rest = JSON.parse(text, (_, value) => {
    if (typeof value !== 'number') return value;
    numbers.push(new BigInt64Array(new Float64Array([value]).buffer)[0] as bigint);
    return 0;
  });
  return { numbers, rest: JSON.stringify(rest) };
}

test('every signer is tested', () => {
  const files = readdirSync(new URL('../../openapi/signing/', import.meta.url));
  expect(files.sort()).toEqual(['README.md', ...languages.map(({ signer }) => signer)].sort());
});

// `npm run test:long -- signers` sets the mode. The quick form leaves out what has to be compiled.
const tested = languages.filter(({ compiled }) => process.env.MODE === 'full' || !compiled);
const missing = tested.filter((language) => missingTools(language).length > 0);
for (const { name, tools } of missing)
  console.warn(`SKIPPED: the signer for ${name} was not tested. It needs ${tools.join(' and ')}.`);

test.runIf(process.env.CI)('in CI every language is there', () =>
  expect(missing.map(({ name }) => name)).toEqual([]),
);

describe.each(tested.filter((language) => !missing.includes(language)))('$name', (language) => {
  const folder = mkdtempSync(join(tmpdir(), 'plyr-signer-'));
  let driver: Driver;
  beforeAll(() => {
    driver = new Driver(language.build(folder));
  }, 300_000);
  afterAll(() => {
    driver?.close();
    rmSync(folder, { recursive: true });
  });

  test(`signs as ${vectors.length} vectors say`, async () => {
    for (const vector of vectors) {
      const { name, accepted, mistake, secretKey, timestamp, signature, stringToSign } = vector;
      // A signer sends JSON, and says so: what other content types do is between the vector and the server.
      if (!vector.bodyText || JSON_TYPE.test(vector.contentType ?? '')) {
        const answer = await replay(driver, vector);
        if (accepted || mistake === 'clock') expect(answer, name).toEqual({ ok: signature });
        else if (mistake === 'body') expect(answer, name).toHaveProperty('refused');
        // The signer does not make the mistake.
        else expect(answer, name).not.toEqual({ ok: signature });
      }
      if (stringToSign.startsWith(timestamp) && mistake !== 'key' && mistake !== 'digest') {
        const answer = await driver.sign(secretKey, timestamp, stringToSign.slice(timestamp.length));
        expect(answer, name).toEqual({ ok: signature });
      }
    }
    console.log(`${language.name}: ${vectors.length} vectors`);
  });

  test(`serializes ${Object.keys(cases).length} values of its own`, async () => {
    const absent: string[] = [];
    for (const [name, text] of Object.entries(cases)) {
      const answer = await driver.serialize(name);
      if (answer === 'absent') absent.push(name);
      else if (text === undefined) expect(answer, name).toHaveProperty('refused');
      else expect(answer, name).toEqual({ ok: text });
    }
    expect(absent).toEqual(language.absent);
  });

  test(`rejects ${malformed.length} malformed bodies`, async () => {
    for (const text of malformed) expect(await driver.compact(text), text).toHaveProperty('refused');
  });

  test('resolves escapes in keys', async () => {
    for (const [spelled, text] of Object.entries(escapedKeys))
      expect(await driver.compact(spelled), spelled).toEqual({ ok: text });
    expect(await driver.compact('{"\\u005f_proto__":1}')).toHaveProperty('refused');
  });

  test.each(Object.entries(hostile.accepted))('signs %s', async (_name, text) => {
    expect(await driver.compact(text)).toEqual({ ok: JSON.stringify(JSON.parse(text)) });
  });

  test.each(Object.entries(hostile.refused))('refuses %s', async (_name, text) => {
    const answer = await driver.compact(text);
    expect(answer === 'absent' || 'ok' in answer ? 'taken' : answer.refused.slice(0, 200)).not.toBe('taken');
    // The process is alive, and its stack is as it was.
    expect(await driver.compact('[ 1 ]')).toEqual({ ok: '[1]' });
  });

  test('writes 3,000 random bodies as JSON.stringify does, however they were spelled', async () => {
    const next = randomSpellings(7);
    let offByOne = 0;
    for (let i = 0; i < 3000; i++) {
      const spelled = next();
      const text = JSON.stringify(JSON.parse(spelled));
      const answer = await driver.compact(spelled);
      const isRight = typeof answer === 'object' && 'ok' in answer && answer.ok === text;
      if (!isRight && language.misreads && isNearly(answer, text)) offByOne += 1;
      else expect(answer, spelled).toEqual({ ok: text });
    }
    if (language.misreads)
      console.log(`${language.name}: ${offByOne} bodies with a number that is one double off`);
    expect(offByOne).toBeLessThanOrEqual(language.misreads ?? 0);
  });

  test('calls the mock', async () => {
    const mock = await startMock();
    const login = '{"plyrId":"alice","otp":"123456"}';
    const info = `${mock.url}/user/info/alice`;
    expect(await driver.call(info, 'GET', null)).toEqual({ ok: '200' });
    expect(await driver.call(`${mock.url}/user/login`, 'POST', login)).toEqual({ ok: '200' });
    expect(
      await driver.call(`${mock.url}/user/login`, 'POST', login, login.replace('alice', 'bobby')),
    ).toEqual({ ok: '401' });
    expect(await driver.call(info, 'GET', login, null)).toEqual({ ok: '401' });
    await mock.close();
  });
});
