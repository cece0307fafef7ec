/** What other platforms than Node get in place of `on-node.ts`. */
import { afterEach, expect, test, vi } from 'vitest';
import { eagerResponse } from '../../../src/client/transports/eager-response.js';
import {
  createEnding,
  createTransport,
  fastSigner,
  makeResponse,
  onAbort,
} from '../../../src/client/transports/portable.js';

afterEach(() => vi.unstubAllGlobals());

const request = {
  url: 'http://localhost/',
  init: { method: 'POST', headers: { a: '1' }, body: '{}' },
  readOnly: false,
  operation: 'POST /',
};
const attempt = () => ({
  signed: { apikey: 'k', timestamp: '1', signature: 's' },
  ending: createEnding(),
  isSent: false,
});

test('the global fetch gets the request, its body as a string', async () => {
  const fetch = vi.fn(async (_url: string, _init: RequestInit) => new Response('{}'));
  vi.stubGlobal('fetch', fetch);
  expect(await (await createTransport({})(request, attempt())).read(10)).toBe('{}');
  expect(fetch).toHaveBeenCalledWith(request.url, {
    method: 'POST',
    headers: { a: '1', apikey: 'k', timestamp: '1', signature: 's' },
    body: '{}',
    redirect: 'manual',
    signal: expect.any(AbortSignal),
  });
});

test('whatever fetch throws, the request may have been sent', async () => {
  const one = attempt();
  const fetch = () => Promise.reject(Object.assign(new Error(), { code: 'ECONNREFUSED' }));
  await expect(createTransport({ fetch })(request, one)).rejects.toThrow();
  expect(one.isSent).toBe(true);
});

test('nothing is sent after the end', async () => {
  const one = attempt();
  one.ending.abort(new Error('Enough'));
  const fetch = vi.fn();
  await expect(createTransport({ fetch })(request, one)).rejects.toThrow('Enough');
  expect(fetch).not.toHaveBeenCalled();
  expect(one.isSent).toBe(false);
});

test('a callback is called at an abort, unless it was taken back', () => {
  const ending = createEnding();
  const [first, second] = [vi.fn(), vi.fn()];
  onAbort(ending.signal, first);
  onAbort(ending.signal, second)();
  ending.abort();
  expect(first).toHaveBeenCalledOnce();
  expect(second).not.toHaveBeenCalled();
});

test('there is no agent, and responses are those of the platform', () => {
  const agent = { maxSockets: 1, maxFreeSockets: 1, destroy: () => {} };
  expect(() => createTransport({ agent })).toThrow(expect.objectContaining({ code: 'INVALID_OPTION' }));
  expect(makeResponse).toBe(eagerResponse);
  expect(fastSigner('s')).toBeUndefined();
});
