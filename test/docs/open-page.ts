/** The built page in a browser: from disk, with the network cut off. */
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const folder = fileURLToPath(new URL('../../dist/docs/', import.meta.url));

export interface OpenPage {
  page: Page;
  /** Addresses that the page asked for, but for its own file. */
  requests: string[];
  /** What it complained about. */
  complaints: string[];
  /** Goes to an address on the page, such as `#/users/getuserinfo`. */
  go(hash: string): Promise<void>;
}

/**
 * Opens the page in a context of its own.
 * @param browser The browser.
 * @param options How the reader's browser is: size, color scheme.
 * @param name The file of the page.
 * @returns The page, when Redoc has taken it over if scripts run.
 */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
  name = 'index.html',
): Promise<OpenPage> {
  const file = folder + name;
  const context = await browser.newContext({
    offline: true,
    viewport: { width: 1400, height: 1000 },
    ...options,
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) requests.push(request.url());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.goto(`file://${file}`);
  const taken = '[role="navigation"][aria-label="Contents"]';
  await page
    .locator(options.javaScriptEnabled === false ? '.menu-content' : taken)
    .waitFor({ state: 'attached' });
  return {
    page,
    requests,
    complaints,
    go: async (hash) => {
      await page.goto(`file://${file}${hash}`);
    },
  };
}
