/** Web pages against a mock on the same machine, in a real browser. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LogEntry, type Mock, startMock } from '../../src/mock/index.js';
import { haveChromium, launchChromium } from '../support/chromium.js';

const secret = 'REALSECRET-c0ffee';
/** The change that a page tries to make: the clock moves by a day. */
const day = 86_400_000;

describe.runIf(haveChromium())('in a browser,', () => {
  let browser: Browser;
  let mock: Mock;
  let site: Server;
  /** What reached the mock: the browser itself hides some responses from the page. */
  const seen: LogEntry[] = [];
  const realKey = { apiKey: 'real-key', secretKey: secret, gameId: 'demo-game', role: 'game' } as const;
  beforeAll(async () => {
    mock = await startMock({ log: (entry) => seen.push(entry) });
    mock.state.transaction(() => mock.state.tables.apiKeys.put(realKey));
    site = createServer((_request, response) => response.end('<!doctype html><title>evil</title>'));
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    // Both names lead to this machine, as a name of an attacker's can.
    browser = await launchChromium(
      '--host-resolver-rules=MAP evil.test 127.0.0.1, MAP rebind.test 127.0.0.1',
    );
  });
  afterAll(async () => {
    await browser.close();
    await mock.close();
    await new Promise((resolve) => site.close(resolve));
  });

  /** Opens a page. Policies of the mock's own pages don't count, since an attacker's page has none. */
  async function open(url: string): Promise<Page> {
    const page = await browser.newPage({ bypassCSP: true });
    await page.goto(url);
    return page;
  }
  const evil = () => open(`http://evil.test:${(site.address() as AddressInfo).port}/`);

  /** What a page gets from the mock: its text, or why it got none. */
  const read = (page: Page, url: string, init: RequestInit = {}): Promise<string> =>
    page.evaluate(
      ([address, options]) =>
        fetch(address, options).then(
          async (response) => `${response.status} ${await response.text()}`,
          (error) => `no response: ${error.message}`,
        ),
      [url, init] as const,
    );

  describe('pages of other sites', () => {
    test.each(['/', '/_mock/snapshot', '/_mock/', '/_mock/requests'])('cannot read %s', async (path) => {
      const page = await evil();
      seen.length = 0;
      expect(await read(page, mock.origin + path)).toMatch(/^no response/);
      // The page never gets the body in this mode. The mock must not have worked for it either.
      await read(page, mock.origin + path, { mode: 'no-cors' });
      expect(seen.map((entry) => [entry.path, entry.status])).toEqual([
        [path, 403],
        [path, 403],
      ]);
      await page.close();
    });

    test('cannot change anything, in any way that a browser sends without asking', async () => {
      const page = await evil();
      const before = mock.clock.now();
      seen.length = 0;
      const body = JSON.stringify({ ms: day });
      for (const init of [
        { mode: 'no-cors' as const },
        {},
        { headers: { 'content-type': 'application/json' } },
      ])
        await read(page, `${mock.origin}/_mock/clock/advance`, { method: 'POST', body, ...init });
      await page.evaluate(([address, text]) => navigator.sendBeacon(address, text), [
        `${mock.origin}/_mock/clock/advance`,
        body,
      ] as const);
      await page.evaluate((address) => {
        const form = Object.assign(document.createElement('form'), { method: 'post', action: address });
        document.body.append(form);
        form.submit();
      }, `${mock.origin}/_mock/reset`);
      await page.waitForURL(/_mock\/reset/);
      expect(await page.textContent('body')).toContain('A page of another site');
      const asked = () =>
        seen
          .filter((entry) => entry.path.startsWith('/_mock/'))
          .map((entry) => `${entry.method} ${entry.status}`)
          .sort();
      // Two simple requests, the preflight of the third one, the beacon, and the form.
      await expect.poll(asked).toEqual(['OPTIONS 403', 'POST 403', 'POST 403', 'POST 403', 'POST 403']);
      expect(mock.clock.now() - before).toBeLessThan(day);
      expect(mock.state.tables.apiKeys.has('real-key')).toBe(true);
      await page.close();
    });

    test('cannot read by a name of its own that leads to this machine', async () => {
      const page = await open(`http://rebind.test:${mock.port}/docs/llms.txt`);
      for (const path of ['/', '/_mock/snapshot']) {
        const text = await read(page, `http://rebind.test:${mock.port}${path}`);
        expect(text).toMatch(/^403 /);
        expect(text).not.toMatch(/plyr-demo|REALSECRET/);
      }
      const reset = `http://rebind.test:${mock.port}/_mock/reset`;
      expect(await read(page, reset, { method: 'POST' })).toMatch(/^403 /);
      expect(mock.state.tables.apiKeys.has('real-key')).toBe(true);
      await page.close();
    });

    test('cannot put the mock into a frame', async () => {
      const page = await browser.newPage();
      await page.goto(`http://evil.test:${(site.address() as AddressInfo).port}/`);
      await page.evaluate(
        (addresses) => {
          for (const src of addresses)
            document.body.append(Object.assign(document.createElement('iframe'), { src }));
        },
        ['/', '/docs/'].map((path) => mock.origin + path),
      );
      const frames = () =>
        page
          .frames()
          .slice(1)
          .map((frame) => frame.url());
      await expect.poll(frames).toEqual(['chrome-error://chromewebdata/', 'chrome-error://chromewebdata/']);
      await page.close();
    });

    test.each([
      ['console', true],
      ['start page', false],
    ])('can link to the %s, which then shows the demo keys alone', async (_name, isConsole) => {
      const linked = await startMock({ log: () => {}, console: isConsole });
      linked.state.transaction(() => linked.state.tables.apiKeys.put(realKey));
      const page = await evil();
      await page.evaluate((address) => location.assign(address), `${linked.origin}/`);
      await page.waitForURL(`${linked.origin}/`);
      await page.getByText('plyr-demo-secret').first().waitFor();
      expect(await page.content()).not.toContain(secret);
      // The style sheet of the page is within its policy.
      const { maxWidth, margin } = await page.evaluate(() => {
        const style = getComputedStyle(document.body);
        return { maxWidth: style.maxWidth, margin: style.marginTop };
      });
      expect([maxWidth, margin]).toEqual(isConsole ? ['none', '0px'] : ['800px', '32px']);
      await page.close();
      await linked.close();
    });
  });

  describe("the mock's own pages", () => {
    test('read and post', async () => {
      const page = await open(`${mock.origin}/`);
      const before = mock.clock.now();
      expect(await read(page, `${mock.origin}/_mock/snapshot`)).toMatch(/^200 /);
      const init = { method: 'POST', body: JSON.stringify({ ms: day }) };
      expect(await read(page, `${mock.origin}/_mock/clock/advance`, init)).toMatch(/^200 /);
      expect(mock.clock.now() - before).toBeGreaterThanOrEqual(day);
      await page.close();
    });

    test.each(['/', '/_mock/', '/openapi.json'])('run no script that gets into %s', async (path) => {
      const page = await browser.newPage();
      await page.goto(mock.origin + path);
      const ran = await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'document.title = "ran"';
        document.documentElement.append(script);
        return document.title === 'ran';
      });
      expect(ran).toBe(false);
      await page.close();
    });

    test('include the docs, which work under the policies of both header and page', async () => {
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      await page.goto(`${mock.origin}/docs/`);
      await page.waitForSelector('[data-section-id] h1');
      expect(await page.locator('[data-section-id]').count()).toBeGreaterThan(30);
      expect(complaints).toEqual([]);
      await page.close();
    });
  });
});
