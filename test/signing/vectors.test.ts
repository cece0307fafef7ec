import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { hmacSigner, serializeBody, stringToSign } from '../../src/client/signing.js';
import { loadDocument } from '../../src/mock/openapi/document.js';
import { apiKey, type Vector, vectors, windowMs } from '../support/vectors.js';

const accepted = vectors.filter((vector) => vector.accepted);
const rejected = vectors.filter((vector) => !vector.accepted);

const hmac = (key: string | Buffer, message: string) => createHmac('sha256', key).update(message);

/** The types that the server parses as JSON; every other type but the form counts as no body. */
const JSON_TYPE = /^application\/(json|json-patch\+json|vnd\.api\+json|csp-report|scim\+json)\s*(;|$)/i;
const isForm = ({ contentType }: Vector) => contentType === 'application/x-www-form-urlencoded';

/** The body as the server signs it, written down here a second time so that the client is not its own judge. */
function canonical({ contentType, bodyText }: Vector): string {
  if (bodyText === null || bodyText === '' || !JSON_TYPE.test(contentType ?? '')) return '{}';
  const parsed: unknown = JSON.parse(bodyText.replace(/^\ufeff/, ''));
  if (typeof parsed !== 'object' || parsed === null) throw new SyntaxError('not an object or array');
  if (bodyText.includes('"__proto__":')) throw new SyntaxError('forbidden key');
  return JSON.stringify(parsed);
}

/** The server's verdict: undefined, or the error message. */
function judge(vector: Vector): string | undefined {
  let body: string;
  try {
    // Parsing nested forms is the server's business; here the signed string says what comes out.
    body = isForm(vector) ? vector.stringToSign.slice(vector.timestamp.length) : canonical(vector);
  } catch {
    return 'Bad Request';
  }
  if (hmac(vector.secretKey, vector.timestamp + body).digest('hex') !== vector.signature)
    return 'Invalid signature';
  const now = vector.now ?? Number(vector.timestamp);
  return Math.abs(now - Number(vector.timestamp)) > windowMs ? 'Request expired' : undefined;
}

/** How the signature of a rejected vector came about. */
const mistakes: Record<string, (vector: Vector) => unknown[]> = {
  string: (v) => [hmac(v.secretKey, v.stringToSign).digest('hex')],
  clock: (v) => [hmac(v.secretKey, v.stringToSign).digest('hex')],
  body: (v) => [hmac(v.secretKey, v.stringToSign).digest('hex')],
  key: (v) => [
    hmac(Buffer.from(v.secretKey, 'hex'), v.stringToSign).digest('hex'),
    hmac(apiKey, v.stringToSign).digest('hex'),
  ],
};

test('the file has enough vectors, each with its own name and a reason', () => {
  expect(accepted.length).toBeGreaterThanOrEqual(30);
  expect(rejected.length).toBeGreaterThanOrEqual(10);
  expect(new Set(vectors.map((vector) => vector.name)).size).toBe(vectors.length);
  for (const vector of vectors) expect(vector.why).toMatch(/^\S.*\.$/);
});

test('the published reference signatures are among them', () => {
  const published = {
    'GET without a body': '2299fd138a8dc0f6707bfdb830b5518bd57c94ecc375c238190ba68c3a0b8b76',
    login: 'e20b27a6d8462eb508826d5304c2b11cd42e498ba533dd0024f169c36a487d55',
    logout: '0a4b3a0f9347f44305e41efd23c524c7916624a9ba45180a63a73b5e8372ca9f',
    'GET signed over null': 'f9704dba8969c7973e5887ab7724a0174105dcffad2c68c5609c3dbd54d74db0',
  };
  for (const [name, signature] of Object.entries(published)) {
    expect(vectors.find((vector) => vector.name === name)?.signature, name).toBe(signature);
  }
});

test.each(accepted)('accepted: $name', async (vector) => {
  expect(vector.stringToSign.startsWith(vector.timestamp)).toBe(true);
  expect(judge(vector)).toBeUndefined();
  expect(hmac(vector.secretKey, vector.stringToSign).digest('hex')).toBe(vector.signature);

  // The client's own functions come to the same.
  expect(await hmacSigner(vector.secretKey)(vector.stringToSign)).toBe(vector.signature);
  if (isForm(vector)) return;
  const body = canonical(vector);
  expect(stringToSign(vector.timestamp, body)).toBe(vector.stringToSign);
  expect(serializeBody(body)).toBe(body);
  // A string is safe to sign unchanged exactly when it is its own canonical form.
  const { bodyText } = vector;
  if (bodyText && body !== '{}') {
    if (body === bodyText) expect(serializeBody(bodyText)).toBe(body);
    else expect(() => serializeBody(bodyText)).toThrow(/JSON\.stringify/);
  }
});

test.each(rejected)('rejected: $name', (vector) => {
  if (isForm(vector)) expect(vector.stringToSign).toBe(vector.timestamp + vector.bodyText);
  else expect(judge(vector)).toBe(vector.error);
  expect(vector.status).toBe(vector.error === 'Bad Request' ? 400 : 401);

  const right = hmac(vector.secretKey, vector.stringToSign).digest('hex');
  if (vector.mistake === 'digest') expect(vector.signature).not.toBe(right);
  else expect(mistakes[vector.mistake ?? '']?.(vector)).toContain(vector.signature);
});

test('the note of the signature scheme leads to the signature of each vector', () => {
  const { securitySchemes } = loadDocument().components as { securitySchemes: Record<string, object> };
  const { signature } = securitySchemes as { signature: { 'x-plyr-signature': Record<string, string> } };
  const { algorithm, message, emptyBody, encoding } = signature['x-plyr-signature'] as Record<string, string>;
  const compact = accepted.filter(
    (vector) => vector.bodyText === null || canonical(vector) === vector.bodyText,
  );
  expect(compact.length).toBeGreaterThan(20);
  const [, hash] = (algorithm as string).split('-');
  for (const { name, timestamp, bodyText, secretKey, signature } of compact) {
    const signed = (message as string)
      .replace('{timestamp}', timestamp)
      .replace('{body}', () => bodyText ?? (emptyBody as string));
    const digest = createHmac(hash as string, secretKey).update(signed);
    expect(digest.digest(encoding as 'hex'), name).toBe(signature);
  }
});
