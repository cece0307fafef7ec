/**
 * Tries the container image without a container engine: lints the Dockerfile, carries it out, measures what it adds to its base,
 * and runs its entry point as its user.
 *
 *   npm run test:suites -- container
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPlyrClient } from '../../src/client/index.js';
import { freePort } from '../lib/free-port.js';
import { installTools } from '../lib/install-tools.js';
import { installPythonProgram } from '../lib/python-environment.js';
import { asRootSync, buildImage, type Image, runInside, whyNot } from './image.js';

/** What the image may add to its base, in bytes of the file system. */
const MOST_BYTES = 15_000_000;

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const dockerfile = join(here, 'Dockerfile');
const reason = whyNot();
if (reason) {
  console.error(`SKIPPED: the image can't be tried, because ${reason}.`);
  process.exit(process.env.CI ? 1 : 0);
}

const { file: hadolint } = installPythonProgram('hadolint', join(here, 'requirements.txt'));
const checks: [name: string, check: () => unknown][] = [];
const folder = mkdtempSync(join(tmpdir(), 'plyr-api-image-'));
let image: Image;
/** A check that fails must not leave its process behind. */
const started: Running[] = [];
let failed = 0;
installTools('tools');

checks.push(['hadolint finds nothing', () => execFileSync(hadolint, [dockerfile], { stdio: 'inherit' })]);
checks.push([
  'the image is built',
  async () => {
    image = await buildImage(dockerfile, folder, copyContext);
  },
]);
checks.push([
  `the image adds at most ${MOST_BYTES / 1e6} MB`,
  () => {
    const paths = image.added.map((path) => join(image.root, path));
    const bytes = Number(
      asRootSync('du', '-sc', '--block-size=1', ...paths)
        .split('\n')
        .at(-2)
        ?.split('\t')[0],
    );
    console.log(`The image adds ${(bytes / 1e6).toFixed(1)} MB to its base.`);
    if (!(bytes <= MOST_BYTES)) throw new Error(`${bytes} bytes`);
  },
]);
checks.push(['it is not root who runs', () => equal(image.user, '1000:1000')]);
checks.push(['the entry point serves, is healthy, keeps its state, and stops on SIGTERM', run]);

for (const [name, check] of checks) {
  try {
    await check();
    console.log(`PASS ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL ${name}: ${(error as Error).message}`);
  }
}
for (const running of started) running.kill('SIGKILL');
asRootSync('rm', '-rf', folder);
console.log('Not tried: the base image itself, and an engine that runs the image.');
console.log(`\n${checks.length - failed} passed, ${failed} failed, 0 skipped`);
process.exitCode = failed > 0 ? 1 : 0;

/** What Docker would get: the files of the repository without those that Dockerfile.dockerignore names. */
function copyContext(to: string): void {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const file of files.split('\0').filter((name) => name !== '' && !/^(test|\.github)\//.test(name)))
    if (existsSync(join(root, file))) cpSync(join(root, file), join(to, file));
}

async function run(): Promise<void> {
  const port = await freePort();
  const first = await start(port);
  equal(await codeOf(runInside(image, image.healthCheck, { env: { PORT: `${port}` } })), 0);
  const origin = `http://127.0.0.1:${port}`;
  const plyr = createPlyrClient({
    apiKey: 'plyr-demo-key',
    secretKey: 'plyr-demo-secret',
    baseUrl: `${origin}/api`,
  });
  equal((await plyr.getUserInfo({ identifier: 'alice' })).plyrId, 'alice');
  equal((await fetch(`${origin}/docs/`)).status, 200);
  equal((await fetch(`${origin}/_mock/clock/advance`, post({ ms: 60_000 }))).status, 200);
  equal(await stop(first), 0);
  equal(await codeOf(runInside(image, image.healthCheck, { env: { PORT: `${port}` } })), 1);
  const second = await start(port);
  const { ms } = (await (await fetch(`${origin}/_mock/clock`)).json()) as { ms: number };
  equal(ms - Date.now() > 50_000, true);
  equal(await stop(second), 0);
  const writing = runInside(image, ['/bin/sh', '-c', 'touch /app/x'], { stdio: 'ignore' });
  if ((await codeOf(writing)) === 0) throw new Error('the user of the image can change the program');
}

function post(body: object): RequestInit {
  const headers = { 'content-type': 'application/json' };
  return { method: 'POST', headers, body: JSON.stringify(body) };
}

type Running = ReturnType<typeof runInside>;

async function start(port: number): Promise<Running> {
  const command = [...image.entrypoint, '--state', '/data/state'];
  const running = runInside(image, command, {
    env: { PORT: `${port}` },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  started.push(running);
  for (let tries = 0; tries < 300; tries += 1) {
    const response = await fetch(`http://127.0.0.1:${port}/_mock/health`).catch(() => undefined);
    if (response?.ok) return running;
    if (running.exitCode !== null) throw new Error(`the entry point ended with ${running.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  running.kill('SIGKILL');
  throw new Error('the entry point did not serve within a minute');
}

function stop(running: Running): Promise<number | null> {
  const code = codeOf(running);
  running.kill('SIGTERM');
  return code;
}

async function codeOf(running: Running): Promise<number | null> {
  if (running.exitCode !== null) return running.exitCode;
  return new Promise((resolve) => running.once('close', (code) => resolve(code)));
}

function equal(value: unknown, expected: unknown): void {
  if (value !== expected) throw new Error(`${JSON.stringify(value)} instead of ${JSON.stringify(expected)}`);
}
