/** The examples are one coherent story, and its tokens are real. */
import { createPublicKey, verify } from 'node:crypto';
import { keccak_256 } from '@noble/hashes/sha3';
import { expect, test } from 'vitest';
import { servers } from '../../src/client/index.js';
import { listOperations, loadDocument } from '../../src/mock/openapi/document.js';

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

/** EIP-55: a letter is upper case when its digit of the hash of the lower-case address is 8 or more. */
function checksummed(address: string): string {
  const digits = address.slice(2).toLowerCase();
  const hash = Buffer.from(keccak_256(Buffer.from(digits))).toString('hex');
  return `0x${[...digits].map((digit, at) => (Number.parseInt(hash[at] ?? '', 16) >= 8 ? digit.toUpperCase() : digit)).join('')}`;
}

test('addresses are checksummed, but for those that show what a wrong spelling leads to', () => {
  const addresses = [...new Set(text.match(/\b0x[0-9a-fA-F]{40}\b/g))];
  expect(addresses.length).toBeGreaterThan(10);
  // All-lower-case addresses are valid too, and the server stores some that way.
  const wrong = addresses.filter(
    (address) => address !== checksummed(address) && address !== address.toLowerCase(),
  );
  expect(wrong).toEqual(['0x14DC79964DA2C08B23698B3D3CC7CA32193D9955']);
});

test('task ids and transaction hashes are well-formed', () => {
  const taskIds = [...text.matchAll(/"taskId":"([^"]+)"/g)].map(([, id]) => id);
  expect(taskIds.filter((id) => !/^\d{13}-\d+$/.test(String(id)))).toEqual([]);
  const hashes = [...text.matchAll(/"hash":"([^"]+)"/g)].map(([, hash]) => hash);
  expect(hashes.filter((hash) => !/^0x[0-9a-f]{64}$/.test(String(hash)))).toEqual([]);
});
