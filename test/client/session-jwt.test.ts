/** What openapi/guides/sessions.md says of checking a JWT oneself. jose makes tokens, and is the second judge. */
import { createHmac, generateKeyPairSync, type KeyObject, sign as signBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { importSPKI, jwtVerify, SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, expectTypeOf, test, vi } from 'vitest';
import {
  createPlyrClient,
  type PlyrClient,
  SessionError,
  type SessionKeySource,
  verifySessionJwt,
} from '../../src/client/index.js';
import { type Mock, startMock } from '../../src/mock/index.js';

const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const otherKeys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pemOf = ({ publicKey }: { publicKey: KeyObject }) =>
  publicKey.export({ type: 'spki', format: 'pem' }).toString();
const served = (pair: { publicKey: KeyObject }) => Buffer.from(pemOf(pair)).toString('base64');
const source = { publicKey: served(keys) };

const now = 1_750_000_000;
const at = (seconds: number) => ({ now: () => seconds * 1000 });
const claims = {
  plyrId: 'alice',
  nonce: 1,
  gameId: 'demo-game',
  primaryAddress: '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266',
  mirrorAddress: '0xaed983BC346a893D7949C1583d885Bc1E8474bBa',
  iat: now,
  exp: now + 60,
};
const header = { alg: 'ES256', typ: 'JWT' };
const session = (more: object = {}, { privateKey } = keys) =>
  new SignJWT({ ...claims, ...more }).setProtectedHeader(header).sign(privateKey);

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
/** Signed right, whatever it says. */
function token(head: string, payload: string, { privateKey } = keys): string {
  const key = { key: privateKey, dsaEncoding: 'ieee-p1363' } as const;
  return `${head}.${payload}.${signBytes('sha256', Buffer.from(`${head}.${payload}`), key).toString('base64url')}`;
}

const invalid = (problem: string) => ({
  name: 'SessionError',
  code: 'SESSION_INVALID',
  message: `The session JWT is ${problem}. Ask the player to log in again.`,
});
const verify = (jwt: string, from: SessionKeySource = source) =>
  verifySessionJwt(from, jwt, { gameId: 'demo-game', ...at(now) });
const refusal = (jwt: string, from?: SessionKeySource) =>
  verify(jwt, from).then(
    () => expect.unreachable('accepted'),
    (error) => error,
  );

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
        message: 'The session is over. Ask the player to log in again.',
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

  test('from the second of nbf', async () => {
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

describe('what is refused', () => {
  const malformed = (): string[] => {
    const [head = '', payload = '', signature = ''] = token(encode(header), encode(claims)).split('.');
    const jwt = `${head}.${payload}.${signature}`;
    return [
      ...['', '.', '..', 'jwt', 'a.b', 'a.b.c', `${head}.${payload}`, `${head}.${payload}.`],
      ...[`.${payload}.${signature}`, `${head}..${signature}`],
      // Extra dots, blanks and line breaks.
      ...[`${jwt}.`, `.${jwt}`, `${jwt}.${signature}`, `${head}..${payload}.${signature}`],
      ...[` ${jwt}`, `${jwt} `, `${jwt}\n`, `${head}.${payload}\n.${signature}`, `Bearer ${jwt}`],
      // Another length of signature, as DER or another curve would have.
      ...[jwt.slice(0, -1), jwt.slice(0, -2), `${jwt}A`, `${jwt}AAAA`, `${jwt}==`],
      // Characters beyond base64url: of base64, above 7 bits, those whose low byte is one of it, full-width dots.
      ...['+', '/', '=', '\u0000', 'é', 'Ł', '🎲', '\ud800', 'ａ'].map((c) => c + jwt.slice(1)),
      ...['+', '/', '=', '\u0000', 'é', 'Ł', '🎲', '\ud800', 'ａ'].map((c) => jwt.slice(0, -1) + c),
      jwt.replaceAll('.', '．'),
      // A length that base64 cannot have.
      ...[`${head}A`, `${head}AA`].map((part) => `${part}.${payload}.${signature}`),
      // Not JSON, and not UTF-8.
      ...['{', '', 'undefined', '{"alg":"ES256"}}'].map(
        (text) => `${Buffer.from(text).toString('base64url')}.${payload}.${signature}`,
      ),
      `${Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]).toString('base64url')}.${payload}.${signature}`,
    ];
  };

  test.each(malformed())('malformed: %j', async (jwt) => {
    expect(await refusal(jwt)).toMatchObject(invalid('malformed'));
  });

  const noText: unknown[] = [undefined, null, 1, true, {}, [], { toString: 1 }, Symbol('jwt')];
  test.each(noText.map((jwt) => ({ jwt })))('no text: $jwt', async ({ jwt }) => {
    expect(await refusal(jwt as string)).toMatchObject(invalid('malformed'));
  });

  test('a list with a session in it, which would turn into its text', async () => {
    expect(await refusal([await session()] as never)).toMatchObject(invalid('malformed'));
  });

  test('a payload that is signed but no JSON', async () => {
    const jwt = token(encode(header), Buffer.from('{').toString('base64url'));
    expect(await refusal(jwt)).toMatchObject(invalid('malformed'));
  });

  test.each(['none', 'None', 'HS256', 'RS256', 'ES384', 'es256', '', undefined, null, ['ES256']])(
    'alg %j, even with a signature that fits',
    async (alg) => {
      expect(await refusal(token(encode({ ...header, alg }), encode(claims)))).toMatchObject(
        invalid('not signed with ES256'),
      );
    },
  );

  test('HS256 with the public key as the secret', async () => {
    const signed = `${encode({ ...header, alg: 'HS256' })}.${encode(claims)}`;
    for (const secret of [pemOf(keys), source.publicKey]) {
      const signature = createHmac('sha256', secret).update(signed).digest('base64url');
      expect((await refusal(`${signed}.${signature}`)).code).toBe('SESSION_INVALID');
      const long = Buffer.alloc(64, Buffer.from(signature, 'base64url')).toString('base64url');
      expect(await refusal(`${signed}.${long}`)).toMatchObject(invalid('not signed with ES256'));
      // And with the header exchanged afterwards.
      const [, payload] = signed.split('.');
      expect(await refusal(`${encode(header)}.${payload}.${long}`)).toMatchObject(
        invalid('signed with another key'),
      );
    }
  });

  test.each([
    { ...header, typ: 'JWS' },
    { ...header, typ: undefined },
    { ...header, typ: 'at+jwt' },
    { ...header, crit: ['exp'] },
    { ...header, crit: [], b64: false },
    { ...header, crit: null },
    [],
    'text',
    null,
    5,
  ])('header %j', async (head) => {
    expect(await refusal(token(encode(head), encode(claims)))).toMatchObject(
      invalid('not signed with ES256'),
    );
  });

  test('a key that the header brings along', async () => {
    const jwk = otherKeys.publicKey.export({ format: 'jwk' });
    const jwt = token(encode({ ...header, jwk, kid: '1' }), encode(claims), otherKeys);
    expect(await refusal(jwt)).toMatchObject(invalid('signed with another key'));
  });

  test('another key, other claims, and signatures that are none', async () => {
    expect(await refusal(await session({}, otherKeys))).toMatchObject(invalid('signed with another key'));
    const [head, , signature] = (await session()).split('.');
    expect(await refusal(`${head}.${encode({ ...claims, plyrId: 'bobby' })}.${signature}`)).toMatchObject(
      invalid('signed with another key'),
    );
    for (const bytes of [Buffer.alloc(64), Buffer.alloc(64, 0xff), Buffer.alloc(64, 1)]) {
      expect(await refusal(`${head}.${encode(claims)}.${bytes.toString('base64url')}`)).toMatchObject(
        invalid('signed with another key'),
      );
    }
  });

  test.each([
    { ...claims, plyrId: undefined },
    { ...claims, plyrId: 1 },
    { ...claims, gameId: undefined },
    { ...claims, gameId: ['demo-game'] },
    { ...claims, exp: undefined },
    { ...claims, exp: null },
    { ...claims, exp: String(claims.exp) },
    [],
    'text',
    null,
  ])('claims %j', async (payload) => {
    const problem = invalid('without plyrId, gameId or exp');
    expect(await refusal(token(encode(header), encode(payload)))).toMatchObject(problem);
  });

  test('the message never quotes the JWT', async () => {
    const secret = encode({ ...claims, plyrId: 'do-not-tell' });
    for (const jwt of [`${secret}.x.y`, token(encode(header), secret, otherKeys), `${secret}é`]) {
      const error = await refusal(jwt);
      expect(error).toBeInstanceOf(SessionError);
      expect(`${error.stack} ${JSON.stringify(error)}`).not.toContain(secret.slice(0, 20));
      expect(error.cause).toBeUndefined();
    }
  });
});

test('jose agrees, whatever bit is turned', async () => {
  const key = await importSPKI(pemOf(keys), 'ES256');
  const jwt = await session();
  const judge = async (text: string) => {
    const options = { algorithms: ['ES256'], typ: 'JWT', currentDate: new Date(now * 1000) };
    return jwtVerify(text, key, options).then(
      () => true,
      () => false,
    );
  };
  const ours = (text: string) =>
    verify(text).then(
      () => true,
      () => false,
    );
  expect(await judge(jwt)).toBe(true);
  for (let i = 0; i < jwt.length; i++) {
    for (const bit of [1, 4, 128]) {
      const turned = jwt.slice(0, i) + String.fromCharCode(jwt.charCodeAt(i) ^ bit) + jwt.slice(i + 1);
      expect(await ours(turned), turned).toBe(await judge(turned));
    }
  }
});

describe('the key', () => {
  /** A client whose server answers with what `answers` holds at that time. */
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
    // Those of the old one are over.
    expect(await refusal(old, plyr)).toMatchObject(invalid('signed with another key'));
    expect(server.asked).toBe(2);
  });

  test('that cannot be fetched is no judgement, and is asked for again', async () => {
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

  test('the session of another network is refused', async () => {
    const jwt = await session({ exp: Date.now() / 1000 + 60 }, otherKeys);
    await expect(verifySessionJwt(plyr, jwt)).rejects.toThrow('another key');
  });
});
