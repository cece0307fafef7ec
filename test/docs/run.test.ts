/** Run in the page: samples and errors, in a browser, against a mock. Needs a Chromium. */

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runScript } from '../../scripts/docs/run/run-script.js';
import { type Mock, startMock } from '../../src/mock/index.js';
import { haveChromium, launchChromium } from '../support/chromium.js';
import { openPage } from './open-page.js';

/** Opens the page that a mock serves, at an operation. */
async function openServed(browser: Browser, mock: Mock, hash: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 1000 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${mock.origin}/docs/#/${hash}`);
  await runButton(page, hash).waitFor();
  return { page, complaints };
}

const operationAt = (page: Page, hash: string) => page.locator(`[id="${hash}"]`);
const runButton = (page: Page, hash: string) =>
  operationAt(page, hash).getByRole('button', { name: /^Run / });
const dialog = (page: Page) => page.getByRole('dialog', { name: /^Run/ });
const result = (page: Page) => dialog(page).getByRole('region', { name: 'Response', exact: true });
const firstLine = (page: Page) => result(page).locator('.run-line').first();
const realBody = (page: Page) => dialog(page).getByRole('region', { name: 'Real response' }).locator('pre');

async function go(page: Page, hash: string): Promise<void> {
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'hidden' });
  await page.evaluate((to) => {
    location.hash = `#/${to}`;
  }, hash);
  await runButton(page, hash).waitFor();
}

async function runAt(page: Page, hash: string): Promise<void> {
  await go(page, hash);
  await runButton(page, hash).click();
  await firstLine(page).waitFor();
}

