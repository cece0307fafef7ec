/** What an entry of the journal says; that it says no secrets is in test/security/leaks.test.ts. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Mock, startMock } from '../../../src/mock/index.js';
import { Redaction } from '../../../src/mock/observability/redact.js';
import { type Exchange, Journal } from '../../../src/mock/observability/request-journal.js';
import { loadDocument } from '../../../src/mock/openapi/document.js';
import { signatureHeaders } from '../../support/signature-headers.js';
import { api, control } from '../control/client.js';

let mock: Mock;
beforeEach(async () => {
  mock = await startMock();
});
afterEach(() => mock.close());

const newest = async () => (await control(mock.origin, 'GET', '/requests?limit=1')).body.requests[0];

test('keys and games can be distinguished', async () => {
  const apiKey = 'd1a5e3c07b924f68a0c2d4e6f8091b3d';
  const apiKeys = [{ apiKey, secretKey: 'real-secret', gameId: 'real-game', role: 'game' }];
  expect((await control(mock.origin, 'POST', '/seed', { apiKeys })).status).toBe(200);
  const keys = [
    ['plyr-other-key', 'plyr-other-secret'],
    [apiKey, 'real-secret'],
    [apiKey, 'wrong-secret'],
    ['somebody-elses-key', 'x'],
  ] as const;
  const seen: unknown[] = [];
  for (const [key, secretKey] of keys) {
    const headers = signatureHeaders('{}', { apiKey: key, secretKey });
    await api(mock.url, '/user/info/alice', undefined, headers);
    const { gameId, status, request } = await newest();
    seen.push([request.headers.apikey, gameId, status]);
  }
  expect(seen).toEqual([
    ['plyr-other-key', 'other-game', 200],
    [expect.stringMatching(/^d1a5e3…#[0-9a-f]{4}$/), 'real-game', 200],
    [expect.stringMatching(/^d1a5e3…#[0-9a-f]{4}$/), 'real-game', 401],
    [expect.stringMatching(/^somebo…#[0-9a-f]{4}$/), null, 401],
  ]);
});

test('players: of verified sessions, also expired ones, and of names in path, query, and body', async () => {
  const login = async (plyrId: string, otp: string) =>
    (await (await api(mock.url, '/user/login', { plyrId, otp })).json()).sessionJwt as string;
  const alice = await login('alice', '123456');
  expect((await newest()).players).toEqual(['alice']);
  const forged = `${alice.slice(0, -8)}AAAAAAAA`;
  const pay = { tokens: ['plyr'], amounts: ['1'], roomId: '3' };
  await api(mock.url, '/game/pay', { ...pay, sessionJwts: [alice, forged, 5] });
  expect((await newest()).players).toEqual(['alice']);
  await api(mock.url, '/user/session/verify', { sessionJwt: alice });
  mock.clock.advance(100 * 86_400_000);
  expect((await newest()).players).toEqual(['alice']);
  await api(mock.url, '/game/pay', { ...pay, sessionJwts: [forged] });
  expect((await newest()).players).toEqual([]);
  await api(mock.url, '/user/balance/B%6Fbby');
  expect((await newest()).players).toEqual(['bobby']);
  await api(mock.url, '/game/isJoined?plyrId=carol&roomId=1');
  expect((await newest()).players).toEqual(['carol']);
  await api(mock.url, '/user/avatars', { plyrIds: ['alice', 'bobby', 'Alice', 'x'.repeat(1_000)] });
  expect((await newest()).players).toEqual(['alice', 'bobby']);
});

test.each([
  ['application/json', '{"plyrId":'],
  ['application/json', '{"plyrId":\0"\0'],
  ['application/json; charset=utf-8', 'alice'],
  ['application/vnd.api+json', '{"\\u0070lyrId":'],
])('malformed JSON is kept as a string: %s %j', async (type, body) => {
  const response = await fetch(`${mock.url}/user/login`, {
    method: 'POST',
    headers: { 'content-type': type },
    body,
  });
  expect(response.status).toBe(400);
  const { request, response: shown, path } = await newest();
  expect(request.body).toBe(body.replace('\\u0070', 'p'));
  expect(shown.body).toBe('Bad Request');
  expect(path).toBe('/api/user/login');
});

test('a cut or dropped response says so', async () => {
  const fault = (more: object) =>
    control(mock.origin, 'POST', '/faults', { operation: 'getUserInfo', times: 1, ...more });
  await fault({ kind: 'truncate', bytes: 7 });
  await expect(api(mock.url, '/user/info/alice').then((response) => response.text())).rejects.toThrow();
  expect((await newest()).response).toMatchObject({ sentBytes: 7, note: expect.stringContaining('7 bytes') });
  await fault({ kind: 'drop', after: true });
  await expect(api(mock.url, '/user/info/alice')).rejects.toThrow();
  expect((await newest()).response).toMatchObject({
    sentBytes: 0,
    note: expect.stringContaining('not sent'),
  });
  await api(mock.url, '/user/info/alice');
  const { response } = await newest();
  expect(response).not.toHaveProperty('note');
  expect(response).not.toHaveProperty('sentBytes');
});

test('an entry that can’t be shown hides no other', () => {
  const playerOf = () => {
    throw new Error('broken');
  };
  const redaction = new Redaction(loadDocument());
  const journal = new Journal(undefined, () => ({
    redaction,
    playerOf,
    isPlayer: () => false,
    changesOf: () => [],
  }));
  const texts = { url: '/api/now', requestHeaders: '', requestBody: undefined, responseBody: '{}' };
  const exchange: Exchange = {
    at: 0,
    method: 'GET',
    operationId: null,
    gameId: null,
    status: 200,
    durationMs: 1,
    responseHeaders: {},
    faults: [],
    requestViolations: [],
    violations: [],
    writes: undefined,
  };
  journal.add(exchange, texts);
  journal.add(exchange, { ...texts, requestBody: '{"sessionJwt":"a"}' });
  journal.add(exchange, texts);
  const list = journal.list();
  expect(list.map(({ id, path }) => [id, path])).toEqual([
    [3, '/api/now'],
    [2, ''],
    [1, '/api/now'],
  ]);
  expect(list[1]?.request.note).toContain('failed to show');
});
