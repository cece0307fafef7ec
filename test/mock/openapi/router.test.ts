/** How the server finds an operation (openapi/evidence/users-auth-misc.md#110-routing-and-cors). */
import { expect, test } from 'vitest';
import { listOperations, packagedDocument } from '../../../src/mock/openapi/document.js';
import { compileRoutes } from '../../../src/mock/openapi/router.js';

const route = compileRoutes(listOperations(packagedDocument()));
const identifierIn = (segment: string) => {
  const found = route('GET', `/user/info/${segment}`);
  return 'pathParams' in found ? found.pathParams.identifier : found.status;
};

test.each([
  ['al%69ce', 'alice'],
  ['a%2Fb', 'a/b'],
  ['%25', '%'],
  ['%2525', '%25'],
  ['%2569', '%69'],
  ['a+b', 'a+b'],
  ['%F0%9F%8E%B2', '🎲'],
  ['%00', '\0'],
])('the parameter %s is decoded once', (sent, decoded) => {
  expect(identifierIn(sent)).toBe(decoded);
});

test.each(['%E0%A4%A', '%zz', '%', '%2', 'alice%', '%C0%AE', '%ED%A0%80', '%69%zz', '100%25%'])(
  'the parameter %s cannot be decoded, so the handler gets it as it was sent',
  (sent) => {
    expect(identifierIn(sent)).toBe(sent);
  },
);

test('each parameter is decoded on its own', () => {
  expect(route('GET', '/game/allowance/al%69ce/%zz/pl%79r')).toMatchObject({
    pathParams: { plyrId: 'alice', gameId: '%zz', token: 'plyr' },
  });
});

test('only parameters are decoded', () => {
  expect(route('GET', '/n%6Fw')).toMatchObject({ status: 404, allow: [] });
  expect(route('GET', '/user%2Finfo/alice')).toMatchObject({ status: 404, allow: [] });
});

test('the methods of a path are listed in the order of its operations', () => {
  expect(route('PUT', '/user/secondary/bind')).toMatchObject({ status: 405, allow: ['POST', 'HEAD', 'GET'] });
  expect(route('PUT', '/user/secondary/alice')).toMatchObject({ status: 405, allow: ['HEAD', 'GET'] });
});

test.each(['PROPFIND', 'LOCK', 'TRACE', 'QUERY', 'get'])('%s is not implemented, on any path', (method) => {
  expect(route(method, '/now')).toMatchObject({ status: 501, allow: ['HEAD', 'GET'] });
  expect(route(method, '/nope')).toMatchObject({ status: 501, allow: [] });
});
