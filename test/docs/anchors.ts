/** Links within the page, and what they lead to. */
import type { Page } from 'playwright-core';

/**
 * Collects what a link can lead to, of what is rendered now.
 * @param page The docs page.
 * @returns Ids, in lower case as in Redoc's addresses.
 */
export async function anchorsOf(page: Page): Promise<string[]> {
  const ids = await page
    .locator('#redoc [id], #redoc [data-section-id]')
    .evaluateAll((all) =>
      all.flatMap((element) => [element.id, element.getAttribute('data-section-id') ?? '']),
    );
  return ids.filter(Boolean).map((id) => id.replace(/^\//, '').toLowerCase());
}

/**
 * Collects the links to somewhere on the page, of what is rendered now.
 * @param page The docs page.
 * @returns Their addresses.
 */
export async function hashLinks(page: Page): Promise<string[]> {
  return page
    .locator('#redoc a[href^="#"]')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
}

/**
 * Finds the links that lead nowhere.
 * @param links Addresses such as `#/users/getuserinfo` or `#/users/getuserinfo#users/getuserinfo/response`.
 * @param ids What is on the page.
 * @returns Those that are broken.
 */
export function brokenLinks(links: string[], ids: ReadonlySet<string>): string[] {
  return links.filter((link) => {
    const [, item = '', part = item] = decodeURIComponent(link).toLowerCase().split('#');
    return item !== '/' && !ids.has((part || item).replace(/^\//, ''));
  });
}
