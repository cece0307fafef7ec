/** The mock and the command carry their libraries: a user's node_modules has none of them. Needs `npm run build`. */
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Returns what a bundle takes from elsewhere: files outside `dist/`, and packages. */
async function foreignImports(options: BuildOptions): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    outdir: 'dist',
    write: false,
    logLevel: 'silent',
    ...options,
    metafile: true,
  });
  const isBuiltin = (path: string) => builtinModules.includes(path.replace(/^node:/, ''));
  const packages = Object.values(metafile.outputs).flatMap(({ imports }) =>
    imports.filter(({ external, path }) => external && !isBuiltin(path)).map(({ path }) => path),
  );
  const files = Object.keys(metafile.inputs).filter((file) => !/^(dist\/|<)/.test(file));
  return [...packages, ...files];
}

test('the bundle takes nothing from elsewhere but the optional database', async () => {
  const entryPoints = ['dist/src/mock/index.js', 'dist/src/cli/main.cjs'];
  expect([...new Set(await foreignImports({ entryPoints }))]).toEqual(['classic-level']);
});

test.each([
  ["import('isows')", 'isows'],
  ["export * from './node_modules/viem/_esm/utils/ccip.js'", 'node_modules/viem/_esm/utils/ccip.js'],
])('%s would be noticed', async (contents, foreign) => {
  expect(await foreignImports({ stdin: { contents, resolveDir: root } })).toContain(foreign);
});
