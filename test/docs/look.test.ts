/**
 * How the page looks: no violation that axe-core finds, headings in order, and each stop of the keyboard visible, in both
 * themes, on a desktop and on a phone. The test of Run looks at its dialog. Pictures to look at are in dist/screenshots/.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { haveChromium, launchChromium } from '../support/chromium.js';
import { type OpenPage, openPage } from './open-page.js';
import { expectAccessible, nextStop, skippedHeadings, standStill, violations } from './page-checks.js';

// `npm run test:long -- look` sets the mode. The quick form looks at two places on a desktop, and takes no pictures.
const isFull = process.env.MODE === 'full';

const operation = '#/game-room/paygameroom';
const tutorial = '#/section/tutorial:-a-game-evening/1.-log-in';

const places = {
  start: '',
  operation,
  quickstart: '#/section/api-quickstart',
  tutorial,
  diagram: '#/section/signing-requests',
  troubleshooting: '#/section/troubleshooting',
  glossary: '#/section/glossary',
  production: '#/section/going-to-production',
  section: '#/tokens',
  undocumented: '#/accounts/getuserbyaddress',
  deprecated: '#/game-room/closegameroom',
  script: '#/reward-pool/claimrewardpool',
};
const visited = Object.entries(places).slice(0, isFull ? undefined : 2);

/** Places on the page of the control API: the methods of HTTP, a choice with a discriminator, and a deprecated operation. */
const controlPlaces = {
  control: '',
  controlFault: '#/faults/addfault',
  controlPut: '#/players/setbalances',
  controlPatch: '#/sandboxes/changesandbox',
  controlDelete: '#/faults/removefault',
  controlDeprecated: '#/mock/deleteworld',
};
const controlVisited = Object.entries(controlPlaces).slice(0, isFull ? undefined : 2);

/** The chapter, section, or operation at an address. */
const sectionOf = (hash: string) => {
  const id = hash.slice(1).split('/').slice(0, 3).join('/');
  return `#redoc [data-section-id="${id}"]`;
};

const desktop = 1400;
const phone = 390;
const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
  (isFull ? [desktop, phone] : [desktop]).map((width) => ({ colorScheme, width })),
);

describe.runIf(haveChromium()).each(looks)(
  'the docs page, $colorScheme, $width px',
  ({ colorScheme, width }) => {
    // The page's policy allows only its own scripts. It is put aside, so that axe-core can run.
    const options = {
      colorScheme,
      bypassCSP: true,
      reducedMotion: 'reduce',
      viewport: { width, height: 1000 },
      hasTouch: width === phone,
    } as const;
    let browser: Browser;
    let reader: OpenPage;

    beforeAll(async () => {
      browser = await launchChromium();
      reader = await openPage(browser, options);
    });

    afterAll(async () => {
      await browser?.close();
    });

    /** Checks a page or a part of it, and takes a picture. */
    async function expectGood(page: Page, name: string, part?: string): Promise<void> {
      await expectAccessible(page, part);
      if (isFull) await page.screenshot({ path: `dist/screenshots/${name}-${width}-${colorScheme}.png` });
    }

    test.each(visited)('is accessible: %s', async (name, hash) => {
      const { page, go } = reader;
      await go(hash);
      if (hash)
        await page
          .locator(`#redoc [id="${hash.slice(2)}"]`)
          .first()
          .waitFor();
      // The front page has all guides below it, so the whole page is looked at there.
      await expectGood(page, name, hash ? sectionOf(hash) : undefined);
    });

    test.each(controlVisited)('is accessible: %s', async (name, hash) => {
      const { page, go } = await openPage(browser, options, 'control.html');
      await go(hash);
      if (hash)
        await page
          .locator(`#redoc [id="${hash.slice(2)}"]`)
          .first()
          .waitFor();
      await expectGood(page, name);
      await page.context().close();
    });

    test('the checks would notice', async () => {
      const { page } = reader;
      await page.evaluate(() => {
        const box = document.createElement('div');
        box.id = 'planted';
        box.style.cssText = 'position: fixed; top: 0; z-index: 9999; background: #777; color: #888';
        box.innerHTML = '<p>hardly to be read</p><h6>far too deep</h6>';
        document.querySelector('#redoc main')?.append(box);
      });
      expect(await violations(page)).toContainEqual(expect.stringContaining('color-contrast'));
      expect(await skippedHeadings(page)).toEqual([expect.stringContaining('6 far too deep')]);
      await page.evaluate(() => document.getElementById('planted')?.remove());
    });

    if (!isFull) return;

    test('is accessible: errors of an operation, a list of languages, search', async () => {
      const { page, go } = reader;
      await go(operation);
      const shown = page.locator('#redoc [id="game-room/paygameroom"]');
      await shown.getByText('401', { exact: true }).first().click();
      await shown.getByText('sessionsUnreadable').first().scrollIntoViewIfNeeded();
      await expectGood(page, 'errors', sectionOf(operation));
      await shown.locator('.panel-request-samples [aria-haspopup="menu"]').nth(1).click();
      // The rest of the page has not changed, and Redoc may still render operations further down.
      await expectGood(page, 'languages', sectionOf(operation));
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+K');
      await page.getByRole('combobox', { name: 'Search the docs' }).fill('temporary locked');
      await page.getByRole('dialog').getByRole('option').first().waitFor();
      await expectGood(page, 'search', 'dialog.search');
      await page.keyboard.press('Escape');
    });

    test('is accessible: another language of the tutorial', async () => {
      const { page, go } = reader;
      await go(tutorial);
      await page.getByRole('tab', { name: 'Python' }).first().click();
      await page.getByText('import hashlib').first().waitFor();
      await expectGood(page, 'python', sectionOf(tutorial));
    });

    test.each([
      ['a guide', '#/section/api-quickstart/send-the-first-request'],
      ['an operation', operation],
    ])('the keyboard goes through %s', async (_, hash) => {
      const { page, go } = await openPage(browser, options);
      await go(hash);
      await standStill(page);
      const id = hash.slice(2);
      await page
        .locator(`#redoc [id="${id}"]`)
        .first()
        .evaluate((target) => {
          (target as HTMLElement).tabIndex = -1;
          (target as HTMLElement).focus();
        });
      for (let stops = 0; stops < 25; stops += 1) {
        const stop = await nextStop(page);
        expect(stop, `after ${stops} stops`).toMatchObject({ isVisible: true, isMarked: true });
        expect(stop.name, `after ${stops} stops`).not.toBe('');
      }
      await page.context().close();
    });
  },
);
