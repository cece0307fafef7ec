/** The ways in which a mock can be started: what responds, how signatures are looked at, how it ends. */
import { expect, test } from 'vitest';
import { startMock } from '../../../src/mock/index.js';
import { signatureHeaders } from '../../support/signature-headers.js';

const login = (url: string, body = '{"plyrId":"alice","otp":"000000"}', headers = signatureHeaders(body)) =>
  fetch(`${url}/user/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

test('static: examples, and no state', async () => {
  await using mock = await startMock({ mode: 'static' });
  const before = mock.state.version;
  const answer = await login(mock.url);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('x-mock-answer')).toBe('example');
  expect(mock.state.version).toBe(before);
  expect((await login(mock.url, '{"plyrId":5}')).status).toBe(400);
});

test.each([
  ['verify', 401, 401],
  ['presence', 200, 401],
  ['off', 200, 200],
] as const)('hmac %s', async (hmac, wrong, missing) => {
  await using mock = await startMock({ hmac });
  const info = (headers: Record<string, string>) => fetch(`${mock.url}/user/info/alice`, { headers });
  expect((await info(signatureHeaders('{}', { secretKey: 'x' }))).status).toBe(wrong);
  expect((await info({})).status).toBe(missing);
});

test('`strict-otp`: the fixed password works no more', async () => {
  const body = '{"plyrId":"alice","otp":"123456"}';
  await using loose = await startMock();
  expect((await login(loose.url, body)).status).toBe(200);
  await using strict = await startMock({ strictOtp: true });
  expect((await login(strict.url, body)).status).toBe(401);
});

test('closing gracefully lets running requests end, and takes no more', async () => {
  const mock = await startMock();
  mock.faults.add({ operation: 'getAvatar', kind: 'latency', latency: { distribution: 'fixed', ms: 150 } });
  const running = fetch(`${mock.url}/user/avatar/bobby`, { headers: signatureHeaders() });
  await expect.poll(() => mock.faults.list(), { interval: 5 }).toMatchObject([{ hits: 1 }]);
  const closed = mock.close({ graceful: true });
  expect((await running).status).toBe(200);
  await closed;
  await expect(fetch(mock.url)).rejects.toThrow();
  await mock.close();
});

test('await using closes it', async () => {
  let url = '';
  {
    await using mock = await startMock();
    ({ url } = mock);
    expect((await fetch(url)).status).toBe(200);
  }
  await expect(fetch(url)).rejects.toThrow();
});
