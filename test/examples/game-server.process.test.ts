/** The command of src/examples/README.md: the server as a process of its own, with the package as it was built. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { GameSetup } from './game-setup.js';

const repository = fileURLToPath(new URL('../..', import.meta.url));
let setup: GameSetup;
let child: ChildProcess | undefined;
beforeEach(async () => {
  setup = await GameSetup.start();
});
afterEach(async () => {
  child?.kill();
  await setup.close();
});

/** Starts the server in the folder of the test, and returns the lines that it writes. */
function start(more: Record<string, string>) {
  const env = {
    ...{ PATH: process.env.PATH, PORT: '0', PLYR_LOG: 'info', PLYR_BASE_URL: setup.mock.url },
    ...{ PLYR_API_KEY: 'plyr-demo-key', PLYR_SECRET_KEY: 'plyr-demo-secret' },
    ...more,
  };
  const tsx = `${repository}node_modules/tsx/dist/esm/index.mjs`;
  const args = ['--import', tsx, `${repository}src/examples/game-server.ts`];
  child = spawn(process.execPath, args, { cwd: setup.folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on('line', (line) => lines.push(line));
  }
  return lines;
}

test('starts, logs in a player, and logs the responses without a secret', async () => {
  const lines = start({ GAME_ID: 'demo-game' });
  await expect.poll(() => lines[0]).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const body = JSON.stringify({ plyrId: 'alice', otp: '123456' });
  const response = await fetch(`${lines[0]}/api/login`, { method: 'POST', body });
  expect(await response.json()).toMatchObject({ plyrId: 'alice' });
  await expect.poll(() => lines[1]).toMatch(/^plyr-api: POST \/user\/loginAndApprove response \{"call":1,/);
  expect(lines.join('\n')).not.toMatch(/secret|123456|eyJ/);
});

test('says which variable is missing', async () => {
  const lines = start({});
  await expect.poll(() => lines.join('\n')).toContain('The environment variable GAME_ID is not set.');
});
