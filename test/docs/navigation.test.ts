/** The titles of the published docs: each is on the page, in the Markdown, and in the search. Needs a Chromium. */
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDocument } from '../../scripts/docs/document.js';
import { haveChromium, launchChromium } from '../support/chromium.js';
import { type OpenPage, openPage } from './open-page.js';

/** The navigation of https://docs.plyr.network as it was published, in its order. */
const titles = `
API Endpoint, API Quickstart, API REFERENCE
Users, Authentication, PLYR[ID], Login, Login and Approve, Logout
InstantPlayPass, RegisterIPP, RevealClaimingCode, VerifyClaimingCode
PLYR[CONNECT], Check Session JWT, Get Basic User Info, Get Avatar
Game room, Create Game Room, Join Game Room, Pay Game Room, Earn Game Room, Leave Game Room, End Game Room
Helpers, Is Joined Game Room, Join and Pay, Earn and Leave, Create; Join and Pay, Earn; Leave and End
Assets, Tokens ( ERC-20 ), Get PLYR L1 Token List, Get User Token Balance, Get User Token Allowance
Approve User Token Spending, Revoke User Token Allowance
In-Game Chips, Create Chip, Mint Chip, Burn Chip, Transfer Chip, Get Chip Balance, Get Chip Info
NFTs ( ERC-721 ), Create NFT, Mint NFT, Transfer NFT, Burn NFT, Get NFT Balance, List NFTs, Check NFT Holding
Get NFT Credit, Get NFT Info, Get Zoo Genes
Official PLYR NFTs, Get User Zoo Genes, Get User Zoo Boosters, Get User Zoo Elixirs
Badge, Create Badge, Mint Badge, Remove Badge, Burn Badge, List Badges, Get Badge Info
Misc, Get Session JWT Public Key, Verify JWT Locally, Activity Logs, Get Task Message Status`
  .trim()
  .split(/[,\n] */)
  .map((title) => title.replace(';', ','));

/** Expects that a string contains all titles, one after another. */
function expectInOrder(text: string, expected: readonly string[]): void {
  let at = 0;
  for (const title of expected) {
    const found = text.indexOf(title, at);
    expect(found, `"${title}" after ${JSON.stringify(text.slice(Math.max(0, at - 30), at))}`).toBeGreaterThan(
      -1,
    );
    at = found + title.length;
  }
}

test('in the Markdown, in order', () => {
  const read = (file: string) => readFileSync(new URL(`../../dist/docs/${file}`, import.meta.url), 'utf8');
  expectInOrder(read('llms.txt'), ['API Endpoint', 'API Quickstart', 'API REFERENCE']);
  expectInOrder(read('guides/api-reference.md'), titles.slice(2));
});

describe.runIf(haveChromium())('on the page', () => {
  let browser: Browser;
  let reader: OpenPage;
  beforeAll(async () => {
    browser = await launchChromium();
    reader = await openPage(browser);
  });
  afterAll(() => browser?.close());

  test('in order', async () => {
    const shown = await reader.page.locator('.api-content').innerText();
    expectInOrder(shown.slice(shown.indexOf('\nAPI Endpoint\n')), titles);
  });

  test('in the menu, in order', async () => {
    const menu = (await reader.page.locator('.menu-content').allInnerTexts()).join('\n').split('\n');
    const inMenu = titles.filter((title) => menu.includes(title));
    expectInOrder(menu.join('\n'), inMenu);
    expect(inMenu).toEqual(
      expect.arrayContaining(['API Quickstart', 'Users', 'Helpers', 'Official PLYR NFTs', 'Misc']),
    );
  });

  // Each search takes a second, and those for operations are alike.
  test('in the search, if they are neither operations nor sections', async () => {
    const { paths, tags } = readDocument();
    const operations = Object.values(paths).flatMap((item) => Object.values(item));
    const alike = new Set([
      ...operations.map(({ summary }) => summary),
      ...tags.map((tag) => tag['x-displayName']),
    ]);
    const others = titles.filter((title) => !alike.has(title));
    expect(others.length).toBeGreaterThan(6);
    await reader.page.keyboard.press('Control+K');
    const search = reader.page.getByTestId('search-dialog');
    for (const title of others) {
      await search.getByPlaceholder('Search docs...').fill(title);
      await search.getByText(title).first().waitFor();
    }
  });
});
