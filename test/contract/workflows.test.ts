/** The published flows, run against the mock by Redocly Respect, through a proxy that signs. */
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { redoclyCommand } from '../../scripts/lib/redocly-cli.js';
import { type Mock, startMock } from '../../src/mock/index.js';
import { startSigningProxy } from '../support/signing-proxy.js';

const run = promisify(execFile);
const directory = fileURLToPath(new URL('../../openapi/workflows/', import.meta.url));

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ taskDelayMs: 50 });
});
afterAll(() => mock.close());

/** Whose game a flow is about, where it is not the demo game. */
const games: Record<string, 'demo' | 'other'> = { 'badges.arazzo.yaml': 'other' };

test.each(readdirSync(directory))(
  '%s',
  async (file) => {
    const proxy = await startSigningProxy(mock.url, games[file]);
    const command = redoclyCommand(['respect', directory + file, '--server', `plyr=${proxy.url}`]);
    const { stdout } = await run(...command).catch((error) => error);
    await proxy.close();
    expect(stdout).toMatch(/Workflows: \d+ passed, \d+ total/);
  },
  180_000,
);
