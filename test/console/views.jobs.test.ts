/** Jobs of a tester with assets, the activity log, and the chart, done by clicking. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPlyrClient, type PlyrClient } from '../../src/client/index.js';
import type { Mock } from '../../src/mock/index.js';
import { haveChromium, launchChromium } from '../support/chromium.js';
import { withConsole } from './open-console.js';

const clientOf = ({ url }: Mock): PlyrClient =>
  createPlyrClient({ baseUrl: url, apiKey: 'plyr-demo-key', secretKey: 'plyr-demo-secret', retry: 0 });

const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });

/** Returns how many parts of the console were loaded later than the page. */
const parts = (page: Page) =>
  page.evaluate(
    () =>
      performance.getEntriesByType('resource').filter(({ name }) => /\/part-[^/]*\.js$/.test(name)).length,
  );

describe.runIf(haveChromium())('in the console, a tester', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  test('sees who holds chips, NFTs, and badges', async () => {
    await withConsole(browser, { path: '/#/assets' }, async ({ page }) => {
      await row(page, 'Gold Coin').getByText('alice: 84.5').waitFor();
      await row(page, 'Demo Sword').getByText('bobby: 2 (token IDs 1, 2)').waitFor();
      await row(page, 'Ten Wins').getByText('Won ten matches').waitFor();
      await page.getByRole('searchbox').fill('alice');
      await row(page, 'Demo Sword').waitFor({ state: 'detached' });
      await row(page, 'Gold Coin').getByRole('link', { name: 'alice' }).click();
      await page.waitForURL('**/#/players/alice');
    });
  });

  test('watches the activity log of a player', async () => {
    await withConsole(browser, { path: '/#/activity' }, async ({ mock, page }) => {
      const plyr = clientOf(mock);
      await page.getByText('The activity log is empty.').waitFor();
      await plyr.login({ plyrId: 'bobby', otp: '123456' });
      await row(page, 'bobby').waitFor();
      await page.getByRole('searchbox').fill('alice');
      await page.getByRole('button', { name: 'Show' }).click();
      await page.getByText('The activity log has nothing about alice.').waitFor();
      await plyr.login({ plyrId: 'alice', otp: '123456' });
      await row(page, 'alice').getByText('gameId: demo-game').click();
      await row(page, 'alice').locator('pre').waitFor();
      expect(await page.getByRole('row').count()).toBe(2);
    });
  });

  test('sees requests and their outcomes in the chart', async () => {
    await withConsole(browser, { path: '/#/chart' }, async ({ mock, page }) => {
      await page.getByText('No requests yet.').waitFor();
      // The library of the chart is loaded when there is something to draw.
      expect(await parts(page)).toBe(0);
      const plyr = clientOf(mock);
      await plyr.getUserInfo({ identifier: 'alice' });
      await expect(plyr.getUserInfo({ identifier: 'nobody' })).rejects.toThrow('404');
      await expect.poll(() => page.locator('.plot canvas').count()).toBe(2);
      expect(await parts(page)).toBe(1);
      await page.getByText('The same as a table').click();
      const sums = async () => {
        const cells = await page.locator('.minutes tbody td').allTextContents();
        // A minute can end between the two requests.
        return [0, 1, 2, 3].map((column) =>
          cells.filter((_, at) => at % 7 === column).reduce((sum, cell) => sum + Number(cell), 0),
        );
      };
      await expect.poll(sums).toEqual([1, 1, 0, 0]);
    });
  });
});
