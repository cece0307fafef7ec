/** Server-sent events: what readers get, and that none of them can hurt the mock. */
import { get, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Mock, startMock } from '../../../../src/mock/index.js';
import { listOperations, loadDocument } from '../../../../src/mock/openapi/document.js';
import { createValidator } from '../../../../src/mock/openapi/validator.js';
import { api, control } from '../client.js';

let mock: Mock;
beforeEach(async () => {
  mock = await startMock({ taskDelayMs: 0, controlToken: 'a-token-for-this-test' });
});
afterEach(() => mock.close());

interface Event {
  id?: string;
  event: string;
  data: Record<string, unknown>;
}

/** A reader that collects events until a condition is met. */
async function watch(path = '/events', headers: Record<string, string> = {}) {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(`${mock.origin}/_mock${path}`, { headers, agent: false }, resolve).on('error', reject);
  });
  let text = '';
  response.on('data', (chunk) => {
    text += chunk;
  });
  response.on('error', () => {});
  const ended = new Promise<void>((resolve) => response.on('close', () => resolve()));
  const events = (): Event[] =>
    text
      .slice(0, text.lastIndexOf('\n\n') + 1)
      .split('\n\n')
      .filter((block) => block.includes('data: '))
      .map((block) => {
        const fields = Object.fromEntries(
          block
            .split('\n')
            .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
        );
        return { ...fields, data: JSON.parse(fields.data as string) } as Event;
      });
  const until = async (isMet: (all: Event[]) => boolean): Promise<Event[]> => {
    for (const start = Date.now(); !isMet(events()); ) {
      expect(Date.now() - start, text.slice(-2_000)).toBeLessThan(20_000);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return events();
  };
  return { response, events, text: () => text, until, ended, close: () => response.destroy() };
}

const info = (headers?: Record<string, string>) => api(mock.url, '/user/info/alice', undefined, headers);

test('requests, tasks, and changes, as described, without secrets', async () => {
  const reader = await watch();
  expect(reader.response.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
  });
  const login = await api(mock.url, '/user/login', { plyrId: 'alice', otp: '123456' });
  const { sessionJwt } = await login.json();
  const body = { roomId: '3', sessionJwts: [sessionJwt], tokens: ['plyr'], amounts: [10], sync: true };
  await api(mock.url, '/game/pay', body);
  await control(mock.origin, 'POST', '/reset');
  const all = await reader.until((events) => events.filter(({ event }) => event === 'reset').length === 2);
  expect(all.filter(({ event }) => event === 'request')).toMatchObject([
    {
      id: '1',
      data: { id: 1, operationId: 'login', status: 200, gameId: 'demo-game', path: '/api/user/login' },
    },
    { id: '2', data: { id: 2, operationId: 'payGameRoom' } },
  ]);
  expect(all.filter(({ event }) => event === 'task').map(({ data }) => data.status)).toEqual([
    'PENDING',
    'SUCCESS',
  ]);
  expect(all).toContainEqual({
    event: 'change',
    data: expect.objectContaining({ kind: 'balance', before: { amount: '1000' }, after: { amount: '990' } }),
  });
  expect(JSON.stringify(all)).not.toContain(sessionJwt);
  const schemas = (loadDocument('mock-control').components as { schemas: object }).schemas;
  const kinds = {
    request: 'RequestSummary',
    task: 'TaskEvent',
    change: 'ChangeEvent',
    reset: 'ResetEvent',
  };
  const [operation] = listOperations(loadDocument('mock-control'));
  for (const { event, data } of all) {
    const schema = { $ref: `#/components/schemas/${kinds[event as keyof typeof kinds]}` };
    const form = {
      ...operation?.responses[0],
      status: 200,
      isRange: false,
      mediaType: 'application/json',
      schema,
    };
    const checked = { ...operation, responses: [form] };
    const document = { paths: {}, components: { schemas } };
    expect(
      createValidator(document).checkResponse(checked as never, 200, 'application/json', data),
      event,
    ).toEqual([]);
  }
  reader.close();
});

