/** The docs page, opened from disk with the network cut off. Needs `npm run docs` and Debian's Chromium. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operations } from '../../generated/operations.js';
import { loadDocument } from '../../src/mock/description.js';
import { haveChromium, launchChromium } from '../support/chromium.js';

const file = fileURLToPath(new URL('../../dist/docs/index.html', import.meta.url));

describe.runIf(haveChromium())('the docs page', () => {
  let browser: Browser;
  let page: Page;
  const heading = (text: string) => page.locator('h1, h2, h3').filter({ hasText: exactly(text) });
  const requests: string[] = [];
  const errors: string[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
    const context = await browser.newContext({ offline: true, viewport: { width: 1400, height: 1000 } });
    page = await context.newPage();
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
    });
    await page.goto(`file://${file}`);
    await heading('Signing requests').waitFor();
  });

  afterAll(async () => {
    await browser?.close();
  });

  test.each([
    ...[
      'Getting started',
      'Signing requests',
      'Sessions',
      'One-time passwords',
      'Tasks',
      'Game rooms',
      'Errors',
    ],
    ...['Networks', 'PLYR[CONNECT]', 'The mock', 'Where the published docs differ'],
  ])('has the guide "%s"', async (name) => {
    expect(await heading(name).count()).toBeGreaterThan(0);
  });

  const document = loadDocument();
  test.each(Object.entries(operations))('shows %s', async (id, { method, path, section }) => {
    const operation = document.paths[path]?.[method.toLowerCase()];
    // Redoc renders what is near; the address takes it there.
    await page.goto(`file://${file}#/${section}/${id.toLowerCase()}`);
    const shown = page.locator(`[id="${section}/${id.toLowerCase()}"]`);
    await shown
      .locator('h2')
      .filter({ hasText: operation?.summary ?? '' })
      .first()
      .waitFor({ timeout: 10_000 });
    expect(await shown.textContent()).toContain(path);
    const note = operation?.['x-plyr-docs-differ' as keyof typeof operation] as string | undefined;
    if (note) expect(await shown.textContent()).toContain('The published docs differ.');
  });

  test('asks nobody and complains about nothing', () => {
    expect(requests.filter((url) => !/^(file|data|blob):/.test(url))).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('names no address to load anything from', () => {
    const head = readFileSync(file, 'utf8').slice(0, 3_000);
    expect(head).toContain("default-src 'none'");
    expect(readFileSync(file, 'utf8')).not.toMatch(/<(script|img|link)[^>]+(src|href)="https?:/);
  });
});

/** A heading holds an anchor besides its text. */
function exactly(text: string): RegExp {
  return new RegExp(`^\\s*${text.replaceAll(/[[\]().]/g, '\\$&')}\\s*$`);
}
