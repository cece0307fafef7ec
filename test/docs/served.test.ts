/** The mock serves the docs with what lies next to them. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Mock, startMock } from '../../src/mock/index.js';

let mock: Mock;

beforeAll(async () => {
  mock = await startMock();
});

afterAll(() => mock.close());

test('at /docs there is the page', async () => {
  const response = await fetch(`${mock.origin}/docs`);
  expect(response.url).toBe(`${mock.origin}/docs/`);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await response.text()).toBe(readFileSync('dist/docs/index.html', 'utf8'));
});

test('every file that llms.txt names is there', async () => {
  const response = await fetch(`${mock.origin}/docs/llms.txt`);
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  const names = [...(await response.text()).matchAll(/\]\(([^)]+)\)/g)].map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(30);
  for (const name of names) {
    const file = await fetch(new URL(name, response.url));
    expect(file.status, name).toBe(200);
    expect(await file.text()).toBe(readFileSync(`dist/docs/${name}`, 'utf8'));
  }
});

test.each([
  '/docs/none.md',
  '/docs/guides/',
  '/docs/..%2f..%2fpackage.json',
  '/docs/guides/../../../package.json',
])('there is nothing at %s', async (path) => {
  expect((await fetch(`${mock.origin}${path}`)).status).toBe(404);
});
