/** What testers do with the journal of the console, by clicking and typing. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startMock } from '../../src/mock/index.js';
import { api, control } from '../mock/control/client.js';
import { haveChromium, launchChromium } from '../support/chromium.js';
import { expectAccessible } from './accessible.js';
import { requestRow, withConsole } from './open-console.js';

describe.runIf(haveChromium())('the journal', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  test('a wrong signature arrives, and the page says why', async () => {
    await withConsole(browser, {}, async ({ mock, page }) => {
      await api(mock.url, '/user/info/alice', undefined, { signature: 'f'.repeat(64) });
      await requestRow(page, 'getUserInfo').click();
      const detail = page.getByRole('region', { name: /^Request 1/ });
      await detail.getByText('Why it was rejected').waitFor();
      expect(await detail.textContent()).toContain('The signed text should be');
      expect(await detail.getByRole('region', { name: 'Response' }).textContent()).toContain(
        'Invalid signature',
      );
      // Signed by the page, the same request succeeds, and is shown.
      await detail.getByRole('button', { name: 'Send again' }).click();
      const next = page.getByRole('region', { name: /^Request 2/ });
      await next.getByText('Status 200').waitFor();
      expect(await page.getByRole('status').last().textContent()).toContain('The status code is 200.');
    });
  });

  test('a first request is sent from an empty page', async () => {
    await withConsole(browser, {}, async ({ mock, page }) => {
      await page.getByRole('heading', { name: 'Send the first request' }).waitFor();
      await page.getByText('plyr-demo-secret', { exact: true }).waitFor();
      await page.getByRole('row', { name: /^alice/ }).waitFor();
      await page.getByRole('button', { name: 'Send the first request' }).click();
      await requestRow(page, 'getUserInfo').waitFor();
      expect(mock.journal.list().map(({ status }) => status)).toEqual([200]);
    });
  });

  test('a login is sent again with a new one-time password, from the page and from a shell', async () => {
    await withConsole(browser, {}, async ({ mock, page }) => {
      const { body } = await control(mock.origin, 'GET', '/players/alice/otp');
      await api(mock.url, '/user/login', { plyrId: 'alice', otp: body.otp });
      await requestRow(page, 'login').click();
      await page.getByRole('button', { name: 'Send again' }).click();
      await page.getByText('Filled in: a new one-time password of alice.').waitFor();
      await page.getByRole('button', { name: 'Copy as curl' }).click();
      await page.getByRole('button', { name: 'Copied' }).waitFor();
      const lines = await clipboard(page);
      expect(JSON.parse(await inShell(lines))).toMatchObject({ plyrId: 'alice' });
      expect(mock.journal.list().map(({ status }) => status)).toEqual([200, 200, 200]);
    });
  });

  test('the next payment fails, and the fault can be undone', async () => {
    await withConsole(browser, {}, async ({ mock, page }) => {
      await api(mock.url, '/user/info/alice');
      await requestRow(page, 'getUserInfo').click();
      await page.getByText('Fail this next time').click();
      await page.getByRole('button', { name: 'The gateway returns 504, as HTML' }).click();
      await page.getByText('Next getUserInfo of alice').waitFor();
      expect((await api(mock.url, '/user/info/bobby')).status).toBe(200);
      const failed = await api(mock.url, '/user/info/alice');
      expect([failed.status, await failed.text()]).toEqual([504, expect.stringContaining('<html>')]);
      await requestRow(page, 'fault').waitFor();
      await page.getByText('Fail this next time').click();
      await page.getByRole('button', { name: 'It is handled, but the response is lost' }).click();
      await page.getByRole('button', { name: 'Undo' }).last().click();
      await page.getByText('Undone.').waitFor();
      expect((await api(mock.url, '/user/info/alice')).status).toBe(200);
    });
  });

  test('rows are filtered, stop, go on, and are cleared', async () => {
    await withConsole(browser, {}, async ({ mock, page }) => {
      const operations = () => page.locator('tbody .operation').allTextContents();
      await api(mock.url, '/user/info/alice');
      await api(mock.url, '/user/info/bobby', undefined, { signature: 'f'.repeat(64) });
      await api(mock.url, '/tokenlist');
      await expect.poll(operations).toEqual(['listTokens', 'getUserInfo', 'getUserInfo']);
      await page.getByRole('combobox', { name: 'Operation' }).selectOption('getUserInfo');
      await expect.poll(operations).toEqual(['getUserInfo', 'getUserInfo']);
      await page.getByRole('combobox', { name: 'Status' }).selectOption('Problems');
      await expect.poll(() => page.locator('tbody .player').allTextContents()).toEqual(['bobby']);
      await page.getByRole('combobox', { name: 'Player' }).fill('alice');
      await page.getByText('No request matches the filters.').waitFor();
      await page.getByRole('button', { name: 'Show all' }).first().click();
      await page.getByRole('searchbox', { name: 'Text' }).fill('TOKENL');
      await expect.poll(operations).toEqual(['listTokens']);
      await page.getByRole('button', { name: 'Show all' }).click();
      await page.getByRole('button', { name: 'Pause rows' }).click();
      await api(mock.url, '/task/status/1-0');
      await page.getByRole('button', { name: 'Resume rows (1 waiting)' }).waitFor();
      expect(await operations()).toEqual(['listTokens', 'getUserInfo', 'getUserInfo']);
      await page.getByRole('button', { name: 'Resume rows (1 waiting)' }).click();
      await expect.poll(operations).toEqual(['getTaskStatus', 'listTokens', 'getUserInfo', 'getUserInfo']);
      await page.getByRole('button', { name: 'Clear' }).click();
      await page.getByRole('heading', { name: 'Send the first request' }).waitFor();
      expect(mock.journal.list()).toEqual([]);
    });
  });

  test('the keyboard alone opens a request, and closes it', async () => {
    await withConsole(browser, {}, async ({ mock, page }) => {
      await api(mock.url, '/user/info/alice');
      await api(mock.url, '/tokenlist');
      await requestRow(page, 'listTokens').waitFor();
      await page.getByRole('grid').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByRole('region', { name: /^Request 1: getUserInfo/ }).waitFor();
      expect(new URL(page.url()).hash).toBe('#/requests/1');
      await page.keyboard.press('Escape');
      await expect.poll(() => new URL(page.url()).hash).toBe('#/requests');
      expect(await page.getByRole('grid').evaluate((grid) => grid === document.activeElement)).toBe(true);
    });
  });

  test('one request is downloaded as HAR', async () => {
    await withConsole(browser, {}, async ({ mock, page }) => {
      for (const player of ['alice', 'bobby', 'carol']) await api(mock.url, `/user/info/${player}`);
      await page.locator('#request-2').click();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download HAR' }).click();
      const file = await download;
      const { log } = JSON.parse(readFileSync(await file.path(), 'utf8'));
      expect([file.suggestedFilename(), log.version]).toEqual(['request-2.har', '1.2']);
      expect(log.entries.map(({ request }: { request: { url: string } }) => request.url)).toEqual([
        `${mock.url}/user/info/bobby`,
      ]);
    });
  });

  test.each<['light' | 'dark', width: number]>([
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
    ['dark', 390],
  ])('everyone can use it: %s, %i pixels wide', async (colorScheme, width) => {
    const options = { colorScheme, viewport: { width, height: 740 } };
    await withConsole(browser, { browser: options }, async ({ mock, page }) => {
      await page.getByRole('row', { name: /^alice/ }).waitFor();
      await expectAccessible(page);
      const { body } = await control(mock.origin, 'GET', '/players/alice/otp');
      await api(mock.url, '/user/login', { plyrId: 'alice', otp: body.otp });
      await api(mock.url, '/user/login', { plyrId: 'alice' }, { prefer: 'code=401' });
      await requestRow(page, 'forced').waitFor();
      await expectAccessible(page);
      for (const id of [1, 2]) {
        await page.evaluate((hash) => location.assign(hash), `#/requests/${id}`);
        await page.getByRole('region', { name: new RegExp(`^Request ${id}: login`) }).waitFor();
        await expectAccessible(page);
      }
    });
  });

  test('two windows show two sandboxes', async () => {
    await withConsole(browser, { path: '/s/tester-1/' }, async ({ mock, page, open }) => {
      const other = await open('/s/tester-2/');
      await api(`${mock.origin}/s/tester-1/api`, '/user/info/alice');
      await api(`${mock.origin}/s/tester-2/api`, '/tokenlist');
      await requestRow(page, 'getUserInfo').waitFor();
      await requestRow(other, 'listTokens').waitFor();
      const rows = (window: Page) => window.locator('tbody tr').count();
      expect([await rows(page), await rows(other)]).toEqual([1, 1]);
    });
  });

  test('a mock that stops is noticed, and found again when it is back', async () => {
    const expected =
      /ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET/;
    await withConsole(browser, { expected }, async ({ mock, page }) => {
      await api(mock.url, '/user/info/alice');
      await requestRow(page, 'getUserInfo').waitFor();
      await mock.close();
      await page.getByText('Not connected').waitFor();
      const again = await startMock({ port: Number(new URL(mock.origin).port), log: () => {} });
      try {
        // Before the page is back, with the ID of a request that it knows.
        await api(again.url, '/tokenlist');
        await page.locator('.connection.live').waitFor();
        await api(again.url, '/user/info/bobby');
        await expect
          .poll(() => page.locator('tbody .operation').allTextContents())
          .toEqual(['getUserInfo', 'listTokens']);
      } finally {
        await again.close();
      }
    });
  });
});

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** Runs lines in a shell, and returns what they print. */
async function inShell(lines: string): Promise<string> {
  const { stdout } = await promisify(execFile)('sh', ['-c', lines]);
  return stdout;
}
