/** Bundlers, for what they build most: web pages, workers, and the server and edge functions of Next.js. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build as esbuild } from 'esbuild';
import { toolPath } from '../lib/install-tools.js';
import { serveWorker, workerdPath } from '../runtimes/workerd.js';
import { type Row, writeFiles } from './row.js';

/** Half of the application imports the package, the other half requires it: the bundle must not contain it twice. */
const FILES = {
  'app.js': `import { createPlyrClient, PlyrError } from 'plyr-api';
import { OtherError } from './other.cjs';
export async function call(baseUrl, options) {
  const keys = { apiKey: 'plyr-demo-key', secretKey: 'plyr-demo-secret' };
  const plyr = createPlyrClient({ ...keys, baseUrl, ...options });
  const error = await plyr.logout({ sessionJwt: 'no session' }).catch((reason) => reason);
  if (!(error instanceof PlyrError) || OtherError !== PlyrError) return 'there are two of PlyrError';
  return (await plyr.getUserInfo({ identifier: 'alice' })).plyrId + ' ' + error.status;
}
`,
  'other.cjs': "exports.OtherError = require('plyr-api').PlyrError;\n",
  'worker.js': `import { call } from './app.js';
export default { fetch: async ({ url }) => new Response(await call(new URL(url).searchParams.get('mock'))) };
`,
  'package.json': '{ "name": "app", "private": true, "sideEffects": false }',
};
const CALLED = 'alice 401';

/** What a bundle of the client must not contain: modules of Node, the mock, and the description. */
const FOREIGN = [/["'`]node:/, /\brequire\(["'`]/, /startMock|stoplight/, /"openapi":/];

/** Reads what a bundler wrote, checks it, and says how large it is. */
function checked(folder: string): string {
  const code = readdirSync(join(folder, 'out'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[cm]?js$/.test(name))
    .map((name) => readFileSync(join(folder, 'out', name), 'utf8'))
    .join('\n');
  for (const pattern of FOREIGN)
    if (pattern.test(code)) throw new Error(`The bundle contains ${pattern}: ${pattern.exec(code)}`);
  if (!code.includes('plyr-demo-key')) throw new Error('The bundle does not contain the application.');
  return `${(code.length / 1000).toFixed(1)} kB, ${(gzipSync(code, { level: 9 }).length / 1000).toFixed(1)} kB gzip`;
}

/** Runs something while a mock of the installed package runs. */
async function withMock(folder: string, use: (url: string) => Promise<string>): Promise<void> {
  const { startMock } = createRequire(join(folder, 'x.js'))('plyr-api/mock');
  const mock = await startMock();
  try {
    const called = await use(mock.url);
    if (called !== CALLED) throw new Error(`The bundle returned: ${called}`);
  } finally {
    await mock.close();
  }
}

/** Loads `out/app.js` in Node and calls the mock with it. */
const callInNode = (folder: string, options?: object) =>
  withMock(folder, async (url) => {
    const { call } = await import(pathToFileURL(join(folder, 'out/app.js')).href);
    return call(url, options);
  });

const worker: Row = {
  name: 'esbuild: worker, in workerd',
  async run(folder) {
    if (!workerdPath && !process.env.CI) return 'SKIPPED: workerd is not installed';
    writeFiles(folder, FILES);
    await esbuild({
      absWorkingDir: folder,
      entryPoints: ['worker.js'],
      outdir: 'out',
      bundle: true,
      minify: true,
      format: 'esm',
      conditions: ['workerd', 'worker', 'browser'],
      logLevel: 'error',
    });
    const size = checked(folder);
    await withMock(folder, async (url) => {
      const served = await serveWorker(join(folder, 'out'), 'worker.js');
      try {
        return await (await fetch(`${served.origin}/?mock=${encodeURIComponent(url)}`)).text();
      } finally {
        served.close();
      }
    });
    return size;
  },
};

const vite: Row = {
  name: 'vite: library for browsers',
  async run(folder) {
    writeFiles(folder, FILES);
    const path = toolPath('consumers', 'node_modules/vite/dist/node/index.js');
    const { build } = await import(pathToFileURL(path).href);
    await build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      build: { outDir: 'out', lib: { entry: 'app.js', formats: ['es'], fileName: () => 'app.js' } },
    });
    writeFiles(folder, { 'out/package.json': '{ "type": "module" }' });
    const size = checked(folder);
    await callInNode(folder);
    return size;
  },
};

/** The options of webpack by the name of each row. Those of Next.js are its targets and conditions. */
const WEBPACKS: Record<string, { target: string[]; conditions?: string[]; isPortable: boolean }> = {
  'webpack: web page': { target: ['web', 'es2022'], isPortable: true },
  'webpack: as Next.js for the edge': {
    target: ['webworker', 'es2022'],
    conditions: ['edge-light', 'worker', 'browser', 'module', 'import', 'require', 'default'],
    isPortable: true,
  },
  'webpack: as Next.js for its server': {
    target: ['node20'],
    conditions: ['react-server', 'node', 'import', 'require', 'default'],
    isPortable: false,
  },
};

const webpacks: Row[] = Object.entries(WEBPACKS).map(([name, { target, conditions, isPortable }]) => ({
  name,
  async run(folder) {
    writeFiles(folder, FILES);
    const webpack = createRequire(toolPath('consumers', 'package.json'))('webpack');
    const stats = await new Promise<{ hasErrors(): boolean; hasWarnings(): boolean; toString(): string }>(
      (resolve, reject) =>
        webpack(
          {
            context: folder,
            mode: 'production',
            target,
            entry: './app.js',
            experiments: { outputModule: true },
            output: { path: join(folder, 'out'), filename: 'app.js', library: { type: 'module' } },
            ...(conditions && { resolve: { conditionNames: conditions } }),
            performance: { hints: false },
          },
          (error: Error | null, done: never) => (error ? reject(error) : resolve(done)),
        ),
    );
    if (stats.hasErrors() || stats.hasWarnings()) throw new Error(stats.toString());
    writeFiles(folder, { 'out/package.json': '{ "type": "module" }' });
    const size = isPortable ? checked(folder) : undefined;
    if (!existsSync(join(folder, 'out/app.js'))) throw new Error('webpack wrote no app.js.');
    // A bundle for a web page takes Node for a server, as it should.
    await callInNode(folder);
    return size;
  },
}));

/** All of them. */
export const bundlers: Row[] = [worker, vite, ...webpacks];
