/**
 * Bundles the mock, the catalogs, and the command with their libraries, so that the package has one dependency and the mock starts in
 * half the time. The licenses of the libraries go with them.
 *
 * The parts are CommonJS, because jest can load nothing else by default. The mock's module is an ES module that imports these
 * parts. So the mock ships once, and `import` and `require` give the same objects.
 */
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type OutputFile, type Plugin } from 'esbuild';
import { toCommonJs } from './common-js.js';
import { licensesOf } from './licenses.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * How to print the code of libraries. Lines are short, because Node prints them in stacks. Functions lose their names: to keep
 * them, esbuild would define a property of each closure that a request creates.
 */
const SHORT = { minify: true, lineLimit: 200 };
/** How to print our own code: with its names, for stacks, but without indentation, which takes space. */
const READABLE = { minifyWhitespace: true, lineLimit: 200 };

/** Bodies are decoded as UTF-8, as the server does. The tables for other encodings take 300 kB. */
const utf8Only: Plugin = {
  name: 'utf8-only',
  setup: (bundler) => {
    bundler.onLoad({ filter: /[\\/]iconv-lite[\\/]encodings[\\/]index\.js$/ }, () => ({
      contents: "module.exports = require('./internal.js');",
    }));
  },
};

// Chunks have new names when they change.
rmSync(join(root, 'dist/src/mock/parts'), { recursive: true, force: true });
const { metafile, outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['src/mock/index.ts', 'src/catalog/index.ts', 'src/cli/main.ts', 'scripts/build/libraries.ts'],
  outdir: 'dist/src',
  outbase: 'src',
  bundle: true,
  splitting: true,
  chunkNames: 'mock/parts/[name]-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Parts of viem that the mock does not use load these on demand. Bundled, they would keep those parts alive: 250 kB.
  // classic-level is a program for each kind of machine, and an optional dependency.
  external: ['isows', '*/utils/ccip.js', 'classic-level'],
  // type-is looks up two short names of types, `json` and `text`, in a table of 200 kB.
  alias: { 'mime-db': join(root, 'scripts/build/mime-db.json') },
  outExtension: { '.js': '.cjs' },
  plugins: [utf8Only],
  // Letters beyond ASCII take less space than their escapes.
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  write: false,
});
for (const file of outputFiles) if (!file.path.includes('libraries')) await write(file);
chmodSync(join(root, 'dist/src/cli/main.cjs'), 0o755);
writeFileSync(join(root, 'dist/src/mock/THIRD-PARTY-LICENSES.txt'), licensesOf(metafile, 'The mock'));

/** Writes a part as CommonJS, and the mock also as an ES module. Node starts a command of CommonJS faster. */
async function write({ path, text }: OutputFile): Promise<void> {
  const [isPart, isCommand] = ['/mock/parts/', '/cli/'].map((folder) =>
    path.replaceAll('\\', '/').includes(folder),
  );
  mkdirSync(dirname(path), { recursive: true });
  if (!isPart && !isCommand) writeFileSync(path.replace(/cjs$/, 'js'), text);
  writeFileSync(path, (await toCommonJs(text, isForeign(path) ? SHORT : READABLE)).code);
}

/** Whether at least nine tenths of a part are from libraries. */
function isForeign(path: string): boolean {
  const { inputs = {} } = metafile.outputs[relative(root, path).replaceAll('\\', '/')] ?? {};
  const bytes = (filter: string) =>
    Object.entries(inputs)
      .filter(([name]) => name.includes(filter))
      .reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
  return bytes('node_modules/') > 0.9 * bytes('');
}
