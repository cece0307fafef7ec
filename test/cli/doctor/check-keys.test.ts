import { expect, test } from 'vitest';
import type { Profile } from '../../../src/cli/api/profile.js';
import { checkKeys } from '../../../src/cli/doctor/check-keys.js';

const apiKey = '0123456789abcdef'.repeat(2);
const secretKey = 'fedcba9876543210'.repeat(4);
const testnet: Profile = {
  name: 'testnet',
  baseUrl: 'https://api-testnet.plyr.network/api',
  network: 'testnet',
  isMainnet: false,
  apiKey,
  secretKey,
  isDefault: false,
};
const check = (changes: Partial<Profile>, env: Record<string, string> = {}) =>
  checkKeys({ ...testnet, ...changes }, { PLYR_CONFIG: '/home/me/plyr.json', ...env });

test('keys as the API issues them', () => {
  expect(check({})).toEqual({ status: 'ok', message: 'An API key and a secret key are set.' });
});

test('missing keys, and where to put them', () => {
  expect(check({ secretKey: undefined })).toEqual({
    status: 'fail',
    message: 'The profile testnet has no secret key.',
    advice: 'Set PLYR_SECRET_KEY, or add what is missing to /home/me/plyr.json.',
  });
  expect(check({ apiKey: undefined, secretKey: undefined })).toMatchObject({
    message: 'The profile testnet has no API key and no secret key.',
    advice: expect.stringContaining('Set PLYR_API_KEY and PLYR_SECRET_KEY'),
  });
});

test.each([
  [`${secretKey}\n`, 'fail', 'The secret key begins or ends with a space or a line break.'],
  [`"${secretKey}"`, 'fail', 'The secret key is in quotes.'],
  [`${secretKey}é`, 'fail', 'The secret key has a space or a character that is not printable ASCII.'],
  ['your-secret-key', 'fail', 'The secret key is the placeholder of the docs.'],
  [apiKey, 'fail', 'The API key and the secret key are the same.'],
  [secretKey.slice(1), 'warning', 'The secret key does not look like one that the API issues: 64 lower'],
])('a wrong secret key (%#) is described, not shown', (wrong, status, message) => {
  const finding = check({ secretKey: wrong });
  expect(finding).toMatchObject({ status, message: expect.stringContaining(message) });
  expect(JSON.stringify(finding)).not.toContain(wrong.slice(5, 15));
});

test('a mock can have any keys', () => {
  expect(check({ network: undefined, apiKey: 'plyr-demo-key', secretKey: 'demo' }).status).toBe('ok');
});

test('keys of two sources may not belong together', () => {
  expect(check({}, { PLYR_API_KEY: apiKey })).toEqual({
    status: 'warning',
    message: 'The API key is from PLYR_API_KEY, and the secret key is not from the environment.',
    advice: 'Check that the two belong together. If not, set PLYR_SECRET_KEY too.',
  });
  expect(check({}, { PLYR_API_KEY: apiKey, PLYR_SECRET_KEY: secretKey }).status).toBe('ok');
});
