/**
 * How the console looks: everyone can use each view, in both themes and on a phone, and the keyboard reaches everything.
 * `npm run test:long -- look` also takes a picture of each view into dist/screenshots/, to look at.
 */
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPlyrClient } from '../../src/client/index.js';
import { logIn, openRoom, payOut, payStakes, sitDown } from '../../src/examples/game-evening.js';
import type { Mock } from '../../src/mock/index.js';
import { haveChromium, launchChromium } from '../support/chromium.js';
import { expectAccessible } from './accessible.js';
import { withConsole } from './open-console.js';

const takesPictures = process.env.MODE === 'full';
const pictures = 'dist/screenshots';

/** Addresses of the views, by the names of their pictures, and what each shows when it is ready. */
const views: Record<string, [path: string, ready: string]> = {
  requests: ['#/requests', 'main tbody tr'],
  request: ['#/requests/8', 'main pre'],
  players: ['#/players', 'main tbody tr'],
  player: ['#/players/alice', 'main input'],
  rooms: ['#/rooms', 'main tbody tr'],
  room: ['#/rooms/ROOM', 'main h2'],
  tasks: ['#/tasks', 'main tbody tr'],
  assets: ['#/assets', 'main tbody tr'],
  activity: ['#/activity', 'main tbody tr'],
  faults: ['#/faults', 'main form'],
  chart: ['#/chart', 'main canvas'],
};

const keys = { apiKey: 'plyr-demo-key', secretKey: 'plyr-demo-secret', retry: 0 };

/** A short evening, in which a few things go wrong. Returns the address of its room. */
async function play({ url, origin, state }: Mock): Promise<string> {
  const plyr = createPlyrClient({ ...keys, baseUrl: url });
  const rejected = async (call: Promise<unknown>) => expect(call).rejects.toThrow();
  const guests = [await logIn(plyr, 'alice', '123456'), await logIn(plyr, 'bobby', '123456')];
  const roomId = await openRoom(plyr);
  await sitDown(plyr, roomId, guests);
  await rejected(logIn(plyr, 'carol', '000000'));
  await rejected(payStakes(plyr, roomId, guests, '11'));
  const stranger = createPlyrClient({ ...keys, secretKey: 'a-wrong-secret', baseUrl: url });
  await rejected(stranger.getUserInfo({ identifier: 'alice' }).then());
  await payStakes(plyr, roomId, guests, '5');
  await payOut(plyr, roomId, 'alice', '4');
  await fetch(`${origin}/_mock/faults`, {
    method: 'POST',
    body: JSON.stringify({ operation: 'getServerTime', kind: 'latency', latency: { ms: 20 } }),
  });
  await fetch(`${origin}/_mock/tasks/pause`, { method: 'POST' });
  await plyr.createGameRoom({ expiresIn: 3600 });
  return state.tables.rooms.all().find((room) => room.roomId === roomId)?.roomAddress ?? '';
}

async function visit(page: Page, [path, ready]: [string, string], room: string): Promise<void> {
  await page.evaluate((hash) => location.assign(hash), path.replace('ROOM', room));
  await page.locator(ready).first().waitFor();
  // A part that loads later would come after the focus has left its place.
  await page.locator('main [aria-busy="true"]').first().waitFor({ state: 'detached' });
}

describe.runIf(haveChromium())('the console', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
    if (takesPictures) mkdirSync(pictures, { recursive: true });
  });
  afterAll(() => browser.close());

  test.each<['light' | 'dark', width: number]>([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
    ['dark', 390],
  ])('everyone can use each view: %s, %i pixels wide', async (colorScheme, width) => {
    const options = { colorScheme, reducedMotion: 'reduce' as const, viewport: { width, height: 800 } };
    await withConsole(browser, { browser: options, mock: { taskDelayMs: 20 } }, async ({ mock, page }) => {
      await page.getByRole('heading', { name: 'Send the first request' }).waitFor();
      const look = async (name: string) => {
        await expectAccessible(page);
        const path = `${pictures}/console-${name}-${width}-${colorScheme}.png`;
        if (takesPictures) await page.screenshot({ path });
      };
      await look('first-visit');
      const room = await play(mock);
      for (const [name, view] of Object.entries(views)) {
        await visit(page, view, room);
        await look(name);
      }
    });
  });

  test('the keyboard reaches everything in each view, and shows where it is', async () => {
    await withConsole(browser, { mock: { taskDelayMs: 20 } }, async ({ mock, page }) => {
      const room = await play(mock);
      for (const [name, view] of Object.entries(views)) {
        await visit(page, view, room);
        const { missed, hidden } = await tabThrough(page);
        expect(missed, `${name}: not reached by Tab`).toEqual([]);
        expect(hidden, `${name}: no visible focus`).toEqual([]);
      }
    });
  });
});

/** Presses Tab until the focus leaves the page. Returns what it has not reached, and where it was not visible. */
async function tabThrough(page: Page): Promise<{ missed: string[]; hidden: string[] }> {
  const hidden = new Set<string>();
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('[data-reached]')) one.removeAttribute('data-reached');
    const first = document.querySelector<HTMLElement>('.skip');
    first?.focus();
    first?.setAttribute('data-reached', '');
  });
  for (let presses = 0; presses < 400; presses += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const at = document.activeElement as HTMLElement | null;
      if (!at || at === document.body) return undefined;
      const wasReached = at.hasAttribute('data-reached');
      at.setAttribute('data-reached', '');
      // A grid has the focus for its row.
      const row = document.getElementById(at.getAttribute('aria-activedescendant') ?? '');
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(row ?? at);
      const isVisible = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
      return { wasReached, isVisible, html: at.outerHTML.slice(0, 120) };
    });
    if (!focus || focus.wasReached) break;
    if (!focus.isVisible) hidden.add(focus.html);
  }
  const missed = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')]
      .filter((one) => one.checkVisibility() && one.tabIndex >= 0 && !one.matches(':disabled'))
      // One row of the grid takes the focus; arrow keys reach the others.
      .filter((one) => !one.hasAttribute('data-reached') && !one.closest('[role="grid"] tbody'))
      .map((one) => one.outerHTML.slice(0, 120)),
  );
  return { missed, hidden: [...hidden] };
}
