/**
 * Bundles the mock and the command with their libraries, so that the package has one dependency and the mock starts in
 * half the time. The licenses of the libraries go with them.
 *
 * The parts are CommonJS, because jest can load nothing else by default. The mock's module and the command are ES modules
 * that import these parts. So the mock ships once, and `import` and `require` give the same objects.
 */
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile, type OutputFile } from 'esbuild';
import { toCommonJs } from './common-js.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** How to print what nobody reads. Names stay, for stacks; so do lines, because Node prints that of an error. */
const SHORT = { minifyWhitespace: true, minifySyntax: true, lineLimit: 200 };

// Chunks have new names when they change.
rmSync(join(root, 'dist/src/mock/parts'), { recursive: true, force: true });
const { metafile, outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['src/mock/index.ts', 'src/cli/main.ts', 'scripts/build/libraries.ts'],
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
  // co-body has another version. Both know the few types that are asked for.
  alias: { 'mime-db': join(root, 'node_modules/mime-db/index.js') },
  outExtension: { '.js': '.cjs' },
  // The tables of iconv-lite take half the space.
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  write: false,
});
for (const file of outputFiles) if (!file.path.includes('libraries')) await write(file);
chmodSync(join(root, 'dist/src/cli/main.js'), 0o755);
writeFileSync(join(root, 'dist/src/mock/THIRD-PARTY-LICENSES.txt'), licences(metafile));

/** Writes a part as CommonJS, the command as an ES module, and the entry of the mock in both forms. */
async function write({ path, text }: OutputFile): Promise<void> {
  const [isPart, isCommand] = ['/mock/parts/', '/cli/'].map((folder) =>
    path.replaceAll('\\', '/').includes(folder),
  );
  mkdirSync(dirname(path), { recursive: true });
  if (!isPart) writeFileSync(path.replace(/cjs$/, 'js'), text);
  if (!isCommand) writeFileSync(path, (await toCommonJs(text, isForeign(path) ? SHORT : {})).code);
}

/** Whether libraries alone are in a part. Nobody debugs those here. */
function isForeign(path: string): boolean {
  const inputs = Object.keys(metafile.outputs[relative(root, path).replaceAll('\\', '/')]?.inputs ?? {});
  return inputs.length > 0 && inputs.every((input) => input.includes('node_modules/'));
}

/** Name, version and license of every package that is in the bundle. */
function licences({ inputs }: Metafile): string {
  const folders = Object.keys(inputs).flatMap(
    (file) => file.match(/.*node_modules\/(@[^/]+\/)?[^/]+/)?.[0] ?? [],
  );
  const texts = [...new Set(folders)].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
    const text = file ? readFileSync(join(root, folder, file), 'utf8') : '';
    return `${name} ${version} (${license})\n\n${text.trim()}`;
  });
  return `The mock carries parts of these packages.\n\n${texts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
