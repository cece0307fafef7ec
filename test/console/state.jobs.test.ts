/** Jobs of a tester with players, rooms, and tasks, done by clicking. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPlyrClient, type PlyrClient } from '../../src/client/index.js';
import type { Mock } from '../../src/mock/index.js';
import { haveChromium, launchChromium } from '../support/chromium.js';
import { expectAccessible } from './accessible.js';
import { requestRow, withConsole } from './open-console.js';

const mockOptions = { taskDelayMs: 0 };

const clientOf = ({ url }: Mock): PlyrClient =>
  createPlyrClient({ baseUrl: url, apiKey: 'plyr-demo-key', secretKey: 'plyr-demo-secret' });

const login = async (plyr: PlyrClient, plyrId: string) =>
  (await plyr.login({ plyrId, otp: '123456' })).sessionJwt;

const taskIdOf = (accepted: object) => (accepted as { task: { id: string } }).task.id;

const panel = (page: Page, title: string) =>
  page.locator('section', { has: page.getByRole('heading', { name: title }) });
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' }).last().click();

/** A room with Alice and Bobby. */
async function openRoom(plyr: PlyrClient): Promise<{ roomId: string; sessionJwts: string[] }> {
  const sessionJwts = [await login(plyr, 'alice'), await login(plyr, 'bobby')];
  const created = await plyr.createGameRoom({ expiresIn: 3600 }).task();
  const { roomId } = created.taskData.result;
  await plyr.joinGameRoom({ roomId, sessionJwts }).task();
  return { roomId, sessionJwts };
}

