/** The usual mistakes of signing: each is named, with the text that should be signed. */
import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { type HintsApi, hintsApi, type Sending, startTime } from './hints-api.js';

const body = { plyrId: 'alice', otp: '123456', gameId: 'Zoë' };
const json = JSON.stringify(body);
const spaced = '{"plyrId": "alice", "otp": "123456", "gameId": "Zoë"}';
const shown = '{"plyrId":"alice","otp":"[redacted]","gameId":"Zoë"}';
const now = String(startTime);
const hmac = (text: string, secret: string | Buffer = 'plyr-demo-secret') =>
  createHmac('sha256', secret).update(text);

const rejected = async (api: HintsApi, path: string, sending: Sending) => {
  const { status, body: answer, hint } = await api.call(path, sending);
  expect([status, answer]).toEqual([401, { error: 'Invalid signature' }]);
  return hint;
};
const login = async (sending: Sending) => rejected(await hintsApi(), '/user/login', { body, ...sending });
const read = async (sending: Sending) => rejected(await hintsApi(), '/user/info/alice', sending);
const should = `The signed text should be \`${now}${shown}\``;

test('the body is signed as sent, with spaces', async () => {
  const hint = await login({ body: spaced });
  expect(hint).toBe(`${should}; yours is the body as sent, with spaces.`);
});

test.each([
  ['the timestamp alone: the body is left out', ''],
  ['with {} in the place of the body', '{}'],
  ['with an indented body', JSON.stringify(body, null, 2)],
  ['with an indented body', JSON.stringify(body, null, 4)],
  ['with spaces after colons and commas', spaced],
  ['with non-ASCII characters escaped', json.replace('ë', '\\u00eb')],
  ['with spaces and escapes', spaced.replace('ë', '\\u00eb')],
  ['with the keys in alphabetical order', '{"gameId":"Zoë","otp":"123456","plyrId":"alice"}'],
  ['with "." after the timestamp', `.${json}`],
  ['with the API key after the timestamp', `plyr-demo-key${json}`],
])('POST: %s', async (mistake, signed) => {
  expect(await login({ signed })).toBe(`${should}; yours is ${mistake}.`);
});

test.each([
  ['the body without the timestamp', json],
  ['the body before the timestamp', json + now],
  ['with the timestamp in seconds, unlike the header', `${Math.floor(startTime / 1000)}${json}`],
  ['with the API key before the timestamp', `plyr-demo-key${now}${json}`],
])('POST: %s', async (mistake, text) => {
  const signature = hmac(text).digest('hex');
  expect(await login({ headers: { signature } })).toBe(`${should}; yours is ${mistake}.`);
});

test.each([
  ['the timestamp alone: without a body, {} must follow it', ''],
  ['with null in the place of {}', 'null'],
  ['with "" in the place of {}', '""'],
])('GET: %s', async (mistake, signed) => {
  expect(await read({ signed })).toBe(`The signed text should be \`${now}{}\`; yours is ${mistake}.`);
});

test.each([
  ['in upper-case hexadecimal', hmac(`${now}{}`).digest('hex').toUpperCase()],
  ['in base64', hmac(`${now}{}`).digest('base64')],
  ['in base64', hmac(`${now}{}`).digest('base64url')],
  ['written with a prefix', `sha256=${hmac(`${now}{}`).digest('hex')}`],
])('the signature is %s', async (spelling, signature) => {
  const hint = await read({ headers: { signature } });
  expect(hint).toBe(`The signature is right, but it is ${spelling}. Send 64 lower-case hexadecimal digits.`);
});

test('two mistakes at once are both named', async () => {
  const signature = hmac(now).digest('base64');
  expect(await read({ headers: { signature } })).toMatch(
    /the timestamp alone: .*, and the signature is in base64\.$/,
  );
});

test.each([
  ['the HMAC has the API key as its key, not the secret key', 'plyr-demo-key'],
  ['the secret key has a line break at its end', 'plyr-demo-secret\n'],
  ['the secret key was decoded from base64: use it as text', Buffer.from('plyr-demo-secret', 'base64')],
])('the signed text is right, but %s', async (mistake, secret) => {
  const signature = hmac(`${now}{}`, secret).digest('hex');
  expect(await read({ headers: { signature } })).toBe(`The signed text is right, but ${mistake}.`);
});

test('the secret of another key', async () => {
  expect(await read({ secretKey: 'plyr-other-secret' })).toBe(
    'The signature fits the secret of plyr-other-key, but the request names plyr-demo-key.',
  );
});

test('another algorithm, and no known mistake', async () => {
  const signature = createHmac('sha512', 'plyr-demo-secret').update(`${now}{}`).digest('hex');
  expect(await read({ headers: { signature } })).toBe(
    `The signature must have 64 hexadecimal digits; the length of this one is 128. It looks like SHA-512. The signed text should be \`${now}{}\`.`,
  );
  expect(await read({ headers: { signature: 'f'.repeat(64) } })).toBe(
    `The signed text should be \`${now}{}\`, with the secret key of plyr-demo-key. No usual mistake leads to this signature.`,
  );
});

test('a body of a type that the server does not read', async () => {
  const headers = { 'content-type': 'text/plain' };
  expect(await login({ headers })).toBe(
    `The server does not read a body of the type "text/plain": send application/json. The signed text should be \`${now}{}\`.`,
  );
});

test('a long body is cut, and a huge one is tried in its right form only', async () => {
  const api = await hintsApi();
  const tokens = Array.from({ length: 100 }, () => 'plyr');
  const hint = await rejected(api, '/game/pay', { body: { tokens }, signed: '' });
  expect(hint).toMatch(/"plyr",.*\.\.\.`; yours is the timestamp alone: the body is left out\.$/);
  const huge = { tokens: Array.from({ length: 20_000 }, () => 'plyr') };
  expect(await rejected(api, '/game/pay', { body: huge, signed: '' })).toMatch(/No usual mistake/);
});

test('the expected signature is never shown', async () => {
  const api = await hintsApi();
  const { hint, headers } = await api.call('/user/info/alice', { headers: { signature: 'f'.repeat(64) } });
  for (const text of [hint, JSON.stringify([...headers])]) {
    expect(text).not.toContain(hmac(`${now}{}`).digest('hex'));
    expect(text).not.toContain('plyr-demo-secret');
  }
});
