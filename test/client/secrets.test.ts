import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import {
  createPlyrClient,
  createSignedFetch,
  fromEnv,
  hmacSigner,
  logTo,
  type PlyrEvent,
  unwrap,
} from '../../src/client/index.js';
import { thrownBy } from '../support/thrown-by.js';
import { transports, useTransport } from './both-transports.js';
import { listen, send } from './loopback.js';

describe.each(transports)('over %s', (transport) => {
  useTransport(transport);

  // Odd enough not to occur by chance, and with no blank in it, so that it is also a valid header value.
  const apiKey = 'api-key-7f3a9c51';
  const secretKey = 'secret-key-e2d84b06';
  const secrets = /7f3a9c51|e2d84b06/;

  /** Some objects cannot be made into text: cycles, no prototype. */
  const attempt = (run: () => string | undefined): string => {
    try {
      return run() ?? '';
    } catch (error) {
      return String(error);
    }
  };

  /** Every text that a value can be turned into, with all that hangs on it. */
  function errorMessages(value: unknown, seen = new Set<unknown>()): string[] {
    if (typeof value === 'string') return [value];
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value))
      return [];
    seen.add(value);
    const own = Reflect.ownKeys(value).flatMap((key) => {
      const descriptor = Reflect.getOwnPropertyDescriptor(value, key);
      return [
        String(key),
        ...errorMessages(descriptor?.value, seen),
        ...errorMessages(descriptor?.get?.call(value), seen),
      ];
    });
    return [
      inspect(value, { depth: 8, showHidden: true, getters: true }),
      attempt(() => JSON.stringify(value)),
      attempt(() => String(value)),
      ...(value instanceof Error ? [value.stack ?? '', ...errorMessages(value.cause, seen)] : []),
      ...own,
    ];
  }

  const rejection = (promise: Promise<unknown>): Promise<unknown> =>
    promise.then(
      () => expect.fail('was not rejected'),
      (reason: unknown) => reason,
    );

  test('the walker finds a secret wherever it hides', () => {
    class Holder {
      #inner = secretKey;
      get open() {
        return this.#inner;
      }
    }
    const hidden = Object.defineProperty({}, 'x', { value: { y: secretKey } });
    const getter = Object.defineProperty({}, 'open', { get: () => secretKey });
    for (const leak of [
      { a: [{ secretKey }] },
      hidden,
      getter,
      { [secretKey]: 1 },
      new Error(secretKey),
      new Error('x', { cause: new Error(secretKey) }),
      Object.assign(() => {}, { secretKey }),
      { toJSON: () => secretKey },
      { toString: () => new Holder().open },
    ]) {
      expect(errorMessages(leak).join('\n')).toMatch(secrets);
    }
  });

  test('neither client, fetch, signer nor any error or result shows a secret', async () => {
    const other = await listen();
    const server = await listen(({ url }, response) => {
      if (url.includes('moved')) response.setHeader('location', other.origin);
      if (url.includes('moved')) return send(response, 302, undefined, '');
      if (url.includes('html')) return send(response, 200, 'text/html', '<p>');
      if (url.includes('refused'))
        return send(response, 401, 'application/json', '{"error":"Invalid signature"}');
      if (url.includes('reset')) return void response.destroy();
      if (url.includes('busy')) return send(response, 503, 'text/plain', 'busy');
      if (url.includes('late')) return undefined;
      send(response, 200, 'application/json', '{}');
    });
    const events: PlyrEvent[] = [];
    const lines: string[] = [];
    const keep = (line: string) => lines.push(line);
    const log = logTo({ error: keep, warn: keep, info: keep, debug: keep }, 'debug');
    const onEvent = (event: PlyrEvent) => {
      events.push(event);
      log(event);
    };
    const credentials = { apiKey, secretKey, onEvent, random: () => 0 };
    const client = createPlyrClient({ ...credentials, baseUrl: server.origin });
    const signedFetch = createSignedFetch(credentials);
    const signer = hmacSigner(secretKey);
    await signer('once, so that the key is cached');

    const info = (identifier: string) =>
      client.GET('/user/info/{identifier}', { params: { path: { identifier } } });
    const post = (body: unknown) => client.POST('/user/logout', { body } as never);
    const values: Record<string, unknown> = {
      client,
      'GET and POST': [client.GET, client.POST],
      signedFetch,
      signer,
      'a pending call': info('fennec2'),
      'a result': await info('fennec2'),
      'an error result': await info('refused'),
      redirect: await rejection(info('moved')),
      html: await rejection(info('html')),
      reset: await rejection(info('reset')),
      'reset, a POST': await rejection(signedFetch(`${server.origin}/reset`, { method: 'POST', body: '{}' })),
      'too late': await rejection(signedFetch(`${server.origin}/late`, { timeoutMs: 30, retry: 0 })),
      'unwrapped data': await unwrap(info('fennec2')),
      'an unwrapped error': await rejection(unwrap(info('refused'))),
      'a call by name': client.getUserInfo({ identifier: 'fennec2' }),
      'its result': await client.getUserInfo({ identifier: 'fennec2' }).result(),
      'its error': await rejection(client.getUserInfo({ identifier: 'refused' })),
      'its parameters': await rejection(
        client.listActivityLogs({ plyrId: 'a', limit: [secretKey] as never }),
      ),
      'an unwrapped text': await rejection(unwrap(info('busy'))),
      'options out of the environment': fromEnv({ PLYR_API_KEY: apiKey, PLYR_SECRET_KEY: secretKey }),
      'no secret key in the environment': thrownBy(() => fromEnv({ PLYR_API_KEY: apiKey })),
      'no API key in the environment': thrownBy(() => fromEnv({ PLYR_SECRET_KEY: secretKey })),
      'a header': await rejection(signedFetch(server.origin, { headers: { 'x-a': `${secretKey}\nx` } })),
      'a query': await rejection(signedFetch(`http://127.0.0.1:1/?key=${secretKey}`, { retry: 0 })),
      path: await rejection(info('..')),
      body: await rejection(post(secretKey)),
      BigInt: await rejection(post({ [secretKey]: 1n })),
      text: await rejection(signedFetch(server.origin, { method: 'POST', body: `{"otp": "${secretKey}"}` })),
      'content type': await rejection(
        signedFetch(server.origin, { method: 'POST', body: '{}', headers: { 'content-type': secretKey } }),
      ),
      signature: await rejection(createSignedFetch({ ...credentials, sign: () => secretKey })(server.origin)),
      aborted: await rejection(signedFetch(server.origin, { signal: AbortSignal.abort() })),
      'no such host': await rejection(signedFetch('http://127.0.0.1:1/')),
      'no URL': await rejection(signedFetch('nowhere')),
      'bad API key': thrownBy(() => createSignedFetch({ apiKey: `${apiKey}\n`, secretKey })),
      'bad secret key': thrownBy(() => createSignedFetch({ apiKey, secretKey: `${secretKey}\n` })),
      'bad sign': thrownBy(() => createSignedFetch({ apiKey, sign: secretKey as never })),
      'bad URL': thrownBy(() =>
        createPlyrClient({ ...credentials, baseUrl: `https://${apiKey}:${secretKey}@host` }),
      ),
    };
    values.events = events;
    values['lines of the log'] = lines;
    expect(lines).toHaveLength(events.length);
    expect(new Set(events.map(({ type }) => type))).toEqual(
      new Set(['request', 'response', 'retry', 'error']),
    );
    for (const [name, value] of Object.entries(values)) {
      expect(errorMessages(value).join('\n'), name).not.toMatch(secrets);
    }
    // The keys did go out where they should.
    expect(server.received[0]?.headers.apikey).toBe(apiKey);
    expect(other.received).toHaveLength(0);
    await Promise.all([server.close(), other.close()]);
  });
});
