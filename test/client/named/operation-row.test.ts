import { describe, expect, test } from 'vitest';
import { parseRow } from '../../../src/client/named/operation-row.js';

test('a row has method, path, and operation', () => {
  expect(parseRow('GET /actionLog/{plyrId}?offset,limit')).toMatchObject({
    ...{ method: 'GET', path: '/actionLog/{plyrId}', operation: 'GET /actionLog/{plyrId}' },
  });
});

describe('place', () => {
  const place = (row: string, parameters?: Record<string, unknown>) => parseRow(row).place(parameters);

  test('path parameters, in any place', () => {
    expect(place('GET /a/{x}/b/{y}', { y: 2, x: 'ä/?' }).target).toBe('/a/%C3%A4%2F%3F/b/2');
    expect(place('GET /{x}', { x: '…' }).target).toBe('/%E2%80%A6');
    expect(place('GET /').target).toBe('/');
  });

  test('query parameters, in the order of the row, without those that are not given', () => {
    const row = 'GET /a?x,y,z';
    expect(place(row, { z: true, x: 'a b&c', y: undefined }).target).toBe('/a?x=a%20b%26c&z=true');
    expect(place(row, { y: 0, z: null }).target).toBe('/a?y=0');
    expect(place(row, {}).target).toBe('/a');
    expect(place(row).target).toBe('/a');
  });

  test('the rest is the body of a POST', () => {
    const parameters = { x: 'a', b: 1, c: undefined };
    expect(place('POST /a', parameters).body).toBe(parameters);
    expect(place('POST /a').body).toBeUndefined();
    expect(place('POST /a/{x}', parameters).body).toEqual({ b: 1 });
    expect(place('POST /a?x', parameters)).toEqual({ target: '/a?x=a', body: { b: 1 } });
    expect(place('POST /a/{x}', { x: 'a', c: undefined }).body).toBeUndefined();
    expect(parameters).toEqual({ x: 'a', b: 1, c: undefined });
  });

  test('others of a GET are left out, so that no secret gets into a URL by accident', () => {
    const session = { x: 'a', sessionJwt: 'secret' };
    expect(place('GET /a/{x}', session)).toEqual({ target: '/a/a', body: undefined });
    expect(place('GET /a?x', session)).toEqual({ target: '/a?x=a', body: undefined });
    expect(place('GET /a', session)).toEqual({ target: '/a', body: undefined });
  });

  test('names from the prototype are not parameters', () => {
    expect(Object.keys(place('POST /{x}', JSON.parse('{"x":"a","__proto__":1}')).body ?? {})).toEqual([
      '__proto__',
    ]);
  });

  test.each([
    ['GET /a/{x}', {}, 'INVALID_PATH_PARAMETER', /"x" of \/a\/\{x\} must be a non-empty string/],
    ['GET /a/{x}', { x: '..' }, 'INVALID_PATH_PARAMETER', /"x"/],
    [
      'GET /a?x',
      { x: '\ud800' },
      'INVALID_PARAMETER',
      /^Parameter "x" of GET \/a must be a well-formed string/,
    ],
    ['GET /a?x', { x: ['a'] }, 'INVALID_PARAMETER', /^Parameter "x" of GET \/a must be/],
    ['GET /a?x', { x: Symbol('a') }, 'INVALID_PARAMETER', /^Parameter "x" of GET \/a must be/],
  ])('%s with %o', (row, parameters, code, message) => {
    expect(() => place(row, parameters)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    );
  });
});
