/** The mock accepts and rejects the signatures that the real server accepts and rejects. */
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Mock, startMock } from '../../../src/mock/index.js';
import { signatureHeaders } from '../../support/signature-headers.js';
import { vectors } from '../../support/vectors.js';

let now = 0;
let mock: Mock;
beforeAll(async () => {
  const time = { now: () => now, after: () => () => {} };
  // The requests are about signatures, not about what the operations do.
  mock = await startMock({ mode: 'static', time });
});
afterAll(() => mock.close());

/** A request whose headers and bytes are exactly what is given; fetch would reject a GET with a body. */
function send(method: string, path: string, headers: Record<string, string>, body?: Buffer | string) {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const request = httpRequest(
      mock.url + path,
      { method, headers: { ...headers, ...length } },
      async (response) => {
        let text = '';
        for await (const chunk of response) text += chunk;
        resolve({ status: response.statusCode ?? 0, text });
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

describe('signatures made by hand', () => {
  const get = (headers: Record<string, string>) => send('GET', '/user/info/alice', headers);
  const rejected = (error: string) => ({ status: 401, text: JSON.stringify({ error }) });
  beforeAll(() => {
    now = Date.now();
  });

  test('a GET signs {}', async () => {
    expect((await get(signatureHeaders())).status).toBe(200);
  });

  test('a POST signs its body, or {} when there is none', async () => {
    const body = JSON.stringify({ sessionJwt: 'abc' });
    const json = { 'content-type': 'application/json' };
    expect((await send('POST', '/user/logout', { ...json, ...signatureHeaders(body) }, body)).status).toBe(
      200,
    );
    expect((await send('POST', '/auth/revoke/u-1', signatureHeaders())).status).toBe(200);
  });

  const wrong: [string, () => Record<string, string>, string][] = [
    ['null', () => signatureHeaders('null'), 'Invalid signature'],
    ['the empty string', () => signatureHeaders(''), 'Invalid signature'],
    [
      'upper-case hex',
      () => {
        const headers = signatureHeaders();
        return { ...headers, signature: headers.signature?.toUpperCase() ?? '' };
      },
      'Invalid signature',
    ],
    [
      'a timestamp in seconds',
      () => signatureHeaders('{}', { timestamp: String(Math.floor(now / 1000)) }),
      'Request expired',
    ],
    [
      'six minutes ago',
      () => signatureHeaders('{}', { timestamp: String(now - 360_000) }),
      'Request expired',
    ],
    [
      'six minutes ahead',
      () => signatureHeaders('{}', { timestamp: String(now + 360_000) }),
      'Request expired',
    ],
    [
      'six minutes ago and with the wrong secret',
      () => signatureHeaders('{}', { timestamp: String(now - 360_000), secretKey: 'wrong' }),
      'Invalid signature',
    ],
    [
      'an unknown key, whatever the rest',
      () => signatureHeaders('x', { apiKey: 'nobody' }),
      'Invalid API key',
    ],
    ['no headers', () => ({}), 'Missing authentication headers'],
    ['an empty header', () => ({ ...signatureHeaders(), signature: '' }), 'Missing authentication headers'],
  ];
  test.each(wrong)('%s is rejected', async (_what, headers, error) => {
    expect(await get(headers())).toEqual(rejected(error));
  });

  test.each(['apikey', 'signature', 'timestamp'])('a request without %s is rejected', async (header) => {
    const { [header]: _left, ...headers } = signatureHeaders();
    expect(await get(headers)).toEqual(rejected('Missing authentication headers'));
  });

  test('exactly five minutes are accepted, a millisecond more is not', async () => {
    expect((await get(signatureHeaders('{}', { timestamp: String(now - 300_000) }))).status).toBe(200);
    expect((await get(signatureHeaders('{}', { timestamp: String(now - 300_001) }))).status).toBe(401);
  });
});

describe('timestamps that never expire, on the real server as here', () => {
  test.each(['abc', 'NaN', 'Infinity', '8640000000000001', '9'.repeat(30)])('%s', async (timestamp) => {
    expect((await send('GET', '/user/info/alice', signatureHeaders('{}', { timestamp }))).status).toBe(200);
  });
});

describe('the published signing vectors', () => {
  test.each(vectors)('$name', async (vector) => {
    const { method, contentType, bodyText, secretKey, timestamp, signature, mistake } = vector;
    now = vector.now ?? Number(timestamp);
    // Where the mistake is the key, the server has the right one.
    const { state } = mock;
    if (mistake !== 'key') {
      state.transaction(() => state.tables.apiKeys.update('plyr-demo-key', { secretKey }));
    }

    const headers = {
      apikey: 'plyr-demo-key',
      timestamp,
      signature,
      ...(contentType && { 'content-type': contentType }),
    };
    // Operations that take any body.
    const path = method === 'POST' ? '/auth/revoke/u-1' : '/jwt/publicKey';
    const answer = await send(method, path, headers, bodyText ?? undefined);

    expect(answer.status).toBe(vector.accepted ? 200 : vector.status);
    if (vector.error) expect(answer.text).toContain(vector.error);
  });
});
