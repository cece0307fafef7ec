/** What Run must not do: show a key, talk to others, or run without a mock. Needs a Chromium. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runScript } from '../../scripts/docs/run/run-script.js';
import { startMock } from '../../src/mock/index.js';
import { haveChromium, launchChromium } from '../support/chromium.js';
import { openPage } from './open-page.js';
import {
  addressOf,
  dialog,
  firstLine,
  openServed,
  operationAt,
  result,
  runAt,
  runButton,
} from './run-page.js';

describe.runIf(haveChromium())('the safety of Run', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  test('keys are neither in the page nor in its storage', async () => {
    await using mock = await startMock({ log: () => {} });
    const context = await browser.newContext();
    const page = await context.newPage();
    const keys: string[] = [];
    const read: Promise<void>[] = [];
    page.on('response', (response) => {
      if (response.request().method() !== 'POST' || !response.url().endsWith('/_mock/sandboxes')) return;
      read.push(
        response.json().then(({ apiKeys }: { apiKeys: { apiKey: string; secretKey: string }[] }) => {
          keys.push(...apiKeys.flatMap(({ apiKey, secretKey }) => [apiKey, secretKey]));
        }),
      );
    });
    await page.goto(`${mock.origin}/docs/#/${addressOf('payGameRoom')}`);
    await runButton(page, 'payGameRoom').click();
    await result(page).getByText('SUCCESS', { exact: true }).waitFor();
    await Promise.all(read);
    expect(keys).toHaveLength(6);
    const kept = await page.evaluate(async () => {
      const { document, localStorage, sessionStorage, indexedDB, caches } = globalThis;
      const values = [...document.querySelectorAll('input, textarea, select')].map(
        (one) => (one as HTMLInputElement).value,
      );
      const globals = Object.keys(globalThis).map((name) => {
        try {
          return JSON.stringify((globalThis as unknown as Record<string, unknown>)[name]);
        } catch {
          return '';
        }
      });
      return [
        document.documentElement.outerHTML,
        ...values,
        ...[localStorage, sessionStorage].map((storage) => JSON.stringify({ ...storage })),
        document.cookie,
        location.href,
        JSON.stringify(history.state),
        JSON.stringify(await indexedDB.databases()),
        JSON.stringify(await caches.keys()),
        ...globals,
      ].join('\n');
    });
    expect(kept).toContain('Run: Pay Game Room');
    for (const key of keys) expect(kept.includes(key), 'a key is in the page').toBe(false);
    await context.close();
  });

  test('the page talks to its mock alone', async () => {
    await using mock = await startMock({ log: () => {} });
    await using other = await startMock({ log: () => {} });
    const { page } = await openServed(browser, mock, 'login');
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/; connect-src 'self';/);
    expect(policy).toMatch(/script-src( 'sha256-[\w+/=]+')+;/);
    const reach = (origin: string) =>
      page.evaluate(
        (url) =>
          fetch(`${url}/api/`).then(
            ({ status }) => status,
            () => 'blocked',
          ),
        origin,
      );
    expect(await reach(mock.origin)).toBe(200);
    expect(await reach(other.origin)).toBe('blocked');
    await page.context().close();
  });

  test('from another machine, it asks for the control token once', async () => {
    const controlToken = 'a-token-of-a-team';
    await using mock = await startMock({ controlToken, log: () => {} });
    // A proxy adds this header, so that the mock takes the reader for one from elsewhere.
    const options = { extraHTTPHeaders: { 'x-forwarded-for': '203.0.113.9' } };
    const { page } = await openServed(browser, mock, 'getUserInfo', options);
    await runButton(page, 'getUserInfo').click();
    const field = dialog(page).getByLabel('Control token');
    await dialog(page)
      .getByRole('alert')
      .getByText('--control-token')
      .or(dialog(page).getByRole('alert').getByText('control token'))
      .first()
      .waitFor();
    expect(await field.evaluate((input) => input === globalThis.document.activeElement)).toBe(true);
    await field.fill('not-the-token-of-a-team');
    await page.keyboard.press('Enter');
    await dialog(page).getByRole('alert').getByText('The control token is wrong.').waitFor();
    await field.fill(controlToken);
    await page.keyboard.press('Enter');
    await expect.poll(() => firstLine(page).textContent()).toMatch(/^200 OK/);
    expect(await page.content()).not.toContain(controlToken);
    await runAt(page, 'login');
    await expect.poll(() => firstLine(page).textContent()).toMatch(/^200 OK/);
    await page.context().close();
  });

  test('when the mock has stopped, it says so', async () => {
    const mock = await startMock({ log: () => {} });
    const { page } = await openServed(browser, mock, 'getUserInfo');
    await mock.close();
    await runButton(page, 'getUserInfo').click();
    await dialog(page).getByRole('alert').getByText('The mock does not respond.').waitFor();
    await page.context().close();
  });

  test('the sandbox ends with the tab', async () => {
    await using mock = await startMock({ log: () => {} });
    const { page } = await openServed(browser, mock, 'getUserInfo');
    await runButton(page, 'getUserInfo').click();
    await firstLine(page).waitFor();
    const names = async () => {
      const { sandboxes } = (await (await fetch(`${mock.origin}/_mock/sandboxes`)).json()) as {
        sandboxes: { name: string }[];
      };
      return sandboxes.map(({ name }) => name).filter(Boolean);
    };
    expect(await names()).toHaveLength(1);
    await page.goto('about:blank');
    await expect.poll(names).toEqual([]);
    await page.context().close();
  });

  test.each(['from disk', 'from a plain file server'])(
    '%s, nothing runs and nothing connects',
    async (from) => {
      const server = createServer((request, response) => {
        const path = request.url === '/' ? '/index.html' : (request.url ?? '');
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(path === '/index.html' ? readFileSync('dist/docs/index.html') : '');
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      const page =
        from === 'from disk' ? (await openPage(browser)).page : await (await browser.newContext()).newPage();
      if (from !== 'from disk') await page.goto(origin);
      await page.evaluate((to) => {
        location.hash = `#/${to}`;
      }, addressOf('payGameRoom'));
      await operationAt(page, 'payGameRoom').locator('.panel-request-samples').waitFor();
      await page.waitForTimeout(500);
      expect(await page.locator('.run-open, .run-force').count()).toBe(0);
      const reached = await page.evaluate(
        (url) =>
          fetch(url).then(
            () => 'reached',
            () => 'blocked',
          ),
        origin,
      );
      expect(reached).toBe('blocked');
      await page.context().close();
      server.close();
    },
  );
});

test('the script takes less than 12 kB', () => {
  const size = brotliCompressSync(runScript()).length;
  console.log(`Run in the page: ${size} bytes with brotli`);
  expect(size).toBeGreaterThan(1_000);
  expect(size).toBeLessThan(12_000);
});
