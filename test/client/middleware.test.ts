/** Our types of middleware and those of openapi-fetch are interchangeable. */
import type { Middleware as OpenapiFetchMiddleware } from 'openapi-fetch';
import { expect, expectTypeOf, test } from 'vitest';
import type { MiddlewareContext } from '../../src/client/index.js';
import { createPlyrClient } from '../../src/client/index.js';

const seen: string[] = [];
const fetch = async (request: Request | string | URL) => {
  seen.push(new Request(request).headers.get('x-trace') ?? '');
  return Response.json({ plyrId: 'alice' });
};

test('middleware of openapi-fetch is used as it is', async () => {
  const plyr = createPlyrClient({
    apiKey: 'k',
    secretKey: 's',
    fetch: async (url, init) => fetch(new Request(url, init)),
  });
  const theirs: OpenapiFetchMiddleware = {
    onRequest: ({ request, schemaPath }) => request.headers.set('x-trace', schemaPath),
  };
  plyr.use(theirs);
  await plyr.GET('/user/info/{identifier}', { params: { path: { identifier: 'alice' } } });
  expect(seen).toEqual(['/user/info/{identifier}']);
  type Theirs = Parameters<NonNullable<OpenapiFetchMiddleware['onRequest']>>[0];
  expectTypeOf<Theirs>().toExtend<MiddlewareContext>();
  // @ts-expect-error: a method, not a number.
  const wrong = () => plyr.use({ onRequest: 5 });
  expect(wrong).toBeTypeOf('function');
});
