/** The console for a reader on another machine, who needs the control token. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startMock } from '../../src/mock/index.js';
import { haveChromium, launchChromium } from '../support/chromium.js';
import { expectAccessible } from './accessible.js';

const controlToken = 'a-token-of-a-team';

describe.runIf(haveChromium())('from another machine', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  test('the console asks for the control token, once for each tab', async () => {
    const mock = await startMock({ controlToken, log: () => {} });
    // A proxy adds this header, so that the mock takes the reader for one from elsewhere.
    const headers = { 'x-forwarded-for': '203.0.113.9' };
    const context = await browser.newContext({ extraHTTPHeaders: headers });
    try {
      const page = await context.newPage();
      await page.goto(`${mock.origin}/s/tester-1/`);
      const field = page.getByLabel('Control token');
      await field.fill('not-the-token-of-a-team');
      await page.getByRole('button', { name: 'Open the console' }).click();
      await page.getByRole('alert').getByText('The mock did not accept this token.').waitFor();
      await expectAccessible(page);
      await field.fill(controlToken);
      await page.getByRole('button', { name: 'Open the console' }).click();
      await page.locator('.connection.live').waitFor();
      await page.reload();
      await page.locator('.connection.live').waitFor();
      expect(await page.content()).not.toContain(controlToken);
      const other = await context.newPage();
      await other.goto(`${mock.origin}/`);
      await other.getByLabel('Control token').waitFor();
    } finally {
      await context.close();
      await mock.close();
    }
  });
});