test('the end of a task, without a request after it, on the clock of the sandbox', async () => {
  await mock.close();
  mock = await startMock({ taskDelayMs: 3_600_000 });
  const reader = await watch('/events', { 'x-mock-session': 'mine' });
  await api(mock.url, '/game/create', { expiresIn: 100 }, { 'x-mock-session': 'mine' });
  mock.sandbox('mine').state.clock.advance(3_600_000);
  const all = await reader.until((events) => events.some(({ data }) => data.status === 'SUCCESS'));
  expect(all.filter(({ event }) => event === 'task')).toMatchObject([
    { data: { requestId: 1, status: 'PENDING' } },
    { data: { requestId: 1, status: 'SUCCESS' } },
  ]);
  reader.close();
});

test('only those of its sandbox, also one that does not exist yet', async () => {
  const reader = await watch('/events', { 'x-mock-session': 'mine' });
  await info();
  await info({ 'x-mock-session': 'mine' });
  await control(
    mock.origin,
    'PUT',
    '/players/alice/balances',
    { balances: { plyr: '5' } },
    { 'x-mock-session': 'mine' },
  );
  const all = await reader.until((events) => events.some(({ event }) => event === 'change'));
  expect(all).toMatchObject([
    { event: 'request', data: { id: 1 } },
    { event: 'change', data: { requestId: null, kind: 'balance', after: { amount: '5' } } },
  ]);
  reader.close();
});

test('a reader that comes later, or again, gets what it has missed', async () => {
  for (let at = 0; at < 3; at += 1) await info();
  const reader = await watch('/events?since=1');
  expect((await reader.until((events) => events.length >= 2)).map(({ id }) => id)).toEqual(['2', '3']);
  reader.close();
  const again = await watch('/events', { 'last-event-id': '2' });
  await info();
  expect((await again.until((events) => events.length >= 2)).map(({ id }) => id)).toEqual(['3', '4']);
  again.close();
});

test('it ends when the mock stops, and the mock does not wait', async () => {
  const reader = await watch();
  await info();
  const started = performance.now();
  await mock.close({ graceful: true });
  await reader.ended;
  expect(performance.now() - started).toBeLessThan(2_000);
  expect(reader.events()).toHaveLength(1);
});

