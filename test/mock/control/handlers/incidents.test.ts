/** Incidents: each does what it says, and ends as it says. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { incidents } from '../../../../src/mock/faults/incidents.js';
import { type Mock, startMock } from '../../../../src/mock/index.js';
import { api, control } from '../client.js';

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ taskDelayMs: 0, syncTimeoutMs: 200 });
});
afterAll(() => mock.close());
afterEach(() => control(mock.origin, 'POST', '/reset'));

const call = (method: string, path: string, body?: object) => control(mock.origin, method, path, body);
const begin = async (name: string, body?: object) => {
  const reply = await call('POST', `/incidents/${name}`, body);
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  return reply.body;
};
const info = () => api(mock.url, '/user/info/alice');
const create = (more: object = {}) => api(mock.url, '/game/create', { expiresIn: 3600, ...more });
const login = async () =>
  (await api(mock.url, '/user/login', { plyrId: 'alice', otp: '123456' })).json() as Promise<{
    sessionJwt: string;
  }>;

test('the list says of each what it does and how to end it', async () => {
  const { body } = await call('GET', '/incidents');
  expect(body.incidents.map(({ name }: { name: string }) => name)).toEqual(incidents.map(({ name }) => name));
  for (const incident of body.incidents) {
    expect(incident).toMatchObject({ isActive: false, faults: [] });
    if (incident.name === 'expired-certificate') expect(incident.setUp).toContain('--tls-cert');
    else expect(incident.endWith).toBe(`DELETE /_mock/incidents/${incident.name}`);
  }
});

const byRequest = incidents.filter(({ setUp }) => setUp === undefined);
test.each(byRequest.map(({ name }) => name))('%s: begins, is active, and ends', async (name) => {
  expect(await begin(name)).toMatchObject({ name, isActive: true });
  expect((await call('POST', `/incidents/${name}`)).status).toBe(409);
  expect((await call('DELETE', `/incidents/${name}`)).body).toMatchObject({ name, releasedTasks: 0 });
  expect((await call('GET', '/faults')).body.faults).toEqual([]);
  expect((await call('DELETE', `/incidents/${name}`)).status).toBe(404);
  expect((await info()).status).toBe(200);
});

test.each([
  ['gateway-down', 502],
  ['gateway-timeout', 504],
  ['maintenance', 503],
])('%s: a page of HTML with %i', async (name, status) => {
  await begin(name);
  const reply = await info();
  expect(reply.status).toBe(status);
  expect(reply.headers.get('content-type')).toContain('text/html');
  expect(await reply.text()).toContain('<html>');
});

test('rate-limit: one of eleven passes', async () => {
  await begin('rate-limit');
  const statuses = [];
  for (let at = 0; at < 22; at += 1) statuses.push((await info()).status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(2);
  expect(statuses.filter((status) => status === 429)).toHaveLength(20);
});

test('payment-lost: the payment is taken, and the next one is as always', async () => {
  const { sessionJwt } = await login();
  const pay = () =>
    api(mock.url, '/game/pay', { roomId: '3', sessionJwts: [sessionJwt], tokens: ['plyr'], amounts: [10] });
  const balance = async () => (await call('GET', '/players/alice')).body.balances.plyr;
  await begin('payment-lost', { match: { room: '3' } });
  await expect(pay()).rejects.toThrow();
  await call('GET', '/tasks');
  expect(await balance()).toBe('990');
  const next = await pay();
  expect([next.status, next.headers.get('x-mock-fault')]).toEqual([200, null]);
  await call('GET', '/tasks');
  expect(await balance()).toBe('980');
  const { incidents: all } = (await call('GET', '/incidents')).body;
  const own = all.find(({ name }: { name: string }) => name === 'payment-lost');
  expect(own.faults.map(({ hits }: { hits: number }) => hits)).toEqual([1, 0]);
});

test('chain-down: reads fail, tasks wait, and run at its end', async () => {
  const queue = async () => (await (await create()).json()).task.id as string;
  await call('POST', '/tasks/pause');
  const mine = await queue();
  await call('POST', `/tasks/${mine}/hold`);
  await call('POST', '/tasks/resume');
  await begin('chain-down');
  expect((await api(mock.url, '/user/balance/alice')).status).toBe(500);
  const task = await queue();
  expect((await call('GET', `/tasks/${task}`)).body).toMatchObject({ status: 'PENDING', isHeld: true });
  // What was held before is not the incident's to release.
  expect((await call('DELETE', '/incidents/chain-down')).body).toMatchObject({ releasedTasks: 1 });
  expect((await call('GET', `/tasks/${task}`)).body).toMatchObject({ status: 'SUCCESS' });
  expect((await call('GET', `/tasks/${mine}`)).body).toMatchObject({ status: 'PENDING', isHeld: true });
});

test('an incident ends with the last of its faults, however they are removed', async () => {
  const held = async () => {
    await begin('chain-down');
    await create();
    expect((await call('GET', '/tasks')).body.tasks).toMatchObject([{ isHeld: true }]);
    return (await call('GET', '/faults')).body.faults.map(({ id }: { id: string }) => id);
  };
  const waiting = async () => (await call('GET', '/tasks')).body.waiting;
  await held();
  await call('DELETE', '/faults');
  expect(await waiting()).toBe(0);
  const [outage, hold] = await held();
  await call('DELETE', `/faults/${hold}`);
  expect(await waiting()).toBe(1);
  await call('DELETE', `/faults/${outage}`);
  expect(await waiting()).toBe(0);
});

test('what can not happen to the requests of an incident is left out', async () => {
  const { faults } = await begin('payment-lost', { match: { room: '3' } });
  expect(faults.map(({ operation }: { operation: string }) => operation)).toEqual([
    'payGameRoom',
    'joinPayGameRoom',
  ]);
});

test('chain-congested: a call that waits times out, and its task succeeds later', async () => {
  await begin('chain-congested');
  expect((await create({ sync: true })).status).toBe(504);
  await call('DELETE', '/incidents/chain-congested');
  expect((await call('GET', '/tasks/latest')).body.status).toBe('PENDING');
  await call('POST', '/clock/advance', { ms: 61_000 });
  expect((await call('GET', '/tasks/latest')).body.status).toBe('SUCCESS');
});

test('chain-rejects: tasks fail', async () => {
  await begin('chain-rejects');
  const reply = await create({ sync: true });
  expect(await reply.json()).toMatchObject({ status: 'FAILED', errorMessage: 'Transaction Receipt Failed' });
});

test('a body narrows it', async () => {
  await begin('gateway-down', { match: { player: 'bobby' }, times: 1 });
  expect((await info()).status).toBe(200);
  expect((await api(mock.url, '/user/info/bobby')).status).toBe(502);
  expect((await api(mock.url, '/user/info/bobby')).status).toBe(200);
  // It is used up, so it can begin again.
  await begin('gateway-down', { operation: 'login' });
  expect((await info()).status).toBe(200);
});

test.each([
  ['gatewaydown', undefined, 404, 'Unknown incident "gatewaydown". Did you mean "gateway-down"?'],
  ['expired-certificate', undefined, 409, 'Start the mock with --tls'],
  ['payment-lost', { operation: 'login' }, 400, 'has operations of its own'],
  ['rate-limit', { times: 1 }, 400, 'is a sequence'],
  ['chain-down', { operation: 'login' }, 400, 'login does not need the dependency "chain"'],
  ['gateway-down', { player: 'alice' }, 400, 'a field that does not belong here: player'],
])('%s with %j is rejected, and adds nothing', async (name, body, status, message) => {
  const reply = await call('POST', `/incidents/${name}`, body);
  expect([reply.status, reply.body.error]).toEqual([status, expect.stringContaining(message)]);
  expect((await call('GET', '/faults')).body.faults).toEqual([]);
});
