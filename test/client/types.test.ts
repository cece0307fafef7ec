/**
 * Most of this file is for the compiler: each `@ts-expect-error` is a mistake that must not compile, and
 * `tsc -p tsconfig.test.json` fails when one does. Next to it stands the right call, so that a mistake is
 * reported for what it is and not because the whole call has become impossible.
 */
import { describe, expectTypeOf, test } from 'vitest';
import {
  type components,
  createPlyrClient,
  createSignedFetch,
  type DataOf,
  type operations,
  type PlyrClient,
  type PlyrOperations,
  type paths,
  type Result,
  unwrap,
} from '../../src/client/index.js';
import type { ErrorOf, InitArgs, InitOf, PathsWith } from '../../src/client/types.js';

const fetch = async () => Response.json({});
const plyr = createPlyrClient({ apiKey: 'k', secretKey: 's', fetch });

/** Compiled, never run. */
const compiles = (name: string, _: () => unknown) => test(name, () => {});

describe('the six planted mistakes', () => {
  const plyrId = 'fennec2';
  const otp = '123456';
  compiles('the right calls', () => [
    plyr.POST('/user/login', { body: { plyrId, otp } }),
    plyr.POST('/user/login', { body: { plyrId, otp, expiresIn: 3600, gameId: 'tester' } }),
  ]);

  compiles('unknown path', () =>
    // @ts-expect-error
    plyr.POST('/user/signin', { body: { plyrId, otp } }),
  );
  compiles('wrong method for a path', () => [
    // @ts-expect-error
    plyr.GET('/user/login', { body: { plyrId, otp } }),
    // @ts-expect-error
    plyr.GET('/user/login'),
    // @ts-expect-error
    plyr.POST('/jwt/publicKey'),
  ]);
  compiles('missing required field', () =>
    // @ts-expect-error
    plyr.POST('/user/login', { body: { plyrId } }),
  );
  compiles('typo in an optional field', () =>
    // @ts-expect-error
    plyr.POST('/user/login', { body: { plyrId, otp, expiresin: 3600 } }),
  );
  compiles('wrong type of a field', () =>
    // @ts-expect-error
    plyr.POST('/user/login', { body: { plyrId, otp: 123456 } }),
  );
  compiles('reading a field that the answer does not have', async () => {
    const { data } = await plyr.POST('/user/login', { body: { plyrId, otp } });
    // @ts-expect-error
    return [data?.sessionJwt, data?.nonce];
  });
});

describe('more mistakes', () => {
  const path = { plyrId: 'fennec2' };
  const { signal } = new AbortController();
  compiles('the right calls', () => [
    plyr.GET('/jwt/publicKey'),
    plyr.GET('/jwt/publicKey', {}),
    plyr.GET('/jwt/publicKey', { headers: { a: 'b' }, signal, timeoutMs: 5_000, retry: 0 }),
    plyr.GET('/jwt/publicKey', { headers: undefined, signal: undefined }),
    plyr.GET('/actionLog/{plyrId}', { params: { path } }),
    plyr.GET('/actionLog/{plyrId}', { params: { path, query: { limit: 1 } }, signal }),
    plyr.POST('/user/avatars', { body: { plyrIds: [] } }),
  ]);

  compiles('typo in a query parameter', () =>
    // @ts-expect-error
    plyr.GET('/actionLog/{plyrId}', { params: { path, query: { limt: 1 } } }),
  );
  compiles('typo in a path parameter', () =>
    // @ts-expect-error
    plyr.GET('/actionLog/{plyrId}', { params: { path: { plyrid: 'fennec2' } } }),
  );
  compiles('typo in params', () =>
    // @ts-expect-error
    plyr.GET('/actionLog/{plyrId}', { params: { path, querry: { limit: 1 } } }),
  );
  compiles('typo in the options', () =>
    // @ts-expect-error
    plyr.GET('/actionLog/{plyrId}', { params: { path }, signl: signal }),
  );
  compiles('typo in the options where none is required', () =>
    // @ts-expect-error
    plyr.GET('/jwt/publicKey', { signl: signal }),
  );
  compiles('options of openapi-fetch', () =>
    // @ts-expect-error
    plyr.GET('/jwt/publicKey', { baseUrl: 'https://elsewhere.example' }),
  );
  compiles('required options left out', () =>
    // @ts-expect-error
    plyr.GET('/actionLog/{plyrId}'),
  );
  compiles('required body left out', () =>
    // @ts-expect-error
    plyr.POST('/user/avatars', {}),
  );
  compiles('a body where there is none', () =>
    // @ts-expect-error
    plyr.GET('/jwt/publicKey', { body: {} }),
  );
  compiles('a query where there is none', () =>
    // @ts-expect-error
    plyr.POST('/user/avatars', { params: { query: { a: 1 } }, body: { plyrIds: [] } }),
  );
  compiles('header parameters', () =>
    // @ts-expect-error
    plyr.GET('/jwt/publicKey', { params: { header: { apikey: 'k' } } }),
  );
  compiles('too many arguments', () =>
    // @ts-expect-error
    plyr.GET('/jwt/publicKey', {}, {}),
  );
  compiles('methods that the API does not have', () =>
    // @ts-expect-error
    plyr.DELETE('/user/logout'),
  );
  compiles('options with half of the credentials', () =>
    // @ts-expect-error
    createPlyrClient({ baseUrl: 'https://api.plyr.network/api', secretKey: 'x' }),
  );
  compiles('typo in the options of the client', () =>
    // @ts-expect-error
    createPlyrClient({ apiKey: 'k', secretkey: 's' }),
  );
});

