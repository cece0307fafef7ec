/** Secrets in malformed data, under other names, and in encoded paths. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Redaction, redacted, redactText } from '../../../src/mock/observability/redact.js';
import { loadDocument } from '../../../src/mock/openapi/document.js';

const redaction = new Redaction(loadDocument(), ['plyr-demo-key']);

/** Bodies that contain the secret `739184`, in no format or in a broken one. */
const oddBodies = [
  '{"plyrId":"alice","otp" "739184"}',
  '{"plyrId":"alice","otp ":"739184"}',
  '{"otp"=>"739184"}',
  '{"otp":/*c*/"739184"}',
  "{'otp':u'739184'}",
  '<otp>739184</otp>',
  'otp: abc 739184',
  '{"otp":"abc"739184","plyrId":"alice"}',
  '{"otp":[1,739184],"plyrId":"alice",}',
  '{"apiKey" "739184"}',
  '%7B%2522otp%2522 %22739184%22%7D',
];

test.each(oddBodies)('a body that is not JSON shows no secret: %s', (body) => {
  expect(redaction.exchange('login').malformed(body)).not.toContain('739184');
  // The same in a string, in a name, and in an address.
  const shown = redaction.exchange('login').body({ note: `{${body}`, [body]: 1 });
  expect(JSON.stringify(shown)).not.toContain('739184');
  expect(redaction.path('getUserInfo', `/api/user/info/{${encodeURIComponent(body)}`)).not.toContain(
    '739184',
  );
});

test('no separator between a name and its value shows the value', () => {
  const separator = fc.string({
    unit: fc.constantFrom(...'"\'\\ \t\n:=>(){}[]<,;&/*#|+.~!?%é\u200b'.split('')),
    minLength: 1,
    maxLength: 12,
  });
  const name = fc.constantFrom('otp', 'OTP', 'client_secret', 'userPassword', 'sessionJwts', 'a[otp]');
  const around = fc.constantFrom(
    ['', ''],
    ['{"', '"}'],
    ['{"plyrId":"alice","', '","x":1'],
    ['a=b&', '&c=d'],
  );
  fc.assert(
    fc.property(name, separator, around, (secret, between, [before, after]) => {
      const text = `${before}${secret}${between}hunter73${after}`;
      expect(redaction.exchange('login').malformed(text)).not.toContain('hunter73');
    }),
    { numRuns: 2_000 },
  );
});

test('in malformed data, other fields stay readable while each value clearly ends', () => {
  const shown = (text: string) => redaction.exchange('login').malformed(text);
  expect(shown('{"otp":"739184","plyrId":"alice",}')).toBe(`{"otp":"${redacted}","plyrId":"alice",}`);
  expect(shown("{'otp': 739184, plyrId: 'alice'")).toBe(`{'otp': ${redacted}, plyrId: 'alice'`);
  expect(shown('otp=739184&plyrId=alice')).toBe(`otp=${redacted}&plyrId=alice`);
  expect(shown('{"a":"{\\"otp\\":\\"1\\"}","b":2,}')).toBe(`{"a":"{\\"otp\\":\\"${redacted}\\"}","b":2,}`);
  expect(shown('{"plyrId":"alice",\n "otp":}')).toBe('{"plyrId":"alice",\n "otp":}');
  expect(shown('{"plyrId":"alice","otp" "739184"}')).toBe(`{"plyrId":"alice","otp${redacted}`);
});

test('names that end like secrets, and names inside of brackets, are secret; those of the API are not', () => {
  const names = [
    'clientSecret',
    'api_secret',
    'passwd',
    'otpCode',
    'otp2',
    'otp ',
    '[g][otp]',
    'a.user-password',
  ];
  for (const name of names)
    expect(redaction.exchange('login').body({ [name]: '739184' })).toEqual({ [name]: redacted });
  const body = { tokens: ['plyr'], token: 'plyr', key: 'a', tokenId: '1', paidToken: 'x', publicKey: 'y' };
  expect(redaction.exchange('login').body(body)).toEqual(body);
});

test('the parameter of a path template is not a secret', () => {
  for (const path of ['/user/register/{claimingCode}', '/instantPlayPass/verify/claimingCode/{code}'])
    expect(redactText(`Did you mean ${path} (x)?`)).toBe(`Did you mean ${path} (x)?`);
  expect(redactText('GET /user/register/{12ab-34cd}')).toBe(`GET /user/register/${redacted}`);
});

test('however often a path is encoded, its JWT is found', () => {
  for (const dot of ['.', '%2E', '%252E', '%252525252E', '%25%32%45'])
    expect(redaction.path('getUserInfo', `/api/user/info/eyJh${dot}eyJz${dot}c2ln`)).toBe(
      `/api/user/info/${redacted}`,
    );
  expect(redaction.path('getUserInfo', '/api/user/info/alice&otp=739184')).toBe(
    `/api/user/info/alice&otp=${redacted}`,
  );
  expect(redaction.path('getUserInfo', '/api/user/info/100%25')).toBe('/api/user/info/100%25');
});
