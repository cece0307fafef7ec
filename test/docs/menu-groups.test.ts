/** The groups of guides: in the menu, with and without scripts, and in llms.txt. Needs a Chromium. */
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDocument } from '../../scripts/docs/document.js';
import { groupsOf, readGuides } from '../../scripts/docs/guides.js';
import { haveChromium, launchChromium } from '../support/chromium.js';
import { openPage } from './open-page.js';

const groups = groupsOf(readGuides(readDocument()));
/** The menu in order, up to the operations. */
const expected = groups.flatMap(({ title, guides }) => [title, ...guides.map((guide) => guide.title)]);

test('llms.txt has the groups in order', () => {
  const text = readFileSync(new URL('../../dist/docs/llms.txt', import.meta.url), 'utf8');
  const found = [...text.matchAll(/^## (.+)$|^- \[(.+?)\]\(guides\//gm)].map(
    ([, group, guide = '']) => group ?? guide.replace(/\]$/, ']'),
  );
  expect(found.slice(0, expected.length)).toEqual(expected);
});

describe.runIf(haveChromium())('the menu', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  test.each([true, false])('has the groups in order, with scripts: %s', async (javaScriptEnabled) => {
    const { page } = await openPage(browser, { javaScriptEnabled });
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    // What a screen reader reads.
    const texts = nodes
      .filter(({ role, ignored }) => role?.value === 'StaticText' && !ignored)
      .map(({ name }) => name?.value as string);
    const menu = texts.slice(texts.indexOf('Start'));
    expect(menu.slice(0, expected.length)).toEqual(expected);
    await page.context().close();
  });
});
