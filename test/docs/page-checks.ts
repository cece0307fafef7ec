/** What a page must be like once it stands still: for axe-core, for those who hear it, and for the keyboard. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** So long nothing may change. */
const calm = 400;

/**
 * Waits until a page stands still: Redoc renders what comes near bit by bit, and elements that are half done have violations.
 * @param page The page.
 */
export async function standStill(page: Page): Promise<void> {
  await page.locator('#cover').waitFor({ state: 'detached' });
  await page.evaluate(
    (pause) =>
      new Promise<void>((resolve) => {
        const done = () => {
          observer.disconnect();
          resolve();
        };
        let timer = setTimeout(done, pause);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(done, pause);
        });
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      }),
    calm,
  );
}

/**
 * Checks a page that stands still: axe-core finds nothing, and no level of headings is skipped.
 * @param page The page. Its policy allows only its own scripts, so put it aside (`bypassCSP`) for axe-core.
 * @param part A selector of the part that axe-core looks at; by default, the whole page.
 */
export async function expectAccessible(page: Page, part?: string): Promise<void> {
  await standStill(page);
  expect(await violations(page, part)).toEqual([]);
  expect(await skippedHeadings(page)).toEqual([]);
}

/**
 * Lists the violations that axe-core finds, each with where it is.
 * @param page The page.
 * @param part A selector of the part that it looks at.
 */
export async function violations(page: Page, part = 'html'): Promise<string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify(part)}, { resultTypes: ["violations"] })`,
  );
  return results.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, html }) => `${target.join(' ')} ${html.slice(0, 100)}`).join('; ')}`,
  );
}

/**
 * Lists the headings that are more than one level below the heading before them.
 * @param page The page.
 * @returns For each, its level and text, after those of the heading before.
 */
export async function skippedHeadings(page: Page): Promise<string[]> {
  const headings = await page.locator('h1, h2, h3, h4, h5, h6, [role="heading"]').evaluateAll((all) =>
    all
      .filter((heading) => heading.checkVisibility({ visibilityProperty: true }))
      .map((heading) => ({
        level: Number(heading.getAttribute('aria-level') ?? heading.tagName.slice(1)),
        text: heading.textContent?.trim().slice(0, 60) ?? '',
      })),
  );
  expect(headings.length).toBeGreaterThan(0);
  return headings.flatMap(({ level, text }, index) => {
    const before = headings[index - 1] ?? { level: 0, text: 'the start' };
    return level > before.level + 1 ? [`${before.level} ${before.text} is followed by ${level} ${text}`] : [];
  });
}

/** Where the keyboard is. */
export interface Stop {
  name: string;
  isVisible: boolean;
  /** Whether a reader sees that the keyboard is here. */
  isMarked: boolean;
}

/**
 * Presses Tab.
 * @param page The page.
 * @returns Where the keyboard is then.
 */
export async function nextStop(page: Page): Promise<Stop> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const stop = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(stop);
    const { width, height, bottom, right } = stop.getBoundingClientRect();
    return {
      name: stop.getAttribute('aria-label') ?? stop.textContent?.trim() ?? '',
      isVisible:
        stop.checkVisibility({ visibilityProperty: true }) && width * height > 0 && bottom > 0 && right > 0,
      isMarked: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1,
    };
  });
}
