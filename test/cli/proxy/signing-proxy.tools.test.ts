/** Tools that cannot sign call the mock through the proxy. `npm test` leaves this out (vitest.config.ts). */
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { installTools, toolPath } from '../../../scripts/lib/install-tools.js';
import { createSigningProxy } from '../../../src/cli/proxy/signing-proxy.js';
import { createSignedFetch } from '../../../src/client/index.js';
import { type Mock, startMock } from '../../../src/mock/index.js';
import { listOperations, loadDocument, type Operation } from '../../../src/mock/openapi/document.js';
import { filtered } from '../../postman/collection.js';
import { runNewman } from '../../postman/newman.js';
import { startPreparedMock } from '../../postman/prepared-mock.js';
import { serveReader } from '../../readers/reader-server.js';
import { swaggerUi } from '../../readers/readers.js';
import { neverAnswered } from '../../samples/sample-setup.js';
import { haveChromium, launchChromium } from '../../support/chromium.js';

const packages = createRequire(toolPath('tools', 'package.json'));
const description = loadDocument();
const operations = new Map(listOperations(description).map((operation) => [operation.id, operation]));
const servers: Pick<Server, 'close'>[] = [];
let mock: Mock;
let swagger: string;
let proxy: string;

beforeAll(async () => {
  installTools('tools');
  mock = await startMock({ taskDelayMs: 0 });
  // Its description has the proxy as the server.
  const respond = () => JSON.stringify({ ...description, servers: [{ url: proxy }] });
  const reader = await serveReader(swaggerUi, 'plyr.json', respond);
  servers.push(reader);
  swagger = reader.url;
  proxy = await startProxy('demo', mock.url);
}, 300_000);
beforeEach(() => mock.journal.clear());
afterAll(async () => {
  for (const server of servers) server.close();
  await mock.close();
});

async function listen(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const startProxy = (who: string, baseUrl: string): Promise<string> =>
  listen(
    createSigningProxy({
      signedFetch: createSignedFetch({ apiKey: `plyr-${who}-key`, secretKey: `plyr-${who}-secret` }),
      baseUrl,
      allowsChanges: true,
      allowedOrigins: new Set([swagger]),
      allowedHosts: new Set(),
      log: () => {},
    }),
  );

test('newman, without the script that signs', async () => {
  const prepared = await startPreparedMock({ taskDelayMs: 0, rewardPool: true });
  const variables = { ...prepared.sessions, apiKey: 'none', secretKey: 'none' };
  const run = (baseUrl: string, isWanted: (operation: Operation) => boolean) => {
    const wanted = filtered(({ id }) => isWanted(operations.get(id) as Operation));
    return runNewman({ ...wanted, event: [] }, { ...variables, baseUrl });
  };
  const isOfAdmin = ({ role }: Operation) => role === 'admin';
  const isSigned = (one: Operation) => one.signed && !isOfAdmin(one) && one.networks?.join() !== 'mainnet';

  const unsigned = await run(prepared.url, isSigned);
  expect(unsigned.filter(({ status }) => status < 400)).toEqual([]);

  const [demo, admin] = [await startProxy('demo', prepared.url), await startProxy('admin', prepared.url)];
  const answers = [...(await run(demo, isSigned)), ...(await run(admin, isOfAdmin))];
  await prepared.close();
  const failed = answers.filter(({ status }) => status >= 300).map(({ id }) => id);
  console.log(`newman: ${answers.length - failed.length} of ${answers.length} signed requests succeed`);
  expect(failed).toEqual(Object.keys(neverAnswered).filter((id) => answers.some((one) => one.id === id)));
}, 180_000);

test.runIf(haveChromium())(
  'Try it out in Swagger UI',
  async () => {
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      await page.goto(swagger);
      /** Sends the example of an operation. */
      const execute = async (id: string) => {
        const block = page.locator(`.opblock[id$="-${id}"]`);
        await block.locator('.opblock-control-arrow').click();
        await block.getByRole('button', { name: 'Try it out' }).click();
        await block.getByRole('button', { name: 'Execute' }).click();
        const row = block.locator('.live-responses-table .response').first();
        const [status, body] = await Promise.all(
          ['.response-col_status', '.microlight'].map((part) => row.locator(part).first().textContent()),
        );
        return { status: Number.parseInt(status ?? '', 10), body: JSON.parse(body ?? 'null') };
      };
      expect(await execute('getUserInfo')).toMatchObject({ status: 200, body: { plyrId: 'alice' } });
      expect(await execute('login')).toMatchObject({ status: 200, body: { sessionJwt: expect.any(String) } });
      expect(await execute('createGameRoom')).toMatchObject({
        status: 200,
        body: { task: { status: 'PENDING' } },
      });
    } finally {
      await browser.close();
    }
  },
  120_000,
);

test('autocannon: each of thousands of requests is signed', async () => {
  const autocannon = packages('autocannon') as (options: object) => Promise<Record<string, number>>;
  const body = JSON.stringify({ plyrId: 'alice', otp: '123456' });
  const headers = { 'content-type': 'application/json' };
  const result = await autocannon({
    ...{ url: `${proxy}/user/login`, method: 'POST', headers, body },
    ...{ connections: 10, amount: 2_000 },
  });
  expect(result).toMatchObject({ '2xx': 2_000, non2xx: 0, errors: 0, timeouts: 0 });
}, 120_000);
