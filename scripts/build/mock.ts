/**
 * What is left to do after tsc: the mock becomes a program that carries its libraries, so that whoever installs the
 * package installs one dependency, and the mock starts in half the time. Their licenses go with it.
 */
import { chmodSync, copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const compiled = ['mock', 'cli'].map((folder) => join(root, 'dist/src', folder));

// tsc does not copy the declarations that the compiled files refer to.
copyFileSync(join(root, 'generated/api.d.ts'), join(root, 'dist/generated/api.d.ts'));

for (const folder of compiled) {
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (/\.js(\.map)?$/.test(file)) rmSync(join(folder, file));
  }
}
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['src/mock/index.ts', 'src/cli/main.ts'],
  outdir: 'dist/src',
  outbase: 'src',
  bundle: true,
  splitting: true,
  chunkNames: 'mock/parts/[name]-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Some of the libraries are CommonJS and ask for modules of Node.
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
  legalComments: 'none',
  metafile: true,
});
chmodSync(join(root, 'dist/src/cli/main.js'), 0o755);
writeFileSync(join(root, 'dist/src/mock/THIRD-PARTY-LICENSES.txt'), licenses(metafile));

/** Name, version and license of every package that is in the bundle. */
function licenses({ inputs }: Metafile): string {
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
