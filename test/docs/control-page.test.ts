/** What a reader can do with the page of the control API, opened from disk. Needs a Chromium. */
import { readFileSync, statSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { controlPageDocument, readControlDocument } from '../../scripts/docs/control-document.js';
import { routesOf } from '../../scripts/lib/openapi-walk.js';
import { withoutScript, withScript } from '../../src/mock/http/shared-script.js';
import { haveChromium, launchChromium } from '../support/chromium.js';
import { anchorsOf, brokenLinks } from './anchors.js';
import { type OpenPage, openPage } from './open-page.js';

const folder = new URL('../../dist/docs/', import.meta.url);
const document = readControlDocument();
const routes = routesOf(document);

describe.runIf(haveChromium())('the page of the control API', () => {
  let browser: Browser;
  let reader: OpenPage;
  const ids = new Set<string>();

  beforeAll(async () => {
    browser = await launchChromium();
    reader = await openPage(browser, {}, 'control.html');
    for (const id of await anchorsOf(reader.page)) ids.add(id);
  });

  afterAll(async () => {
    await browser?.close();
  });

  test.each(routes.map((route) => [route.operation.operationId, route] as const))(
    'shows %s with samples',
    async (id, { path, operation }) => {
      const anchor = `${operation.tags[0]}/${id.toLowerCase()}`;
      const shown = reader.page.locator(`[id="${anchor}"]`);
      await reader.go(`#/${anchor}`);
      await shown.locator('h2').filter({ hasText: operation.summary }).first().waitFor();
      await shown.locator('.panel-request-samples').getByText('curl').first().waitFor();
      expect(await shown.textContent()).toContain(path);
      for (const found of await anchorsOf(reader.page)) ids.add(found);
    },
  );

  test('no link leads nowhere', () => {
    const text = JSON.stringify(controlPageDocument(document));
    const links = [...text.matchAll(/\]\((#\/[^)]+)\)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(0);
    expect(brokenLinks(links, ids)).toEqual([]);
    expect(brokenLinks(['#/mock/nothing'], ids)).toHaveLength(1);
  });

  test('links lead to the docs and back', async () => {
    await reader.go('');
    await reader.page.locator('a[href="index.html"]').first().click();
    await reader.page.waitForURL(/index\.html/);
    await reader.page.locator('[role="navigation"][aria-label="Contents"]').waitFor({ state: 'attached' });
    await reader.page.locator('a[href="control.html"]').first().click();
    await reader.page.waitForURL(/control\.html/);
    await reader.page.locator('[role="navigation"][aria-label="Contents"]').waitFor({ state: 'attached' });
  });

  test('shows the values of a discriminator', async () => {
    await reader.go('#/faults/addfault');
    const shown = reader.page.locator('[id="faults/addfault"]');
    await shown.getByText('"truncate"').first().waitFor();
  });

  test('search finds a field', async () => {
    await reader.page.keyboard.press('Control+K');
    const search = reader.page.getByRole('dialog', { name: 'Search' });
    await search.getByRole('combobox').fill('bytesPerSecond');
    await search
      .getByRole('option', { name: /^bytesPerSecond/ })
      .first()
      .waitFor();
    await reader.page.keyboard.press('Escape');
  });

  test('fits a phone', async () => {
    const { page, go } = await openPage(
      browser,
      { viewport: { width: 360, height: 740 }, hasTouch: true },
      'control.html',
    );
    for (const hash of ['', '#/faults/addfault', '#/observation/waitforrequests']) {
      await go(hash);
      if (hash) await page.locator(`[id="${hash.slice(2)}"]`).waitFor();
      const width = await page.evaluate(() => globalThis.document.documentElement.scrollWidth);
      expect(width, hash).toBeLessThanOrEqual(360);
    }
    await page.context().close();
  });

  test('makes no network requests, and has no errors', () => {
    expect(reader.requests).toEqual([]);
    expect(reader.complaints).toEqual([]);
  });

  test('offers files that exist', async () => {
    await reader.go('');
    const offered = await reader.page
      .locator('a[download]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    // The page offers them at the top and, on a narrow screen, below.
    expect([...new Set(offered)].sort()).toEqual(['control.md', 'mock-control.yaml']);
    for (const name of offered) expect(statSync(new URL(name as string, folder)).size).toBeGreaterThan(1_000);
  });
});

describe('the file of the page', () => {
  const html = readFileSync(new URL('control.html', folder), 'utf8');
  const main = readFileSync(new URL('index.html', folder), 'utf8');

  test('lets only its own scripts run, and loads nothing', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toMatch(/script-src( 'sha256-[\w+/=]+')+;/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(html).not.toMatch(/<(script|img|link)[^>]+(src|href)="https?:/);
  });

  test('has its script in the package once', () => {
    const packed = readFileSync(new URL('../docs-brotli/control.html.br', folder));
    expect(packed.length).toBeLessThan(150_000);
    const text = brotliDecompressSync(packed).toString();
    expect(withScript(text, main) === html).toBe(true);
    expect(() =>
      withoutScript(html.replace('const __redoc_definition', 'x;const __redoc_definition'), main),
    ).toThrow('different versions of Redoc');
  });

  test('has samples in three languages for each operation', () => {
    for (const { operation } of routes)
      expect(operation['x-codeSamples']?.map(({ lang }) => lang)).toEqual(['curl', 'TypeScript', 'Python']);
  });
});
