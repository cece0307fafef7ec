/** The client of the control API, against a mock and other servers. */
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { ControlError, createControlClient, done } from '../../src/control-client/control-client.js';
import { type Mock, startMock } from '../../src/mock/index.js';
import { type Answer, listen, send } from '../client/loopback.js';

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.close());

const clientOf = (origin: string, headers = {}) => createControlClient(origin, () => headers);

/** Returns the address of a server that ends with the test. */
async function serve(answer: Answer): Promise<string> {
  const { origin, close } = await listen(answer);
  onTestFinished(close);
  return origin;
}

test('the data of a response, of the sandbox that the address or a header names', async () => {
  expect(await done(clientOf(mock.origin).GET('/clock'))).toMatchObject({ aheadMs: 0 });
  await done(clientOf(`${mock.origin}/s/one`).POST('/clock/advance', { body: { ms: 5_000 } }));
  const sandbox = { 'x-mock-session': 'one' };
  expect(await done(clientOf(mock.origin, sandbox).GET('/clock'))).toMatchObject({ aheadMs: 5_000 });
});

test('a rejection has the words of the mock and its status code', async () => {
  const call = done(clientOf(mock.origin).POST('/clock/advance', { body: { ms: -1 } }));
  await expect(call).rejects.toThrow(ControlError);
  await expect(call).rejects.toMatchObject({ status: 400, message: expect.stringContaining('body.ms') });
});

test('without a response, the status code is 0 and the cause is kept', async () => {
  const origin = await serve((_request, response) => response.destroy());
  const call = done(clientOf(origin).GET('/clock'));
  await expect(call).rejects.toMatchObject({ status: 0, cause: expect.any(TypeError) });
});

test('an error that is not of a mock has its status code', async () => {
  const origin = await serve((_request, response) => send(response, 404, 'text/html', '<h1>Not Found</h1>'));
  await expect(done(clientOf(origin).GET('/clock'))).rejects.toMatchObject({
    status: 404,
    message: 'Status 404.',
  });
});
