/** The mock serves the docs and the other files of their folder. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { operations as table } from '../../generated/operations.js';
import { servedPage } from '../../scripts/docs/run/served-page.js';
import { withAddress } from '../../src/mock/http/docs-address.js';
import { type Mock, startMock } from '../../src/mock/index.js';
import { haveChromium, launchChromium } from '../support/chromium.js';

let mock: Mock;

beforeAll(async () => {
  mock = await startMock();
});

afterAll(() => mock.close());

const read = (name: string) => readFileSync(`dist/docs/${name}`, 'utf8');

/** A file as the mock serves it: with its address. */
const built = (name: string) => withAddress(read(name), mock.origin);

test('at /docs there is the page', async () => {
  const response = await fetch(`${mock.origin}/docs`);
  expect(response.url).toBe(`${mock.origin}/docs/`);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await response.text()).toBe(withAddress(servedPage(read('index.html')), mock.origin));
});

test('at /docs/control.html there is the control API, with the script that the package has once', async () => {
  for (const path of ['/docs/control.html', '/s/qa-1/docs/control.html']) {
    const response = await fetch(mock.origin + path);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const base = mock.origin + path.replace('/docs/control.html', '');
    expect((await response.text()) === withAddress(read('control.html'), base)).toBe(true);
  }
  expect(await (await fetch(`${mock.origin}/`)).text()).toContain('href="/docs/control.html"');
});

test('every file that llms.txt names exists', async () => {
  const response = await fetch(`${mock.origin}/docs/llms.txt`);
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  const names = [...(await response.text()).matchAll(/\]\(([^)]+)\)/g)].map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(30);
  for (const name of names) {
    const file = await fetch(new URL(name, response.url));
    expect(file.status, name).toBe(200);
    // The descriptions of the API are sent as they are. That of the control API and the Postman collection name the mock.
    const isDescription = /^plyr(-3\.0)?\.(json|yaml)$/.test(name);
    expect(await file.text()).toBe(isDescription ? read(name) : built(name));
  }
});

test('llms-full.txt has every guide and every operation, and its links lead to files', async () => {
  const response = await fetch(`${mock.origin}/docs/llms-full.txt`);
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  const text = await response.text();
  expect(text).toBe(built('llms-full.txt'));
  const parts = [...text.matchAll(/^<!-- file: (.+) -->$/gm)].map(([, name = '']) => name);
  const [guides, operations] = ['guides/', 'operations/'].map((folder) =>
    parts.filter((name) => name.startsWith(folder)),
  );
  expect(operations).toHaveLength(Object.keys(table).length);
  expect(parts).toEqual([...(guides ?? []), ...(operations ?? [])]);
  expect(guides?.[0]).toBe('guides/api-endpoint.md');
  const links = [...text.matchAll(/\]\(((?:guides|operations)\/[\w.-]+)/g)].map(([, name = '']) => name);
  expect(links.length).toBeGreaterThan(500);
  expect(links.filter((name) => !parts.includes(name))).toEqual([]);
});

test.each([
  '/docs/none.md',
  '/docs/operations/none.md',
  '/docs/markdown.txt.br',
  '/docs/guides/',
  '/docs/..%2f..%2fpackage.json',
  '/docs/guides/../../../package.json',
])('there is nothing at %s', async (path) => {
  expect((await fetch(`${mock.origin}${path}`)).status).toBe(404);
});

test.runIf(haveChromium())('in a browser, all samples have the address of the sandbox', async () => {
  await using browser = await launchChromium();
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(`${mock.origin}/s/qa-1/docs/`);
  await page.locator('[role="navigation"][aria-label="Contents"]').waitFor({ state: 'attached' });
  const counts = await page.evaluate((origin) => {
    const text = document.body.textContent ?? '';
    const count = (part: string) => text.split(part).length - 1;
    return {
      old: count('http://127.0.0.1:4010'),
      samples: count(`${origin}/s/qa-1/api`),
      // The guide to sandboxes speaks of any name.
      guide: count(`${origin}/s/NAME/api`),
    };
  }, mock.origin);
  expect(counts).toEqual({ old: 0, samples: expect.any(Number), guide: 1 });
  expect(counts.samples).toBeGreaterThan(3);
  expect(complaints).toEqual([]);
});