describe.runIf(haveChromium())('Run, on a page that a mock serves', () => {
  let browser: Browser;
  let mock: Mock;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    mock = await startMock({ log: () => {}, taskDelayMs: 200 });
    browser = await launchChromium();
    ({ page, complaints } = await openServed(browser, mock, 'tokens/listtokens'));
  });
  afterAll(async () => {
    await browser?.close();
    await mock?.close();
  });

  test.each<[kind: string, hash: string, steps: string[], body: RegExp]>([
    ['a public GET', 'tokens/listtokens', [], /"gamr"/],
    ['a signed GET', 'users/getuserinfo', [], /"plyrId": "alice"/],
    ['a query', 'game-room/isjoinedgameroom', [], /"isJoined": true/],
    ['a login', 'authentication/login', [], /"sessionJwt": "eyJ/],
    ['a session in the body', 'users/verifysession', ['alice logged in.'], /"plyrId": "alice"/],
    ['an NFT', 'nfts/mintnfts', [], /"status": "SUCCESS"/],
    ['chips', 'chips/transferchip', [], /"status": "SUCCESS"/],
    ['an undocumented one', 'users/checkuserexists', [], /\w/],
    [
      'one that needs another first',
      'instant-play-pass/verifyclaimingcode',
      ['A new guest registered.', 'revealClaimingCode ran. code is '],
      /\w/,
    ],
    ['one for admins', 'others/getserverstatus', [], /\w/],
  ])('runs %s: %s', async (_, hash, steps, body) => {
    await runAt(page, hash);
    await expect.poll(() => firstLine(page).textContent()).toMatch(/^200 OK after \d+ ms$/);
    const text = (await result(page).textContent()) ?? '';
    for (const step of steps) expect(text).toContain(step);
    expect(await realBody(page).textContent()).toMatch(body);
    await dialog(page).getByRole('region', { name: 'Documented response' }).locator('pre').waitFor();
  });

  test.each([
    ['game-room/paygameroom', ['alice logged in.', 'bobby logged in.'], /"method": "batchPayGameRoom"/],
    ['game-room/endgameroom', ['createGameRoom ran. roomId is '], /"status": "SUCCESS"/],
    ['task/gettaskstatus', ['createGameRoom ran. taskId is '], undefined],
  ] as const)('follows the task of %s to its end', async (hash, steps, body) => {
    await runAt(page, hash);
    if (body) await result(page).getByText('SUCCESS', { exact: true }).waitFor();
    const text = (await result(page).textContent()) ?? '';
    for (const step of steps) expect(text).toContain(step);
    if (body) expect(await result(page).locator('.run-task pre').textContent()).toMatch(body);
    expect(text).not.toContain('FAILED');
    await expect.poll(() => result(page).locator('progress').count()).toBe(0);
  });

  test('every row of the error tables can be forced', async () => {
    const hash = 'game-room/paygameroom';
    await go(page, hash);
    const shown = operationAt(page, hash);
    await shown.getByText('401', { exact: true }).first().click();
    const force = shown.getByRole('button', { name: 'Force this error: requestExpired' });
    await force.waitFor();
    const rows = await shown.locator('table.md:visible tbody tr').count();
    expect(await shown.getByRole('button', { name: /^Force this error/ }).count()).toBe(rows);
    await force.click();
    await expect.poll(() => firstLine(page).textContent()).toMatch(/^401 Unauthorized/);
    expect(JSON.parse((await realBody(page).textContent()) ?? '')).toEqual({ error: 'Request expired' });
    await result(page).getByText('Why: The header Prefer').waitFor();
    expect(await dialog(page).getByLabel('Response', { exact: false }).last().inputValue()).toBe(
      '401 requestExpired',
    );
    // Nothing was run, so nobody logged in.
    expect(await result(page).textContent()).not.toContain('logged in');
    await page.keyboard.press('Escape');
    // The focus goes back to where it was.
    expect(await force.evaluate((button) => button === globalThis.document.activeElement)).toBe(true);
  });

  test('a changed request is what the mock gets, and says why it rejects it', async () => {
    await runAt(page, 'authentication/login');
    const body = dialog(page).getByRole('textbox', { name: /^Body/ });
    await body.fill('{"plyrId":"alice","otp":"000000"}');
    await body.press('Control+Enter');
    await expect.poll(() => firstLine(page).textContent()).toMatch(/^401/);
    expect(await result(page).getByText('Why:').locator('..').textContent()).toMatch(/Why: .+/);
    await body.fill('{"plyrId":');
    await dialog(page).getByRole('button', { name: 'Run', exact: true }).click();
    await dialog(page).getByRole('alert').getByText('The body is not JSON').waitFor();
    expect(await body.getAttribute('aria-invalid')).toBe('true');
    await dialog(page).getByRole('button', { name: 'Reset' }).click();
    expect(JSON.parse(await body.inputValue())).toEqual({ plyrId: 'alice', otp: '123456' });
  });

  test('the parameters of path and query are fields', async () => {
    await runAt(page, 'users/getuserinfo');
    await dialog(page)
      .getByRole('textbox', { name: /^identifier/ })
      .fill('bobby');
    await page.keyboard.press('Enter');
    await expect.poll(() => realBody(page).textContent()).toMatch(/"plyrId": "bobby"/);
    await runAt(page, 'chips/getchipbalance');
    expect(await dialog(page).getByRole('textbox').count()).toBe(3);
  });

  test('a sandbox that is gone is replaced', async () => {
    await runAt(page, 'users/getuserinfo');
    const { sandboxes } = (await (await fetch(`${mock.origin}/_mock/sandboxes`)).json()) as {
      sandboxes: { name: string }[];
    };
    const names = sandboxes.map(({ name }) => name).filter(Boolean);
    expect(names).toHaveLength(1);
    await fetch(`${mock.origin}/_mock/sandboxes/${names[0]}`, { method: 'DELETE' });
    await dialog(page).getByRole('button', { name: 'Run', exact: true }).click();
    await result(page).getByText('The sandbox of this tab was gone').waitFor();
    await expect.poll(() => firstLine(page).textContent()).toMatch(/^200 OK/);
    await dialog(page).getByRole('button', { name: 'New sandbox' }).click();
    await dialog(page).getByRole('button', { name: 'Run', exact: true }).click();
    await result(page).getByText('A sandbox was created for this tab.').waitFor();
  });

  test('what a reader does here leaves the default sandbox as it is', async () => {
    const count = (await (await fetch(`${mock.origin}/_mock/requests/count`)).json()) as { count: number };
    expect(count.count).toBe(0);
  });

  test('Redoc may render again: a sample has one Run button', async () => {
    await go(page, 'authentication/login');
    const shown = operationAt(page, 'authentication/login');
    await shown.locator('.panel-request-samples [aria-haspopup="menu"]').nth(1).click();
    await page.locator('[role="menuitem"]:visible').getByText('Python', { exact: true }).click();
    await expect.poll(() => shown.locator('.panel-request-samples').textContent()).toContain('import');
    expect(await runButton(page, 'authentication/login').count()).toBe(1);
  });

  test('no error in the page', () => expect(complaints).toEqual([]));
});

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
    await page.goto(`${mock.origin}/docs/#/game-room/paygameroom`);
    await runButton(page, 'game-room/paygameroom').click();
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

  test('the page talks to its mock, and to nobody else', async () => {
    await using mock = await startMock({ log: () => {} });
    await using other = await startMock({ log: () => {} });
    const { page } = await openServed(browser, mock, 'authentication/login');
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
    const { page } = await openServed(browser, mock, 'users/getuserinfo', options);
    await runButton(page, 'users/getuserinfo').click();
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
    await runAt(page, 'authentication/login');
    await expect.poll(() => firstLine(page).textContent()).toMatch(/^200 OK/);
    await page.context().close();
  });

  test('when the mock has stopped, it says so', async () => {
    const mock = await startMock({ log: () => {} });
    const { page } = await openServed(browser, mock, 'users/getuserinfo');
    await mock.close();
    await runButton(page, 'users/getuserinfo').click();
    await dialog(page).getByRole('alert').getByText('The mock does not respond.').waitFor();
    await page.context().close();
  });

  test('the sandbox ends with the tab', async () => {
    await using mock = await startMock({ log: () => {} });
    const { page } = await openServed(browser, mock, 'users/getuserinfo');
    await runButton(page, 'users/getuserinfo').click();
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
      await page.evaluate(() => {
        location.hash = '#/game-room/paygameroom';
      });
      await operationAt(page, 'game-room/paygameroom').locator('.panel-request-samples').waitFor();
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
