/** A mock in which the first example of every operation of the control API works, as the docs show it. */
import { type Mock, startMock } from '../../../src/mock/index.js';
import { api } from './client.js';

type Send = (method: string, path: string, body?: unknown) => Promise<Response>;

/** What an operation needs beyond what {@link startTour} sets up. */
const before: Readonly<Record<string, (send: Send) => Promise<unknown>>> = {
  createSandbox: (send) => send('DELETE', '/sandboxes/ci-4'),
  endIncident: (send) => send('POST', '/incidents/payment-lost'),
  releaseTask: (send) => send('POST', '/tasks/latest/hold'),
};

/**
 * Starts a mock with a session of Alice, a PENDING task, a fault, two named sandboxes, and a few requests in the journal.
 * @param operationId The operation to call.
 * @returns The mock. The caller closes it.
 */
export async function startTour(operationId: string): Promise<Mock> {
  const mock = await startMock({ taskDelayMs: 60_000 });
  const send: Send = (method, path, body) =>
    fetch(`${mock.origin}/_mock${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  await api(mock.url, '/user/login', { plyrId: 'alice', otp: '123456' });
  await api(mock.url, '/game/create', { expiresIn: 60 });
  await api(mock.url, '/user/login', { plyrId: 'bobby', otp: '654321' });
  // A violation: the password is missing.
  await api(mock.url, '/user/login', { plyrId: 'carol' });
  await api(mock.url, '/user/info/alice', undefined, { 'x-mock-session': 'tester-1' });
  await send('POST', '/sandboxes', { name: 'ci-4', ttlSeconds: 3600 });
  await send('POST', '/faults', { operation: 'getAvatars', kind: 'drop', once: true });
  await before[operationId]?.(send);
  return mock;
}
