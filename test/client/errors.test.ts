/** What goes wrong, as callers see it: one family of errors, and `unwrap`. */
import createClient from 'openapi-fetch';
import { afterEach, describe, expect, expectTypeOf, test, vi } from 'vitest';
import {
  ApiError,
  CallError,
  ConnectionError,
  createPlyrClient,
  createSignedFetch,
  errorMessages,
  PlyrError,
  type paths,
  SessionError,
  TaskError,
  TimeoutError,
  unwrap,
} from '../../src/client/index.js';
import { thrownBy } from '../support/thrown-by.js';
import { API_KEY, listen, SECRET_KEY, send } from './loopback.js';

const credentials = { apiKey: API_KEY, secretKey: SECRET_KEY };
const caught = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => expect.fail('was not rejected'),
    (reason: unknown) => reason,
  );
afterEach(() => vi.unstubAllGlobals());

describe('the family', () => {
  const context = { operation: 'POST /a', outcomeUnknown: true };
  const response = new Response(null, { status: 418 });
  const members: [string, PlyrError][] = [
    ['PlyrError', new PlyrError('REDIRECT', 'text')],
    ['ApiError', new ApiError('API_ERROR', response, ['text'], {}, context)],
    ['ConnectionError', new ConnectionError(context, new Error('cause'))],
    ['TimeoutError', new TimeoutError(context, 5)],
    ['TaskError', new TaskError('TASK_FAILED', 'text', 'id')],
    ['SessionError', new SessionError('SESSION_EXPIRED', 'text')],
  ];
  test.each(members)('%s says its name, also in its stack', (name, error) => {
    expect(error).toBeInstanceOf(PlyrError);
    expect(error.name).toBe(name);
    expect(error.stack).toMatch(new RegExp(`^${name}: `));
    expect(String(error)).toBe(`${name}: ${error.message}`);
    expect(error.code).toMatch(/^[A-Z_]+$/);
  });

  test('all say whether a request may have been carried out', () => {
    const said = members.map(([name, { outcomeUnknown }]) => [name, outcomeUnknown]);
    expect(said).toEqual([
      ['PlyrError', false],
      ['ApiError', true],
      ['ConnectionError', true],
      ['TimeoutError', true],
      ['TaskError', false],
      ['SessionError', false],
    ]);
    // The task may still succeed.
    for (const code of ['TASK_TIMEOUT', 'TASK_NOT_FOUND'] as const)
      expect(new TaskError(code, 'text', 'id').outcomeUnknown).toBe(true);
  });

  test('those of a call say which, and whether it may have been carried out', () => {
    for (const [, error] of members.slice(1, 4)) {
      expect(error).toBeInstanceOf(CallError);
      expect(error).toMatchObject(context);
      expect(error.message).toMatch(
        /^POST \/a: .*may have run: check getTaskStatus, the activity log, or the balances/,
      );
    }
    const certain = new TimeoutError({ operation: 'GET /a', outcomeUnknown: false }, 5);
    expect(certain.message).toBe('GET /a: no response within 5 ms.');
  });

  test('a cause is kept', () => {
    const cause = new Error('cause');
    expect(new ConnectionError(context, cause).cause).toBe(cause);
    expect(new TaskError('TASK_TIMEOUT', 'text', 'id', { status: 'PENDING' }, { cause })).toMatchObject({
      taskId: 'id',
      task: { status: 'PENDING' },
      cause,
    });
    expect(new SessionError('SESSION_INVALID', 'text', { cause }).cause).toBe(cause);
  });
});

