/** Faults: which requests they match, and the kinds that need no description. */
import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Mock, startMock } from '../../../../src/mock/index.js';
import { addFault, api, control } from '../client.js';

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.close());
afterEach(() => control(mock.origin, 'POST', '/reset'));

const add = (fault: object) => addFault(mock.origin, fault);
const rejection = async (fault: object): Promise<string> => {
  const { status, body } = await control(mock.origin, 'POST', '/faults', fault);
  expect(status, JSON.stringify(body)).toBe(400);
  return body.error;
};
const status = async (path: string, body?: object, headers?: Record<string, string>) =>
  (await api(mock.url, path, body, headers)).status;
const login = (plyrId: string) => api(mock.url, '/user/login', { plyrId, otp: '123456' });
const gateway = { kind: 'response', status: 503 };

describe('matching', () => {
  test('by path', async () => {
    await add({ operation: '*', ...gateway, match: { path: '/user/INFO/al*' } });
    expect(await status('/user/info/alice')).toBe(503);
    expect(await status('/user/info/bobby')).toBe(200);
    expect(await status('/user/balance/alice')).toBe(200);
    await add({ operation: '*', ...gateway, match: { path: '/user/balance/*' } });
    expect(await status('/user/balance/bobby/plyr')).toBe(503);
  });

  test('by player: of a path, a body, or a session', async () => {
    const { sessionJwt } = await (await login('bobby')).json();
    await add({ operation: '*', ...gateway, match: { player: 'Bobby' } });
    expect(await status('/user/info/bobby')).toBe(503);
    expect(await status('/user/info/alice')).toBe(200);
    expect((await login('bobby')).status).toBe(503);
    expect((await login('alice')).status).toBe(200);
    expect(await status('/user/logout', { sessionJwt })).toBe(503);
  });

  test('by player: of each field that names players', async () => {
    await add({ operation: '*', ...gateway, match: { player: 'bobby' } });
    const names = { plyrId: 'Bobby', plyrIds: ['bobby'], fromPlyrIds: ['alice', 'bobby'] };
    for (const [field, value] of Object.entries({ ...names, toPlyrIds: ['BOBBY'], toPlyrId: 'bobby' })) {
      expect([field, await status('/game/chip/transfer', { [field]: value })]).toEqual([field, 503]);
      expect(await status('/game/chip/transfer', { [field]: 'alice' })).not.toBe(503);
    }
    const { requests } = (await control(mock.origin, 'GET', '/requests?player=bobby')).body;
    expect(requests.map(({ players }: { players: string[] }) => players)).toEqual([
      ['bobby'],
      ['bobby'],
      ['alice', 'bobby'],
      ['bobby'],
      ['bobby'],
    ]);
  });

  test('by room, key, and fields of the body', async () => {
    await add({ operation: '*', ...gateway, match: { room: '3' } });
    expect(await status('/game/isJoined?roomId=3')).toBe(503);
    expect(await status('/game/close', { roomId: 3 })).toBe(503);
    expect(await status('/game/close', { roomId: '4' })).not.toBe(503);
    await add({ operation: 'getUserInfo', kind: 'response', status: 502, match: { key: 'plyr-other-key' } });
    expect(await status('/user/info/alice')).toBe(200);
    expect(await status('/user/info/alice', undefined, { apikey: 'plyr-other-key' })).toBe(502);
    await add({
      operation: 'getAvatars',
      kind: 'response',
      status: 504,
      match: { body: { 'plyrIds.1': 'bobby' } },
    });
    expect(await status('/user/avatars', { plyrIds: ['bobby', 'alice'] })).toBe(200);
    expect(await status('/user/avatars', { plyrIds: ['alice', 'bobby'] })).toBe(504);
  });

  test('the nth request, and once', async () => {
    const { id } = await add({ operation: 'getUserInfo', ...gateway, nth: 2 });
    const statuses = [];
    for (const name of ['alice', 'alice', 'alice']) statuses.push(await status(`/user/info/${name}`));
    expect(statuses).toEqual([200, 503, 200]);
    await add({ operation: 'getUserInfo', kind: 'response', status: 504, once: true });
    expect([await status('/user/info/alice'), await status('/user/info/alice')]).toEqual([504, 200]);
    const { faults } = (await control(mock.origin, 'GET', '/faults')).body;
    expect(faults).toMatchObject([
      { id, hits: 1, remaining: 0 },
      { hits: 1, remaining: 0 },
    ]);
  });

  test('the body still reaches the operation', async () => {
    await add({ operation: 'login', ...gateway, match: { player: 'bobby' } });
    const reply = await login('alice');
    expect(await reply.json()).toMatchObject({ plyrId: 'alice' });
    const [entry] = mock.journal.list();
    expect(entry).toMatchObject({ request: { body: { plyrId: 'alice', otp: '[redacted]' } } });
  });
});

