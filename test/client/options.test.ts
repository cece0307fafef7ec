/** Options with values that mean nothing are errors, instead of no limit. */
import { describe, expect, test, vi } from 'vitest';
import { createPlyrClient, createSignedFetch, PlyrError } from '../../src/client/index.js';
import { thrownBy } from '../support/thrown-by.js';
import { credentials } from './loopback.js';

const makers = [createPlyrClient, createSignedFetch] as ((options?: object) => unknown)[];

test.each([undefined, null, 1, {}])('%j instead of options: the key is missing', (options) => {
  for (const make of makers) {
    const error = thrownBy(() => make(options as object));
    expect(error).toBeInstanceOf(PlyrError);
    expect(error).toMatchObject({
      code: 'MISSING_CREDENTIALS',
      message: expect.stringMatching(/^(apiKey is missing|The environment variable PLYR_API_KEY is not set)/),
    });
  }
});

describe('numbers', () => {
  const wrong: [string, unknown, string][] = [
    ['timeoutMs', '5s', '"5s"'],
    ['timeoutMs', '5000', '"5000"'],
    ['timeoutMs', Number.NaN, 'NaN'],
    ['timeoutMs', -1, '-1'],
    ['timeoutMs', Number.POSITIVE_INFINITY, 'Infinity'],
    ['timeoutMs', 2 ** 31, '2147483648'],
    ['timeoutMs', null, 'null'],
    ['timeoutMs', [5], '5'],
    ['retry', Number.NaN, 'NaN'],
    ['retry', true, 'true'],
    ['retry', -1, '-1'],
    ['retry', Number.POSITIVE_INFINITY, 'Infinity'],
  ];
  const error = (name: string, given: string) => ({
    name: 'PlyrError',
    code: 'INVALID_OPTION',
    outcomeUnknown: false,
    message: expect.stringMatching(
      new RegExp(`^${name} is ${given}\\. It must be a number from 0 to \\d+\\.$`),
    ),
  });

  test.each([
    ...wrong,
    ['maxResponseBytes', Number.NaN, 'NaN'],
    ['maxResponseBytes', '1 MB', '"1 MB"'],
  ] as const)('%s %s is rejected when a client is made', (name, value, given) => {
    for (const make of makers) {
      expect(thrownBy(() => make({ ...credentials, [name]: value }))).toMatchObject(error(name, given));
    }
  });

  test.each(wrong)('%s %s is rejected for a call, and nothing is sent', async (name, value, given) => {
    const fetch = vi.fn(async () => Response.json({}));
    const init = { [name]: value };
    const plyr = createPlyrClient({ ...credentials, fetch });
    await expect(plyr.GET('/jwt/publicKey', init)).rejects.toMatchObject(error(name, given));
    const signedFetch = createSignedFetch({ ...credentials, fetch });
    await expect(signedFetch('http://localhost', init)).rejects.toMatchObject(error(name, given));
    expect(fetch).not.toHaveBeenCalled();
  });

  test.each([
    ['timeoutMs', 0],
    ['timeoutMs', 0.5],
    ['timeoutMs', 2 ** 31 - 1],
    ['timeoutMs', undefined],
    ['retry', 0],
    ['retry', 99],
    ['maxResponseBytes', 2 ** 40],
  ])('%s may be %s', (name, value) => {
    for (const make of makers) expect(() => make({ ...credentials, [name]: value })).not.toThrow();
  });
});
