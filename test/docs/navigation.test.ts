/** The titles of the published docs: each is on the page and in the Markdown. The search: search-index.test.ts. Needs a Chromium. */
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { haveChromium, launchChromium } from '../support/chromium.js';
import { type OpenPage, openPage } from './open-page.js';
import { titles } from './published-titles.js';

/** Expects that a string contains all titles, one after another. */
function expectInOrder(text: string, expected: readonly string[]): void {
  let at = 0;
  for (const title of expected) {
    const found = text.indexOf(title, at);
    expect(found, `"${title}" after ${JSON.stringify(text.slice(Math.max(0, at - 30), at))}`).toBeGreaterThan(
      -1,
    );
    at = found + title.length;
  }
}

test('in the Markdown, in order', () => {
  const read = (file: string) => readFileSync(new URL(`../../dist/docs/${file}`, import.meta.url), 'utf8');
  expectInOrder(read('llms.txt'), ['API Endpoint', 'API Quickstart', 'API REFERENCE']);
  expectInOrder(read('guides/api-reference.md'), titles.slice(2));
});

describe.runIf(haveChromium())('on the page', () => {
  let browser: Browser;
  let reader: OpenPage;
  beforeAll(async () => {
    browser = await launchChromium();
    reader = await openPage(browser);
  });
  afterAll(() => browser?.close());

  test('in order', async () => {
    const shown = await reader.page.locator('.api-content').innerText();
    expectInOrder(shown.slice(shown.indexOf('\nAPI Endpoint\n')), titles);
  });

  test('in the menu, in order', async () => {
    const menu = (await reader.page.locator('.menu-content').allInnerTexts()).join('\n').split('\n');
    const inMenu = titles.filter((title) => menu.includes(title));
    expectInOrder(menu.join('\n'), inMenu);
    expect(inMenu).toEqual(
      expect.arrayContaining(['API Quickstart', 'Users', 'Helpers', 'Official PLYR NFTs', 'Misc']),
    );
  });
});
