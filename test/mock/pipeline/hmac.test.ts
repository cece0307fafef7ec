import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hmacSha256 } from '../../../src/mock/pipeline/hmac.js';

test('the signature is that of node:crypto, whatever the key and the message', () => {
  const unicode = fc.string({ unit: 'binary', maxLength: 200 });
  fc.assert(
    fc.property(unicode, unicode, (key, message) => {
      const expected = createHmac('sha256', key).update(message).digest('hex');
      expect(hmacSha256(key, message)).toBe(expected);
    }),
    { numRuns: 2_000 },
  );
});

test.each([0, 1, 63, 64, 65, 200])('a key of %i bytes', (length) => {
  const key = 'k'.repeat(length);
  expect(hmacSha256(key, 'message')).toBe(createHmac('sha256', key).update('message').digest('hex'));
});
