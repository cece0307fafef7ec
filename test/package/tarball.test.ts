/** The package as users get it: packed, checked, installed in an empty project outside of the repository. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
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

test('the types resolve in every mode of TypeScript (attw)', async () => {
  const { stdout } = await run(bin('attw'), [tarball]);
  expect(stdout).toContain('No problems found');
}, 180_000);

test('it contains what is needed and nothing else', async () => {
  const { stdout } = await run('tar', ['-tzf', tarball]);
  const files = stdout
    .trim()
    .split('\n')
    .map((file) => file.replace(/^package\//, ''));
  const allowed =
    /^dist\/(src|types|generated|docs-brotli|console)\/|^generated\/api\.md$|^openapi\/(signing-vectors\.json|demo-data\.yaml|skills\/[\w-]+\/SKILL\.md|overlays\/\w+\.overlay\.yaml)$/;
  const named = ['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md'];
  expect(files.filter((file) => !allowed.test(file) && !named.includes(file))).toEqual([]);
  expect(files.filter((file) => file.endsWith('/SKILL.md'))).toHaveLength(6);
  expect(
    files.filter((file) => /\.test\.|(^|\/)(test|scripts|node_modules|\.[^/]+)(\/|$)/.test(file)),
  ).toEqual([]);
});

test('it contains no path of a machine and no key but the published ones of the demo', async () => {
  const folder = await mkdtemp(join(workshop, 'unpacked-'));
  await run('tar', ['-xzf', tarball, '-C', folder]);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = await Promise.all(
    entries
      .filter((entry) => entry.isFile() && /\.(js|ts|map|json|yaml|md)$/.test(entry.name))
      .map(
        async (entry) => [entry.name, await readFile(join(entry.parentPath, entry.name), 'utf8')] as const,
      ),
  );
  expect(texts.length).toBeGreaterThan(100);
  const suspicious = /\/(work|home|root|Users)\/\w|BEGIN [A-Z ]*PRIVATE KEY|npm_[A-Za-z0-9]{30}|ghp_\w{30}/;
  expect(texts.filter(([, text]) => suspicious.test(text)).map(([name]) => name)).toEqual([]);
});

describe('installed', () => {
  let project = '';
  beforeAll(async () => {
    project = await install('consumer');
  }, 120_000);

  test('without optional packages, it brings openapi-fetch and nothing else, and a mock that keeps no state', async () => {
    const lean = await install('lean', '--omit=optional');
    const installed = (await readdir(join(lean, 'node_modules'))).filter((name) => !name.startsWith('.'));
    expect(installed.sort()).toEqual(['openapi-fetch', 'openapi-typescript-helpers', 'plyr-api']);
    const mock = (...args: string[]) =>
      run(join(lean, 'node_modules/.bin/plyr-api'), ['mock', '--port', '0', ...args], { cwd: lean });
    await expect(mock('--state', 'state')).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Install it: npm install classic-level@3.0.0'),
    });
  });

  test('it brings the database for --state', async () => {
    const code = `import { startMock } from 'plyr-api/mock';
const first = await startMock({ stateDir: 'state' });
first.clock.advance(5);
await first.close();
const second = await startMock({ stateDir: 'state' });
console.log(second.state.meta.clockAhead);
await second.close();
`;
    await writeFile(join(project, 'state.mjs'), code);
    const { stdout } = await run(process.execPath, ['state.mjs'], { cwd: project });
    expect(stdout.trim()).toBe('5');
  });

  test.each([
    ['a module', 'client.mjs', "import { createPlyrClient } from 'plyr-api';"],
    ['CommonJS', 'client.cjs', "const { createPlyrClient } = require('plyr-api');"],
  ])('the client loads from %s', async (_what, file, load) => {
    const code = `${load}\nconsole.log(typeof createPlyrClient({ apiKey: 'k', secretKey: 's' }).POST);\n`;
    await writeFile(join(project, file), code);
    expect((await run(process.execPath, [file], { cwd: project })).stdout.trim()).toBe('function');
  });

  test('the mock carries the licenses of its libraries', async () => {
    const file = join(project, 'node_modules/plyr-api/dist/src/mock/THIRD-PARTY-LICENSES.txt');
    const text = await readFile(file, 'utf8');
    expect(text).toMatch(/^@noble\/hashes 1\.4\.0 \(MIT\)$/m);
    expect(text).toMatch(/^yaml 2\.\S+ \(ISC\)$/m);
    expect(text).not.toContain('@stoplight/');
    expect(text).toMatch(/^ajv 8\.\S+ \(MIT\)\n {4}Copyright \(c\) 2015-2021 Evgeny Poberezkin$/m);
    expect(text).toContain('Permission is hereby granted, free of charge, to any person obtaining a copy');
  });

  test('its types work in a strict project that checks libraries too', async () => {
    const code = `import { createPlyrClient } from 'plyr-api';
const plyr = createPlyrClient({ apiKey: 'k', secretKey: 's' });
const { data, error } = await plyr.POST('/user/logout', { body: { sessionJwt: 'x' } });
export const text: string | undefined = data ? data.message : error.error;
// @ts-expect-error: the field does not exist.
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
  }, 180_000);

  test('the mock starts from the package, and the client talks to it', async () => {
    const code = `import { createPlyrClient } from 'plyr-api';
import { startMock } from 'plyr-api/mock';
import { allOperations } from 'plyr-api/catalog';
import description from 'plyr-api/openapi.json' with { type: 'json' };
import older from 'plyr-api/openapi-3.0.json' with { type: 'json' };
const mock = await startMock();
const plyr = createPlyrClient({ apiKey: 'plyr-demo-key', secretKey: 'plyr-demo-secret', baseUrl: mock.url });
const { data } = await plyr.GET('/user/info/{identifier}', { params: { path: { identifier: 'alice' } } });
const docs = await fetch(mock.origin + '/docs');
console.log(data.plyrId, docs.status, description.openapi, older.openapi, allOperations().length);
await mock.close();
`;
    await writeFile(join(project, 'mock.mjs'), code);
    const { stdout } = await run(process.execPath, ['mock.mjs'], { cwd: project });
    expect(stdout.trim()).toBe('alice 200 3.1.0 3.0.3 110');
  });

  test('the command exists', async () => {
    const { stdout } = await run(join(project, 'node_modules/.bin/plyr-api'), ['mock', '--help'], {
      cwd: project,
    });
    expect(stdout).toContain('Usage: plyr-api mock');
  });
});
