/** Addresses within the page: the target comes first and stays. Needs a Chromium. */
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { haveChromium, launchChromium } from '../support/chromium.js';

const file = fileURLToPath(new URL('../../dist/docs/index.html', import.meta.url));

interface Watched {
  /** Cumulative layout shift. */
  shift: number;
  /** What was painted: the text of the largest element, and the title of the cover. */
  largest: string;
  covers: string[];
}

/** Runs in the page, before its own scripts. */
function watch(): void {
  const watched: Watched = { shift: 0, largest: '', covers: [] };
  Object.assign(globalThis, { watched });
  const observe = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe('layout-shift', (entry) => {
    watched.shift += (entry as PerformanceEntry & { value: number }).value;
  });
  observe('largest-contentful-paint', (entry) => {
    const { element } = entry as PerformanceEntry & { element: Element | null };
    watched.largest = element?.closest('[id*="/"], [data-section-id*="/"]')?.outerHTML.slice(0, 300) ?? '';
  });
  new MutationObserver(() => {
    const title = document.querySelector('#cover h2')?.textContent;
    if (title && !watched.covers.includes(title)) watched.covers.push(title);
  }).observe(document, { childList: true, subtree: true });
}

describe.runIf(haveChromium())('an address within the page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  async function open(hash: string): Promise<{ page: Page; watched: () => Promise<Watched> }> {
    const context = await browser.newContext({ offline: true, viewport: { width: 1400, height: 1000 } });
    const page = await context.newPage();
    await page.addInitScript(watch);
    await page.goto(`file://${file}${hash}`);
    await page.locator('#redoc [role="navigation"]').waitFor({ state: 'attached' });
    await page.locator('#cover').waitFor({ state: 'detached' });
    return {
      page,
      watched: () => page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched),
    };
  }

  const topOf = (page: Page, id: string) =>
    page
      .locator(`#redoc [id="${id}"]`)
      .evaluate((element) => Math.round(element.getBoundingClientRect().top));

  test.each([
    ['an operation', '#/authentication/login', 'Login'],
    ['an operation with a place in it', '#/authentication/login/t=response&c=401', 'Login'],
  ])('shows the title of %s, then the operation where it stays', async (_, hash, title) => {
    const { page, watched } = await open(hash);
    expect(await topOf(page, 'authentication/login')).toBeLessThan(1_000);
    const { covers, shift, largest } = await watched();
    expect(covers).toEqual([title]);
    expect(shift).toBeLessThan(0.05);
    expect(largest).toContain('authentication/login');
    await page.context().close();
  });

  test.each(['tasks', 'errors/what-may-be-sent-again'])(
    'shows %s of the guides where it stays',
    async (id) => {
      const { page, watched } = await open(`#/section/${id}`);
      expect(await topOf(page, `section/${id}`)).toBe(32);
      await expect(page.locator('#redoc .api-content').isVisible()).resolves.toBe(true);
      // The position of what Redoc adds later must not matter.
      await page.waitForTimeout(1_000);
      expect(await topOf(page, `section/${id}`)).toBe(32);
      expect((await watched()).shift).toBeLessThan(0.05);
      await page.context().close();
    },
  );

  test('says at once that the page does not exist', async () => {
    const { page, watched } = await open('#/users/not-there');
    await page.getByText('No page at this address').waitFor();
    expect((await watched()).covers).toEqual([]);
    await page.context().close();
  });
});
