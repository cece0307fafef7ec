/** What a reader sees of an operation, in a browser. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDocument } from '../../scripts/docs/document.js';
import { routesOf } from '../../scripts/lib/openapi-walk.js';
import { width } from '../../scripts/samples/text.js';
import { haveChromium, launchChromium } from '../support/chromium.js';
import { type OpenPage, openPage } from './open-page.js';

const routes = routesOf(readDocument());
/** The address of an operation on the page, without `#/`. */
function addressOf(name: string): string {
  const operation = routes.map((route) => route.operation).find(({ operationId }) => operationId === name);
  if (!operation) throw new Error(`No operation ${name}.`);
  return `${operation.tags[0]}/${name.toLowerCase()}`;
}

const phone = { width: 390, height: 844 };
const desktop = { width: 1600, height: 1000 };

describe.runIf(haveChromium())('an operation on the page', () => {
  let browser: Browser;
  let reader: OpenPage;
  beforeAll(async () => {
    browser = await launchChromium();
    reader = await openPage(browser, { viewport: desktop });
  });
  afterAll(async () => {
    await browser?.close();
  });

  async function shown(id: string, { page, go }: OpenPage) {
    await go(`#/${id}`);
    const operation = page.locator(`[id="${id}"]`);
    await operation.locator('.panel-request-samples code').first().waitFor();
    const topOf = (selector: string) =>
      operation
        .locator(selector)
        .first()
        .evaluate((element) => element.getBoundingClientRect().top);
    return { page, operation, topOf };
  }

  test('on a phone, the first sample is within one screen of the heading', async () => {
    const reader = await openPage(browser, { viewport: phone });
    // The longest titles and first sentences, a deprecated operation, and one that needs no signature.
    for (const name of [
      'payGameRoom',
      'earnLeaveEndGameRoom',
      'revealPrivateKey',
      'closeGameRoom',
      'getTotalSupply',
    ]) {
      const { topOf, page } = await shown(addressOf(name), reader);
      const [heading, lead, sample, code, rest] = (await Promise.all(
        [
          'h2',
          '.operation-lead',
          '.panel-request-samples',
          '.panel-request-samples code',
          '.operation-rest',
        ].map(topOf),
      )) as [number, number, number, number, number];
      expect(code - heading, name).toBeLessThan(phone.height - 64);
      expect([heading, lead, sample, rest], name).toEqual(
        [heading, lead, sample, rest].toSorted((one, other) => one - other),
      );
      expect(await page.evaluate(() => globalThis.document.documentElement.scrollWidth)).toBe(phone.width);
    }
    await reader.page.context().close();
  });

  test('on a desktop, the text comes before the request, and the sample is beside it', async () => {
    const id = addressOf('payGameRoom');
    const { operation } = await shown(id, reader);
    const order = [
      'h2',
      '.operation-lead',
      '.operation-rest',
      '.operation-rest details',
      `[id="${id}/request"]`,
      `[id="${id}/request/body"]`,
    ];
    // All at once: Redoc may still move what is above.
    const [sample = Number.NaN, ...tops] = await operation.evaluate(
      (section, selectors) =>
        selectors.map(
          (selector) => section.querySelector(selector)?.getBoundingClientRect().top ?? Number.NaN,
        ),
      ['.panel-request-samples', ...order],
    );
    expect(tops).toEqual(tops.toSorted((one, other) => one - other));
    expect(Math.abs(sample - (tops[1] ?? Number.NaN))).toBeLessThan(40);
    expect(await operation.locator('.operation-lead p').first().textContent()).toBe('POST /game/pay');
    // Lines of code fit, as the description says.
    const panel = operation.locator('.panel-request-samples pre').first();
    expect(await panel.evaluate((code) => code.scrollWidth - code.clientWidth)).toBeLessThanOrEqual(0);
  });

  test('in a window of 1,400 pixels, the lines of a sample fit their panel', async () => {
    const reader = await openPage(browser, { viewport: { width: 1400, height: 1000 } });
    const { operation } = await shown(addressOf('login'), reader);
    const [visible, needed] = await operation
      .locator('.panel-request-samples pre')
      .first()
      .evaluate((panel, columns) => {
        const line = globalThis.document.createElement('code');
        line.textContent = '0'.repeat(columns);
        panel.replaceChildren(line);
        return [panel.clientWidth, panel.scrollWidth] as const;
      }, width);
    expect(needed).toBeGreaterThan(400);
    expect(visible).toBeGreaterThanOrEqual(needed ?? 0);
    await reader.page.context().close();
  });

  test('the published docs are closed, and the search opens them for words that are only there', async () => {
    const { page, operation } = await shown(addressOf('logout'), reader);
    const details = operation.locator('details');
    expect(await details.evaluate((one) => (one as HTMLDetailsElement).open)).toBe(false);
    await page.keyboard.press('Control+K');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').fill('logout docs give status code 404 for errors');
    await dialog
      .getByRole('option')
      .filter({ hasText: 'logout' })
      .filter({ hasText: 'POST' })
      .first()
      .click();
    await expect.poll(() => details.evaluate((one) => (one as HTMLDetailsElement).open)).toBe(true);
  });

  test('the search leads to the row that the signature errors share', async () => {
    const { page, operation } = await shown(addressOf('login'), reader);
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
    const hits = page.getByRole('option').filter({ hasText: 'Request expired' });
    await hits
      .filter({ hasText: /Login(?! and)/ })
      .first()
      .click();
    await expect
      .poll(() => row.evaluate((element) => element === globalThis.document.activeElement))
      .toBe(true);
  });
});
