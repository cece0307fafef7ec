/** All mocks of a process share the packaged document; a document of a caller is read again by each mock. */
import { expect, test } from 'vitest';
import { listOperations, loadDocument, packagedDocument } from '../../../src/mock/openapi/document.js';
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