describe('types', () => {
  test('an editor can complete paths: they are a union of literals, not just strings', () => {
    type GetPath = Parameters<typeof plyr.GET>[0];
    expectTypeOf<GetPath>().toEqualTypeOf<PathsWith<'get'>>();
    expectTypeOf<'/user/info/{identifier}'>().toExtend<GetPath>();
    expectTypeOf<string>().not.toExtend<GetPath>();
    expectTypeOf<'/user/login'>().not.toExtend<GetPath>();
  });

  test('unwrap gives the data type of the operation', () => {
    const call = () => unwrap(plyr.GET('/jwt/publicKey'));
    expectTypeOf(call).returns.resolves.toEqualTypeOf<DataOf<operations['getJwtPublicKey']>>();
  });

  test('a failed result says whether a POST may have been carried out', () => {
    type Failed = Extract<Result<operations['logout']>, { error: object }>;
    expectTypeOf<Failed>().toExtend<{ outcomeUnknown: boolean; operation: string; response: Response }>();
  });

  test('environment variables can be passed as they are', () => {
    expectTypeOf(createPlyrClient).toBeCallableWith({
      apiKey: process.env.PLYR_API_KEY,
      secretKey: process.env.PLYR_SECRET_KEY,
      baseUrl: process.env.PLYR_BASE_URL,
    });
  });

  test('a signed fetch fits wherever fetch does', () => {
    expectTypeOf(createSignedFetch).returns.toExtend<typeof globalThis.fetch>();
    expectTypeOf<typeof globalThis.fetch>().toExtend<
      NonNullable<Parameters<typeof createSignedFetch>[0]['fetch']>
    >();
  });

  test('the client has these members and nothing else', () => {
    expectTypeOf<keyof PlyrClient>().toEqualTypeOf<
      keyof PlyrOperations | 'GET' | 'POST' | 'use' | 'warmUp'
    >();
  });

  test('every path has one of the two methods', () => {
    expectTypeOf<PathsWith<'get'> | PathsWith<'post'>>().toEqualTypeOf<keyof paths>();
  });

  test('the result tells data from error', async () => {
    const result = await plyr.GET('/jwt/publicKey');
    expectTypeOf(result).toEqualTypeOf<Result<operations['getJwtPublicKey']>>();
    expectTypeOf(result.response).toEqualTypeOf<Response>();
    if (result.data) {
      expectTypeOf(result.data.publicKey).toEqualTypeOf<string>();
      expectTypeOf(result.error).toEqualTypeOf<undefined>();
    } else {
      expectTypeOf(result.data).toEqualTypeOf<undefined>();
      expectTypeOf(result.error.error).toEqualTypeOf<string>();
    }
    // Destructured, it does so too.
    const { data, error } = result;
    if (error) expectTypeOf(data).toEqualTypeOf<undefined>();
    else expectTypeOf(data.publicKey).toEqualTypeOf<string>();
  });

  test('the error of logout has one of two forms', () => {
    expectTypeOf<{ message: 'JWT nonce is expired' }>().toExtend<ErrorOf<operations['logout']>>();
    expectTypeOf<{ error: string }>().toExtend<ErrorOf<operations['logout']>>();
    expectTypeOf<{ sessionJwt: string }>().not.toExtend<ErrorOf<operations['logout']>>();
  });

  test('header and cookie parameters of an operation are not options', () => {
    type WithHeader = {
      parameters: { header: { apikey: string }; cookie?: { a: string }; path: { id: string } };
      responses: Record<never, never>;
    };
    expectTypeOf<keyof InitOf<WithHeader>['params']>().toEqualTypeOf<'path'>();
  });

  test('an optional body may be left out, but not misspelt', () => {
    type Optional = { requestBody?: Json<{ a: number }>; responses: Record<never, never> };
    expectTypeOf<InitOf<Optional>['body']>().toEqualTypeOf<{ a: number } | undefined>();
    expectTypeOf<InitOf<operations['getJwtPublicKey']>['body']>().toEqualTypeOf<undefined>();
    expectTypeOf<InitArgs<Optional>>().toEqualTypeOf<[init?: InitOf<Optional>]>();
  });

  test('an operation without JSON errors still has a typed one', () => {
    type TextOnly = { responses: { 200: Json<{ a: 1 }>; 400: { content: { 'text/plain': string } } } };
    expectTypeOf<ErrorOf<TextOnly>>().toEqualTypeOf<{ error: string }>();
    type NoErrors = { responses: { 200: Json<{ a: 1 }> } };
    expectTypeOf<ErrorOf<NoErrors>>().toEqualTypeOf<{ error: string }>();
    type Lists = { responses: { 200: Json<{ a: 1 }>; 401: Json<{ error: string[] }> } };
    expectTypeOf<ErrorOf<Lists>>().toEqualTypeOf<{ error: string[] } | { error: string }>();
    type Longer = { responses: { 200: Json<{ a: 1 }>; 500: Json<{ error: string; stack?: string }> } };
    expectTypeOf<ErrorOf<Longer>>().toEqualTypeOf<{ error: string; stack?: string }>();
  });

  test('the generated types come along', () => {
    expectTypeOf<components>().toHaveProperty('schemas');
  });
});

interface Json<Body> {
  content: { 'application/json': Body };
}
