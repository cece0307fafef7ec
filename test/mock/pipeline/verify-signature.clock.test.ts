/** The clock that signatures are checked against, and the `Date` header that shows it. */
import { expect, test } from 'vitest';
import { createPlyrClient } from '../../../src/client/index.js';
import { type SignatureClock, startMock } from '../../../src/mock/index.js';
import { signatureHeaders } from '../../support/signature-headers.js';
import { control } from '../control/client.js';

const day = 86_400_000;

/** Status code and `Date`, in days from now, of a request that is signed so many milliseconds from now. */
async function ask(url: string, offset: number, headers: Record<string, string> = {}) {
  const timestamp = String(Date.now() + offset);
  const response = await fetch(`${url}/user/info/alice`, {
    headers: { ...signatureHeaders('{}', { timestamp }), ...headers },
  });
  const date = Date.parse(response.headers.get('date') ?? '') - Date.now();
  return { status: response.status, days: Math.round(date / day) + 0 };
}

test.each<[clock: SignatureClock, own: number, ahead: number, days: number]>([
  ['sandbox', 401, 200, 1],
  ['real', 200, 401, 0],
])('%s', async (signatureClock, own, ahead, days) => {
  await using mock = await startMock({ signatureClock });
  const headers = { 'x-mock-session': 'moved' };
  await control(mock.origin, 'POST', '/clock/advance', { ms: day }, headers);
  expect(await ask(mock.url, 0, headers)).toEqual({ status: own, days });
  expect(await ask(mock.url, day, headers)).toEqual({ status: ahead, days });
  // The other sandboxes are at the time of this machine in both cases.
  expect(await ask(mock.url, 0)).toEqual({ status: 200, days: 0 });
  const { body } = await control(mock.origin, 'GET', '/clock', undefined, headers);
  expect(body.aheadMs).toBe(day);
  expect((body.signatureMs - Date.now()) / day).toBeCloseTo(days, 2);
});

test('with the real clock, sessions end on the clock of the sandbox', async () => {
  await using mock = await startMock({ signatureClock: 'real' });
  const plyr = createPlyrClient({
    apiKey: 'plyr-demo-key',
    secretKey: 'plyr-demo-secret',
    baseUrl: mock.url,
  });
  const { sessionJwt } = await plyr.login({ plyrId: 'alice', otp: '123456', expiresIn: 3_600 });
  await plyr.verifySession({ sessionJwt });
  mock.clock.advance(2 * day);
  await expect(plyr.verifySession({ sessionJwt })).rejects.toMatchObject({ status: 401 });
  expect((await plyr.login({ plyrId: 'alice', otp: '123456' })).plyrId).toBe('alice');
});

test("a client's clock correction follows each sandbox by itself", async () => {
  await using mock = await startMock();
  for (const [name, ms] of [
    ['a', day],
    ['b', 2 * day],
  ] as const) {
    const { body } = await control(mock.origin, 'POST', '/sandboxes', { name });
    await control(`${mock.origin}/s/${name}`, 'POST', '/clock/advance', { ms });
    const { apiKey, secretKey } = body.apiKeys[0];
    for (const baseUrl of [mock.url, body.api]) {
      const plyr = createPlyrClient({ apiKey, secretKey, baseUrl });
      expect((await plyr.getUserInfo({ identifier: 'alice' })).plyrId).toBe('alice');
    }
  }
});
