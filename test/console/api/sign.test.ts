import { afterEach, expect, test, vi } from 'vitest';
import { signatureOf } from '../../../src/console/api/sign.js';
import { vectors } from '../../support/vectors.js';

afterEach(() => vi.unstubAllGlobals());

const accepted = vectors.filter((vector) => vector.accepted);

test.each(accepted)('$name', async ({ secretKey, timestamp, stringToSign, signature }) => {
  const signed = stringToSign.slice(timestamp.length);
  expect(await signatureOf(secretKey, timestamp, signed)).toBe(signature);
  if (signed === '{}') expect(await signatureOf(secretKey, timestamp, undefined)).toBe(signature);
});

test('without Web Crypto, it says what to do', async () => {
  vi.stubGlobal('crypto', {});
  await expect(signatureOf('a', '1', undefined)).rejects.toThrow(/https pages and on this machine/);
});
