/** Bundles the mock's console into dist/console/, compressed, as the mock sends it. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { brotli } from './brotli.js';
import { licensesOf } from './licenses.js';

process.chdir(fileURLToPath(new URL('../../', import.meta.url)));
const FOLDER = 'dist/console';

const { metafile, outputFiles } = await build({
  entryPoints: { app: 'src/console/main.tsx' },
  outdir: FOLDER,
  bundle: true,
  // What only one view needs is loaded with it.
  splitting: true,
  chunkNames: 'part-[hash]',
  minify: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  write: false,
});

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const write = (name: string, content: string | Uint8Array) =>
  writeFileSync(`${FOLDER}/${name}.br`, brotli(content));
for (const { path, contents } of outputFiles) write(basename(path), contents);
write('index.html', readFileSync('src/console/index.html'));
write('licenses.txt', licensesOf(metafile, 'The console'));
