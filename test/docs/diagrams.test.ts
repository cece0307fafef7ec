/** The diagrams as a reader sees them, with the fonts of this machine. Needs a Chromium. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Mock, startMock } from '../../src/mock/index.js';
import { haveChromium, launchChromium } from '../support/chromium.js';
import { openPage } from './open-page.js';

const names = readdirSync('generated/diagrams').map((name) => name.replace('.svg', ''));
const svgOf = (name: string) => readFileSync(`generated/diagrams/${name}.svg`, 'utf8');

describe.runIf(haveChromium())('diagrams', () => {
  let browser: Browser;
  let mock: Mock;

  beforeAll(async () => {
    [browser, mock] = await Promise.all([launchChromium(), startMock()]);
  });

  afterAll(async () => {
    await Promise.all([browser?.close(), mock?.close()]);
  });

  /** Lines of text that leave the image, or that overlap, as the browser measures them. */
  async function faultsOf(svg: string): Promise<string[]> {
    const page = await browser.newPage();
    await page.setContent(`<body style="margin: 0">${svg}`);
    const faults = await page.evaluate(() => {
      const { document } = globalThis;
      const image = document.querySelector('svg')?.getBoundingClientRect();
      const lines = [...document.querySelectorAll('text > tspan')].map((line) => ({
        text: line.textContent,
        // Ascenders and descenders of two lines may share pixels.
        box: line.getBoundingClientRect(),
      }));
      return lines.flatMap(({ text, box }, index) => {
        const isInside =
          image && box.left >= image.left && box.right <= image.right && box.bottom <= image.bottom;
        const others = lines.slice(index + 1).filter(({ box: other }) => {
          const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
          const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
          return across > 1 && down > 3;
        });
        return [...(isInside ? [] : [`${text} is cut`]), ...others.map((other) => `${text} / ${other.text}`)];
      });
    });
    await page.close();
    return faults;
  }

  test.each(names)('%s: no text is cut or overlaps', async (name) => {
    expect(await faultsOf(svgOf(name))).toEqual([]);
  });

  test('text that is cut or overlaps is noticed', async () => {
    const wider = svgOf('login').replaceAll('font:13px', 'font:26px');
    const faults = await faultsOf(wider);
    expect(faults).toContainEqual(expect.stringContaining('is cut'));
    expect(faults).toContainEqual(expect.stringContaining(' / '));
  });

  test('the page shows each, without a request, and links to the file', async () => {
    const { page, requests, complaints } = await openPage(browser);
    const images = await page.locator('.diagram img').evaluateAll(async (elements) =>
      Promise.all(
        (elements as HTMLImageElement[]).map(async (element) => {
          await element.decode();
          return { width: element.naturalWidth, alt: element.alt };
        }),
      ),
    );
    // One is on the front page, too.
    expect(new Set(images.map(({ alt }) => alt)).size).toBe(names.length);
    for (const { width, alt } of images) {
      expect(width).toBeGreaterThan(500);
      expect(alt.length).toBeGreaterThan(100);
    }
    const files = await page
      .locator('.diagram a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect([...new Set(files)].sort()).toEqual(names.map((name) => `diagrams/${name}.svg`));
    for (const name of names)
      expect(readFileSync(`dist/docs/diagrams/${name}.svg`, 'utf8')).toBe(svgOf(name));
    expect(requests).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('on a phone a diagram scrolls, and the page does not', async () => {
    const { page } = await openPage(browser, { viewport: { width: 390, height: 844 }, hasTouch: true });
    const sizes = await page
      .locator('.diagram')
      .evaluateAll((all) =>
        all.map(({ clientWidth, scrollWidth }) => [clientWidth < 390, scrollWidth >= 480]),
      );
    expect(sizes.length).toBeGreaterThanOrEqual(names.length);
    expect(sizes.flat()).not.toContain(false);
    expect(await page.evaluate(() => globalThis.document.documentElement.scrollWidth)).toBe(390);
    await page.context().close();
  });

  test('diagrams follow the theme of the page, not only that of the system', async () => {
    const { page } = await openPage(browser, { colorScheme: 'light' });
    const diagram = page.locator('.diagram img').first();
    await diagram.scrollIntoViewIfNeeded();
    const corner = async () => {
      const { x = 0, y = 0 } = (await diagram.boundingBox()) ?? {};
      const shot = await page.screenshot({ clip: { x: x + 8, y: y + 8, width: 1, height: 1 } });
      return page.evaluate(
        async (address) => {
          const image = new Image();
          image.src = address;
          await image.decode();
          const context = globalThis.document.createElement('canvas').getContext('2d');
          context?.drawImage(image, 0, 0);
          return [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3).join(' ');
        },
        `data:image/png;base64,${shot.toString('base64')}`,
      );
    };
    expect(await corner()).toBe('255 255 255');
    await page
      .locator('.menu-content')
      .getByRole('button', { name: /light|dark|color|theme/i })
      .click();
    await expect.poll(corner).toBe('23 25 34');
    await page.context().close();
  });

  test('the mock serves the files as images, with their style', async () => {
    const address = `${mock.origin}/docs/diagrams/login.svg`;
    const response = await fetch(address);
    expect(response.headers.get('content-type')).toBe('image/svg+xml');
    expect(await response.text()).toBe(svgOf('login'));
    const page = await browser.newPage();
    await page.goto(address);
    const fill = await page.locator('.panel').evaluate((panel) => globalThis.getComputedStyle(panel).fill);
    expect(fill).toBe('rgb(255, 255, 255)');
    await page.close();
  });
});
