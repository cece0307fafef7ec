/** How busy the page is while many requests arrive. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { haveChromium, launchChromium } from '../support/chromium.js';
import { signatureHeaders } from '../support/signature-headers.js';
import { withConsole } from './open-console.js';

/** Requests per second, and for how many seconds. */
const load = { rate: 200, seconds: 5 };
/** Longer tasks delay what a person does. The time of the processor counts, because other programs take the rest. */
const longMs = 50;

describe.runIf(haveChromium())('the main thread', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  test(`stays free while ${load.rate} requests per second arrive`, async () => {
    await withConsole(browser, {}, async ({ mock, page }) => {
      await sendMany(mock.url, 1_000);
      await expect.poll(() => shownCount(page)).toBe(1_000);
      await page.evaluate(observeLongTasks);
      await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline', 'toplevel'] });
      const sent = await sendAtRate(mock.url);
      await expect.poll(() => shownCount(page)).toBe(1_000 + sent);
      const tasks = mainThreadTasks(await browser.stopTracing());
      const sum = tasks.reduce((total, ms) => total + ms, 0);
      const longest = Math.max(...tasks);
      const delays = await page.evaluate(() => (globalThis as Observed).longTasks ?? []);
      const observed = `${delays.length} tasks took over ${longMs} ms with the time of other programs`;
      console.log(
        `console: ${sent} requests in ${load.seconds} s: ${tasks.length} tasks of ${Math.round(sum)} ms, the longest ${longest.toFixed(1)} ms; ${observed}`,
      );
      expect(longest).toBeLessThan(longMs);
      // Only a few rows of them are in the page.
      expect(await page.locator('tbody tr').count()).toBeLessThan(60);
    });
  });

  // A trace can lack its last events. What is tested is that the check can fail.
  test('is observed: a long task counts', { retry: 2 }, async () => {
    await withConsole(browser, {}, async ({ page }) => {
      await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline', 'toplevel'] });
      await page.evaluate(
        () =>
          new Promise<number>((resolve) =>
            setTimeout(() => {
              let sum = 0;
              for (let at = 0; at < 400_000_000; at += 1) sum = (sum + at) % 1_000_003;
              resolve(sum);
            }),
          ),
      );
      // The task ends after its result has arrived, and then another one does.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
      const tasks = mainThreadTasks(await browser.stopTracing());
      expect(Math.max(...tasks)).toBeGreaterThan(longMs);
    });
  });
});

type Observed = { longTasks?: number[] };

function observeLongTasks(): void {
  const found: number[] = [];
  (globalThis as Observed).longTasks = found;
  new PerformanceObserver((list) => found.push(...list.getEntries().map(({ duration }) => duration))).observe(
    {
      type: 'longtask',
    },
  );
}

/** What a trace says about a task, or about a thread. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Time of the processor in microseconds. */
  tdur?: number;
  args: { name?: string };
}

/** Returns how many milliseconds of the processor each task took, of all pages: a spare one of the browser is idle. */
function mainThreadTasks(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const mainThreads = traceEvents.filter(
    ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain',
  );
  const tasksOf = (thread: TraceEvent) =>
    traceEvents
      .filter(({ name, pid, tid }) => name.endsWith('RunTask') && pid === thread.pid && tid === thread.tid)
      .map(({ tdur = 0 }) => tdur / 1_000);
  return mainThreads.flatMap(tasksOf);
}

const shownCount = async (page: Page): Promise<number> =>
  Number(
    await page
      .getByRole('grid')
      .getAttribute('aria-rowcount')
      .catch(() => 1),
  ) - 1;

const send = async (url: string): Promise<void> => {
  await (await fetch(`${url}/user/info/alice`, { headers: signatureHeaders() })).text();
};

async function sendMany(url: string, count: number): Promise<void> {
  for (let sent = 0; sent < count; sent += 50) await Promise.all(Array.from({ length: 50 }, () => send(url)));
}

/** Sends a tenth of a second's requests each tenth of a second. */
async function sendAtRate(url: string): Promise<number> {
  const pending: Promise<void>[] = [];
  const steps = load.seconds * 10;
  for (let step = 0; step < steps; step += 1) {
    const next = new Promise((resolve) => setTimeout(resolve, 100));
    for (let at = 0; at < load.rate / 10; at += 1) pending.push(send(url));
    await next;
  }
  await Promise.all(pending);
  return pending.length;
}
