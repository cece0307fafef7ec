/** The console of a mock in a browser. Whatever the page complains about fails the test. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Mock, type MockOptions, startMock } from '../../src/mock/index.js';

/** How to open the console. */
export interface ConsoleOptions {
  /** How the mock is started. */
  mock?: MockOptions;
  /** How the browser of the reader is, such as its size and color scheme. */
  browser?: BrowserContextOptions;
  /** Which page of the mock, such as `/s/tester-1/#/players`. */
  path?: string;
  /** Complaints of the page that the job expects, such as those about a mock that was stopped. */
  expected?: RegExp;
}

/** A console that is open, with its mock. */
export interface OpenConsole {
  /** The running mock. */
  mock: Mock;
  /** The page of the console. It reads events already. */
  page: Page;
  /**
   * Opens another window in a context of its own, so that it shares nothing with the first one.
   * @param path Which page of the mock.
   */
  open(path: string): Promise<Page>;
}

/**
 * Starts a mock, opens its console, does a job, and closes both. Fails when a page logs an error or a warning, throws,
 * violates its content security policy, or makes a request to another origin.
 * @param browser The browser.
 * @param options How to open the console.
 * @param job What to do there.
 */
export async function withConsole(
  browser: Browser,
  options: ConsoleOptions,
  job: (open: OpenConsole) => Promise<void>,
): Promise<void> {
  const mock = await startMock({ log: () => {}, ...options.mock });
  const windows: { close(): Promise<void>; complaints: string[] }[] = [];
  const open = async (path: string): Promise<Page> => {
    const opened = await openWindow(browser, mock.origin, path, options.browser);
    windows.push(opened);
    return opened.page;
  };
  try {
    await job({ mock, page: await open(options.path ?? '/'), open });
    const complaints = windows.flatMap((one) => one.complaints);
    const unexpected = complaints.filter((text) => !options.expected?.test(text));
    expect(unexpected, unexpected.join('\n')).toEqual([]);
  } finally {
    for (const { close } of windows) await close();
    await mock.close();
  }
}

async function openWindow(
  browser: Browser,
  origin: string,
  path: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[]; close(): Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`${error.name}: ${error.message}`));
  // Violations of the content security policy are logged as errors.
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`${message.text()} (${message.location().url})`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.protocol !== 'blob:' && url.origin !== origin)
      complaints.push(`The page made a request to ${request.url()}.`);
  });
  await page.goto(origin + path);
  await page.locator('.connection.live').waitFor();
  return { page, complaints, close: () => context.close() };
}

/**
 * Returns the row of the journal that contains a string.
 * @param page A page of the console that shows the requests.
 * @param text A part of what the row says, such as an operationId.
 */
export const requestRow = (page: Page, text: string): ReturnType<Page['locator']> =>
  page.getByRole('row').filter({ hasText: text });
