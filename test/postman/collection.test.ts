/** The collection has all of the description. What newman makes of it is tested in newman.test.ts. */
import { expect, test } from 'vitest';
import { listOperations, loadDocument } from '../../src/mock/openapi/document.js';
import { collection, items } from './collection.js';

const document = loadDocument();
const operations = listOperations(document);

test('is format 2.1', () => {
  expect(collection.info.schema).toMatch(/\/v2\.1\.0\/collection\.json$/);
});

test('has the folders of the docs, in their order', () => {
  const tags = document.tags as { 'x-displayName': string }[];
  expect(collection.item.map(({ name }) => name)).toEqual(tags.map((tag) => tag['x-displayName']));
});

test(`has all ${operations.length} operations, each once`, () => {
  const byId = new Map(items.map((item) => [item.id, item]));
  expect(items).toHaveLength(operations.length);
  for (const { id, method, path, summary } of operations) {
    const item = byId.get(id);
    expect(item).toMatchObject({ name: summary, request: { method } });
    expect(`/${item?.request.url.path.join('/')}`, id).toBe(path.replaceAll(/\{(\w+)\}/g, ':$1'));
  }
});

test('names only variables that it has', () => {
  const defined = new Set(collection.variable.map(({ key }) => key));
  const used = new Set(
    Array.from(JSON.stringify(collection.item).matchAll(/\{\{([\w-]+)\}\}/g), ([, name]) => name),
  );
  expect(used.size).toBeGreaterThan(3);
  expect([...used].filter((name) => !defined.has(name as string))).toEqual([]);
});

test('shows every success, and every error that is not common to most operations', () => {
  const missing = operations.flatMap(({ id, responses }) => {
    const shown = items.find((item) => item.id === id)?.response ?? [];
    return responses.flatMap(({ status, examples }) =>
      Object.entries(examples)
        .filter(
          ([, { summary }]) => !shown.some(({ name, code }) => code === status && name.endsWith(summary)),
        )
        .map(([name]) => `${status} ${name}`),
    );
  });
  expect([...new Set(missing)].sort()).toEqual([
    '400 malformedBody',
    '401 invalidApiKey',
    '401 invalidSignature',
    '401 missingAuthenticationHeaders',
    '401 requestExpired',
    '403 insufficientPermissions',
    '413 bodyTooLarge',
    '500 internalServerError',
  ]);
});

test('contains no key but those of the demo, and no session in a request', () => {
  const requests = JSON.stringify(items.map(({ request }) => request));
  expect(requests).not.toMatch(/"eyJ|eyJ[\w-]+\.eyJ/);
  expect(Object.fromEntries(collection.variable.map(({ key, value }) => [key, value]))).toMatchObject({
    apiKey: 'plyr-demo-key',
    secretKey: 'plyr-demo-secret',
    ALICE_SESSION_JWT: '',
  });
});
