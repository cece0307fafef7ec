/** What openapi/guides/sessions.md says about how to check a JWT: what is rejected. jose is the second judge. */
import { createHmac } from 'node:crypto';
import { importSPKI, jwtVerify } from 'jose';
import { describe, expect, test, vi } from 'vitest';
import { SessionError } from '../../src/client/index.js';
import {
  claims,
  encode,
  header,
  invalid,
  keys,
  now,
  otherKeys,
  pemOf,
  refusal,
  session,
  source,
  token,
  verify,
} from './session-tokens.js';

describe('what is rejected', () => {
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

  test('more than 16 kB, before anything is decoded', async () => {
    const [head, , signature] = (await session()).split('.');
    const padded = (length: number) => {
      const jwt = `${head}..${signature}`;
      return jwt.replace('..', `.${'A'.repeat(length - jwt.length)}.`);
    };
    const decode = vi.spyOn(globalThis, 'atob');
    expect(await refusal(padded(16_385))).toMatchObject(invalid('longer than 16384 characters'));
    expect(decode).not.toHaveBeenCalled();
    // As long as allowed, it is looked at.
    expect(await refusal(padded(16_384))).toMatchObject(invalid('signed with another key'));
    expect(decode).toHaveBeenCalled();
    decode.mockRestore();
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
      // And with the header exchanged later.
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

  test('another key, other claims, and malformed signatures', async () => {
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
    const problem = invalid('without plyrId, gameId, or exp');
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
