/** Run in the page: samples and errors, in a browser, against a mock. Needs a Chromium. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Mock, startMock } from '../../src/mock/index.js';
import { haveChromium, launchChromium } from '../support/chromium.js';
import { expectAccessible } from './page-checks.js';
import {
  dialog,
  firstLine,
  go,
  openServed,
  operationAt,
  realBody,
  result,
  runAt,
  runButton,
  why,
} from './run-page.js';

describe.runIf(haveChromium())('Run, on a page that a mock serves', () => {
  let browser: Browser;
  let mock: Mock;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    mock = await startMock({ log: () => {}, taskDelayMs: 200 });
    browser = await launchChromium();
    ({ page, complaints } = await openServed(browser, mock, 'listTokens'));
  });
  afterAll(async () => {
    await browser?.close();
    await mock?.close();
  });

  test.each<[kind: string, id: string, steps: string[], body: RegExp]>([
    ['a public GET', 'listTokens', [], /"gamr"/],
    ['a signed GET', 'getUserInfo', [], /"plyrId": "alice"/],
    ['a query', 'isJoinedGameRoom', [], /"isJoined": true/],
    ['a login', 'login', [], /"sessionJwt": "eyJ/],
    ['a session in the body', 'verifySession', ['alice logged in.'], /"plyrId": "alice"/],
    ['an NFT', 'mintNfts', [], /"status": "SUCCESS"/],
    ['chips', 'transferChip', [], /"status": "SUCCESS"/],
    ['an undocumented one', 'checkUserExists', [], /\w/],
    [
      'one that needs another first',
      'verifyClaimingCode',
      ['A new guest registered.', 'revealClaimingCode ran. code is '],
      /\w/,
    ],
    ['one for admins', 'getServerStatus', [], /\w/],
  ])('runs %s: %s', async (_, id, steps, body) => {
    await runAt(page, id);
    await expect.poll(() => firstLine(page).textContent()).toMatch(/^200 OK after \d+ ms$/);
    const text = (await result(page).textContent()) ?? '';
    for (const step of steps) expect(text).toContain(step);
    expect(await realBody(page).textContent()).toMatch(body);
    await dialog(page).getByRole('region', { name: 'Documented response' }).locator('pre').waitFor();
  });

  test.each([
    ['payGameRoom', ['alice logged in.', 'bobby logged in.'], /"method": "batchPayGameRoom"/],
    ['endGameRoom', ['createGameRoom ran. roomId is '], /"status": "SUCCESS"/],
    ['getTaskStatus', ['createGameRoom ran. taskId is '], undefined],
  ] as const)('follows the task of %s to its end', async (id, steps, body) => {
    await runAt(page, id);
    if (body) await result(page).getByText('SUCCESS', { exact: true }).waitFor();
    const text = (await result(page).textContent()) ?? '';
    for (const step of steps) expect(text).toContain(step);
    if (body) expect(await result(page).locator('.run-task pre').textContent()).toMatch(body);
    expect(text).not.toContain('FAILED');
    await expect.poll(() => result(page).locator('progress').count()).toBe(0);
  });

  test('every example of the error tables can be forced', async () => {
    const id = 'payGameRoom';
    await go(page, id);
    const shown = operationAt(page, id);
    await shown.getByText('401', { exact: true }).first().click();
    const force = shown.getByRole('button', { name: 'Force this error: requestExpired' });
    await force.waitFor();
    const names = await shown.locator('table.md:visible td:last-child code').count();
    expect(await shown.getByRole('button', { name: /^Force this error/ }).count()).toBe(names);
    await force.click();
    await expect.poll(() => firstLine(page).textContent()).toMatch(/^401 Unauthorized/);
    expect(JSON.parse((await realBody(page).textContent()) ?? '')).toEqual({ error: 'Request expired' });
    await why(page).getByText('The header Prefer').waitFor();
    expect(await dialog(page).getByRole('combobox').inputValue()).toBe('401 requestExpired');
    // Nothing was run, so no player logged in.
    expect(await result(page).textContent()).not.toContain('logged in');
    await page.keyboard.press('Escape');
    // The focus goes back to where it was.
    expect(await force.evaluate((button) => button === globalThis.document.activeElement)).toBe(true);
  });

  test('a changed request is what the mock gets, and says why it rejects it', async () => {
    await runAt(page, 'login');
    const body = dialog(page).getByRole('textbox', { name: /^Body/ });
    await body.fill('{"plyrId":"alice","otp":"000000"}');
    await body.press('Control+Enter');
    await expect.poll(() => firstLine(page).textContent()).toMatch(/^401/);
    expect(await why(page).textContent()).toMatch(/^Why: .*one-time password/);
    await body.fill('{"plyrId":');
    await dialog(page).getByRole('button', { name: 'Run', exact: true }).click();
    await dialog(page).getByRole('alert').getByText('The body is not JSON').waitFor();
    expect(await body.getAttribute('aria-invalid')).toBe('true');
    await dialog(page).getByRole('button', { name: 'Reset' }).click();
    expect(JSON.parse(await body.inputValue())).toEqual({ plyrId: 'alice', otp: '123456' });
  });

  test('the parameters of path and query are fields', async () => {
    await runAt(page, 'getUserInfo');
    await dialog(page)
      .getByRole('textbox', { name: /^identifier/ })
      .fill('bobby');
    await page.keyboard.press('Enter');
    await expect.poll(() => realBody(page).textContent()).toMatch(/"plyrId": "bobby"/);
    await runAt(page, 'getChipBalance');
    expect(await dialog(page).getByRole('textbox').count()).toBe(3);
  });

  test('a sandbox that is gone is replaced', async () => {
    await runAt(page, 'getUserInfo');
    const { sandboxes } = (await (await fetch(`${mock.origin}/_mock/sandboxes`)).json()) as {
      sandboxes: { name: string }[];
    };
    const names = sandboxes.map(({ name }) => name).filter(Boolean);
    expect(names).toHaveLength(1);
    await fetch(`${mock.origin}/_mock/sandboxes/${names[0]}`, { method: 'DELETE' });
    await dialog(page).getByRole('button', { name: 'Run', exact: true }).click();
    await result(page).getByText('The sandbox of this tab was gone').waitFor();
    await expect.poll(() => firstLine(page).textContent()).toMatch(/^200 OK/);
    await dialog(page).getByRole('button', { name: 'New sandbox' }).click();
    await dialog(page).getByRole('button', { name: 'Run', exact: true }).click();
    await result(page).getByText('A sandbox was created for this tab.').waitFor();
  });

  test('what a reader does here leaves the default sandbox as it is', async () => {
    const count = (await (await fetch(`${mock.origin}/_mock/requests/count`)).json()) as { count: number };
    expect(count.count).toBe(0);
  });

  test('Redoc may render again: a sample has one Run button', async () => {
    await go(page, 'login');
    const shown = operationAt(page, 'login');
    await shown.locator('.panel-request-samples [aria-haspopup="menu"]').nth(1).click();
    await page.locator('[role="menuitem"]:visible').getByText('Python', { exact: true }).click();
    await expect.poll(() => shown.locator('.panel-request-samples').textContent()).toContain('import');
    expect(await runButton(page, 'login').count()).toBe(1);
  });

  test('is complete with the keyboard', async () => {
    await go(page, 'login');
    const button = runButton(page, 'login');
    await button.focus();
    await page.keyboard.press('Enter');
    const heading = result(page).getByRole('heading', { name: 'Response' });
    await expect
      .poll(() => heading.evaluate((element) => element === globalThis.document.activeElement))
      .toBe(true);
    // Assistive technology hears the result.
    await expect.poll(() => result(page).getByRole('status').textContent()).toMatch(/^200 OK after \d+ ms/);
    const reached = new Set<string>();
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(() => {
        const { activeElement } = globalThis.document;
        return activeElement?.closest('dialog') ? (activeElement.textContent ?? '').slice(0, 12) : '';
      });
      reached.add(name);
    }
    for (const name of ['Close', 'Run', 'Reset', 'New sandbox']) expect(reached).toContain(name);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
    expect(await button.evaluate((element) => element === globalThis.document.activeElement)).toBe(true);
  });

  test('no error in the page', () => expect(complaints).toEqual([]));
});

// `npm run test:long -- run` sets the mode. The quick form looks at each theme and each width once.
const isFull = process.env.MODE === 'full';

describe.runIf(haveChromium()).each([
  ['light', 1400],
  ['dark', 390],
  ...(isFull
    ? ([
        ['dark', 1400],
        ['light', 390],
      ] as const)
    : []),
] as const)('Run, %s, at a width of %i', (colorScheme, width) => {
  test('has no violations that axe-core finds', async () => {
    await using browser = await launchChromium();
    await using mock = await startMock({ log: () => {}, taskDelayMs: 50 });
    const options = { colorScheme, bypassCSP: true, reducedMotion: 'reduce' } as const;
    const { page } = await openServed(browser, mock, 'payGameRoom', {
      ...options,
      viewport: { width, height: 844 },
    });
    const shown = operationAt(page, 'payGameRoom');
    await shown.getByText('401', { exact: true }).first().click();
    await shown.locator('.run-force').first().waitFor();
    await expectAccessible(page);
    await runButton(page, 'payGameRoom').click();
    await result(page).getByText('SUCCESS', { exact: true }).waitFor();
    await expectAccessible(page);
    // On a phone, the result is below the request.
    const top = await firstLine(page).evaluate((line) => line.getBoundingClientRect().top);
    expect(top).toBeLessThan(500);
    const sizes = await dialog(page).evaluate(({ scrollWidth, clientWidth }) => ({
      scrollWidth,
      clientWidth,
    }));
    expect(sizes.scrollWidth).toBe(sizes.clientWidth);
    await dialog(page).getByRole('textbox', { name: /^Body/ }).fill('{');
    await dialog(page).getByRole('button', { name: 'Run', exact: true }).click();
    await dialog(page).getByRole('alert').getByText('The body is not JSON').waitFor();
    await expectAccessible(page);
  });
});
