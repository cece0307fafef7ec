/** What the mock reads from a document, and what the mocks of a process share of it. */
import { expect, test } from 'vitest';
import {
  listOperations,
  loadDocument,
  type OpenApiDocument,
  packagedDocument,
} from '../../../src/mock/openapi/document.js';
import { compileRoutes } from '../../../src/mock/openapi/router.js';
import { createValidator } from '../../../src/mock/openapi/validator.js';

test('the packaged document is parsed once, and its validators are compiled once', () => {
  expect(packagedDocument()).toBe(packagedDocument());
  expect(listOperations(packagedDocument())).toBe(listOperations(packagedDocument()));
  expect(createValidator(packagedDocument())).toBe(createValidator(packagedDocument()));
});

test('the packaged document cannot change', () => {
  const { post } = packagedDocument().paths['/user/login'] ?? {};
  expect(() => Object.assign(post?.responses ?? {}, { 200: {} })).toThrow(TypeError);
});

test('a change to an own document counts from the next reading on', () => {
  const document = loadDocument();
  const [login] = listOperations(document);
  const before = createValidator(document);
  const schema = (document.components as { schemas: Record<string, object> }).schemas.LoginRequest;
  const request = { path: {}, query: {}, body: { plyrId: 'alice' } };
  expect(login && before.checkRequest(login, request)).not.toEqual([]);

  Object.assign(schema ?? {}, { required: [] });
  const [changed] = listOperations(document);
  expect(changed && createValidator(document).checkRequest(changed, request)).toEqual([]);
});

const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const described = {
  paths: {
    '/things/{id}': {
      parameters: [{ $ref: '#/components/parameters/Id' }, { name: 'X-Trace', in: 'header' }],
      get: {
        operationId: 'getThing',
        responses: {
          200: json({ type: 'object' }),
          404: json({ type: 'string' }),
          '4XX': { $ref: '#/components/responses/Rejected' },
        },
      },
      delete: { operationId: 'deleteThing', responses: { 200: json({ type: 'object' }) } },
    },
  },
  components: {
    schemas: {},
    parameters: {
      Id: { $ref: '#/components/parameters/Number' },
      Number: { name: 'id', in: 'path', required: true, schema: { type: 'integer' } },
    },
    responses: { Rejected: json({ type: 'object', required: ['error'] }) },
  },
} as unknown as OpenApiDocument;
const operations = listOperations(described);
const [getThing] = operations as [(typeof operations)[number]];

test('the parameters of a path are those of its operations; headers are left out', () => {
  expect(operations.map(({ method, parameters }) => [method, parameters.map(({ name }) => name)])).toEqual([
    ['GET', ['id']],
    ['DELETE', ['id']],
  ]);
});

test('a range is for the status codes that are not documented one by one', () => {
  const { checkResponse } = createValidator(described);
  const check = (status: number, body: unknown) => checkResponse(getThing, status, 'application/json', body);
  expect(check(400, { error: '' })).toEqual([]);
  expect(check(499, {})).toEqual(["body must have required property 'error'"]);
  expect(check(404, 'gone')).toEqual([]);
  expect(check(404, { error: '' })).toEqual(['body must be string']);
  expect(check(500, {})).toEqual(['status 500 is not documented for getThing']);
});

test('the router finds all methods, and says which ones a path has', () => {
  const route = compileRoutes(operations);
  expect(route('DELETE', '/things/a%2Fb')).toMatchObject({ pathParams: { id: 'a/b' } });
  expect(route('HEAD', '/THINGS/1/')).toMatchObject({ operation: { id: 'getThing' } });
  expect(route('POST', '/things/1')).toMatchObject({ status: 405, allow: ['HEAD', 'GET', 'DELETE'] });
  const exact = compileRoutes(operations, true);
  expect(exact('GET', '/things/1')).toMatchObject({ pathParams: { id: '1' } });
  for (const path of ['/THINGS/1', '/things/1/'])
    expect(exact('GET', path)).toMatchObject({ status: 404, allow: [] });
});
