/**
 * Arranges what tsc wrote to dist/tsc as the package has it:
 *
 * - `dist/src/client/` has the client as ES modules, and as one CommonJS file for jest and for older versions of Node.
 * - `dist/types/` has all declarations once. Its package.json makes them CommonJS, because an ES module can import those in
 *   every version of TypeScript, but not the other way round. The declarations of ES modules only point to them.
 * - `dist/types/source/` has the sources of the client, to which the source maps lead. There their imports resolve.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { toCommonJs } from './common-js.js';
import { reachable } from './reachable.js';

process.chdir(fileURLToPath(new URL('../../', import.meta.url)));
const TYPES = 'dist/types';
const SOURCE = `${TYPES}/source`;
/** They are written by hand or by other tools, so tsc does not copy them. */
const GIVEN_TYPES = ['api.d.ts', 'schemas.d.ts', 'plyr-operations.d.ts'];

rmSync('dist/src/client', { recursive: true, force: true });
rmSync(TYPES, { recursive: true, force: true });
for (const name of GIVEN_TYPES) cpSync(`generated/${name}`, `dist/tsc/generated/${name}`);

// The client's files are loaded one by one too, by `#transport` and by declaration maps.
const client = readdirSync('dist/tsc/src/client', { recursive: true, encoding: 'utf8' }).map((name) =>
  join('dist/tsc/src/client', name),
);
const modules = reachable(
  client.filter((name) => name.endsWith('.js')),
  '.js',
);
for (const file of modules) copy(file, 'dist');
// The sources import what the modules import.
const declarations = modules.map((file) => file.replace(/js$/, 'd.ts'));
const entries = ['mock', 'catalog'].map((name) => `dist/tsc/src/${name}/index.d.ts`);
for (const file of reachable([...declarations, ...entries], '.d.ts')) copy(file, TYPES);
await writeCommonJs();
for (const file of modules) copySource(file);

write(`${TYPES}/package.json`, { type: 'commonjs' });
write(`${SOURCE}/package.json`, { type: 'module' });
for (const entry of ['client', 'mock', 'catalog'])
  write(`dist/src/${entry}/index.d.ts`, `export * from '../../types/src/${entry}/index.js';\n`);
// tsx and esbuild would read the one of the repository, whose paths lead to the sources.
write('dist/tsconfig.json', {});

/** Copies a file that tsc wrote, with a source map where there is a source for it. */
function copy(file: string, folder: string): void {
  const path = relative('dist/tsc', file);
  const target = join(folder, path);
  const text = readFileSync(file, 'utf8');
  if (path.startsWith(join('src', 'client'))) {
    write(target, text);
    write(`${target}.map`, movedMap(readFileSync(`${file}.map`, 'utf8'), file, target));
  } else {
    write(target, withTabs(text.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n')));
  }
}

/** Generated declarations are nested deeply. With tabs, the package is smaller. */
function withTabs(text: string): string {
  return text.replaceAll(/^( {4})+/gm, (spaces) => '\t'.repeat(spaces.length / 4));
}

/** Copies the source of a module of the client. `#transport` has a meaning only in the package.json of the root. */
function copySource(file: string): void {
  const path = relative('dist/tsc', file).replace(/js$/, 'ts');
  if (!path.startsWith(join('src', 'client'))) return;
  const transport = relative(dirname(path), 'src/client/transports/on-node.js').replaceAll('\\', '/');
  const text = readFileSync(path, 'utf8').replaceAll(
    "from '#transport'",
    `from '${transport.startsWith('.') ? transport : `./${transport}`}'`,
  );
  write(join(SOURCE, relative('src', path)), text);
}

/** Writes the client as one CommonJS file. Its only dependency stays outside. */
async function writeCommonJs(): Promise<void> {
  const file = 'dist/src/client/index.cjs';
  const { outputFiles } = await build({
    entryPoints: ['src/client/index.ts'],
    outfile: file,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    alias: { '#transport': './src/client/transports/on-node.ts' },
    sourcemap: 'inline',
    sourcesContent: false,
    write: false,
  });
  const { code, map } = await toCommonJs(outputFiles[0]?.text ?? '', {
    sourcemap: 'external',
    sourcesContent: false,
    sourcefile: basename(file),
  });
  write(file, `${code}//# sourceMappingURL=${basename(file)}.map\n`);
  write(`${file}.map`, movedMap(map, file, file));
}

/** A source map for another place, with the sources where the package has them. It contains other sources itself. */
function movedMap(text: string, from: string, to: string): object {
  const map: { sources: string[]; file: string } = JSON.parse(text);
  const paths = map.sources.map((source) => relative('.', resolve(dirname(from), source)));
  const isClient = (path: string) => path.startsWith(join('src', 'client'));
  const sources = paths.map((path) =>
    relative(dirname(to), isClient(path) ? join(SOURCE, relative('src', path)) : path).replaceAll('\\', '/'),
  );
  const sourcesContent = paths.map((path) => (isClient(path) ? null : readFileSync(path, 'utf8')));
  return paths.every(isClient) ? { ...map, sources } : { ...map, sources, sourcesContent };
}

function write(file: string, content: string | object): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
}
