/** One-time passwords against the vectors of RFC 6238, cut to six digits. */
import { expect, test } from 'vitest';
import { isTotp, totp } from '../../../../src/mock/behavior/sessions/totp.js';

/** The ASCII secret `12345678901234567890` of the RFC. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
])('at %i s', (seconds, code) => {
  expect(totp(secret, seconds * 1000)).toBe(code);
});

test('the secret may be in lower case, in groups, and padded', () => {
  for (const spelling of [secret.toLowerCase(), secret.replace(/(.{4})/g, '$1 '), `${secret}======`])
    expect(totp(spelling, 59_000), spelling).toBe('287082');
});

test('the steps before and after are accepted, others are not', () => {
  const at = (seconds: number) => isTotp(secret, '081804', seconds * 1000);
  expect([-60, -30, 0, 30, 60].map((offset) => at(1111111109 + offset))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
  expect(isTotp(secret, 81804, 1111111109_000)).toBe(false);
});
