import { expect, test } from 'vitest';
import { Redaction, redacted, redactText } from '../../../src/mock/observability/redact.js';
import { loadDocument } from '../../../src/mock/openapi/document.js';

const redaction = new Redaction(loadDocument(), ['plyr-demo-key']);

test('values at any depth, JSON inside of strings, and other strings that repeat them', () => {
  const one = redaction.exchange('getTaskStatus');
  const value = {
    a: [{ SecretKey: 'sk-1234567', deep: { private_key: '0xabcdef', otp: 123456, secret: null } }],
    taskData: ['method', '{"privateKey":"0xabcdef","n":1,"otp":42}'],
    error: 'the key sk-1234567 is wrong, and SK-1234567 too',
    url: 'https://x.test/?claimingCode=AAAA-BBBB&z=1',
    apiKey: 'abcdefghijkl',
    note: 'eyJhbGciOi.eyJzdWIi.c2ln is a JWT',
  };
  expect(one.hideRepeated(one.body(value))).toEqual({
    a: [{ SecretKey: redacted, deep: { private_key: redacted, otp: redacted, secret: null } }],
    taskData: ['method', `{"privateKey":"${redacted}","n":1,"otp":${redacted}}`],
    error: `the key ${redacted} is wrong, and ${redacted} too`,
    url: `https://x.test/?claimingCode=${redacted}&z=1`,
    apiKey: 'abcd…#d682',
    note: `${redacted} is a JWT`,
  });
});

test('a value that is not secret stays unchanged', () => {
  const one = redaction.exchange('getUserTokenBalance');
  for (const path of [
    '/api/user/balance/alice/plyr',
    '/api/user/balance/%61lice/plyr',
    '/',
    '/docs/index.html',
  ])
    expect(one.path(path)).toBe(path);
  expect(redaction.path(null, '/api/jwt/publicKey')).toBe('/api/jwt/publicKey');
  expect(redaction.path(null, '/api/user/register')).toBe('/api/user/register');
  const body = { token: 'plyr', code: 1, tokens: ['plyr'], signatures: 2, error: 'Invalid signature' };
  expect(one.body(body)).toEqual(body);
  for (const text of ['body.otp must match pattern "^[0-9]{6}$"', 'GET /api/user/info/alice', 'a=b&c: d'])
    expect(redactText(text)).toBe(text);
});

test('keys have labels: short, stable, and different', () => {
  for (const key of ['plyr-demo-key', 'plyr-demo-key@qa-1']) expect(redaction.label(key)).toBe(key);
  const keys = [
    'd1a5e3c07b924f68a0c2d4e6f8091b3d',
    'd1a5e3c07b924f68a0c2d4e6f8091b3e',
    'plyr-other-key',
    'plyr-other-key@qa-1',
    'k',
  ];
  const labels = keys.map(redaction.label);
  expect(new Set(labels).size).toBe(keys.length);
  expect(keys.map(redaction.label)).toEqual(labels);
  expect(labels[0]).toMatch(/^d1a5e3…#[0-9a-f]{4}$/);
  for (const [at, key] of keys.entries()) expect(labels[at]).not.toContain(key);
});

test('malformed JSON shows nothing of a secret that is an array or an object', () => {
  const one = redaction.exchange(null);
  for (const text of [
    '{"otp":{"a":{"b":"x"},"c":"hidden"}',
    '{"otp":["a]","hidden"]',
    '{otp: {"a": "hidden"',
  ])
    expect(one.text(text)).not.toContain('hidden');
  expect(redactText('otp=[redacted]&list=[1]')).toBe('otp=[redacted]&list=[1]');
});

test('paths are read as the router reads them', () => {
  const shown = `/api/instantPlayPass/verify/claimingCode/${redacted}`;
  expect(redaction.path('verifyClaimingCode', '/api/instantPlayPass/verify/claimingCode/AB')).toBe(shown);
  expect(redaction.path('readAuth', '/API/AUTH/READ/some-uid/')).toBe(`/API/AUTH/READ/${redacted}/`);
  expect(redaction.path('readAuth', '/api/auth/%72ead/some-uid')).toBe(`/api/auth/%72ead/${redacted}`);
  expect(redaction.path(null, '/api/auth/%72ead/some-uid')).toBe(`/api/auth/%72ead/${redacted}`);
  expect(redaction.path(null, '/api/user/register/%zz%41')).toBe(`/api/user/register/${redacted}`);
});

/** The median of the CPU time of a function, in microseconds. */
function cost(run: () => void): number {
  const times = Array.from({ length: 9 }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return user + system;
  });
  return times.sort((a, b) => a - b)[4] as number;
}

const size = 65_536;
const hostile: Record<string, string> = {
  'beginnings of JWTs': 'eyJ',
  'words of JWTs': 'eyJa.',
  'two parts of JWTs': 'eyJa.b ',
  'dots and dashes': 'eyJ-._',
  'names without values': '"otp" ',
  'names with spaces': `"otp"${' '.repeat(200)}`,
  'names with colons': '"otp": ',
  'open strings': '"otp":"\\"',
  backslashes: '"otp\\\\',
  'open arrays': 'otp:[',
  'open objects': 'otp={',
  queries: '?otp=a&',
  paths: '/claimingCode/',
  'percent signs': '%6ftp=%',
  escapes: '\\u006ftp',
  'percent signs that are encoded': '%25',
  'encoded digits': '%%32%35',
  'secrets in braces': '{"otp":"1",',
  'names in braces': '{otp ',
  'closing brackets': '{otp:1}]',
};

test.each(Object.entries(hostile))('%s take time in proportion to their length', (_name, part) => {
  const plain = 'plain: words, and/or = numbers 12345 '.repeat(size / 36).slice(0, size);
  const text = part.repeat(size / part.length);
  const shown = (value: string) => () => {
    redactText(value);
    const one = redaction.exchange(null);
    one.url(`/api/user/info/${value}`);
    one.text(value);
    one.hideRepeated(one.body({ value, [value]: [value] }));
  };
  shown(plain)();
  shown(text)();
  // The quadratic pattern of before took over 1,000 times as long.
  expect(cost(shown(text))).toBeLessThan(20 * cost(shown(plain)) + 20_000);
});

test('of too many secrets, not all are looked for', () => {
  const one = redaction.exchange('login');
  const secrets = (count: number) => Array.from({ length: count }, (_, at) => ({ otp: `secret-${at}` }));
  one.body(secrets(20));
  expect(one.isOverfull).toBe(false);
  one.body(secrets(4_000));
  expect(one.isOverfull).toBe(true);
});
