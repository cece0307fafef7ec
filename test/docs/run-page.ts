/** Run in the page, as a test uses it. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { readDocument } from '../../scripts/docs/document.js';
import { routesOf } from '../../scripts/lib/openapi-walk.js';
import type { Mock } from '../../src/mock/index.js';

const addresses = new Map(
  routesOf(readDocument()).map(({ operation: { operationId, tags } }) => [
    operationId,
    `${tags[0]}/${operationId.toLowerCase()}`,
  ]),
);

/** Opens the page that a mock serves, at an operation. */
export async function openServed(
  browser: Browser,
  mock: Mock,
  id: string,
  options: BrowserContextOptions = {},
) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 1000 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${mock.origin}/docs/#/${addressOf(id)}`);
  await runButton(page, id).waitFor();
  return { page, complaints };
}

/** The address of an operation on the page. */
export const addressOf = (id: string) => addresses.get(id) as string;
export const operationAt = (page: Page, id: string) => page.locator(`[id="${addressOf(id)}"]`);
export const runButton = (page: Page, id: string) =>
  operationAt(page, id).getByRole('button', { name: /^Run / });
export const dialog = (page: Page) => page.getByRole('dialog', { name: /^Run/ });
export const result = (page: Page) => dialog(page).getByRole('region', { name: 'Response', exact: true });
export const firstLine = (page: Page) => result(page).locator('.run-line').first();
export const why = (page: Page) => result(page).locator('.run-why');
export const realBody = (page: Page) =>
  dialog(page).getByRole('region', { name: 'Real response' }).locator('pre');

/** Goes to an operation on an open page. */
export async function go(page: Page, id: string): Promise<void> {
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'hidden' });
  await page.evaluate((to) => {
    location.hash = `#/${to}`;
  }, addressOf(id));
  await runButton(page, id).waitFor();
}

/** Runs the sample of an operation, and waits for its response. */
export async function runAt(page: Page, id: string): Promise<void> {
  await go(page, id);
  await runButton(page, id).click();
  await firstLine(page).waitFor();
}