describe('response', () => {
  test('any status code, headers, and body, as they are', async () => {
    await add({
      operation: '*',
      ...gateway,
      headers: { 'Retry-After': '5' },
      body: '<html>No server</html>',
    });
    const reply = await login('alice');
    expect(reply.headers.get('retry-after')).toBe('5');
    expect(reply.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(reply.headers.get('x-mock-fault')).not.toBeNull();
    expect([reply.status, await reply.text()]).toEqual([503, '<html>No server</html>']);
    const [entry] = mock.journal.list();
    expect(entry).toMatchObject({
      status: 503,
      request: { body: { plyrId: 'alice' } },
      response: { body: '<html>No server</html>' },
      violations: [],
    });
  });

  test.each([
    [{ body: { error: 'x' } }, 'application/json; charset=utf-8', '{"error":"x"}'],
    [{ body: 'busy' }, 'text/plain; charset=utf-8', 'busy'],
    [{ body: 'a,b', headers: { 'Content-Type': 'text/csv' } }, 'text/csv', 'a,b'],
    [{}, null, ''],
  ])('%j', async (response, type, text) => {
    await add({ operation: '*', kind: 'response', status: 429, ...response });
    const reply = await api(mock.url, '/user/info/alice');
    expect([reply.status, reply.headers.get('content-type'), await reply.text()]).toEqual([429, type, text]);
  });

  test('after: the request is handled, and the response replaced', async () => {
    await add({ operation: 'login', kind: 'response', status: 504, after: true });
    const before = mock.state.tables.users.get('alice')?.nonce['demo-game'] ?? 0;
    expect((await login('alice')).status).toBe(504);
    expect(mock.state.tables.users.get('alice')?.nonce['demo-game']).toBe(before + 1);
    await control(mock.origin, 'DELETE', '/faults');
    await add({ operation: 'login', ...gateway });
    expect((await login('alice')).status).toBe(503);
    expect(mock.state.tables.users.get('alice')?.nonce['demo-game']).toBe(before + 1);
  });
});

test('sequence: one step after the other, and again', async () => {
  const steps = [{ kind: 'response', status: 500, times: 2 }, { kind: 'none' }, { kind: 'drop' }];
  const { id } = await add({ operation: 'getUserInfo', kind: 'sequence', steps });
  const run = async () => {
    const seen = [];
    for (let at = 0; at < 5; at += 1) seen.push(await status('/user/info/alice').catch(() => 0));
    return seen;
  };
  expect(await run()).toEqual([500, 500, 200, 0, 200]);
  expect((await control(mock.origin, 'GET', '/faults')).body.faults).toMatchObject([
    { id, remaining: 0, hits: 3 },
  ]);
  await add({ operation: 'getUserInfo', kind: 'sequence', steps: steps.slice(1), repeat: true });
  expect(await run()).toEqual([200, 0, 200, 0, 200]);
});

test('the id of a fault is never used again', async () => {
  const { id } = await add({ operation: 'login', kind: 'drop' });
  await control(mock.origin, 'DELETE', '/faults');
  expect((await add({ operation: 'login', kind: 'drop' })).id).not.toBe(id);
  await control(mock.origin, 'POST', '/reset');
  expect(Number((await add({ operation: 'login', kind: 'drop' })).id)).toBe(Number(id) + 2);
});

test('truncate: the journal says how much was sent', async () => {
  await add({ operation: 'getUserInfo', kind: 'truncate', bytes: 12 });
  const received = await new Promise<number>((resolve) => {
    let size = 0;
    const sent = request(`${mock.url}/user/info/alice`, (response) => {
      response.on('data', (chunk: Buffer) => (size += chunk.length));
      response.on('error', () => resolve(size));
    });
    sent.end();
  });
  const { requests } = (await control(mock.origin, 'GET', '/requests')).body;
  expect(requests[0].response).toMatchObject({
    sentBytes: received,
    note: expect.stringContaining('12 bytes'),
  });
});

describe('a mistake is named, and nothing else', () => {
  test.each([
    [{ operation: 'logn', kind: 'drop' }, 'Unknown operation "logn". Did you mean "login"?'],
    [
      { operation: 'login', kind: 'latancy' },
      'body.kind is "latancy". Did you mean "latency"? Expected one of latency, status, response, drop, truncate, slow, outage, task, sequence.',
    ],
    [{ operation: 'login' }, 'body.kind is missing. Expected one of latency,'],
    [
      { operation: 'login', kind: 'sequence', steps: [{ kind: 'sequence' }] },
      'body.steps.0.kind is "sequence". Expected one of none,',
    ],
    [
      { operation: 'login', kind: 'sequence', steps: [{ kind: 'drop', once: true }] },
      'steps.0 has once. A step takes only times.',
    ],
    [
      { operation: 'login', kind: 'latency', latency: { distribution: 'unifrom' } },
      'body.latency.distribution is "unifrom". Did you mean "uniform"?',
    ],
    [
      { operation: 'login', kind: 'drop', bytes: 1 },
      'The request does not fit: body has a field that does not belong here: bytes',
    ],
    [
      { operation: 'login', kind: 'latency', latency: { distribution: 'fixed' } },
      "The request does not fit: body.latency must have required property 'ms'",
    ],
    [{ operation: 'payGameRoom', kind: 'task', effect: 'delay' }, 'The effect "delay" requires ms'],
    [
      { operation: 'getServerTime', kind: 'drop', match: { room: '3' } },
      'getServerTime names no room. Leave out match.room, or give an operation that does.',
    ],
    [
      { operation: 'getServerTime', kind: 'drop', match: { player: 'alice' } },
      'getServerTime names no player. Leave out match.player, or give an operation that does.',
    ],
    [
      { operation: 'login', kind: 'drop', nth: 3, times: 5 },
      'With nth, the fault happens once at most, and times is 5. Leave out one of them.',
    ],
    [
      { operation: 'login', kind: 'sequence', steps: [{ kind: 'drop', times: 2 }], nth: 1 },
      'With nth, only one request takes a step of the sequence.',
    ],
    [
      { operation: 'payGameRoom', kind: 'task', effect: 'hold', errorMessage: 'x' },
      'The effect "hold" takes no errorMessage.',
    ],
    [{ operation: 'payGameRoom', kind: 'task', effect: 'fail', ms: 5 }, 'The effect "fail" takes no ms.'],
    [
      { operation: 'login', kind: 'drop', match: { body: { plyrID: 'x' } } },
      'login does not have the field "plyrID" of match.body. Did you mean "plyrId"? Its fields are plyrId, otp,',
    ],
    [
      { operation: 'login', kind: 'drop', match: { path: '/user/logout' } },
      'login does not have a path that fits match.path, "/user/logout". Its path is /user/login.',
    ],
    [{ operation: '*', kind: 'drop', match: { path: '/usr/*' } }, 'No operation has a path that fits'],
    [{ operation: 'login', kind: 'drop', once: true, times: 2 }, 'once is the same as "times": 1'],
    [{ operation: 'login', kind: 'task', effect: 'hold' }, 'login queues no task.'],
    [
      { operation: 'login', ...gateway, headers: { 'Content-Length': '1' } },
      "headers can't contain Content-Length",
    ],
    [{ operation: 'login', ...gateway, headers: { 'a b': '1' } }, 'headers contains "a b"'],
    [{ operation: 'login', kind: 'response', status: 204, body: 'x' }, 'has no body'],
  ])('%j', async (fault, message) => {
    const error = await rejection(fault);
    expect(error.startsWith(message) || error.includes(message), error).toBe(true);
    expect(error).not.toMatch(/oneOf|schema/);
  });
});
