/**
 * Compares the docs page, from disk, with the page that `redocly build-docs` makes of the same description by default, with
 * its script in a file next to it. So it shows how soon a reader sees something. Measured are the first
 * contentful paint, and the time until an operation that the address names is visible and stands still.
 *
 *   npm run bench:docs
 */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../../test/support/chromium.js';
import { readDocument } from '../../docs/document.js';
import { readGuides } from '../../docs/guides.js';
import { pageDocument } from '../../docs/page-document.js';
import { redocly } from '../../lib/redocly-cli.js';

const rounds = 10;
/** How many times as long as with the default page each may take. */
const limits = { paint: 1.1, still: 0.6 };
const operation = 'authentication/login';

const scratch = mkdtempSync(join(tmpdir(), 'plyr-bench-docs-'));
// Without this argument a page on disk may not load its script from a file.
const browser = await launchChromium('--allow-file-access-from-files');
try {
  const pages = { ours: resolve('dist/docs/index.html'), 'by default': buildDefault(scratch) };
  const paints: Record<string, number[]> = { ours: [], 'by default': [] };
  const stills: Record<string, number[]> = { ours: [], 'by default': [] };
  // In turns, so that whatever else the machine does meets both; the first round only warms up.
  for (let round = 0; round <= rounds; round++) {
    for (const [name, file] of Object.entries(pages)) {
      const paint = await firstContentfulPaint(browser, file);
      const still = await timeToOperation(browser, file);
      if (round === 0) continue;
      paints[name]?.push(paint);
      stills[name]?.push(still);
    }
  }
  if (ratioOf('first contentful paint', paints) > limits.paint) process.exitCode = 1;
  if (ratioOf(`#/${operation} stands still`, stills) > limits.still) process.exitCode = 1;
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true });
}

/** Redocly's page of the same text, with the script that it would fetch beside it. */
function buildDefault(folder: string): string {
  const source = readDocument();
  const description = join(folder, 'docs.json');
  const config = join(folder, 'redocly.yaml');
  const page = join(folder, 'index.html');
  writeFileSync(description, JSON.stringify(pageDocument(source, readGuides(source))));
  writeFileSync(config, 'telemetry: off\n');
  redocly('build-docs', description, `--config=${config}`, `--output=${page}`);

  const cli = createRequire(import.meta.url).resolve('@redocly/cli/package.json');
  copyFileSync(join(dirname(cli), 'lib/chunks/redoc.standalone.js'), join(folder, 'redoc.js'));
  const html = readFileSync(page, 'utf8');
  const local = html
    .replaceAll(/https:\/\/cdn\.redocly\.com\/redoc\/[^"]+\/redoc\.standalone\.js/g, './redoc.js')
    .replaceAll(/ integrity="[^"]+" crossorigin="anonymous"/g, '');
  if (local === html) throw new Error('The default page loads no script from the CDN: adapt this benchmark.');
  writeFileSync(page, local);
  return page;
}

async function firstContentfulPaint(browser: Browser, file: string): Promise<number> {
  const context = await browser.newContext({ offline: true, viewport: { width: 1400, height: 1000 } });
  try {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(pathToFileURL(file).href);
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    if (errors.length > 0) throw new Error(`${file}: ${errors.join('; ')}`);
    return await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.POSITIVE_INFINITY,
    );
  } finally {
    await context.close();
  }
}

/** When the operation has moved last, while nothing covered it. */
async function timeToOperation(browser: Browser, file: string): Promise<number> {
  const context = await browser.newContext({ offline: true, viewport: { width: 1400, height: 1000 } });
  try {
    const page = await context.newPage();
    // Named functions would need a helper of the compiler, which the page does not have.
    await page.addInitScript((id) => {
      const watch = {
        last: undefined as number | undefined,
        look() {
          const element = document.getElementById(id);
          const { top, left } = element?.getBoundingClientRect() ?? { top: 0, left: 0 };
          const isVisible = element?.contains(document.elementFromPoint(left + 60, Math.max(10, top + 60)));
          if (isVisible && top !== watch.last) {
            watch.last = top;
            Object.assign(globalThis, { movedAt: performance.now() });
          }
          requestAnimationFrame(() => watch.look());
        },
      };
      requestAnimationFrame(() => watch.look());
    }, operation);
    await page.goto(`${pathToFileURL(file)}#/${operation}`);
    const still = await page.waitForFunction(
      () => {
        const { movedAt } = globalThis as unknown as { movedAt?: number };
        return movedAt !== undefined && performance.now() - movedAt > 1_500 && movedAt;
      },
      undefined,
      { timeout: 60_000 },
    );
    return (await still.jsonValue()) as number;
  } finally {
    await context.close();
  }
}

/** Prints the medians, and returns how many times the default page's ours is. */
function ratioOf(title: string, all: Record<string, number[]>): number {
  const [ours, other] = Object.entries(all).map(([name, times]) => {
    const median = medianOf(times);
    const range = `${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)}`;
    console.log(`${name.padEnd(10)}  ${median.toFixed(0)} ms (median of ${rounds}, ${range})`);
    return median;
  }) as [number, number];
  console.log(`${title}: ${(ours / other).toFixed(2)} times the default page's`);
  return ours / other;
}

function medianOf(times: number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] as number;
}
