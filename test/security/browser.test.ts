/** Web pages against a mock on the same machine, in a real browser. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Mock, startMock } from '../../src/mock/index.js';
import { haveChromium, launchChromium } from '../support/chromium.js';

const secret = 'REALSECRET-c0ffee';

describe.runIf(haveChromium())('a page of another site', () => {
  let browser: Browser;
  let mock: Mock;
  let site: Server;
  beforeAll(async () => {
    mock = await startMock();
    mock.state.transaction(() =>
      mock.state.tables.apiKeys.put({
        apiKey: 'real-key',
        secretKey: secret,
        gameId: 'demo-game',
        role: 'game',
      }),
    );
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

  test.each(['/', '/_mock/snapshot', '/_mock/', '/_mock/requests'])('cannot read %s', async (path) => {
    const page = await evil();
    expect(await read(page, mock.origin + path)).toMatch(/^no response/);
    // Without CORS the page gets no text; the mock must not have done anything either.
    expect(await read(page, mock.origin + path, { mode: 'no-cors' })).toBe('0 ');
    await page.close();
  });

  test('cannot change anything, in any way that a browser sends without asking', async () => {
    const page = await evil();
    const before = mock.clock.now();
    const body = JSON.stringify({ ms: 86_400_000 });
    for (const init of [{ mode: 'no-cors' as const }, {}])
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
    expect(mock.clock.now() - before).toBeLessThan(3_600_000);
    expect(mock.state.tables.apiKeys.has('real-key')).toBe(true);
    await page.close();
  });

  test('cannot read by a name of its own that leads to this machine', async () => {
    const page = await open(`http://rebind.test:${mock.port}/docs/llms.txt`);
    for (const path of ['/', '/_mock/snapshot'])
      expect(await read(page, `http://rebind.test:${mock.port}${path}`)).toMatch(/^403 /);
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

  test('the pages of the mock itself work, and show the demo keys alone', async () => {
    const page = await open(`${mock.origin}/`);
    const text = (await page.textContent('body')) ?? '';
    expect(text).toContain('plyr-demo-secret');
    expect(text).not.toContain(secret);
    expect(await read(page, `${mock.origin}/_mock/clock`)).toMatch(/^200 /);
    await page.close();
  });
});
