/** The package as users get it: packed, checked, installed in an empty project outside of the repository. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const bin = (name: string) => join(repository, 'node_modules', '.bin', name);
const run = promisify(execFile);

let workshop = '';
let tarball = '';
beforeAll(async () => {
  workshop = await mkdtemp(join(tmpdir(), 'plyr-api-package-'));
  // `npm test` has just built what prepack would build again.
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', workshop], { cwd: repository });
  const [name] = (await readdir(workshop)).filter((file) => file.endsWith('.tgz'));
  tarball = join(workshop, name ?? '');
});
afterAll(() => rm(workshop, { recursive: true, force: true }));

/** Makes an empty project and installs the package there. */
async function install(name: string, ...flags: string[]): Promise<string> {
  const directory = await mkdtemp(join(workshop, `${name}-`));
  await writeFile(join(directory, 'package.json'), JSON.stringify({ name, private: true, type: 'module' }));
  await run('npm', ['install', tarball, '--prefer-offline', '--no-audit', '--no-fund', ...flags], {
    cwd: directory,
  });
  return directory;
}

test('publint finds nothing', async () => {
  const { stdout } = await run(bin('publint'), [tarball, '--strict']);
  expect(stdout).toContain('All good!');
});

test('the types resolve (attw, ESM only)', async () => {
  const { stdout } = await run(bin('attw'), [tarball, '--profile', 'esm-only']);
  expect(stdout).not.toContain('💀 Resolution failed (ESM)');
}, 60_000);

describe('installed without the optional dependencies', () => {
  let project = '';
  beforeAll(async () => {
    project = await install('client-only', '--omit=optional');
  }, 120_000);

  test('it brings openapi-fetch and nothing else', async () => {
    const installed = (await readdir(join(project, 'node_modules'))).filter((name) => !name.startsWith('.'));
    expect(installed.sort()).toEqual(['openapi-fetch', 'openapi-typescript-helpers', 'plyr-api']);
  });

  test.each([
    ['a module', 'client.mjs', "import { createPlyrClient } from 'plyr-api';"],
    ['CommonJS', 'client.cjs', "const { createPlyrClient } = require('plyr-api');"],
  ])('the client loads from %s', async (_what, file, load) => {
    const code = `${load}\nconsole.log(typeof createPlyrClient({ apiKey: 'k', secretKey: 's' }).POST);\n`;
    await writeFile(join(project, file), code);
    expect((await run(process.execPath, [file], { cwd: project })).stdout.trim()).toBe('function');
  });

  test('its types work in a strict project that checks libraries too', async () => {
    const code = `import { createPlyrClient } from 'plyr-api';
const plyr = createPlyrClient({ apiKey: 'k', secretKey: 's' });
const { data, error } = await plyr.POST('/user/logout', { body: { sessionJwt: 'x' } });
export const text: string | undefined = data ? data.message : error.error;
// @ts-expect-error: there is no such field.
await plyr.POST('/user/logout', { body: { sessionJwt: 'x', sessionJwd: 'y' } });
`;
    await writeFile(join(project, 'types.mts'), code);
    const flags = [
      '--noEmit',
      '--strict',
      '--target',
      'es2023',
      '--module',
      'nodenext',
      '--lib',
      'es2023,dom',
    ];
    await expect(run(bin('tsc'), [...flags, 'types.mts'], { cwd: project })).resolves.toMatchObject({
      stdout: '',
    });
  }, 60_000);

  test('the mock says what it lacks', async () => {
    const command = run(join(project, 'node_modules/.bin/plyr-api'), ['mock'], { cwd: project });
    await expect(command).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('without --omit=optional'),
    });
  });
});

describe('installed as a whole', () => {
  let project = '';
  beforeAll(async () => {
    project = await install('with-mock');
  }, 240_000);

  test('the mock starts from the package, and the client talks to it', async () => {
    const code = `import { createPlyrClient } from 'plyr-api';
import { startMock } from 'plyr-api/mock';
import description from 'plyr-api/openapi.json' with { type: 'json' };
const mock = await startMock();
const plyr = createPlyrClient({ apiKey: 'plyr-demo-key', secretKey: 'plyr-demo-secret', baseUrl: mock.url });
const { data } = await plyr.GET('/user/info/{identifier}', { params: { path: { identifier: 'alice' } } });
const docs = await fetch(mock.origin + '/docs');
console.log(data.plyrId, docs.status, description.openapi);
await mock.close();
`;
    await writeFile(join(project, 'mock.mjs'), code);
    const { stdout } = await run(process.execPath, ['mock.mjs'], { cwd: project });
    expect(stdout.trim()).toBe('alice 200 3.1.0');
  });

  test('the command is there', async () => {
    const { stdout } = await run(join(project, 'node_modules/.bin/plyr-api'), ['--help'], { cwd: project });
    expect(stdout).toContain('Usage: plyr-api mock');
  });
});
