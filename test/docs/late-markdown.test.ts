/** Markdown that Redoc parses when it renders it. Needs a Chromium. */
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { haveChromium, launchChromium } from '../support/chromium.js';

const folder = fileURLToPath(new URL('../../dist/docs/', import.meta.url));

type Parser = (markdown: string, options: unknown) => unknown;
interface Parsed {
  markdown: string;
  at: { once: string; late: string };
}

/** Runs in the page, before its own scripts. Keeps what both parsers make of each text that Redoc parses. */
function compare(): void {
  const parsed: Parsed[] = [];
  let parsedLate: (parse: Parser) => Parser;
  // A heading gets its address after it was parsed, and an error in the Markdown has a line number.
  const asJson = (nodes: unknown) =>
    JSON.stringify(nodes, (key, value) => (['id', 'lines', 'location'].includes(key) ? undefined : value));
  Object.assign(globalThis, { parsed });
  Object.defineProperty(globalThis, 'parsedLate', {
    set: (given) => {
      parsedLate = given;
    },
    get: () => (parse: Parser) => {
      const late = parsedLate(parse);
      return (markdown: string, options: unknown) => {
        const nodes = late(markdown, options);
        const rendered =
          typeof nodes === 'string' ? parse(nodes, options) : JSON.parse(JSON.stringify(nodes));
        const isLate = ({ type }: { type: string }) => type === 'inline';
        const flat = [rendered].flat().flatMap((node) => (isLate(node) ? node.children : [node]));
        parsed.push({
          markdown,
          at: { once: asJson([parse(markdown, options)].flat()), late: asJson(flat) },
        });
        return nodes;
      };
    },
  });
}

describe.runIf(haveChromium())('Markdown that is parsed late', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  test.each(['index.html', 'control.html'])('is what Redoc parses at once: %s', async (name) => {
    const context = await browser.newContext({ offline: true });
    const page = await context.newPage();
    await page.addInitScript(compare);
    await page.goto(`file://${folder}${name}`);
    await page.locator('#redoc [role="navigation"]').waitFor({ state: 'attached' });
    const parsed = await page.evaluate(() => (globalThis as unknown as { parsed: Parsed[] }).parsed);
    expect(parsed.length).toBeGreaterThan(100);
    // The guides have headings. The description of the control API has none.
    if (name === 'index.html') expect(parsed.filter(({ markdown }) => /^# /m.test(markdown))).not.toEqual([]);
    const different = parsed.filter(({ at }) => at.once !== at.late);
    expect(different.map(({ markdown }) => markdown.slice(0, 80))).toEqual([]);
    await context.close();
  });
});
