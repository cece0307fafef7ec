/** Jobs of a tester with faults and incidents, done by clicking. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPlyrClient, type PlyrClient } from '../../src/client/index.js';
import type { Mock } from '../../src/mock/index.js';
import { haveChromium, launchChromium } from '../support/chromium.js';
import { requestRow, withConsole } from './open-console.js';

const clientOf = ({ url }: Mock): PlyrClient =>
  createPlyrClient({ baseUrl: url, apiKey: 'plyr-demo-key', secretKey: 'plyr-demo-secret', retry: 0 });

const button = (page: Page, name: string) => page.getByRole('button', { name });
const faultForm = (page: Page) => page.locator('form.fault-form');
const faultRow = (page: Page, text: string) => page.locator('.fault-list tbody tr', { hasText: text });

describe.runIf(haveChromium())('in the console, a tester', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  test('drops the next payment after it was taken', async () => {
    const options = { mock: { taskDelayMs: 0 }, path: '/#/faults' };
    await withConsole(browser, options, async ({ mock, page }) => {
      const plyr = clientOf(mock);
      const sessionJwts = [
        (await plyr.login({ plyrId: 'alice', otp: '123456' })).sessionJwt,
        (await plyr.login({ plyrId: 'bobby', otp: '123456' })).sessionJwt,
      ];
      const { taskData } = await plyr.createGameRoom({ expiresIn: 3600 }).task();
      const { roomId } = taskData.result;
      await plyr.joinGameRoom({ roomId, sessionJwts }).task();
      await button(page, 'Begin: A payment is taken, and its response is lost').click();
      await page.getByText('3 faults active').waitFor();

      const payment = plyr.payGameRoom({
        roomId,
        sessionJwts: sessionJwts.slice(0, 1),
        tokens: ['plyr'],
        amounts: [10],
      });
      await expect(payment).rejects.toThrow();
      await faultRow(page, 'payGameRoom').getByText('Met once, used up').first().waitFor();
      await page.getByRole('link', { name: 'Requests' }).click();
      await requestRow(page, 'payGameRoom').first().waitFor();
      // The money is gone although the game got no response.
      const balance = async () =>
        (await (await fetch(`${mock.origin}/_mock/players/alice`)).json()).balances.plyr;
      await expect.poll(balance).toBe('990');
    });
  });

  test('begins an incident for one player, and ends it', async () => {
    await withConsole(browser, { path: '/#/faults' }, async ({ mock, page }) => {
      const card = page.locator('[data-incident="gateway-down"]');
      await card.getByText('Only for some requests').first().click();
      await card.locator('.form-group summary').click();
      await card.getByLabel('Player').fill('alice');
      await card.getByRole('button', { name: /^Begin/ }).click();
      await card.getByText('Active, not met yet').waitFor();
      await expect(clientOf(mock).getUserInfo({ identifier: 'alice' })).rejects.toThrow(/502/);
      await expect(clientOf(mock).getUserInfo({ identifier: 'bobby' })).resolves.toBeDefined();
      await card.getByText('Active, met once').waitFor();
      await card.getByRole('button', { name: /^End/ }).click();
      await page.getByText('No faults', { exact: true }).waitFor();
      await expect(clientOf(mock).getUserInfo({ identifier: 'alice' })).resolves.toBeDefined();
    });
  });

  test('adds a fault with the form, removes it, and undoes that', async () => {
    await withConsole(browser, { path: '/#/faults/new:getUserInfo:alice' }, async ({ mock, page }) => {
      const form = faultForm(page);
      await form.getByLabel('Kind').selectOption('response');
      await form.getByLabel('Status').fill('503');
      await form.getByLabel(/^Headers/).fill('retry-after: 5');
      await form.getByLabel(/^Body/).first().fill('{"error": "maintenance"}');
      expect(JSON.parse(String(await form.locator('pre').textContent()).replace(/^POST \S+/, ''))).toEqual({
        operation: 'getUserInfo',
        kind: 'response',
        status: 503,
        headers: { 'retry-after': '5' },
        body: { error: 'maintenance' },
        match: { player: 'alice' },
        times: 1,
      });
      await button(page, 'Add the fault').click();
      await faultRow(page, 'Returns 503.').waitFor();
      await expect(clientOf(mock).getUserInfo({ identifier: 'alice' })).rejects.toThrow(/503/);
      await faultRow(page, 'Met once, used up').waitFor();
      await button(page, 'Remove fault 1').click();
      await page.getByText('Fault 1 is removed.').waitFor();
      await button(page, 'Undo').last().click();
      await faultRow(page, 'Not met yet, 1 left').waitFor();
    });
  });

  test('removes all faults, and undoes that, with incidents', async () => {
    await withConsole(browser, { path: '/#/faults' }, async ({ mock, page }) => {
      mock.faults.add({ operation: 'login', kind: 'drop', times: 2 });
      await button(page, 'Begin: The gateway has no server').click();
      await page.getByText('2 faults active').waitFor();
      await button(page, 'Remove all').click();
      await page.getByText('2 faults are removed.').waitFor();
      expect(mock.faults.list()).toEqual([]);
      await button(page, 'Undo').last().click();
      await page.getByText('2 faults active').waitFor();
      expect(mock.faults.list()).toMatchObject([{ operation: 'login' }, { incident: 'gateway-down' }]);
    });
  });

  test('reads at the field what is wrong', async () => {
    const expected = /the server responded with a status of 400/;
    await withConsole(browser, { path: '/#/faults', expected }, async ({ page }) => {
      const form = faultForm(page);
      await form.getByLabel('Kind').selectOption('status');
      await button(page, 'Add the fault').click();
      await form.getByText('Enter a value.').waitFor();
      await form.getByLabel('Operation').fill('getUserInfo');
      await form.getByLabel('Status').fill('299');
      await button(page, 'Add the fault').click();
      await form.getByText('getUserInfo does not document the status code 299.').waitFor();
      expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('status');
      await form.getByLabel('Operation').fill('getUserInf');
      await button(page, 'Add the fault').click();
      await form.getByText('Did you mean "getUserInfo"?').waitFor();
      expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('operation');
    });
  });
});
