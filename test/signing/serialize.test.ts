import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { PlyrError } from '../../src/client/errors.js';
import { serializeBody } from '../../src/client/signing.js';
import { randomBodies } from './random-json.js';

describe('serializeBody', () => {
  test.each([
    ['an object', { a: 1, b: [true, null] }, '{"a":1,"b":[true,null]}'],
    ['an array', [{ a: 1 }, 2], '[{"a":1},2]'],
    ['an empty object', {}, '{}'],
    ['undefined members', { a: undefined, b: [undefined] }, '{"b":[null]}'],
    ['dates and NaN', { at: new Date(0), n: Number.NaN }, '{"at":"1970-01-01T00:00:00.000Z","n":null}'],
    ['integer-like keys', { b: 1, 1: 1 }, '{"1":1,"b":1}'],
    ['no prototype', Object.assign(Object.create(null), { a: 1 }), '{"a":1}'],
    ['another realm', runInNewContext('({ a: [1] })'), '{"a":[1]}'],
    ['an array of another realm', runInNewContext('[1]'), '[1]'],
    ['toJSON that gives an object', { toJSON: () => ({ a: 1 }) }, '{"a":1}'],
    [
      '__proto__ as a value',
      { a: '__proto__', b: '"__proto__":' },
      '{"a":"__proto__","b":"\\"__proto__\\":"}',
    ],
    [
      'a __proto__ in the literal sets the prototype only',
      { a: 1, nested: { __proto__: null } },
      '{"a":1,"nested":{}}',
    ],
  ])('takes %s', (_, body, text) => {
    expect(serializeBody(body)).toBe(text);
  });

  class Login {
    plyrId = 'fennec2';
  }
  // JSON.rawJSON() is not in every runtime; a proxy that orders its keys in its own way has the same effect.
  const unstable = { nested: new Proxy({ b: 1, 1: 1 }, { ownKeys: () => ['b', '1'] }) };
  const circular: Record<string, unknown> = {};
  circular.self = circular;

  test.each([
    ['null', null],
    ['undefined', undefined],
    ['a string', 'text'],
    ['a number', 1],
    ['a boolean', true],
    ['a function', () => ({})],
    ['FormData', new FormData()],
    ['URLSearchParams', new URLSearchParams('a=1')],
    ['a Blob', new Blob(['{}'])],
    ['a stream', new ReadableStream()],
    ['an ArrayBuffer', new ArrayBuffer(2)],
    ['bytes', new Uint8Array(2)],
    ['a Map', new Map([['a', 1]])],
    ['a Date', new Date()],
    ['a promise', Promise.resolve({})],
    ['a class instance', new Login()],
    ['an object of no class', Object.create(Object.create({}, { constructor: { value: undefined } }))],
    ['toJSON that gives text', { toJSON: () => 'text' }],
    ['toJSON that gives nothing', { toJSON: () => undefined }],
    ['what changes when it is parsed', unstable],
    ['a BigInt', { a: 1n }],
    ['a cycle', circular],
    ['a __proto__ key', JSON.parse('{"__proto__":{"x":1}}')],
    ['a nested __proto__ key', [{ a: [JSON.parse('{"b":{"__proto__":1}}')] }]],
  ])('rejects %s', (_, body) => {
    const error = catchError(() => serializeBody(body));
    expect(error).toBeInstanceOf(PlyrError);
    expect(error).toMatchObject({ name: 'PlyrError', code: 'UNSIGNABLE_BODY' });
    expect(error.message).toMatch(
      /plain object or array, or JSON\.stringify of one, without the key "__proto__"/,
    );
  });

  test('keeps the cause of a failed serialization', () => {
    expect(catchError(() => serializeBody({ a: 1n })).cause).toBeInstanceOf(TypeError);
  });

  test('gives what the server computes from it, for 5,000 random bodies', () => {
    const next = randomBodies(20);
    const seen = new Set<string>();
    for (let i = 0; i < 5000; i++) {
      const text = serializeBody(next());
      seen.add(text);
      // The server: parse what arrived as UTF-8, then serialize.
      const arrived = new TextDecoder().decode(new TextEncoder().encode(text));
      expect(JSON.stringify(JSON.parse(arrived))).toBe(text);
      expect(serializeBody(text)).toBe(text);
      expect(serializeBody(JSON.parse(text))).toBe(text);
    }
    // Otherwise the generator has stopped generating.
    expect(seen.size).toBeGreaterThan(3000);
  });
});

describe('a string that the caller has serialized', () => {
  test.each([
    '{}',
    '[]',
    '{"a":1}',
    '[1,"ü",null]',
    '{"a":"\\u2028"}'.replace('\\u2028', '\u2028'),
    '{"a":"\\ud800"}',
    '{"a":"__proto__","b":"\\"__proto__\\":","c\\"__proto__":"{"}',
  ])('is taken: %s', (text) => {
    expect(serializeBody(text)).toBe(text);
  });

  test.each([
    '{"a": 1}',
    ' {}',
    '{}\n',
    '\ufeff{}',
    '{"a":1.0}',
    '{"a":9007199254740993}',
    '{"b":1,"1":1}',
    '{"a":1,"a":1}',
    '{"a":"\\u0061"}',
    '{"a":"\ud800"}',
    '{"a":1',
    '"text"',
    '1',
    'null',
    '',
    'a=1',
    '{"__proto__":1}',
    '[{"a":{"b":1,"__proto__":1}}]',
  ])('is rejected: %j', (text) => {
    const error = catchError(() => serializeBody(text));
    expect(error).toMatchObject({ code: 'UNSIGNABLE_BODY' });
    // Neither the text nor what the parser quotes of it.
    expect(error).not.toHaveProperty('cause');
  });
});

function catchError(run: () => unknown): Error {
  try {
    run();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
}
