/**
 * Prints a session JWT for the examples of the description, signed with the key of the example of getJwtPublicKey.
 *
 *   npx tsx scripts/description/example-session.ts PAYLOAD   the payload of the JWT, as JSON
 */
import { createPrivateKey, sign } from 'node:crypto';

/** Published on purpose. It signs examples and nothing else. */
const exampleKey = {
  kty: 'EC',
  crv: 'P-256',
  x: 'dJN-gvVnGz-5klfx-mS4zvo52dG2_k1lOYnPisZJP9A',
  y: 'FgpIuoyaiK1nBh2ndBi8d8zslByEZ0Urn2ihjLaf4so',
  d: '2W4SYCOlY1oXr6JRdjAvLNDalGld49KlttrQ6PV4fBo',
};

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

const message = `${encode({ alg: 'ES256', typ: 'JWT' })}.${encode(readPayload(process.argv[2]))}`;
const key = createPrivateKey({ key: exampleKey, format: 'jwk' });
// JOSE requires r and s side by side, not DER.
const signature = sign('sha256', Buffer.from(message), { key, dsaEncoding: 'ieee-p1363' });
console.log(`${message}.${signature.toString('base64url')}`);

function readPayload(text = ''): unknown {
  try {
    return JSON.parse(text);
  } catch {
    console.error(
      'Usage: npx tsx scripts/description/example-session.ts PAYLOAD, which is the payload as JSON.',
    );
    process.exit(2);
  }
}
