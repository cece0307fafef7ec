/** Two browsers play the game of src/examples/ against each other. */
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createGameServer } from '../../../src/examples/game-server.js';
import { haveChromium, launchChromium } from '../../support/chromium.js';
import { GameSetup } from '../game-setup.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
// `npm run test:long -- look` sets the mode. Then there are pictures.
const isFull = process.env.MODE === 'full';

describe.runIf(haveChromium())('the browser game', () => {
  let browser: Browser;
  let setup: GameSetup;
  let server: Server;
  let origin: string;
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    setup = await GameSetup.start();
    server = createGameServer(setup.backend());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    complaints.length = 0;
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    server.close();
    server.closeAllConnections();
    await setup.close();
  });

  /** Opens the game in a browser of its own, and notes what it sends. */
  async function open(options: BrowserContextOptions = {}) {
    const context = await browser.newContext({ viewport: { width: 800, height: 640 }, ...options });
    const page = await context.newPage();
    const requests: { url: string; headers: Record<string, string> }[] = [];
    page.on('request', (request) => requests.push({ url: request.url(), headers: request.headers() }));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(origin);
    return { page, requests };
  }
  async function login(page: Page, plyrId: string, otp = '123456') {
    await page.getByLabel('PLYR[ID]').fill(plyrId);
    await page.getByLabel('One-time password').fill(otp);
    await page.getByRole('button', { name: 'Log in' }).click();
  }
  const status = (page: Page) => page.getByRole('status').textContent();
  const play = (page: Page) => page.getByRole('button', { name: 'Play for 5 gamr' }).click();
  const choose = (page: Page, name: string) => page.getByRole('button', { name }).click();

  test('is played to the end, and talks to its backend only', async () => {
    const [alice, bobby] = [await open(), await open()];
    await login(alice.page, 'alice');
    await login(bobby.page, 'bobby');
    await play(alice.page);
    await expect.poll(() => status(alice.page)).toBe('Waiting for an opponent …');
    await play(bobby.page);
    await expect.poll(() => status(alice.page)).toBe('Throw!');
    await expect.poll(() => status(bobby.page)).toBe('Throw!');
    for (const { page } of [alice, bobby]) await choose(page, 'Paper');
    await expect.poll(() => status(bobby.page)).toBe('You both threw paper. Once more!');
    await expect.poll(() => status(alice.page)).toBe('You both threw paper. Once more!');
    await choose(alice.page, 'Rock');
    await expect.poll(() => status(alice.page)).toBe('You threw rock. Waiting for bobby …');
    await choose(bobby.page, 'Scissors');
    await expect.poll(() => status(alice.page)).toBe('bobby threw scissors. You win 9.8 gamr!');
    await expect.poll(() => status(bobby.page)).toBe('alice threw rock. You lose.');
    expect(await setup.gamr()).toEqual([1004.8, 995]);
    expect(await alice.page.getByRole('button', { name: 'Play for 5 gamr' }).isVisible()).toBe(true);

    for (const { url, headers } of [...alice.requests, ...bobby.requests]) {
      expect(new URL(url).origin).toBe(origin);
      expect(headers).not.toHaveProperty('apikey');
      expect(headers).not.toHaveProperty('signature');
    }
    expect(complaints).toEqual([]);
  });

  test('shows what went wrong, and lets the player try again', async () => {
    const { page } = await open();
    await login(page, 'alice', '000000');
    await expect.poll(() => page.getByRole('alert').textContent()).toBe('Invalid 2fa token');
    await login(page, 'alice');
    await expect.poll(() => status(page)).toBe('Find an opponent?');
    expect(await page.getByRole('alert').textContent()).toBe('');
  });

  test.each(['light', 'dark'] as const)('has no violations that axe-core finds: %s', async (colorScheme) => {
    const { page } = await open({ colorScheme, bypassCSP: true });
    const other = await open();
    const check = async (name: string) => {
      const source = `${axe}; axe.run()`;
      const { violations } = await page.evaluate<AxeResults>(source);
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      if (isFull) await page.screenshot({ path: `dist/screenshots/game-${name}-${colorScheme}.png` });
    };
    await check('login');
    await login(page, 'alice');
    await login(other.page, 'bobby');
    await play(page);
    await expect.poll(() => status(page)).toBe('Waiting for an opponent …');
    await play(other.page);
    await expect.poll(() => status(page)).toBe('Throw!');
    await check('throw');
    await choose(page, 'Rock');
    await expect.poll(() => status(page)).toBe('You threw rock. Waiting for bobby …');
    await check('chosen');
  });
});