test('a reader that does not read is cut off, and the others are not', async () => {
  const reader = await watch();
  const slow = connect(mock.port, '127.0.0.1');
  slow.write('GET /_mock/events HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
  await new Promise((resolve) => slow.once('data', resolve));
  slow.pause();
  slow.on('error', () => {});
  const closed = new Promise((resolve) => slow.once('close', resolve));
  // Each change of a long avatar is an event of two kilobytes. All of it is more than the sockets take.
  for (let round = 0; round < 30; round += 1) {
    for (let at = 0; at < 500; at += 1)
      mock.state.transaction(() =>
        mock.state.tables.users.update('alice', { avatar: `${round}-${at}-${'x'.repeat(1_000)}` }),
      );
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await reader.until(() => reader.text().slice(-3_000).includes('"29-499-'));
  // A paused socket does not notice its end by itself.
  slow.resume();
  await closed;
  reader.close();
});

test('a token admits from elsewhere, and without one no request gets in through a proxy', async () => {
  const forwarded = { 'x-forwarded-for': '192.0.2.1' };
  expect((await control(mock.origin, 'GET', '/events', undefined, forwarded)).status).toBe(403);
  const reader = await watch('/events', { ...forwarded, authorization: 'Bearer a-token-for-this-test' });
  expect(reader.response.statusCode).toBe(200);
  reader.close();
});

test('more than 100 readers are too many', async () => {
  const readers = await Promise.all(Array.from({ length: 100 }, () => watch()));
  const { status, body } = await control(mock.origin, 'GET', '/events');
  expect([status, body.error]).toEqual([429, expect.stringContaining('100 readers')]);
  for (const { close } of readers) close();
});

test('the players and the hint of a request, as in the journal, live and later', async () => {
  const reader = await watch();
  const { sessionJwt } = await (
    await api(mock.url, '/user/login', { plyrId: 'Alice', otp: '123456' })
  ).json();
  const body = { roomId: '3', sessionJwts: [sessionJwt], tokens: ['plyr'], amounts: [10] };
  await api(mock.url, '/game/pay', body);
  await api(mock.url, '/user/info/bobby?plyrId=carol');
  // The journal hides a password, also in the place of a name.
  await api(mock.url, '/user/login', { plyrId: '987654', otp: '987654' });
  await api(mock.url, '/user/login', { plyrId: 'unknown', otp: '987654' });
  const forged = sessionJwt.replace(/\.[^.]+$/, `.${'A'.repeat(86)}`);
  await api(mock.url, '/game/pay', { ...body, sessionJwts: [forged] });
  // The journal doesn't keep a body of this size.
  await api(mock.url, '/user/login', { plyrId: 'bobby', otp: '123456', padding: 'x'.repeat(70_000) });
  const isRequest = ({ event }: Event) => event === 'request';
  const live = (await reader.until((all) => all.filter(isRequest).length === 7)).filter(isRequest);
  const entries = (await control(mock.origin, 'GET', '/requests')).body.requests.reverse();
  expect(live.map(({ data }) => [data.players, data.hint])).toEqual(
    entries.map((entry: { players: string[]; hint: string | null }) => [entry.players, entry.hint !== null]),
  );
  expect(live.map(({ data }) => data.players)).toEqual([
    ['alice'],
    ['alice'],
    ['bobby', 'carol'],
    ['[redacted]'],
    ['unknown'],
    [],
    [],
  ]);
  expect(live.map(({ data }) => data.hint)).toEqual([false, false, false, true, true, true, false]);
  const later = await watch('/events?since=0');
  expect((await later.until((all) => all.length === 7)).map(({ data }) => data)).toEqual(
    live.map(({ data }) => data),
  );
  reader.close();
  later.close();
});

test('requests just before a reset come before it, as they were', async () => {
  const reader = await watch();
  await info();
  await api(mock.url, '/user/login', { plyrId: '987654', otp: '987654' });
  await control(mock.origin, 'DELETE', '/requests');
  await api(mock.url, '/user/info/bobby');
  const all = await reader.until((events) => events.filter(({ event }) => event === 'request').length === 3);
  const shown = all.filter(({ event }) => event !== 'change');
  expect(shown.map(({ event, id, data }) => [event, id, data.players])).toEqual([
    ['request', '1', ['alice']],
    ['request', '2', ['[redacted]']],
    ['reset', '0', undefined],
    ['request', '1', ['bobby']],
  ]);
  reader.close();
});

test('a reset: the journal, the state, or both', async () => {
  const headers = { 'x-mock-session': 'mine' };
  const send = (method: string, path: string, body?: object) =>
    control(mock.origin, method, path, body, headers);
  await info(headers);
  const reader = await watch('/events', headers);
  const other = await watch();
  const parts = () => reader.events().map(({ event, data }) => (event === 'reset' ? data.part : event));
  const expectParts = async (...expected: string[]) => {
    await reader.until(() => parts().length >= expected.length);
    expect(parts()).toEqual(expected);
  };
  await send('DELETE', '/requests');
  await expectParts('journal');
  // A browser that connects again doesn't ask for requests after one that is gone.
  expect(reader.events()[0]?.id).toBe('0');
  await send('PUT', '/snapshot', (await send('GET', '/snapshot')).body);
  await expectParts('journal', 'state');
  await send('POST', '/reset');
  await expectParts('journal', 'state', 'state', 'journal');
  await send('DELETE', '/sandboxes/mine');
  await expectParts('journal', 'state', 'state', 'journal', 'journal', 'state');
  await info(headers);
  const all = await reader.until((events) => events.length === 7);
  expect(all.at(-1)).toMatchObject({ event: 'request', id: '1' });
  expect(other.events()).toEqual([]);
  reader.close();
  other.close();
});
