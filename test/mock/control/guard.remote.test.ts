/** The control API from elsewhere, over HTTP: other names, other addresses, and health checks. */
import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { describe, expect, test } from 'vitest';
import { startMock } from '../../../src/mock/index.js';

const token = 'a-token-of-a-team';
const authorization = `Bearer ${token}`;

/** An address of this machine that other machines could use, if it has one. */
const address = Object.values(networkInterfaces())
  .flat()
  .find((one) => one?.family === 'IPv4' && !one.internal)?.address;

/** Sends a request with its headers as they are; `fetch` sets Host itself. */
function send(port: number, path: string, headers: Record<string, string> = {}, host = '127.0.0.1') {
  return new Promise<{ status: number | undefined; text: string; headers: object }>((resolve, reject) => {
    request({ host, port, path, headers }, async (response) => {
      let text = '';
      for await (const chunk of response.setEncoding('utf8')) text += chunk;
      resolve({ status: response.statusCode, text, headers: response.headers });
    })
      .on('error', reject)
      .end();
  });
}

test('another name opens the control API and the start page, and no other name does', async () => {
  await using mock = await startMock({ allowHosts: ['mock.local'] });
  for (const path of ['/_mock/clock', '/', '/s/qa-1/_mock/clock']) {
    expect((await send(mock.port, path, { host: `mock.local:${mock.port}` })).status).toBe(200);
    const rejected = await send(mock.port, path, { host: 'other.local' });
    expect([rejected.status, rejected.text]).toEqual([403, expect.stringContaining('--allow-host')]);
  }
  await expect(startMock({ allowHosts: ['http://mock.local'] })).rejects.toThrow('is not a host name');
});

test('the token opens them by any name, and the addresses that they show have it', async () => {
  await using mock = await startMock({ controlToken: token });
  const headers = { host: 'host.docker.internal:8080', authorization };
  const info = await send(mock.port, '/_mock/', headers);
  expect(JSON.parse(info.text).api).toBe('http://host.docker.internal:8080/api');
  expect((await send(mock.port, '/', headers)).text).toContain('http://host.docker.internal:8080/api');
  expect((await send(mock.port, '/_mock/', { host: headers.host })).status).toBe(403);
});

describe.skipIf(address === undefined)('another address', () => {
  test('requires the token, whatever the name is', async () => {
    await using mock = await startMock({ host: '0.0.0.0', controlToken: token, allowHosts: ['mock.local'] });
    const from = (headers: Record<string, string>) => send(mock.port, '/_mock/snapshot', headers, address);
    for (const host of [`${address}`, 'localhost', 'mock.local']) {
      expect((await from({ host })).status).toBe(403);
      expect((await from({ host, authorization })).status).toBe(200);
    }
    expect((await from({ authorization: `${authorization}x` })).status).toBe(401);
  });
});

test('a health check needs no token, and shows nothing else', async () => {
  await using mock = await startMock({ host: '0.0.0.0', controlToken: token });
  const callers: [headers: Record<string, string>, host?: string][] = [
    [{}],
    [{ host: 'evil.example', origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    [{ 'x-forwarded-for': '203.0.113.9' }],
    [{ authorization: 'Bearer wrong' }],
    ...(address === undefined ? [] : ([[{}, address]] as [Record<string, string>, string][])),
  ];
  for (const [headers, host] of callers) {
    const { status, text, headers: sent } = await send(mock.port, '/_mock/health', headers, host);
    expect([status, text]).toEqual([200, '{"status":"up"}']);
    expect(sent).not.toHaveProperty('access-control-allow-origin');
  }
  // It doesn't create a sandbox either.
  await send(mock.port, '/s/qa-1/_mock/health');
  const list = await send(mock.port, '/_mock/sandboxes');
  expect(JSON.parse(list.text).sandboxes.length).toBe(1);
  const post = await fetch(`${mock.origin}/_mock/health`, { method: 'POST' });
  expect(post.status).toBe(405);
});
