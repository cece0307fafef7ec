import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { checkedPublicUrl, createBaseUrl } from '../../../src/mock/http/public-url.js';
import { startMock } from '../../../src/mock/index.js';
import { control } from '../control/client.js';

const from = (host?: string, encrypted = false) =>
  ({ headers: { host }, socket: { encrypted } }) as unknown as IncomingMessage;

test.each([
  ['https://team.example/mock/', 'https://team.example/mock'],
  ['http://10.0.0.1:4010', 'http://10.0.0.1:4010'],
  ['HTTP://Mock.Example', 'http://mock.example'],
  ['http://[::1]:4010/', 'http://[::1]:4010'],
])('%s', (text, url) => {
  expect(checkedPublicUrl(text)).toBe(url);
});

test.each([
  'team.example',
  'ftp://team.example',
  'https://user:secret-word@team.example',
  'https://team.example/?a=1',
  'https://team.example/#top',
  'https://team.example/a$(id)',
  "https://team.example/'",
])('%s is not a public URL', (text) => {
  expect(() => checkedPublicUrl(text)).toThrow('The public URL must be');
  expect(() => checkedPublicUrl(text)).not.toThrow('secret-word');
});

test('the public URL goes before the name by which the mock was reached, and that before its own', () => {
  const own = createBaseUrl(undefined, () => 'http://127.0.0.1:1');
  expect(own(from('mock.example:4010'))).toBe('http://mock.example:4010');
  expect(own(from('mock.example', true), 'qa-1')).toBe('https://mock.example/s/qa-1');
  expect(own(from())).toBe('http://127.0.0.1:1');
  expect(own(from('a$(id)'))).toBe('http://127.0.0.1:1');
  const given = createBaseUrl('https://team.example/mock/', () => '');
  expect(given(from('mock.example'), 'qa-1')).toBe('https://team.example/mock/s/qa-1');
});

test('start page and control API show it', async () => {
  await using mock = await startMock({ publicUrl: 'https://team.example/mock' });
  const page = await (await fetch(`${mock.origin}/s/qa-1/`)).text();
  expect(page).toContain('curl https://team.example/mock/s/qa-1/api/user/info/alice');
  expect(page).toContain('href="/mock/s/qa-1/docs/"');
  expect((await control(mock.origin, 'GET', '/')).body.api).toBe('https://team.example/mock/api');
  const { body } = await control(mock.origin, 'POST', '/sandboxes', { name: 'qa-2' });
  expect(body.api).toBe('https://team.example/mock/s/qa-2/api');
  for (const path of ['/_mock/openapi.yaml', '/docs/mock-control.yaml']) {
    const description = await (await fetch(mock.origin + path)).text();
    expect(description).toContain('url: https://team.example/mock/_mock\n');
    expect(description).not.toContain('http://127.0.0.1:4010');
  }
  // Programs on this machine still reach it directly.
  expect(mock.url).toBe(`${mock.origin}/api`);
  await expect(startMock({ publicUrl: 'team.example' })).rejects.toThrow('The public URL must be');
});
