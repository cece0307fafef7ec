/** The examples are one coherent story, and its tokens are real. */
import { createPublicKey, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { servers } from '../../src/client/index.js';
import { listOperations, loadDocument } from '../../src/mock/description.js';

const document = loadDocument();
const text = JSON.stringify(document);
const jwts = [...new Set(text.match(/eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+/g))];

test('every session JWT verifies under the example of the public key', () => {
  const operation = listOperations(document).find(({ id }) => id === 'getJwtPublicKey');
  const { publicKey } = (operation?.responses[0]?.examples.publicKey?.value ?? {}) as {
    publicKey: string;
  };
  const key = createPublicKey(Buffer.from(publicKey, 'base64').toString());

  expect(jwts.length).toBeGreaterThan(0);
  for (const jwt of jwts) {
    const [header = '', payload = '', signature = ''] = jwt.split('.');
    const signed = Buffer.from(`${header}.${payload}`);
    const raw = Buffer.from(signature, 'base64url');
    expect(verify('sha256', signed, { key, dsaEncoding: 'ieee-p1363' }, raw), jwt).toBe(true);
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual({ alg: 'ES256', typ: 'JWT' });
    const fields = ['plyrId', 'nonce', 'gameId', 'primaryAddress', 'mirrorAddress', 'iat', 'exp'];
    expect(Object.keys(JSON.parse(Buffer.from(payload, 'base64url').toString()))).toEqual(fields);
  }
});

test('the client knows the servers of the description', () => {
  const described = (document.servers as { url: string }[]).map(({ url }) => url);
  expect(Object.values(servers)).toEqual(described);
});
