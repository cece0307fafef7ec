/** Events of a mock, and how the reader connects again. */
import { expect, onTestFinished, test } from 'vitest';
import { type Connection, readEvents } from '../../src/control-client/event-stream.js';
import { startMock } from '../../src/mock/index.js';
import { listen, send } from '../client/loopback.js';

/** Reads events until the test ends. */
function read(url: string, headers = {}) {
  const events: [kind: string, data: unknown][] = [];
  const connections: [Connection, (string | undefined)?][] = [];
  const stop = readEvents(url, {
    headers: () => headers,
    onEvent: (kind, data) => events.push([kind, data]),
    onConnection: (...state) => connections.push(state),
  });
  onTestFinished(stop);
  return { events, connections, stop };
}

test('each request of the sandbox is an event, and those that were missed come again', async () => {
  let mock = await startMock();
  onTestFinished(() => mock.close());
  const { port } = new URL(mock.origin);
  const call = () => fetch(`${mock.url}/user/avatars`, { method: 'POST' });
  await call();
  const { events, connections } = read(`${mock.origin}/_mock/events?since=0`);
  await expect.poll(() => events).toMatchObject([['request', { id: 1, status: 400 }]]);
  await call();
  await expect.poll(() => events.length).toBe(2);
  expect(connections).toEqual([['connecting'], ['live']]);
  await mock.close();
  await expect.poll(() => connections.at(-1)?.[0]).toBe('lost');
  mock = await startMock({ port: Number(port) });
  await expect.poll(() => connections.at(-1)?.[0], { timeout: 5_000 }).toBe('live');
});

test('a rejection has the reason', async () => {
  const mock = await startMock({ controlToken: 'sixteen-letters-of-a-token' });
  onTestFinished(() => mock.close());
  const { connections } = read(`${mock.origin}/_mock/events`, { authorization: 'Bearer wrong' });
  await expect
    .poll(() => connections)
    .toContainEqual(['rejected', expect.stringContaining('The control token is wrong.')]);
});

test('after a stop, nothing is sent, and no timer keeps the process alive', async () => {
  const { origin, received, close } = await listen((_request, response) =>
    send(response, 503, undefined, ''),
  );
  onTestFinished(close);
  const { stop, connections } = read(`${origin}/_mock/events`);
  await expect.poll(() => connections).toContainEqual(['lost', 'Status 503.']);
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  const before = timers();
  stop();
  expect(timers()).toBeLessThan(before);
  const sent = received.length;
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(received.length).toBe(sent);
});
