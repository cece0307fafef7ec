import { expect, test } from 'vitest';
import { explainBody } from '../../../../src/mock/observability/hints/body-hints.js';
import { hintsApi } from './hints-api.js';

test.each([
  ['{"plyrId":"alice",\n "otp":}', 'The body is not JSON: a value is expected at line 2, column 8.'],
  ['"text"', 'The server reads a JSON object or array only, not a string, a number, true, false, or null.'],
  ['{"__proto__":1}', 'The server rejects JSON that has the key __proto__.'],
])('%j', async (body, expected) => {
  const { call } = await hintsApi();
  const { status, body: answer, hint } = await call('/user/login', { body });
  expect([status, answer, hint]).toEqual([400, 'Bad Request', expected]);
});

test('a body that is too large, or can not be decompressed', async () => {
  const { call } = await hintsApi();
  const large = await call('/user/login', { body: { a: 'x'.repeat(1_100_000) } });
  expect([large.status, large.hint]).toEqual([
    413,
    'The body is too large: the server reads 1 MiB of JSON, or 56 KiB of a form. This one has 1,100,008 bytes.',
  ]);
  const zipped = await call('/user/login', { body: '{}', headers: { 'content-encoding': 'gzip' } });
  expect(zipped.hint).toBe("The body can't be decompressed as the header Content-Encoding (gzip) says.");
});

test('the rest', () => {
  const request = { status: 400, text: 'Bad Request', headers: {} };
  expect(explainBody({ ...request, sent: '' })).toMatch(/^The body is empty/);
  expect(explainBody(request)).toMatch(/^The body did not arrive in full/);
  expect(explainBody({ ...request, text: 'The mock rejects it.' })).toBe('The mock rejects it.');
});

test('nothing of the body is quoted', async () => {
  const { call } = await hintsApi();
  for (const body of ['{"otp":"987654"', '{"otp":987654"}', '{otp:"987654"}', "{'otp':'987654'}", '987654'])
    expect((await call('/user/login', { body })).hint).not.toMatch(/9876/);
});
