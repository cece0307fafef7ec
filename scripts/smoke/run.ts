/**
 * Tries the packed package on this system, without a shell: install it, start the mock, call it from the client and from the command
 * line, and keep a state. CI runs it on Windows and macOS: `npm run smoke`.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install, pack } from '../lib/packed-package.js';

const credentials = { PLYR_API_KEY: 'plyr-demo-key', PLYR_SECRET_KEY: 'plyr-demo-secret' };

/** Signs a call with the keys of the environment. The mock rejects a wrong signature. */
const clientProgram = `import { createPlyrClient } from 'plyr-api';
const plyr = createPlyrClient({ baseUrl: process.env.PLYR_BASE_URL });
console.log((await plyr.getUserInfo({ identifier: 'alice' })).plyrId);
`;

const stateProgram = `import { startMock } from 'plyr-api/mock';
for (const ahead of [0, 5]) {
  const mock = await startMock({ stateDir: 'state' });
  if (mock.state.meta.clockAhead !== ahead) throw new Error('The state is lost: ' + mock.state.meta.clockAhead);
  mock.clock.advance(5);
  await mock.close();
}
console.log('kept');
`;

// A path with a space, as many users of Windows have.
const folder = mkdtempSync(join(tmpdir(), 'plyr-api smoke-'));
const command = join(folder, 'node_modules/plyr-api/dist/src/cli/main.cjs');
let failed = 0;

await check(
  'the package is packed, and installed in an empty project',
  () => {
    install(folder, pack(folder));
    return String(existsSync(join(folder, 'node_modules/.bin/plyr-api')));
  },
  'true',
);
await check('the command has a version', () => node([command, '--version']), /^\d+\.\d+\.\d+$/);
await check(
  'the command signs a text',
  () => node([command, 'sign', '--format', 'json', '{}'], credentials),
  /"signature":\s*"\w{64}"/,
);
await check('the state folder keeps a change', () => program('state.mjs', stateProgram), 'kept');
await withMock(async (origin) => {
  const server = { ...credentials, PLYR_BASE_URL: `${origin}/api` };
  await check('the client calls the mock', () => program('client.mjs', clientProgram, server), 'alice');
  await check(
    'the command calls the mock',
    () => node([command, 'call', 'getUserInfo', 'identifier=alice', '--json'], server),
    /"plyrId":"alice"/,
  );
  for (const path of ['/', '/docs/', '/_mock/'])
    await check(`the mock serves ${path}`, async () => String((await fetch(origin + path)).status), '200');
});
// Windows can hold a file for a moment after its process has ended.
rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
console.log(
  `\n${failed === 0 ? 'All passed' : `${failed} failed`} on ${process.platform}, Node ${process.version}.`,
);
process.exitCode = failed > 0 ? 1 : 0;

/** Runs a step, and compares what it returns. */
async function check(
  name: string,
  step: () => string | Promise<string>,
  expected: string | RegExp,
): Promise<void> {
  try {
    const result = await step();
    const isExpected = typeof expected === 'string' ? result === expected : expected.test(result);
    if (!isExpected) throw new Error(`Got ${JSON.stringify(result)}. Expected ${expected}.`);
    console.log(`PASS ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL ${name}: ${(error as Error).message}`);
  }
}

/** Runs Node in the project, and returns what it prints. */
function node(args: string[], env: Record<string, string> = {}): string {
  // The configuration of the person who runs this must not matter.
  const environment = { ...process.env, PLYR_CONFIG: join(folder, 'no-config.json'), ...env };
  return execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env: environment }).trim();
}

function program(name: string, code: string, env?: Record<string, string>): string {
  writeFileSync(join(folder, name), code);
  return node([name], env);
}

/** Starts the mock by its command, on a free port, and ends it afterward. */
async function withMock(use: (origin: string) => Promise<void>): Promise<void> {
  const mock = spawn(process.execPath, [command, 'mock', '--port', '0'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => mock.once('close', resolve));
  let output = '';
  const origin = await new Promise<string>((resolve) => {
    const limit = setTimeout(() => resolve(''), 60_000);
    const end = (found: string) => {
      clearTimeout(limit);
      resolve(found);
    };
    mock.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
      const found = /(http:\/\/127\.0\.0\.1:\d+)\/api/.exec(output)?.[1];
      if (found) end(found);
    });
    void ended.then(() => end(''));
  });
  await check('the command starts the mock', () => (origin ? 'started' : output), 'started');
  if (origin) await use(origin);
  mock.kill();
  const code = await ended;
  // Windows has no signals: there, `kill` ends the process at once.
  if (process.platform !== 'win32') await check('the mock ends on a signal', () => String(code), '0');
}
