/** The tests of the console notice what a page complains about. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { haveChromium, launchChromium } from '../support/chromium.js';
import { withConsole } from './open-console.js';

describe.runIf(haveChromium())('a job in the console', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  /** Does something in the page, and waits until the browser has reported it. */
  const doInPage = (action: (page: Page) => Promise<unknown>) =>
    withConsole(browser, {}, async ({ page }) => {
      await action(page);
      await page.waitForTimeout(200);
    });

  test('passes without complaints', async () => {
    await withConsole(browser, {}, async ({ page }) => {
      expect(await page.title()).toBe('PLYR mock console');
    });
  });

  test.each<[what: string, action: () => unknown, complaint: RegExp]>([
    ['a logged error', () => console.error('broken'), /broken/],
    ['a warning', () => console.warn('deprecated'), /deprecated/],
    ['an exception', () => void setTimeout(() => Promise.reject(new Error('thrown'))), /Error: thrown/],
    [
      'an inline script',
      () => document.head.append(Object.assign(document.createElement('script'), { text: '1' })),
      /Content Security Policy/,
    ],
    [
      'a request to another origin',
      () => fetch('http://127.0.0.1:1/').catch(() => {}),
      /The page made a request to|Content Security Policy/,
    ],
  ])('fails after %s', async (_what, action, complaint) => {
    await expect(doInPage((page) => page.evaluate(action))).rejects.toThrow(complaint);
  });

  test('passes when the complaint is expected', async () => {
    const expected = /broken/;
    await withConsole(browser, { expected }, async ({ page }) => {
      await page.evaluate(() => console.error('broken'));
      await page.waitForTimeout(200);
    });
  });
});
