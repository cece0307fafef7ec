/** The published flows, run against the mock by Redocly Respect, through a proxy that signs. */
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { redoclyCommand } from '../../scripts/run.js';
import { type Mock, startMock } from '../../src/mock/index.js';
import { startSigningProxy } from '../support/signing-proxy.js';

const run = promisify(execFile);
const directory = fileURLToPath(new URL('../../openapi/workflows/', import.meta.url));

let mock: Mock;
let proxy: Awaited<ReturnType<typeof startSigningProxy>>;
beforeAll(async () => {
  mock = await startMock();
  proxy = await startSigningProxy(mock.url);
});
afterAll(async () => {
  await proxy.close();
  await mock.close();
});

test.each(readdirSync(directory))(
  '%s',
  async (file) => {
    const command = redoclyCommand(['respect', directory + file, '--server', `plyr=${proxy.url}`]);
    const { stdout } = await run(...command).catch((error) => error);
    expect(stdout).toMatch(/Workflows: \d+ passed, \d+ total/);
  },
  60_000,
);
