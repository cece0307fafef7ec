/** Where hints are shown, and where they are not. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { apiError, because, type LogEntry, type Mock, startMock } from '../../../../src/mock/index.js';
import {
  messagesOf,
  RejectionExplainer,
} from '../../../../src/mock/observability/hints/explain-rejection.js';
import { Redaction } from '../../../../src/mock/observability/redact.js';
import { packagedDocument } from '../../../../src/mock/openapi/document.js';
import { takeViolations } from '../../../support/no-violations.js';
import { signatureHeaders } from '../../../support/signature-headers.js';
import { hintsApi } from './hints-api.js';

const closers: Mock[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(closers.splice(0).map((mock) => mock.close()));
});

test('the body and the other headers are those of the server, and pages may read the hint', async () => {
  const { call } = await hintsApi();
  const { status, body, headers } = await call('/user/info/alcie');
  expect([status, body]).toEqual([404, { error: 'PLYR[ID] not found' }]);
  expect(headers.get('access-control-expose-headers')).toBe('x-mock-hint');
  expect(headers.get('access-control-allow-origin')).toBe('*');
});

test('a request that succeeds has none, and costs nothing', async () => {
  const rejected = vi.spyOn(RejectionExplainer.prototype, 'rejected');
  const { call, login } = await hintsApi();
  await login('alice');
  const { hint, headers } = await call('/user/info/alice');
  expect([hint, headers.get('access-control-expose-headers')]).toEqual([null, null]);
  await call('/game/create', { body: { expiresIn: 60 } });
  expect(rejected).not.toHaveBeenCalled();
});

test('the header is cut, the journal and the log have all of it', async () => {
  const { call } = await hintsApi();
  const otp = 5;
  const { hint, headers } = await call('/user/login', {
    body: {
      otp,
      ...Object.fromEntries('abcdefghij'.split('').map((letter) => [letter.repeat(30), 'x'.repeat(30)])),
    },
    signed: '',
  });
  expect(hint?.length).toBeGreaterThan(300);
  expect(headers.get('x-mock-hint')?.length).toBeLessThanOrEqual(512);
});

describe('secrets', () => {
  test('in the signed text, they are replaced', async () => {
    const { call } = await hintsApi();
    const body = { plyrId: 'alice', otp: '987654', uid: 'my-secret-uid', sessionJwt: 'a.b.c' };
    const { hint } = await call('/user/login', { body, signed: '' });
    expect(hint).toContain(
      '"plyrId":"alice","otp":"[redacted]","uid":"[redacted]","sessionJwt":"[redacted]"',
    );
  });

  test('where another field repeats them, too', async () => {
    const { call } = await hintsApi();
    const { hint } = await call('/user/login', { body: { plyrId: 'tell-no-one', otp: 'tell-no-one' } });
    expect(hint).toBe('Unknown player "[redacted]" in the default sandbox.');
  });

  test('of the mock itself, none is in a hint', async () => {
    const { call, log, mock } = await hintsApi();
    for (const path of ['/user/info/nobody-here', '/tokenlist/x', '/status', '/nope'])
      for (const more of [{}, { apiKey: 'unknown' }, { secretKey: 'plyr-other-secret' }, { timestamp: '1' }])
        await call(path, more);
    for (const plyrId of ['alice', 'nobody']) await call('/user/login', { body: { plyrId, otp: '000000' } });
    const hints = log.map(({ hint }) => hint ?? '').join('\n');
    const { apiKeys, users, instantPlayPasses } = mock.state.tables;
    const secrets = [
      ...apiKeys.all().map(({ secretKey }) => secretKey),
      ...users.all().flatMap(({ secret, fixedOtp = secret }) => [secret, fixedOtp]),
      ...instantPlayPasses.all().map(({ privateKey }) => privateKey),
      mock.state.meta.sessionKey,
    ];
    expect(secrets.length).toBeGreaterThan(10);
    for (const secret of secrets.filter(Boolean)) expect(hints).not.toContain(secret);
  });
});

test('Prefer, and what it can not ask for', async () => {
  const { call } = await hintsApi();
  const { hint } = await call('/user/info/alice', { headers: { prefer: 'code=404' } });
  expect(hint).toBe('The header Prefer of the request asks for this response.');
  const wrong = await call('/user/info/alice', { headers: { prefer: 'code=999' } });
  expect(wrong.hint).toBe(wrong.body.error);
});

test('a sandbox whose name is not valid, and a bug of the mock', async () => {
  const { mock } = await hintsApi({
    handlers: {
      getAvatar: () => {
        throw new TypeError('otp: "987654"');
      },
    },
  });
  const named = await fetch(`${mock.url}/now`, { headers: { 'x-mock-session': 'a b' } });
  expect([named.status, named.headers.get('x-mock-hint')]).toEqual([400, (await named.json()).error]);
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const failed = await fetch(`${mock.url}/user/avatar/alice`, {
    headers: signatureHeaders('{}', { timestamp: String(mock.clock.now()) }),
  });
  expect([failed.status, failed.headers.get('x-mock-hint')]).toEqual([
    500,
    'The mock itself failed. Its standard error has the details. This is a bug of the mock.',
  ]);
});

test('static mode: the signature, and what does not match the description', async () => {
  const { call } = await hintsApi({ mode: 'static' });
  expect((await call('/user/info/alice', { secretKey: 'wrong' })).hint).toMatch(
    /^The signed text should be /,
  );
  const { status, hint } = await call('/user/login', { body: { plyrId: 'alice' } });
  expect([status, hint]).toEqual([
    400,
    "The request does not match the description: body must have required property 'otp'.",
  ]);
});

test('proxy mode: the mock only forwards, and hands on the hint of a mock behind it', async () => {
  const behind = await startMock({ log: () => {} });
  const log: LogEntry[] = [];
  const front = await startMock({ proxy: behind.url, log: (entry) => log.push(entry) });
  closers.push(front, behind);
  const response = await fetch(`${front.url}/user/info/alcie`, { headers: signatureHeaders() });
  const expected = 'Unknown player "alcie" in the default sandbox. Did you mean alice?';
  expect([response.headers.get('x-mock-hint'), log[0]?.hint]).toEqual([expected, expected]);
  await behind.close();
  const gone = await fetch(`${front.url}/user/info/alice`, { headers: signatureHeaders() });
  expect([gone.status, gone.headers.get('x-mock-hint')]).toEqual([
    502,
    expect.stringMatching(/did not respond to GET/),
  ]);
  // The front reports that after it has responded.
  await expect.poll(() => log.length).toBe(2);
  takeViolations();
});

test('proxy mode, in front of another server', async () => {
  const server = createServer((_request, response) => response.writeHead(404).end('Not Found'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const front = await startMock({ proxy: `${origin}/api`, log: () => {} });
  closers.push(front);
  const response = await fetch(`${front.url}/user/avatars`, { method: 'POST' });
  expect([response.status, response.headers.get('x-mock-hint')]).toEqual([
    404,
    `The response comes from ${origin}: the mock only forwards it. The request does not match the description: body must have required property 'plyrIds'.`,
  ]);
  takeViolations();
  server.close();
});

test('a handler of the caller: the mock does not know the reason, or the description does', async () => {
  const handlers = {
    getAvatar: () => {
      throw apiError(404, 'No such thing');
    },
    getAvatars: () => {
      throw apiError(400, 'No such thing');
    },
    getUserInfo: () => {
      throw because(apiError(404, 'No such thing'), 'The thing was sold.');
    },
  };
  const { call } = await hintsApi({ handlers });
  expect((await call('/user/avatar/alice')).hint).toBeNull();
  expect((await call('/user/info/alice')).hint).toBe('The thing was sold.');
  expect((await call('/user/avatars', { body: { plyrIds: 5 } })).hint).toMatch(/^The request does not match/);
});

test('a rule that fails changes no response', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const redaction = new Redaction(packagedDocument());
  vi.spyOn(redaction, 'exchange').mockImplementation(() => {
    throw new Error('broken');
  });
  const explainer = new RejectionExplainer({ redaction, operations: [] });
  const request = { url: '/', headers: {}, method: 'GET', path: '/', allow: [], absence: undefined };
  expect(explainer.unknownRoute(request)).toBeUndefined();
  expect(error).toHaveBeenCalledOnce();
});

test.each([
  [{ error: 'a' }, ['a']],
  [{ error: ['a', 'b'] }, ['a', 'b']],
  [{ message: 'a' }, ['a']],
  [{ error: null }, ['null']],
  ['Not Found', ['Not Found']],
])('the messages of %j', (answer, messages) => {
  expect(messagesOf({ answer })).toEqual(messages);
});
