/** What the client does besides signing, in short: the long form are the tests on Node. */
import { createPlyrClient, createSignedFetch, hmacSigner, isApiError } from '../../src/client/index.js';
import { type Context, nextCall, rejection, same, type Test } from './harness.js';
import { tallyOf } from './never-twice.js';

const MINUTES = 60_000;

/** Runs these tests. */
export async function checkBehaviour(
  context: Context,
  test: Test,
  createHmac?: (message: string) => string,
): Promise<void> {
  const { origin, apiKey, secretKey } = context;
  const base = { apiKey, secretKey, baseUrl: origin, dangerouslyAllowBrowser: true };
  const client = (options: object = {}) => createPlyrClient({ ...base, ...options });
  const behavior = (name: string, run: () => Promise<unknown>) => test('behavior', name, run);
  const faultNumber = (name: string) => String(context.faults.findIndex((fault) => fault.name === name));
  const logout = (options: object = {}, init: object = {}) =>
    client(options).POST('/user/logout', { body: { sessionJwt: 'é🎲\u2028' }, ...init });

  await behavior('a POST beyond ASCII arrives as it was', async () => {
    const { data } = await logout();
    same(data, { method: 'POST', body: '{"sessionJwt":"é🎲\u2028"}' });
  });
  await behavior('a GET with path and query', async () => {
    const params = { path: { plyrId: 'a b' }, query: { offset: 0, limit: 25 } };
    const { data } = await client().GET('/actionLog/{plyrId}', { params });
    same(data, { method: 'GET', body: '' });
  });
  await behavior('an operation by name: data, a result, and an error', async () => {
    const sessionJwt = 'é🎲\u2028';
    const call = client().logout({ sessionJwt });
    same(await call, { method: 'POST', body: '{"sessionJwt":"é🎲\u2028"}' });
    same((await call.result()).data, await call);
    same(await client().listActivityLogs({ plyrId: 'a b', limit: 25 }), { method: 'GET', body: '' });
    const error = await rejection(client({ secretKey: 'wrong' }).logout({ sessionJwt }));
    same(isApiError(error, 'logout') && [error.status, error.body], [401, { error: 'Invalid signature' }]);
  });
  await behavior('a Request in place of a URL', async () => {
    const request = new Request(`${origin}/x`, {
      method: 'POST',
      body: '{"a":1}',
      headers: { 'content-type': 'application/json' },
    });
    same((await createSignedFetch(base)(request)).status, 200, 'status');
  });
  await behavior('a sign function of its own', async () => {
    const sign = (message: string) => hmacSigner(secretKey)(message);
    same((await logout({ secretKey: undefined, sign })).response.status, 200, 'status');
  });
  if (createHmac) {
    await behavior('createHmac as the sign function', async () => {
      same((await logout({ secretKey: undefined, sign: createHmac })).response.status, 200, 'status');
    });
  }
  await behavior('a wrong key: the error of the server', async () => {
    const { error, response } = await logout({ secretKey: 'wrong' });
    same([response.status, error], [401, { error: 'Invalid signature' }]);
  });

  for (const minutes of [-20, 20]) {
    await behavior(`a clock ${minutes} minutes off, 50 at once`, async () => {
      const { POST } = client({ headers: { 'x-test-clock': String(minutes * MINUTES) }, timeoutMs: 20_000 });
      const fifty = async () => {
        const ids = Array.from({ length: 50 }, nextCall);
        const results = await Promise.all(
          ids.map((id) => POST('/user/logout', { body: { sessionJwt: id }, headers: { 'x-test-call': id } })),
        );
        same(results.filter(({ data }) => data !== undefined).length, 50, 'successes');
        const tallies = await Promise.all(ids.map((id) => tallyOf(context, id)));
        same(Math.max(...tallies.map(({ runs }) => runs)), 1, 'most runs of a call');
        return tallies.map(({ requests }) => requests);
      };
      const most = Math.max(...(await fifty()));
      if (most > 2) throw new Error(`${most} requests for one call`);
      same(Math.max(...(await fifty())), 1, 'requests per call of the next 50');
    });
  }

  await behavior('a time-out covers the body', async () => {
    const headers = {
      'x-test-fault': faultNumber('slow body'),
      'x-test-call': nextCall(),
      'x-test-times': '9',
    };
    const { code, outcomeUnknown } = await rejection(logout({ timeoutMs: 2_000 }, { headers }));
    same([code, outcomeUnknown], ['TIMEOUT', true]);
  });
  await behavior('a signal aborts, with its reason', async () => {
    const controller = new AbortController();
    const headers = {
      'x-test-fault': faultNumber('no answer at all'),
      'x-test-call': nextCall(),
      'x-test-times': '9',
    };
    const pending = rejection(logout({ timeoutMs: 20_000 }, { headers, signal: controller.signal }));
    setTimeout(() => controller.abort(new Error('enough')), 100);
    same((await pending).message, 'enough');
    same((await rejection(logout({}, { signal: controller.signal }))).message, 'enough');
  });
  await behavior('a redirect is an error', async () => {
    const headers = {
      'x-test-fault': faultNumber('redirect 307'),
      'x-test-call': nextCall(),
      'x-test-times': '1',
    };
    same((await rejection(logout({}, { headers }))).code, 'REDIRECT');
  });
  await behavior('nobody listens', async () => {
    const error = await rejection(logout({ baseUrl: context.deadOrigin }));
    same([error.name, error.code], ['ConnectionError', 'CONNECTION_FAILED']);
    same(error.outcomeUnknown, !context.tellsUnconnected, 'outcomeUnknown');
  });
  for (const plyrId of ['', '.', '..']) {
    await behavior(`the path parameter ${JSON.stringify(plyrId)} is rejected`, async () => {
      const { code } = await rejection(client().GET('/actionLog/{plyrId}', { params: { path: { plyrId } } }));
      same(code, 'INVALID_PATH_PARAMETER');
    });
  }
  const unsignable: [string, () => unknown][] = [
    ['FormData', () => new FormData()],
    ['URLSearchParams', () => new URLSearchParams('a=1')],
    ['a stream', () => new ReadableStream()],
    ['a Blob', () => new Blob(['{}'])],
    ['bytes', () => new TextEncoder().encode('{}')],
    ['text with blanks', () => '{ "a": 1 }'],
  ];
  for (const [what, make] of unsignable) {
    await behavior(`${what} cannot be signed`, async () => {
      const pending = createSignedFetch(base)(origin, { method: 'POST', body: make() as string });
      same((await rejection(pending)).code, 'UNSIGNABLE_BODY');
    });
  }
  await behavior('a missing key is an error at once', async () => {
    const make = async () => createSignedFetch({ ...base, secretKey: undefined });
    same((await rejection(make())).code, 'MISSING_CREDENTIALS');
  });
  await behavior('no keys in a web page', async () => {
    const make = async () => createSignedFetch({ apiKey, secretKey });
    const code = context.isBrowser ? (await rejection(make())).code : typeof (await make());
    same(code, context.isBrowser ? 'BROWSER' : 'function');
  });
  await behavior('no secret in errors', async () => {
    const secret = 'secret-key-e2d84b06';
    const errors = await Promise.all([
      rejection(logout({ apiKey: secret, secretKey: secret, baseUrl: context.deadOrigin })),
      rejection(
        client({ secretKey: secret }).GET('/actionLog/{plyrId}', { params: { path: { plyrId: '' } } }),
      ),
    ]);
    for (const error of errors) {
      const text = `${String(error)} ${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`;
      if (text.includes('e2d84b06')) throw new Error('The key is in an error.');
    }
  });
}
