/** What a reader can do with the page, opened from disk. Needs a Chromium. */
import { readFileSync, statSync } from 'node:fs';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDocument } from '../../scripts/docs/document.js';
import { readGuides } from '../../scripts/docs/guides.js';
import { badges } from '../../scripts/docs/notes.js';
import { pageDocument } from '../../scripts/docs/page-document.js';
import { routesOf } from '../../scripts/lib/openapi-walk.js';
import { haveChromium, launchChromium } from '../support/chromium.js';
import { anchorsOf, brokenLinks, hashLinks } from './anchors.js';
import { type OpenPage, openPage } from './open-page.js';

const folder = new URL('../../dist/docs/', import.meta.url);
const document = readDocument();
const routes = routesOf(document);

describe.runIf(haveChromium())('the docs page', () => {
  let browser: Browser;
  let reader: OpenPage;

  beforeAll(async () => {
    browser = await launchChromium();
    reader = await openPage(browser);
  });

  afterAll(async () => {
    await browser?.close();
  });

  const operation = (id: string) => {
    const route = routes.find((one) => one.operation.operationId === id);
    const anchor = `${route?.operation.tags[0]}/${id.toLowerCase()}`;
    return {
      anchor,
      shown: reader.page.locator(`[id="${anchor}"]`),
      samples: route?.operation['x-codeSamples'],
    };
  };

  test.each(readGuides(document).map(({ title }) => title))('has the guide "%s"', async (title) => {
    const headings = await reader.page.locator('h1, h2').allTextContents();
    expect(headings.map((heading) => heading.trim())).toContain(title);
  });

  // One tour over the page serves all that is to be said of each operation, and of all links.
  const ids = new Set<string>();
  const links = new Set<string>();

  test('has the start page', async () => {
    for (const id of await anchorsOf(reader.page)) ids.add(id);
    for (const link of await hashLinks(reader.page)) links.add(link);
    expect(ids.size).toBeGreaterThan(30);
  });

  test.each(routes.map((route) => [route.operation.operationId, route] as const))(
    'shows %s',
    async (id, { path, operation: expected }) => {
      const { anchor, shown } = operation(id);
      await reader.go(`#/${anchor}`);
      await shown.locator('h2').filter({ hasText: expected.summary }).first().waitFor();
      await shown.locator('.panel-request-samples').waitFor();
      const text = (await shown.textContent()) ?? '';
      expect(text).toContain(path);
      expect(text).toContain('Guides: ');
      if (expected['x-plyr-docs-differ']) expect(text).toContain('The published docs differ');
      const badge = badges[expected['x-plyr-availability']];
      const heading = (await shown.locator('h2').first().textContent()) ?? '';
      if (badge) expect(heading).toContain(badge.name);
      const where = expected['x-plyr-networks'];
      const network = { '': 'On no network', testnet: 'Testnet only', mainnet: 'Mainnet only' }[where.join()];
      if (network) expect(heading).toContain(network);
      else expect(heading).not.toMatch(/network|only$/);
      for (const id of await anchorsOf(reader.page)) ids.add(id);
      for (const link of await hashLinks(reader.page)) links.add(link);
    },
  );

  test('no link leads nowhere', () => {
    // Redoc renders a response when its status code is chosen, so the links in responses are taken from the text.
    const text = JSON.stringify(pageDocument(document, readGuides(document)));
    for (const [, link = ''] of text.matchAll(/\]\((#\/[^)]+)\)/g)) links.add(link);
    expect(brokenLinks([...links], ids)).toEqual([]);
    expect(brokenLinks([...links, '#/section/not-there', '#/users/not-there'], ids)).toHaveLength(2);
    const toGuides = [...links].filter((link) => link.startsWith('#/section/'));
    console.log(
      `links on the page: ${links.size}, to guides ${toGuides.length}, anchors ${ids.size}, broken 0`,
    );
    expect(links.size).toBeGreaterThan(1_000);
  });

  test.each([
    ['a heading of a guide', '#/section/signing-requests/the-rule', 'section/signing-requests/the-rule'],
    [
      'a field',
      '#/users/verifysession#users/verifysession/t=request&path=sessionjwt',
      'users/verifysession/t=request&path=sessionjwt',
    ],
  ])('an address leads to %s', async (_, hash, id) => {
    const { page, go } = await openPage(browser);
    await go(hash);
    await expect
      .poll(
        () =>
          page
            .locator(`[id="${id}"]`)
            .evaluate((element) => {
              const { top } = element.getBoundingClientRect();
              return top >= 0 && top < innerHeight;
            })
            .catch(() => false),
        { timeout: 30_000 },
      )
      .toBe(true);
    await page.context().close();
  });

  test('a sample is copied as it is', async () => {
    const { anchor, shown, samples } = operation('payGameRoom');
    await reader.go(`#/${anchor}`);
    const panel = shown.locator('.panel-request-samples');
    await panel.locator('.code-block-header').getByTestId('copy-button').click();
    const copied = await reader.page.evaluate(() => navigator.clipboard.readText());
    expect(copied.trim()).toBe(samples?.[0]?.source.trim());
  });

  test('a block of code in a guide is copied as it is', async () => {
    await reader.go('#/section/api-quickstart');
    const block = reader.page.locator('pre[data-language="sh"]').first();
    await block.hover();
    await block.locator('..').getByRole('button', { name: 'Copy' }).click();
    const copied = await reader.page.evaluate(() => navigator.clipboard.readText());
    expect(readFileSync('openapi/guides/getting-started.md', 'utf8')).toContain(copied);
    expect(copied).toContain('openssl dgst');
  });

  test('code of guides has the colors of the samples', async () => {
    const { anchor, shown } = operation('payGameRoom');
    const colorsOf = (code: Locator) =>
      Promise.all(
        ['-H', "'s/.* //'"].map((text) =>
          code
            .getByText(text, { exact: true })
            .first()
            .evaluate((token) => getComputedStyle(token).color),
        ),
      );
    await reader.go('#/section/api-quickstart');
    const guide = reader.page.locator('pre[data-language="sh"]').first();
    const plain = await guide.evaluate((block) => getComputedStyle(block).color);
    const colors = await colorsOf(guide);
    expect(new Set([...colors, plain]).size).toBe(3);
    await reader.go(`#/${anchor}`);
    expect(await colorsOf(shown.locator('.panel-request-samples'))).toEqual(colors);
    expect(await reader.page.locator('pre[data-language]').filter({ hasText: '{%' }).count()).toBe(0);
  });

  test('a language that is chosen once is shown everywhere, and still tomorrow', async () => {
    const { page, go } = await openPage(browser);
    const languageOf = (id: string) =>
      page.locator(`[id="${operation(id).anchor}"] .panel-request-samples [aria-haspopup="menu"]`).nth(1);
    await go(`#/${operation('payGameRoom').anchor}`);
    for (const language of ['Python', 'C#']) {
      // On a busy machine, the page still moves while the menu is open.
      const choose = async () => {
        await languageOf('payGameRoom').click();
        const item = page.locator('[role="menuitem"]:visible').getByText(language, { exact: true });
        const isChosen = await item.click({ timeout: 3_000 }).then(
          () => true,
          () => false,
        );
        if (!isChosen) await page.keyboard.press('Escape');
        return isChosen;
      };
      await expect.poll(choose).toBe(true);
      await expect.poll(() => languageOf('payGameRoom').textContent()).toBe(language);
    }
    await go(`#/${operation('login').anchor}`);
    await expect.poll(() => languageOf('login').textContent()).toBe('C#');
    await page.reload();
    await expect.poll(() => languageOf('login').textContent()).toBe('C#');
    await page.context().close();
  });

  test('every operation has samples in the same languages', () => {
    const languages = routes.map(({ operation }) =>
      (operation['x-codeSamples'] ?? []).map(({ lang, label }) => label ?? lang).join(', '),
    );
    expect(new Set(languages).size).toBe(1);
    console.log(`samples on ${languages.length} operations in ${languages[0]}`);
    expect(languages[0]?.split(', ').length).toBeGreaterThanOrEqual(7);
  });

  test('colors follow the system, until the reader switches', async () => {
    const { page, go } = await openPage(browser, { colorScheme: 'dark' });
    const theme = () => page.evaluate(() => globalThis.document.documentElement.className);
    const background = () =>
      page.evaluate(() => getComputedStyle(globalThis.document.documentElement).backgroundColor);
    expect(await theme()).toContain('dark');
    const dark = await background();
    await page
      .locator('.menu-content')
      .getByRole('button', { name: /light|dark|color|theme/i })
      .click();
    await expect.poll(theme).toContain('light');
    expect(await background()).not.toBe(dark);
    await go('#/section/tasks');
    await page.reload();
    await expect.poll(theme).toContain('light');
    await page.context().close();
  });

  test('fits a phone', async () => {
    const { page, go } = await openPage(browser, { viewport: { width: 360, height: 740 }, hasTouch: true });
    const places = [
      '',
      '#/section/signing-requests',
      '#/section/networks',
      '#/game-room/paygameroom',
      '#/nfts/mintnfts',
    ];
    for (const hash of places) {
      await go(hash);
      if (hash) await page.locator(`[id="${hash.slice(2)}"]`).waitFor();
      const width = await page.evaluate(() => globalThis.document.documentElement.scrollWidth);
      expect(width, hash).toBeLessThanOrEqual(360);
    }
    await page.context().close();
  });

  test('makes no other requests and logs no errors', () => {
    expect(reader.requests).toEqual([]);
    expect(reader.complaints).toEqual([]);
  });

  test('offers files that exist', async () => {
    await reader.go('#/section/downloads');
    const offered = await reader.page
      .locator('[data-section-id="/section/downloads"] li a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(new Set(offered)).toEqual(
      new Set([
        'plyr.yaml',
        'plyr.json',
        'plyr-3.0.yaml',
        'plyr-3.0.json',
        'plyr.postman_collection.json',
        'llms.txt',
      ]),
    );
    for (const name of offered) expect(statSync(new URL(name as string, folder)).size).toBeGreaterThan(1_000);
  });
});

describe('the file of the page', () => {
  const html = readFileSync(new URL('index.html', folder), 'utf8');
  const head = html.slice(0, html.indexOf('<style'));

  // Redoc's script is 2.3 MiB of it. The guides and the colors of their code are most of the rest.
  test('is less than 4.25 MiB', () => {
    console.log(`dist/docs/index.html: ${(Buffer.byteLength(html) / 1024 ** 2).toFixed(2)} MiB`);
    expect(Buffer.byteLength(html)).toBeLessThan(4.25 * 1024 ** 2);
  });

  test('lets only its own scripts run, and loads nothing', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(head)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toMatch(/script-src( 'sha256-[\w+/=]+')+;/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(html).not.toMatch(/<(script|img|link)[^>]+(src|href)="https?:/);
  });

  test('says what it is', () => {
    expect(head).toContain(`<title>${document.info.title}</title>`);
    expect(head).toContain(`<meta name="description" content="${document.info.summary}">`);
    expect(head).toMatch(/<link rel="icon" href="data:image\/svg/);
  });
});
