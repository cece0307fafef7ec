/** What a reader sees of an operation, in a browser. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { haveChromium, launchChromium } from '../support/chromium.js';
import { type OpenPage, openPage } from './open-page.js';

const phone = { width: 390, height: 844 };
const desktop = { width: 1400, height: 1000 };

describe.runIf(haveChromium())('an operation on the page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
  });

  async function shown(id: string, viewport = desktop) {
    const reader: OpenPage = await openPage(browser, { viewport });
    await reader.go(`#/${id}`);
    const operation = reader.page.locator(`[id="${id}"]`);
    await operation.locator('.panel-request-samples code').first().waitFor();
    const topOf = (selector: string) =>
      operation
        .locator(selector)
        .first()
        .evaluate((element) => element.getBoundingClientRect().top);
    return { ...reader, operation, topOf, close: () => reader.page.context().close() };
  }

  // The longest titles and first sentences, a deprecated operation, and one that needs no signature.
  test.each([
    'game-room/paygameroom',
    'game-room-combined/createjoinpaygameroom',
    'instantplaypass/revealprivatekey',
    'game-room/closegameroom',
    'supply/gettotalsupply',
  ])('on a phone, the first sample is within one screen of the heading: %s', async (id) => {
    const { topOf, close, page } = await shown(id, phone);
    const heading = await topOf('h2');
    expect((await topOf('.panel-request-samples code')) - heading).toBeLessThan(phone.height - 64);
    expect(await topOf('.operation-lead')).toBeGreaterThan(heading);
    expect(await topOf('.panel-request-samples')).toBeGreaterThan(await topOf('.operation-lead'));
    expect(await topOf('.operation-rest')).toBeGreaterThan(await topOf('.panel-request-samples'));
    expect(await page.evaluate(() => globalThis.document.documentElement.scrollWidth)).toBe(phone.width);
    await close();
  });

  test('on a desktop, the text comes before the request, and the sample is beside it', async () => {
    const id = 'game-room/paygameroom';
    const { topOf, close, operation } = await shown(id);
    const order = [
      'h2',
      '.operation-lead',
      '.operation-rest',
      '.operation-rest details',
      `[id="${id}/request"]`,
      `[id="${id}/request/body"]`,
    ];
    const tops = [];
    for (const selector of order) tops.push(await topOf(selector));
    expect(tops).toEqual(tops.toSorted((one, other) => one - other));
    expect(Math.abs((await topOf('.panel-request-samples')) - (await topOf('.operation-lead')))).toBeLessThan(
      40,
    );
    expect(await operation.locator('.operation-lead p').first().textContent()).toBe('POST /game/pay');
    // Lines of code fit, as the description says.
    const panel = operation.locator('.panel-request-samples pre').first();
    expect(await panel.evaluate((code) => code.scrollWidth - code.clientWidth)).toBeLessThanOrEqual(0);
    await close();
  });

  test('the published docs are closed, and the search opens them for words that are only there', async () => {
    const { page, operation, close } = await shown('authentication/logout');
    const details = operation.locator('details');
    expect(await details.evaluate((one) => (one as HTMLDetailsElement).open)).toBe(false);
    await page.keyboard.press('Control+K');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').fill('logout docs give 404 as the status of errors');
    await dialog
      .getByRole('option')
      .filter({ hasText: 'logout' })
      .filter({ hasText: 'POST' })
      .first()
      .click();
    await expect.poll(() => details.evaluate((one) => (one as HTMLDetailsElement).open)).toBe(true);
    await close();
  });

  test('the search leads to the row that the signature errors share', async () => {
    const { page, operation, close } = await shown('authentication/login');
    await operation.getByText('401', { exact: true }).first().click();
    const row = operation.locator('tr').filter({ hasText: 'Signature errors' });
    await row.waitFor();
    expect(await row.locator('code').allTextContents()).toEqual([
      'missingAuthenticationHeaders',
      'invalidApiKey',
      'invalidSignature',
      'requestExpired',
    ]);
    expect(await row.getByRole('link').getAttribute('href')).toBe(
      '#/section/signing-requests/what-goes-wrong',
    );
    await page.keyboard.press('Control+K');
    await page.getByRole('dialog').getByRole('combobox').fill('Request expired login');
    await page.getByRole('option').filter({ hasText: 'Login' }).first().waitFor();
    await close();
  });
});
