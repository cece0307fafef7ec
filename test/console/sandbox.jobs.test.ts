/** Jobs of a tester with a sandbox, done by clicking: its clock, snapshots in files, copies, and the worker. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPlyrClient, type PlyrClient } from '../../src/client/index.js';
import type { Mock } from '../../src/mock/index.js';
import { haveChromium, launchChromium } from '../support/chromium.js';
import { withConsole } from './open-console.js';

const clientOf = ({ url }: Mock): PlyrClient =>
  createPlyrClient({ baseUrl: url, apiKey: 'plyr-demo-key', secretKey: 'plyr-demo-secret' });

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Opens the menu of the sandbox and chooses something. */
async function choose(page: Page, name: string): Promise<void> {
  await button(page, /^Sandbox:/).click();
  await button(page, name).click();
}

const dialog = (page: Page) => page.locator('dialog[open]');

/** Responds to the question that is open. */
async function answer(page: Page, action: string, name?: string): Promise<void> {
  if (name !== undefined) await dialog(page).getByLabel('Name').fill(name);
  await dialog(page).getByRole('button', { name: action }).click();
}

const sandboxNames = async ({ origin }: Mock): Promise<string[]> => {
  const { sandboxes } = await (await fetch(`${origin}/_mock/sandboxes`)).json();
  return sandboxes.map(({ name }: { name: string }) => name);
};

describe.runIf(haveChromium())('in the console, a tester', () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    browser = await launchChromium();
    folder = await mkdtemp(join(tmpdir(), 'plyr-console-'));
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  test('moves the clock until a session expires, and back to real time', async () => {
    await withConsole(browser, {}, async ({ mock, page }) => {
      const plyr = clientOf(mock);
      const { sessionJwt } = await plyr.login({ plyrId: 'alice', otp: '123456' });
      await expect(plyr.verifySession({ sessionJwt })).resolves.toBeDefined();
      await button(page, '+1 day on the clock').click();
      await page.getByText('1 d ahead').waitFor();
      await button(page, '+1 h on the clock').click();
      await page.getByText('1 d 1 h ahead').waitFor();
      await expect(plyr.verifySession({ sessionJwt })).rejects.toThrow('401 Invalid sessionJwt.');
      await button(page, 'Real time on the clock').click();
      await page.getByText(/ ahead$/).waitFor({ state: 'detached' });
      expect(Math.abs(mock.clock.now() - Date.now())).toBeLessThan(5_000);
    });
  });

  test('saves a snapshot to a file, and restores it', async () => {
    await withConsole(browser, {}, async ({ mock, page }) => {
      const download = page.waitForEvent('download');
      await choose(page, 'Save a snapshot to a file');
      const file = join(folder, 'before.json');
      await (await download).saveAs(file);
      await clientOf(mock).login({ plyrId: 'alice', otp: '123456' });
      const sessions = async () =>
        (await (await fetch(`${mock.origin}/_mock/players/alice`)).json()).sessions.length;
      expect(await sessions()).toBe(1);

      const chooser = page.waitForEvent('filechooser');
      await choose(page, 'Restore a snapshot from a file…');
      await (await chooser).setFiles(file);
      await answer(page, 'Restore');
      await page.getByText('The sandbox has the data of before.json').waitFor();
      expect(await sessions()).toBe(0);
      await button(page, 'Undo').click();
      await page.getByText('Undone.').waitFor();
      expect(await sessions()).toBe(1);
    });
  });

  test('reads why a file is not a snapshot', async () => {
    const expected = /the server responded with a status of 400/;
    await withConsole(browser, { expected }, async ({ page }) => {
      const file = join(folder, 'wrong.json');
      await writeFile(file, '{"users": 1}');
      const chooser = page.waitForEvent('filechooser');
      await choose(page, 'Restore a snapshot from a file…');
      await (await chooser).setFiles(file);
      await answer(page, 'Restore');
      await expect.poll(() => page.locator('.notice.failed').textContent()).toMatch(/users/);
    });
  });

  test('creates, copies, renames, and deletes a sandbox, and restores it', async () => {
    await withConsole(browser, {}, async ({ mock, page }) => {
      await choose(page, 'New sandbox…');
      await answer(page, 'Create', 'evening');
      await page.waitForURL(`${mock.origin}/s/evening/**`);
      await fetch(`${mock.origin}/s/evening/_mock/players/alice/balances`, {
        method: 'PUT',
        body: JSON.stringify({ balances: { plyr: '7' } }),
      });
      await page.locator('.connection.live').waitFor();
      await choose(page, 'Copy this sandbox…');
      await answer(page, 'Copy', 'night');
      await page.waitForURL(`${mock.origin}/s/night/**`);
      await page.locator('.connection.live').waitFor();
      await choose(page, 'Rename…');
      await answer(page, 'Rename', 'midnight');
      await page.waitForURL(`${mock.origin}/s/midnight/**`);
      expect(await sandboxNames(mock)).toEqual(['', 'evening', 'midnight']);

      await page.locator('.connection.live').waitFor();
      await choose(page, 'Delete…');
      await answer(page, 'Delete');
      await page.waitForURL(`${mock.origin}/`);
      await page.getByText('The sandbox midnight is deleted.').waitFor();
      // No reading of the page that was left creates it again.
      expect(await sandboxNames(mock)).toEqual(['', 'evening']);
      await button(page, 'Undo').click();
      await page.getByText('Undone.').waitFor();
      const alice = await (await fetch(`${mock.origin}/s/midnight/_mock/players/alice`)).json();
      expect(alice.balances.plyr).toBe('7');
    });
  });

  test('cancels a reset by Escape, and the focus returns to the menu', async () => {
    await withConsole(browser, {}, async ({ mock, page }) => {
      await clientOf(mock).getUserInfo({ identifier: 'alice' });
      await choose(page, 'Reset…');
      await dialog(page).waitFor();
      await page.keyboard.press('Escape');
      await dialog(page).waitFor({ state: 'detached' });
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Default sandbox');
      expect(mock.journal.list()).toHaveLength(1);
    });
  });

  test('pauses and resumes the worker from a phone', async () => {
    const phone = { viewport: { width: 360, height: 740 } };
    await withConsole(browser, { browser: phone }, async ({ page }) => {
      await button(page, 'More').click();
      await button(page, 'Pause the task worker').click();
      await page.getByText('Worker paused, 0 waiting').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      await button(page, 'Resume the task worker').click();
      await page.getByText('Worker running, 0 waiting').waitFor();
    });
  });
});
