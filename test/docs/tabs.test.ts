/** The languages of the tutorial: in Markdown, on the page, and on the page without scripts. Needs a Chromium. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDocument } from '../../scripts/docs/document.js';
import { readGuides } from '../../scripts/docs/guides.js';
import { withSampleTabs } from '../../scripts/docs/tabs.js';
import { templates } from '../../scripts/samples/index.js';
import { haveChromium, launchChromium } from '../support/chromium.js';
import { type OpenPage, openPage } from './open-page.js';

const document = readDocument();
const languages = [
  'TypeScript',
  ...templates.map(({ lang }) => lang).filter((lang) => lang !== 'TypeScript'),
];
const program = (marker: string) => `Before.\n\n\`\`\`ts\nawait leave();\n\`\`\`\n\n${marker}\n\nAfter.`;
const tutorial = readGuides(document).find(({ file }) => file === 'tutorial.md')?.markdown ?? '';

describe('in Markdown', () => {
  test('the program comes first, then the sample of each language', () => {
    const markdown = withSampleTabs(program('<!-- samples: endGameRoom -->'), document);
    const summaries = [...markdown.matchAll(/<summary>(.*)<\/summary>/g)].map(([, language]) => language);
    expect(summaries).toEqual(languages);
    expect(markdown).toMatch(
      /^Before\.\n\n<div class="samples">\n\n<details open="open">\n<summary>TypeScript<\/summary>\n\n```ts\nawait leave\(\);\n```\n/,
    );
    expect(markdown).toMatch(/<\/details>\n\n<\/div>\n\nAfter\.$/);
    const { 'x-codeSamples': samples = [] } = document.paths['/game/end']?.post ?? {};
    const python = samples.find(({ lang }) => lang === 'Python')?.source.trim() ?? '-';
    expect(markdown).toContain(`\`\`\`python\n${python}\n\`\`\``);
  });

  test('several operations follow each other, each with its name', () => {
    const markdown = withSampleTabs(program('<!-- samples: leaveGameRoom, endGameRoom -->'), document);
    expect(markdown.match(/`leaveGameRoom`:/g)).toHaveLength(languages.length - 1);
    expect(markdown.match(/`endGameRoom`:/g)).toHaveLength(languages.length - 1);
    expect(markdown.indexOf('/game/leave')).toBeLessThan(markdown.indexOf('/game/end'));
  });

  test('an operation that does not exist is an error', () => {
    expect(() => withSampleTabs(program('<!-- samples: endRoom -->'), document)).toThrow(
      'names endRoom, which is not an operation',
    );
  });

  test('each step of the tutorial has all languages', () => {
    const steps = tutorial.split(/^## (?=\d)/m).slice(1);
    expect(steps).toHaveLength(7);
    for (const step of steps)
      expect(step.match(/<summary>/g), step.slice(0, 20)).toHaveLength(languages.length);
  });
});

describe.runIf(haveChromium())('on the page', () => {
  const hash = '#/section/tutorial:-a-game-evening/1.-log-in';
  let browser: Browser;
  let reader: OpenPage;
  beforeAll(async () => {
    browser = await launchChromium();
    reader = await openPage(browser);
    await reader.go(hash);
  });
  afterAll(() => browser?.close());

  const lists = () => reader.page.getByRole('tablist', { name: 'Language' });
  const selected = () => reader.page.locator('.samples [role="tab"][aria-selected="true"]').allTextContents();
  const shown = () => reader.page.locator('.samples [role="tabpanel"]:not([hidden])');

  test('a list of tabs for each step, with TypeScript first', async () => {
    await expect.poll(() => lists().count()).toBe(7);
    expect(await lists().first().getByRole('tab').allTextContents()).toEqual(languages);
    expect(await selected()).toEqual(Array(7).fill('TypeScript'));
    expect(await shown().first().textContent()).toContain('plyr.loginAndApprove({');
    expect(await reader.page.locator('.samples > details').count()).toBe(0);
  });

  test('arrow keys, Home, and End choose a language for all steps', async () => {
    await lists().first().getByRole('tab', { name: 'TypeScript' }).focus();
    const pressed: string[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'End', 'ArrowRight', 'ArrowLeft', 'Home']) {
      await reader.page.keyboard.press(key);
      const focused = await reader.page.locator(':focus').textContent();
      expect(await selected()).toEqual(Array(7).fill(focused));
      pressed.push(focused ?? '');
    }
    const last = languages.at(-1);
    expect(pressed).toEqual(['curl', 'JavaScript', 'Python', last, 'TypeScript', last, 'TypeScript']);
  });

  test('one tab of a list is in the order of the keyboard', async () => {
    const tabs = lists().first().getByRole('tab');
    expect(await tabs.evaluateAll((all) => all.map((tab) => (tab as HTMLElement).tabIndex))).toEqual(
      languages.map((language) => (language === 'TypeScript' ? 0 : -1)),
    );
  });

  test('a click shows the samples of the step, and what was clicked stays in place', async () => {
    const tab = lists().nth(6).getByRole('tab', { name: 'Python' });
    await tab.scrollIntoViewIfNeeded();
    const before = await tab.boundingBox();
    await tab.click();
    const after = await tab.boundingBox();
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2);
    const code = shown().nth(6).locator('pre');
    expect(await code.count()).toBe(2);
    expect(await code.nth(0).textContent()).toContain('/game/leave');
    expect(await code.nth(1).textContent()).toContain('/game/end');
    // Each has a copy button of its own.
    const buttons = shown().nth(6).getByRole('button', { name: 'Copy' });
    expect(await buttons.count()).toBe(2);
    const [first, second] = await Promise.all([buttons.nth(0).boundingBox(), buttons.nth(1).boundingBox()]);
    expect(second?.y).toBeGreaterThan((first?.y ?? 0) + 50);
  });

  test('the page remembers the language', async () => {
    await reader.page.reload();
    await expect.poll(selected).toEqual(Array(7).fill('Python'));
    expect(reader.complaints).toEqual([]);
  });

  test('without scripts, each language can be unfolded', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false });
    const box = page.locator('.samples').first();
    expect(await box.locator('summary').allTextContents()).toEqual(languages);
    expect(await box.getByText('plyr.loginAndApprove({').isVisible()).toBe(true);
    await box.locator('summary', { hasText: 'Python' }).click();
    await expect.poll(() => box.getByText('import hashlib').isVisible()).toBe(true);
    await page.context().close();
  });
});
