/** The engine waits only where a handler does, and leaves mistakes of handlers to its caller. */
import { describe, expect, test } from 'vitest';
import { apiError } from '../../../src/mock/behavior/api-error.js';
import type { Handlers } from '../../../src/mock/behavior/handler.js';
import { handlers } from '../../../src/mock/behavior/index.js';
import { loadDocument } from '../../../src/mock/openapi/document.js';
import { createEngine, type EngineResult } from '../../../src/mock/pipeline/engine.js';
import type { HmacMode } from '../../../src/mock/pipeline/modes.js';
import { newState } from '../../properties/mock-fixture.js';

type Handle = Handlers['getUserInfo'];

/** Calls getUserInfo, which this handler handles. */
function answer(handle?: Handle, hmac: HmacMode = 'off', path = '/user/info/alice') {
  const engine = createEngine({
    document: loadDocument(),
    handlers: handle ? { getUserInfo: handle } : {},
    hmac,
  });
  const request = { method: 'GET', path, query: {}, headers: { apikey: 'plyr-demo-key' }, body: {} };
  return engine.answer({ ...request, preference: undefined, state: newState() });
}

const result = (made: EngineResult | Promise<EngineResult>) => {
  if (made instanceof Promise) throw new Error('The engine made its caller wait.');
  if ('noRoute' in made) throw new Error(made.noRoute.text);
  return made;
};

describe('without a promise of a handler, there is none of the engine', () => {
  test.each([
    ['a success', handlers.getUserInfo, 'off', 200],
    [
      'an API error',
      () => {
        throw apiError(404, 'PLYR[ID] not found');
      },
      'off',
      404,
    ],
    ['a wrong signature', handlers.getUserInfo, 'verify', 401],
    ['an example, without a handler', undefined, 'off', 200],
  ] as [string, Handle | undefined, HmacMode, number][])('%s', (_what, handle, hmac, status) => {
    const { answer: response, violations, key } = result(answer(handle, hmac));
    expect([response.status, violations]).toEqual([status, []]);
    expect(key?.apiKey).toBe(status === 401 ? undefined : 'plyr-demo-key');
  });

  test('an unknown path', () => {
    expect(answer(undefined, 'off', '/nothing')).toMatchObject({ noRoute: { status: 404 } });
  });
});

test('a response that a handler waits for is checked, too', async () => {
  const made = answer(async (call, state) => ({
    ...(await handlers.getUserInfo(call, state)),
    body: {} as never,
  }));
  expect(made).toBeInstanceOf(Promise);
  const { violations } = result(await made);
  expect(violations).toContain("body must have required property 'plyrId'");
});

test('an API error of a handler that waits is a response', async () => {
  const made = await answer(() => Promise.reject(apiError(404, 'PLYR[ID] not found')));
  expect(result(made).answer).toMatchObject({ status: 404, body: { error: 'PLYR[ID] not found' } });
});

test('a bug of a handler is thrown, or rejects the promise', async () => {
  const bug = new TypeError('a bug');
  expect(() =>
    answer(() => {
      throw bug;
    }),
  ).toThrow(bug);
  await expect(answer(() => Promise.reject(bug))).rejects.toThrow(bug);
});
