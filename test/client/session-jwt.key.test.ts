/** What openapi/guides/sessions.md says about how to check a JWT: where the key comes from. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPlyrClient } from '../../src/client/index.js';
import {
  claims,
  encode,
  header,
  invalid,
  keys,
  otherKeys,
  pemOf,
  refusal,
  served,
  session,
  token,
  verify,
} from './session-tokens.js';

describe('the key', () => {
  /** A client whose server responds with the current value of `answer`. */
  function serving(first: () => Response | Promise<Response>) {
    const server = { answer: first, asked: 0 };
    const plyr = createPlyrClient({
      apiKey: 'k',
      sign: () => '0'.repeat(64),
      retry: 0,
      fetch: async () => {
        server.asked++;
        return server.answer();
      },
    });
    return { plyr, server };
  }
  const withKey = (pair: { publicKey: KeyObject }) => () => Response.json({ publicKey: served(pair) });
  const down = () => Response.json({ error: 'down' }, { status: 500 });

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('is fetched once for a client, however many ask', async () => {
    const { plyr, server } = serving(withKey(keys));
    const jwt = await session();
    await Promise.all([verify(jwt, plyr), verify(jwt, plyr), verify(jwt, plyr)]);
    vi.advanceTimersByTime(1e9);
    await verify(jwt, plyr);
    expect(server.asked).toBe(1);
    const another = serving(withKey(keys));
    await verify(jwt, another.plyr);
    expect(another.server.asked).toBe(1);
  });

  test('is not fetched for what cannot be a session', async () => {
    const { plyr, server } = serving(withKey(keys));
    await refusal('a.b.c', plyr);
    await refusal(token(encode({ ...header, alg: 'none' }), encode(claims)), plyr);
    expect(server.asked).toBe(0);
  });

  test('is fetched again when a signature does not fit, at most once a minute', async () => {
    const { plyr, server } = serving(withKey(keys));
    await verify(await session(), plyr);
    const forged = await session({}, otherKeys);
    for (let i = 0; i < 59; i++) {
      expect(await refusal(forged, plyr)).toMatchObject(invalid('signed with another key'));
      vi.advanceTimersByTime(1000);
    }
    expect(server.asked).toBe(1);
    vi.advanceTimersByTime(1000);
    for (let i = 0; i < 60; i++) {
      expect(await refusal(forged, plyr)).toMatchObject(invalid('signed with another key'));
      vi.advanceTimersByTime(999);
    }
    expect(server.asked).toBe(2);
    await verify(await session(), plyr);
    expect(server.asked).toBe(2);
  });

  test('that is new is found, by all who ask at that time', async () => {
    const { plyr, server } = serving(withKey(keys));
    const old = await session();
    await verify(old, plyr);
    server.answer = withKey(otherKeys);
    vi.advanceTimersByTime(60_000);
    const fresh = await session({}, otherKeys);
    await Promise.all([verify(fresh, plyr), verify(fresh, plyr), verify(fresh, plyr)]);
    await verify(fresh, plyr);
    expect(server.asked).toBe(2);
    // Those of the old one are invalid.
    expect(await refusal(old, plyr)).toMatchObject(invalid('signed with another key'));
    expect(server.asked).toBe(2);
  });

  test('that cannot be fetched decides nothing, and is asked for again', async () => {
    const { plyr, server } = serving(down);
    const jwt = await session();
    expect(await refusal(jwt, plyr)).toMatchObject({ name: 'ApiError', status: 500, texts: ['down'] });
    server.answer = withKey(keys);
    expect(await verify(jwt, plyr)).toEqual(claims);
    expect(server.asked).toBe(2);
  });

  test('that cannot be fetched again leaves the old one, and is not asked for at each forgery', async () => {
    const { plyr, server } = serving(withKey(keys));
    const jwt = await session();
    const forged = await session({}, otherKeys);
    await verify(jwt, plyr);
    server.answer = down;
    vi.advanceTimersByTime(60_000);
    for (let i = 0; i < 5; i++) {
      expect(await refusal(forged, plyr)).toMatchObject({ name: 'ApiError', status: 500 });
      expect(await verify(jwt, plyr)).toEqual(claims);
    }
    expect(server.asked).toBe(2);
    server.answer = withKey(otherKeys);
    vi.advanceTimersByTime(60_000);
    expect(await verify(forged, plyr)).toEqual(claims);
    expect(server.asked).toBe(3);
  });

  test('that is on its way does not hold up sessions of the old one', async () => {
    const { plyr, server } = serving(withKey(keys));
    const jwt = await session();
    await verify(jwt, plyr);
    let arrive = () => {};
    server.answer = () =>
      new Promise((resolve) => {
        arrive = () => resolve(withKey(otherKeys)());
      });
    vi.advanceTimersByTime(60_000);
    const fresh = verify(await session({}, otherKeys), plyr);
    await vi.waitUntil(() => server.asked === 2);
    expect(await verify(jwt, plyr)).toEqual(claims);
    arrive();
    expect(await fresh).toEqual(claims);
  });

  test.each([
    undefined,
    '',
    'é',
    'not base64!',
    Buffer.from('no PEM').toString('base64'),
    Buffer.from(pemOf(keys).replace('MFk', 'MFl')).toString('base64'),
    served(generateKeyPairSync('ec', { namedCurve: 'P-384' })),
    served(generateKeyPairSync('rsa', { modulusLength: 2048 })),
  ])('that is none is not the fault of the JWT: %s', async (publicKey) => {
    const error = await refusal(await session(), { publicKey: publicKey as string });
    expect(error).toMatchObject({ name: 'PlyrError', code: 'INVALID_RESPONSE' });
    expect(error.cause).toBeDefined();
  });
});
