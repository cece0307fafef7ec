/** What openapi/guides/sessions.md says about how to check a JWT: what is accepted, and the mock. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import { createPlyrClient, type PlyrClient, verifySessionJwt } from '../../src/client/index.js';
import { type Mock, startMock } from '../../src/mock/index.js';
import {
  at,
  claims,
  encode,
  header,
  invalid,
  now,
  otherKeys,
  refusal,
  session,
  source,
  token,
  verify,
} from './session-tokens.js';

describe('what is accepted', () => {
  test('a session, with its claims', async () => {
    const session1 = await verify(await session());
    expect(session1).toEqual(claims);
    expectTypeOf(session1.nonce).toEqualTypeOf<number>();
    expectTypeOf(session1.mirrorAddress).toEqualTypeOf<string>();
    // @ts-expect-error
    void session1.avatar;
  });

  test('any text in its claims', async () => {
    const jwt = await session({ plyrId: 'é🎲' });
    expect(await verify(jwt)).toMatchObject({ plyrId: 'é🎲' });
    // Text that makes - and _ of base64url likely.
    for (let i = 0; i < 50; i++) await verify(await session({ plyrId: `>>>???${'ÿ'.repeat(i)}` }));
  });

  test('the example of the description, with the key that it shows', async () => {
    const { schemas } = JSON.parse(readFileSync('dist/generated/plyr.json', 'utf8')).components;
    const [publicKey] = schemas.JwtPublicKey.properties.publicKey.examples;
    const [jwt] = schemas.RoomSessionJwt.examples;
    expect(await verify(jwt, { publicKey })).toEqual({ ...claims, exp: now + 86_400 });
  });

  test('until the second in which it ends', async () => {
    const jwt = await session();
    expect(await verifySessionJwt(source, jwt, at(now + 59.999))).toEqual(claims);
    for (const late of [60, 61, 1e9]) {
      await expect(verifySessionJwt(source, jwt, at(now + late))).rejects.toMatchObject({
        name: 'SessionError',
        code: 'SESSION_EXPIRED',
        message: 'The session has expired. Ask the player to log in again.',
      });
    }
  });

  test('by the time of this machine', async () => {
    await expect(verifySessionJwt(source, await session())).rejects.toMatchObject({
      code: 'SESSION_EXPIRED',
    });
    const exp = Math.floor(Date.now() / 1000) + 60;
    expect(await verifySessionJwt(source, await session({ exp }))).toMatchObject({ plyrId: 'alice' });
  });

  test('from the second of `nbf`', async () => {
    expect(await verify(await session({ nbf: now }))).toMatchObject({ nbf: now });
    expect(await refusal(await session({ nbf: now + 1 }))).toMatchObject(invalid('not valid yet'));
    for (const nbf of ['1', null, {}]) {
      expect(await refusal(token(encode(header), encode({ ...claims, nbf })))).toMatchObject(
        invalid('not valid yet'),
      );
    }
  });

  test('for the game, or for any if none is said', async () => {
    const jwt = await session({ gameId: 'Demo-Game' });
    expect(await refusal(jwt)).toMatchObject(invalid('for another game'));
    expect(await verifySessionJwt(source, jwt, at(now))).toMatchObject({ gameId: 'Demo-Game' });
    expect(await verifySessionJwt(source, jwt, { gameId: 'Demo-Game', ...at(now) })).toBeDefined();
    // An empty name is a name.
    await expect(verifySessionJwt(source, jwt, { gameId: '', ...at(now) })).rejects.toThrow('another game');
  });
});

describe('the mock', () => {
  let mock: Mock;
  let plyr: PlyrClient;
  beforeAll(async () => {
    mock = await startMock();
    plyr = createPlyrClient({ apiKey: 'plyr-demo-key', secretKey: 'plyr-demo-secret', baseUrl: mock.url });
  });
  afterAll(() => mock.close());
  const login = async (plyrId: string, more: object = {}) => {
    const body = { plyrId, otp: '123456', gameId: 'demo-game', ...more };
    const { data } = await plyr.POST('/user/login', { body });
    return data?.sessionJwt ?? '';
  };

  test('a login is valid, and stays so after the logout that the server knows of', async () => {
    const sessionJwt = await login('alice', { expiresIn: 3600 });
    const { payload } = (await plyr.POST('/user/session/verify', { body: { sessionJwt } })).data ?? {};
    const verified = await verifySessionJwt(plyr, sessionJwt, { gameId: 'demo-game' });
    expect(payload).toMatchObject(verified);
    expect(verified.exp - verified.iat).toBe(3600);
    await expect(verifySessionJwt(plyr, sessionJwt, { gameId: 'other-game' })).rejects.toThrow(
      'another game',
    );

    await plyr.POST('/user/logout', { body: { sessionJwt } });
    const { error } = await plyr.POST('/user/session/verify', { body: { sessionJwt } });
    expect(error).toEqual({ error: 'JWT nonce is expired' });
    expect(await verifySessionJwt(plyr, sessionJwt, { gameId: 'demo-game' })).toEqual(verified);
  });

  test('the session of another network is rejected', async () => {
    const jwt = await session({ exp: Date.now() / 1000 + 60 }, otherKeys);
    await expect(verifySessionJwt(plyr, jwt)).rejects.toThrow('another key');
  });
});
