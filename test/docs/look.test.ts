/** How the page looks: no violation that axe-core finds, in both themes, and pictures in dist/screenshots/ to look at. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { haveChromium, launchChromium } from '../support/chromium.js';
import { type OpenPage, openPage } from './open-page.js';

// `npm run test:long -- look` sets the mode. The quick form looks at two places and takes no pictures.
const isFull = process.env.MODE === 'full';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Of these there are pictures. */
const pictured = {
  start: '',
  guide: '#/section/signing-requests',
  operation: '#/game-room/paygameroom',
};
const places = {
  ...pictured,
  section: '#/tokens',
  undocumented: '#/accounts/getuserbyaddress',
  deprecated: '#/game-room/closegameroom',
  script: '#/reward-pool/claimrewardpool',
};
const visited = Object.entries(places).filter(([name]) => isFull || ['start', 'operation'].includes(name));

/** Places on the page of the control API: the methods of HTTP, a choice with a discriminator, and a deprecated operation. */
const controlPlaces = {
  control: '',
  controlFault: '#/faults/addfault',
  controlPut: '#/players/setbalances',
  controlPatch: '#/sandboxes/changesandbox',
  controlDelete: '#/faults/removefault',
  controlDeprecated: '#/mock/deleteworld',
};
const controlVisited = Object.entries(controlPlaces).filter(
  ([name]) => isFull || ['control', 'controlFault'].includes(name),
);

describe.runIf(haveChromium()).each(['light', 'dark'] as const)('the docs page, %s', (colorScheme) => {
  let browser: Browser;
  let reader: OpenPage;

  beforeAll(async () => {
    browser = await launchChromium();
    // axe-core is not a script of the page, so the page's policy is put aside for it.
    reader = await openPage(browser, {
      colorScheme,
      bypassCSP: true,
      reducedMotion: 'reduce',
      viewport: { width: 1440, height: 1000 },
    });
  });

  afterAll(async () => {
    await browser?.close();
  });

  test.each(visited)('has no violations: %s', async (name, hash) => {
    const { page, go } = reader;
    await go(hash);
    if (hash.split('/').length > 2) await page.locator(`[id="${hash.slice(2)}"]`).waitFor();
    await expectAccessible(page);
    if (isFull && name in pictured)
      await page.screenshot({ path: `dist/screenshots/${name}-${colorScheme}.png` });
  });

  test.each(controlVisited)('has no violations: %s', async (name, hash) => {
    const options = { colorScheme, bypassCSP: true, reducedMotion: 'reduce' } as const;
    const { page, go } = await openPage(browser, options, 'control.html');
    await go(hash);
    if (hash) await page.locator(`[id="${hash.slice(2)}"]`).waitFor();
    await expectAccessible(page);
    if (isFull) await page.screenshot({ path: `dist/screenshots/${name}-${colorScheme}.png` });
    await page.context().close();
  });

  test('axe-core would notice', async () => {
    const { page } = reader;
    await page.evaluate(() => {
      const text = globalThis.document.createElement('p');
      text.style.cssText = 'position: fixed; top: 0; z-index: 9999; background: #777; color: #888';
      text.textContent = 'hardly to be read';
      text.id = 'planted';
      globalThis.document.querySelector('main')?.append(text);
    });
    expect(await violations(page)).toEqual([expect.stringContaining('color-contrast')]);
    await page.evaluate(() => globalThis.document.getElementById('planted')?.remove());
  });

  if (!isFull) return;

  test('has no violations: responses with error messages, a list of languages, search', async () => {
    const { page, go } = reader;
    await go(places.operation);
    const operation = page.locator('[id="game-room/paygameroom"]');
    await operation.getByText('401', { exact: true }).first().click();
    await operation.getByText('Invalid API key').first().waitFor();
    await expectAccessible(page);
    await operation.locator('.panel-request-samples [aria-haspopup="menu"]').nth(1).click();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+K');
    await page.getByRole('combobox', { name: 'Search the docs' }).fill('temporary locked');
    await page.getByRole('option').first().waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
  });

  test('is pictured on a phone', async () => {
    const { page } = await openPage(browser, {
      colorScheme,
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    });
    await page.screenshot({ path: `dist/screenshots/phone-${colorScheme}.png` });
    await page.context().close();
  });
});

/** Redoc renders what comes near bit by bit: on a busy machine a look in between finds elements that are half done. */
async function expectAccessible(page: Page): Promise<void> {
  await expect.poll(() => violations(page)).toEqual([]);
}

/** Each violation with where it is. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results = (await page.evaluate('axe.run({ resultTypes: ["violations"] })')) as AxeResults;
  return results.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, html }) => `${target.join(' ')} ${html.slice(0, 100)}`).join('; ')}`,
  );
}