describe.runIf(haveChromium())('in the console, a tester', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  test('empties a wallet, reads why the payment failed, and undoes it', async () => {
    await withConsole(browser, { mock: mockOptions, path: '/#/players' }, async ({ mock, page }) => {
      const plyr = clientOf(mock);
      const { roomId, sessionJwts } = await openRoom(plyr);
      await page.getByRole('searchbox').fill('ALI');
      await page.getByRole('link', { name: 'alice' }).click();
      const field = page.getByLabel('plyr, mirror address', { exact: true });
      await expect.poll(() => field.inputValue()).toBe('1000');
      await field.fill('7');
      await field.press('Escape');
      expect(await field.inputValue()).toBe('1000');
      await field.fill('5');
      await field.press('Enter');
      await page.getByText('alice has 5 plyr now.').waitFor();

      const payment = { roomId, sessionJwts: sessionJwts.slice(0, 1), tokens: ['plyr'], amounts: [10] };
      await expect(plyr.payGameRoom(payment).task()).rejects.toThrow();
      await panel(page, 'Newest requests').getByText('alice has 5 plyr, less than 10.').waitFor();

      await undo(page);
      await expect.poll(() => field.inputValue()).toBe('1000');
      await plyr.payGameRoom(payment).task();
      await expect.poll(() => field.inputValue()).toBe('990');
    });
  });

  test('adds a player, but not twice, and sees only the requests about them', async () => {
    await withConsole(browser, { mock: mockOptions, path: '/#/players' }, async ({ mock, page }) => {
      const plyr = clientOf(mock);
      await page.getByText('Add a player').click();
      const add = async (plyrId: string, balance: string) => {
        await page.getByLabel('PLYR[ID]', { exact: true }).fill(plyrId);
        await page.getByLabel('Balance in plyr').fill(balance);
        await page.getByRole('button', { name: 'Add', exact: true }).click();
      };
      await add('frank', '12.5');
      await page.getByRole('row', { name: 'frank' }).getByText('12.5 plyr').waitFor();
      await login(plyr, 'alice');
      await login(plyr, 'frank');
      await add('Frank', '99');
      await page.getByText('Frank already exists.').waitFor();
      await page.getByRole('link', { name: 'frank' }).click();
      const field = page.getByLabel('plyr, mirror address', { exact: true });
      await expect.poll(() => field.inputValue()).toBe('12.5');
      await page.getByRole('link', { name: 'All requests about frank' }).click();
      await requestRow(page, 'frank').waitFor();
      expect(await requestRow(page, 'alice').count()).toBe(0);
    });
  });

  test('locks a player, and unlocks them', async () => {
    await withConsole(browser, { mock: mockOptions, path: '/#/players/bobby' }, async ({ mock, page }) => {
      const plyr = clientOf(mock);
      await page.getByLabel('Reject logins for').selectOption('an hour');
      await page.getByRole('button', { name: 'Lock', exact: true }).click();
      await page.locator('.badge', { hasText: 'Locked' }).waitFor();
      await expect(login(plyr, 'bobby')).rejects.toThrow('User is temporary locked');
      await page.getByRole('button', { name: 'Unlock' }).click();
      await page.locator('.badge', { hasText: 'Locked' }).waitFor({ state: 'detached' });
      await login(plyr, 'bobby');
    });
  });

  test('copies a one-time password that logs in, and expires the session', async () => {
    await withConsole(browser, { mock: mockOptions, path: '/#/players/alice' }, async ({ mock, page }) => {
      const plyr = clientOf(mock);
      await page.getByRole('button', { name: 'Copy password' }).click();
      await page.getByRole('button', { name: 'Copied' }).waitFor();
      const otp = await page.evaluate(() => navigator.clipboard.readText());
      expect(otp).toMatch(/^\d{6}$/);
      const { sessionJwt } = await plyr.login({ plyrId: 'alice', otp });
      // The password is used now, so there is another one.
      await expect.poll(() => page.locator('.otp-code').textContent()).not.toBe(otp);
      await page.getByRole('button', { name: 'Expire the session in demo-game' }).click();
      await panel(page, 'Sessions').getByText('Over').waitFor();
      const join = plyr.joinGameRoom({ roomId: '3', sessionJwts: [sessionJwt] });
      await expect(join).rejects.toThrow('Invalid sessionJwts');
    });
  });

  test('adds, changes, and removes an allowance, and gives tokens', async () => {
    // Chromium logs each rejected request.
    const options = { mock: mockOptions, path: '/#/players/carol', expected: /400 \(Bad Request\)/ };
    await withConsole(browser, options, async ({ page }) => {
      const allowances = panel(page, 'Allowances');
      await allowances.getByLabel('Game', { exact: true }).fill('other-game');
      await allowances.getByLabel('Token', { exact: true }).fill('plyr');
      await allowances.getByLabel('Amount', { exact: true }).fill('3');
      await allowances.getByRole('button', { name: 'Allow', exact: true }).click();
      const field = page.getByLabel('Allowance of other-game for plyr', { exact: true });
      await expect.poll(() => field.inputValue()).toBe('3');
      await field.fill('4.5');
      await page.getByRole('button', { name: 'Save Allowance of other-game for plyr' }).click();
      await page.getByText('other-game can spend 4.5 plyr of carol.').waitFor();
      await page.getByRole('button', { name: 'Remove the allowance of other-game for plyr' }).click();
      await field.waitFor({ state: 'detached' });

      const balances = panel(page, 'Balances');
      await balances.getByLabel('Token', { exact: true }).fill('plyr');
      await balances.getByLabel('Amount', { exact: true }).fill('1.5');
      await balances.getByRole('button', { name: 'Give tokens' }).click();
      await expect
        .poll(() => page.getByLabel('plyr, mirror address', { exact: true }).inputValue())
        .toBe('1001.5');
      await balances.getByLabel('Token', { exact: true }).fill('plir');
      await balances.getByLabel('Amount', { exact: true }).fill('1');
      await balances.getByRole('button', { name: 'Give tokens' }).click();
      await page.locator('.notice.failed', { hasText: 'plir' }).waitFor();
    });
  });

  test('fails an asynchronous earn, and takes it back', async () => {
    await withConsole(browser, { mock: mockOptions, path: '/#/tasks' }, async ({ mock, page }) => {
      const plyr = clientOf(mock);
      const { roomId, sessionJwts } = await openRoom(plyr);
      await plyr.payGameRoom({ roomId, sessionJwts, tokens: ['plyr', 'plyr'], amounts: [5, 5] }).task();
      await page.getByRole('button', { name: 'Pause the worker' }).click();
      await page.locator('main').getByText('Worker paused').waitFor();
      const earn = { roomId, plyrIds: ['alice'], tokens: ['plyr'], amounts: [10] };
      const taskId = taskIdOf(await plyr.earnGameRoom(earn));
      const waiting = panel(page, 'Waiting');
      await waiting.getByRole('button', { name: `Fail batchEarnGameRoom ${taskId}` }).click();
      await waiting.getByLabel('Error message').fill('nonce too low');
      await waiting.getByLabel('Error message').press('Enter');
      const ended = panel(page, 'Ended');
      await ended.getByRole('row', { name: 'batchEarnGameRoom' }).getByText('nonce too low').waitFor();
      expect(await plyr.getTaskStatus({ taskId })).toMatchObject({
        status: 'FAILED',
        errorMessage: 'nonce too low',
      });

      await undo(page);
      await waiting.getByRole('button', { name: `Finish batchEarnGameRoom ${taskId}` }).click();
      await ended.getByRole('row', { name: 'batchEarnGameRoom' }).getByText('SUCCESS').waitFor();
      await page.getByRole('button', { name: 'Resume the worker' }).click();
      await page.locator('main').getByText('Worker running').waitFor();
    });
  });

  test('stops, delays, and releases a task', async () => {
    const mock = { taskDelayMs: 60_000 };
    await withConsole(browser, { mock, path: '/#/tasks' }, async ({ mock: running, page }) => {
      const plyr = clientOf(running);
      const taskId = taskIdOf(await plyr.createGameRoom({ expiresIn: 60 }));
      await page.getByRole('button', { name: `Hold createGameRoom ${taskId}` }).click();
      const row = page.getByRole('row', { name: 'createGameRoom' });
      await row.getByText('Held').waitFor();
      await page.getByRole('button', { name: `Release createGameRoom ${taskId}` }).click();
      await row.getByText(/in (1 min|\d+ s)/).waitFor();
      const opener = page.getByRole('button', { name: `Delay createGameRoom ${taskId}` });
      await opener.click();
      await page.keyboard.press('Escape');
      expect(await opener.evaluate((one) => one === document.activeElement)).toBe(true);
      await opener.click();
      await row.getByLabel('Takes longer by').selectOption('an hour');
      await row.getByRole('button', { name: 'Delay the task' }).click();
      await row.getByText('in 1 h').waitFor();
    });
  });

  test('follows the life of a room to the request that paid', async () => {
    await withConsole(browser, { mock: mockOptions, path: '/#/rooms' }, async ({ mock, page }) => {
      const plyr = clientOf(mock);
      const { roomId, sessionJwts } = await openRoom(plyr);
      await page.getByLabel('State').selectOption('Open');
      await page.getByRole('link', { name: `Room ${roomId}`, exact: true }).click();
      await page.getByText('alice, bobby joined').waitFor();
      await plyr.payGameRoom({ roomId, sessionJwts, tokens: ['plyr', 'plyr'], amounts: [5, 5] }).task();
      const paid = page.getByRole('listitem').filter({ hasText: '10 plyr paid' });
      await paid.getByText('bobby: -5 plyr').waitFor();
      const earn = { roomId, plyrIds: ['alice'], tokens: ['plyr'], amounts: [10] };
      await plyr.earnLeaveEndGameRoom(earn).task();
      await page.getByRole('listitem').filter({ hasText: 'Ended' }).waitFor();
      await page.locator('.badge', { hasText: 'Ended' }).waitFor();
      await paid.getByRole('link').click();
      await expect.poll(() => new URL(page.url()).hash).toMatch(/^#\/requests\/\d+$/);
    });
  });

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
    ['dark', 360],
  ] as const)(
    'has accessible pages of players, rooms, and tasks, %s, %i pixels wide',
    async (colorScheme, width) => {
      const viewport = { width, height: 800 };
      const options = { mock: mockOptions, browser: { colorScheme, viewport }, path: '/#/tasks' };
      await withConsole(browser, options, async ({ mock, page }) => {
        const plyr = clientOf(mock);
        const { roomId, sessionJwts } = await openRoom(plyr);
        const payment = { roomId, sessionJwts, tokens: ['plyr', 'gamr'], amounts: [5, 20] };
        await plyr.payGameRoom(payment).task();
        await plyr.login({ plyrId: 'carol', otp: '000000' }).catch(() => {});
        await page.getByRole('button', { name: 'Pause the worker' }).click();
        const taskIds = [
          await plyr.createGameRoom({ expiresIn: 60 }),
          await plyr.earnGameRoom({
            ...{ roomId, plyrIds: ['alice'], tokens: ['plyr'], amounts: [5] },
          }),
          await plyr.createGameRoom({ expiresIn: 60 }),
        ].map(taskIdOf);
        await page.getByRole('button', { name: `Hold createGameRoom ${taskIds[0]}` }).click();
        await page.getByRole('button', { name: `Fail createGameRoom ${taskIds[2]}` }).click();
        await page.getByRole('button', { name: 'Fail the task' }).click();
        await panel(page, 'Ended').getByText('Transaction Receipt Failed').waitFor();
        await page.getByRole('button', { name: `Fail batchEarnGameRoom ${taskIds[1]}` }).click();
        await page.getByRole('button', { name: `Delay createGameRoom ${taskIds[0]}` }).click();
        await expectAccessible(page);
        const goTo = (hash: string) => page.evaluate((to) => location.assign(to), hash);
        await goTo('#/players');
        await page.getByRole('row', { name: 'carol' }).getByText('1 failed login').waitFor();
        await page.getByText('Add a player').click();
        await expectAccessible(page);
        await page.getByRole('link', { name: 'alice' }).click();
        await page.getByLabel('plyr, mirror address', { exact: true }).fill('1');
        await panel(page, 'Newest requests').getByRole('link').first().waitFor();
        await expectAccessible(page);
        await goTo('#/rooms');
        await page.getByRole('link', { name: `Room ${roomId}`, exact: true }).waitFor();
        await expectAccessible(page);
        await page.getByRole('link', { name: `Room ${roomId}`, exact: true }).click();
        await page.getByText('5 plyr paid').waitFor();
        await expectAccessible(page);
      });
    },
  );
});
