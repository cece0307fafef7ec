/** The top of the page, the way in by keyboard, and what is printed. Needs a Chromium. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { haveChromium, launchChromium } from '../support/chromium.js';
import { type OpenPage, openPage } from './open-page.js';
import { standStill } from './page-checks.js';
import { pdfText } from './pdf-text.js';

describe.runIf(haveChromium())('the front page', () => {
  let browser: Browser;
  let reader: OpenPage;
  beforeAll(async () => {
    browser = await launchChromium();
    reader = await openPage(browser);
  });
  afterAll(() => browser?.close());

  test('has a diagram, and three ways in that lead to a guide', async () => {
    const { page } = reader;
    await page
      .getByRole('img', { name: /secret key/ })
      .first()
      .waitFor();
    const links = await page.locator('.way').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(links).toEqual(['#/section/api-quickstart', '#/section/api-reference', '#/section/the-mock']);
    for (const link of links) await page.locator(`[id="${link?.slice(2)}"]`).waitFor({ state: 'attached' });
  });

  test('has the whole width: files are at the end, and lines are not too long to read', async () => {
    const { page } = reader;
    expect(await page.locator('[data-testid="right-panel"]').first().isVisible()).toBe(false);
    const widths = await page
      .locator('.api-content [data-section-id^="/section/"] p')
      .evaluateAll((all) => all.map((p) => p.getBoundingClientRect().width));
    expect(Math.max(...widths)).toBeLessThan(700);
  });

  test('can be skipped with the keyboard', async () => {
    const { page } = await openPage(browser);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to the content' });
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('api-content');
    await page.context().close();
  });

  test.each([
    ['a guide', '#/section/tasks', 'section/tasks', 'section/errors'],
    ['an operation', '#/game-room/paygameroom', 'game-room/paygameroom', 'section/tasks'],
  ])('prints only %s that is open', async (_, hash, open, other) => {
    const { page, go } = await openPage(browser);
    await go(hash);
    await page.locator(`[id="${open}"]`).waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator(`[id="${open}"]`).isVisible()).toBe(true);
    expect(await page.locator(`[id="${other}"]`).isVisible()).toBe(false);
    expect(await page.locator('.menu-content').first().isVisible()).toBe(false);
    expect(await page.getByText('has all parts as Markdown').isVisible()).toBe(true);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    expect(await page.locator(`[id="${other}"]`).isVisible()).toBe(true);
    await page.context().close();
  });

  test.each([
    ['a guide', '#/section/tasks', 'section/tasks', ['NOT_FOUND', 'Failed tasks'], 'Rate limits'],
    [
      'an operation',
      '#/game-room/paygameroom',
      'game-room/paygameroom',
      ['Not idempotent', 'roomId'],
      'Join Game Room',
    ],
  ])('a PDF has %s, and says on its first page where everything is', async (_, hash, open, parts, other) => {
    const { page, go } = await openPage(browser);
    await go(hash);
    await page.locator(`#redoc [id="${open}"]`).waitFor();
    await standStill(page);
    const pages = pdfText(await page.pdf());
    expect(pages[0]).toContain('llms-full.txt');
    for (const part of parts) expect(pages.join(' ')).toContain(part);
    for (const part of [other, 'Download OpenAPI description']) expect(pages.join(' ')).not.toContain(part);
    await page.context().close();
  });
});
