/** The journal: what it keeps, and that no secret leaves it. */
import { request } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { signMessage } from '../../../../src/mock/behavior/chain/wallet.js';
import { type Mock, startMock } from '../../../../src/mock/index.js';
import { api, control } from '../client.js';

let mock: Mock;
afterEach(() => mock.close());

test('requests are kept newest first, with their responses', async () => {
  mock = await startMock();
  await api(mock.url, '/user/info/alice?x=1');
  await api(mock.url, '/nope');
  await api(mock.url, '/user/avatars', { plyrIds: ['alice'] });
  const { requests } = (await control(mock.origin, 'GET', '/requests')).body;
  expect(requests).toMatchObject([
    {
      id: 3,
      method: 'POST',
      operationId: 'getAvatars',
      status: 200,
      request: { body: { plyrIds: ['alice'] } },
    },
    { id: 2, operationId: null, status: 404, response: { body: 'Not Found' } },
    { id: 1, method: 'GET', path: '/api/user/info/alice?x=1', response: { body: { plyrId: 'alice' } } },
  ]);
  const errors = (await control(mock.origin, 'GET', '/errors')).body.requests;
  expect(errors.map(({ id }: { id: number }) => id)).toEqual([2]);
  const one = (await control(mock.origin, 'GET', '/requests?operation=getAvatars&limit=1')).body.requests;
  expect(one).toHaveLength(1);
  expect((await control(mock.origin, 'DELETE', '/requests')).body).toEqual({ deleted: 3 });
});

test('no more than 1,000 are kept, in each sandbox, and no big bodies', async () => {
  mock = await startMock({ hmac: 'off' });
  const { journal } = mock.sandbox('other');
  await api(mock.url, '/user/avatars', { plyrIds: ['a'.repeat(100_000)] });
  const [big] = mock.journal.list();
  expect(big?.request.omittedBytes).toBeGreaterThan(100_000);
  expect(big?.request.body).toBeUndefined();
  for (let round = 0; round < 11; round++)
    await Promise.all(
      Array.from({ length: 100 }, async () =>
        (await fetch(`${mock.url}/`, { headers: { 'x-mock-session': 'other' } })).text(),
      ),
    );
  expect(journal.count).toBe(1_100);
  const ids = journal.list().map(({ id }) => id);
  expect(ids).toEqual(Array.from({ length: 1_000 }, (_, at) => 1_100 - at));
  expect(mock.journal.count).toBe(1);
});

describe('secrets', () => {
  test('none of a login, a guest, and a claim can be read', async () => {
    mock = await startMock();
    const login = await (await api(mock.url, '/user/login', { plyrId: 'alice', otp: '123456' })).json();
    const guest = await (await api(mock.url, '/instantPlayPass/register', { tokens: ['plyr'] })).json();
    const { sessionJwt } = guest;
    const [pass] = mock.state.tables.instantPlayPasses.all();
    const message = 'PLYR[ID] Reveal Instant Play Pass Private Key';
    const signature = signMessage(message, pass?.privateKey ?? '');
    const reveal = { plyrId: pass?.plyrId, signature };
    const key = await (await api(mock.url, '/instantPlayPass/reveal/privateKey', reveal)).json();
    const code = await (await api(mock.url, '/instantPlayPass/reveal/claimingCode', { sessionJwt })).json();
    await api(mock.url, `/instantPlayPass/verify/claimingCode/${code.claimingCode}`);
    const shown = JSON.stringify((await control(mock.origin, 'GET', '/requests')).body);
    const secrets = [
      login.sessionJwt,
      sessionJwt,
      key.privateKey,
      signature,
      code.claimingCode,
      '"123456"',
      'plyr-demo-secret',
    ];
    for (const secret of secrets) {
      expect(secret).toBeTypeOf('string');
      expect(shown).not.toContain(secret);
    }
    expect(shown).toContain('"apikey":"plyr-demo-key"');
    expect(shown).not.toMatch(/"signature":"[0-9a-f]/);
  });
});

test('a header that came twice is kept once, with both values; malformed JSON is kept as a string', async () => {
  mock = await startMock({ hmac: 'off' });
  const headers = [
    ['Host', 'localhost'],
    ['Content-Type', 'application/json'],
    ['X-Twice', 'a'],
    ['X-Twice', 'b'],
  ] as [string, string][];
  await new Promise((resolve) => {
    const { hostname, port } = new URL(mock.url);
    const sent = request({
      hostname,
      port,
      method: 'POST',
      path: '/api/user/avatars',
      headers: headers.flat(),
    });
    sent.on('response', (answer) => answer.resume().on('end', resolve));
    sent.end('{"otp":"123456"');
  });
  const [entry] = mock.journal.list();
  expect(entry).toMatchObject({ status: 400, request: { headers: { 'x-twice': 'a, b' } } });
  expect(entry?.request.body).toBe('{"otp":"[redacted]"');
});