describe('what the server said', () => {
  const html = '<html><h1>502 Bad Gateway</h1></html>';
  const forms: [string, string | undefined, string, string[]][] = [
    ['a text', 'application/json', '{"error":"Invalid 2fa token"}', ['Invalid 2fa token']],
    ['a list', 'application/json', '{"error":["a","b"]}', ['a', 'b']],
    ['null', 'application/json', '{"error":null}', []],
    ['a stack', 'application/json', '{"error":"boom","stack":"at x"}', ['boom']],
    [
      'players',
      'application/json',
      '{"error":"Invalid sessionJwts","invalidPlyrIds":{"alice":"expired","unknown":"no"}}',
      ['Invalid sessionJwts', 'alice: expired', 'unknown: no'],
    ],
    [
      'the form of logout',
      'application/json',
      '{"message":"JWT nonce is expired"}',
      ['JWT nonce is expired'],
    ],
    [
      'a task that goes on',
      'application/json',
      '{"taskId":"1-0","status":"TIMEOUT","errorMessage":"Task timeout"}',
      ['Task timeout'],
    ],
    ['an empty list', 'application/json', '[]', ['[]']],
    ['plain text', 'text/plain', 'Bad Request', ['Bad Request']],
    ['HTML', 'text/html', html, [html]],
    ['nothing', undefined, '', ['HTTP 400']],
    ['what nobody expects', 'application/json', '{"error":{"a":1},"message":5,"invalidPlyrIds":7}', []],
  ];
  test.each(forms)('%s', async (_, type, body, texts) => {
    const server = await listen((_, response) => send(response, 400, type, body));
    const plyr = createPlyrClient({ ...credentials, baseUrl: server.origin });
    const result = await plyr.POST('/user/logout', { body: { sessionJwt: 'a' } });
    expect(errorMessages(result.error)).toEqual(texts);
    const error = (await caught(unwrap(result))) as ApiError;
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      code: 'API_ERROR',
      status: 400,
      operation: 'POST /user/logout',
      texts,
      body: result.error,
      outcomeUnknown: false,
    });
    expect(error.response).toBe(result.response);
    expect(error.message).toBe(`POST /user/logout: 400 ${texts.join('; ') || 'no reason given'}.`);
    await server.close();
  });

  test.each([null, undefined, 'text', 5])('of %s: nothing', (body) => {
    expect(errorMessages(body)).toEqual([]);
  });

  test('a long error message is cut in the message of the exception alone', () => {
    const long = 'x'.repeat(5_000);
    const response = new Response(null, { status: 502 });
    const error = new ApiError(
      'API_ERROR',
      response,
      [long],
      {},
      { operation: 'GET /a', outcomeUnknown: false },
    );
    expect(error.message.length).toBeLessThan(250);
    expect(error.texts).toEqual([long]);
  });
});

describe('unwrap', () => {
  const fetch = async () => Response.json({ publicKey: 'pem' });
  const plyr = createPlyrClient({ ...credentials, fetch });

  test('gives the data of a result, and of the promise of one', async () => {
    const data = await unwrap(plyr.GET('/jwt/publicKey'));
    expectTypeOf(data.publicKey).toEqualTypeOf<string>();
    expect(data).toEqual({ publicKey: 'pem' });
    expect(await unwrap(await plyr.GET('/jwt/publicKey'))).toEqual({ publicKey: 'pem' });
  });

  test('throws what the call throws', async () => {
    const call = plyr.GET('/user/info/{identifier}', { params: { path: { identifier: '..' } } });
    expect(await caught(unwrap(call))).toMatchObject({ code: 'INVALID_PATH_PARAMETER' });
  });

  test('says of a POST whether it may have been carried out', async () => {
    const failing = createPlyrClient({
      ...credentials,
      fetch: async () => new Response('', { status: 504 }),
    });
    const error = await caught(unwrap(failing.POST('/user/logout', { body: { sessionJwt: 'a' } })));
    expect(error).toMatchObject({ status: 504, outcomeUnknown: true });
    expect((error as Error).message).toContain('getTaskStatus');
  });

  test('takes the results of a bare openapi-fetch, also those with no error in them', async () => {
    const bare = (answer: Response) =>
      createClient<paths>({
        baseUrl: 'http://localhost',
        fetch: createSignedFetch({ ...credentials, fetch: async () => answer }),
      }).GET('/jwt/publicKey');
    expect(await unwrap(bare(Response.json({ publicKey: 'pem' })))).toEqual({ publicKey: 'pem' });
    const empty = new Response(null, { status: 500, headers: { 'content-length': '0' } });
    expect(await caught(unwrap(bare(empty)))).toMatchObject({ status: 500, operation: 'HTTP', texts: [] });
  });
});

describe('a web page', () => {
  const open = () => {
    vi.stubGlobal('window', {});
    vi.stubGlobal('document', {});
  };

  test('rejects the client, and the error says why', () => {
    open();
    for (const create of [createPlyrClient, createSignedFetch]) {
      const error = thrownBy(() => create(credentials));
      expect(error).toMatchObject({ code: 'BROWSER' });
      expect((error as Error).message).toMatch(/exposes its keys.*server.*dangerouslyAllowBrowser/);
    }
  });

  test('can be allowed to, and then says itself who it is', async () => {
    open();
    const fetch = vi.fn(async (_url: string, _init: RequestInit) => Response.json({}));
    const plyr = createPlyrClient({ ...credentials, fetch, dangerouslyAllowBrowser: true });
    await plyr.GET('/jwt/publicKey');
    expect(fetch.mock.calls[0]?.[1].headers).not.toHaveProperty('user-agent');
  });

  test.each(['window', 'document'])('has more than a %s', (name) => {
    vi.stubGlobal(name, {});
    expect(() => createPlyrClient(credentials)).not.toThrow();
  });
});
