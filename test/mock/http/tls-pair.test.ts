import { X509Certificate } from 'node:crypto';
import { Agent, request } from 'node:https';
import { expect, test } from 'vitest';
import { makeTlsPair } from '../../../src/mock/http/tls-pair.js';
import { startMock } from '../../../src/mock/index.js';

test('the certificate is for this machine and other names, and for 800 days', async () => {
  const now = Date.UTC(2026, 0, 2);
  const { cert, key } = await makeTlsPair(['mock.example'], now);
  const certificate = new X509Certificate(cert);
  for (const name of ['localhost', 'mock.example']) expect(certificate.checkHost(name), name).toBe(name);
  for (const address of ['127.0.0.1', '::1']) expect(certificate.checkIP(address), address).toBe(address);
  expect(certificate.checkHost('example.com')).toBeUndefined();
  expect([certificate.validFrom, certificate.validTo].map(Date.parse)).toEqual([
    Date.UTC(2026, 0, 1),
    now + 800 * 86_400_000,
  ]);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(key).toMatch(/^-----BEGIN PRIVATE KEY-----\n[\w+/=\n]+\n-----END PRIVATE KEY-----\n$/);
});

test.each(['10.1.2.3', 'fe80::1:2', '2001:db8::ffff:10.0.0.1', 'fe80::7%eth0', '1:2:3:4:5:6:7:8'])(
  'a name that is the address %s is one in the certificate',
  async (address) => {
    const { cert } = await makeTlsPair([address]);
    const certificate = new X509Certificate(cert);
    expect(certificate.checkIP(address.replace('%eth0', ''))).toBe(address.replace('%eth0', ''));
    expect(certificate.checkIP('10.9.9.9')).toBeUndefined();
  },
);

test('a mock with TLS speaks https alone, and its pages print https', async () => {
  await using mock = await startMock({ tls: true });
  expect(mock.url).toBe(`https://127.0.0.1:${mock.port}/api`);
  const agent = new Agent({ ca: mock.certificate });
  expect(await get(`${mock.url}/no-such-path`, agent)).toMatchObject({ status: 404 });
  expect((await get(`${mock.origin}/`, agent)).body).toContain(mock.origin);
  expect(await get(`${mock.origin}/_mock/`, agent)).toMatchObject({ status: 200 });
  // The own origin is one of https here, and no other.
  expect(await get(`${mock.origin}/_mock/`, agent, { origin: mock.origin })).toMatchObject({ status: 200 });
  const plain = mock.origin.replace('https', 'http');
  expect(await get(`${mock.origin}/_mock/`, agent, { origin: plain })).toMatchObject({ status: 403 });
  await expect(fetch(`${plain}/api/now`)).rejects.toThrow();
  await expect(get(`${mock.url}/now`, new Agent())).rejects.toThrow('self-signed');
});

function get(
  url: string,
  agent: Agent,
  headers = {},
): Promise<{ status?: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    request(url, { agent, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part) => {
        body += part;
      });
      response.on('end', () => resolve({ status: response.statusCode, body }));
    })
      .on('error', reject)
      .end();
  });
}
