/** Makes of the suite what a runtime can load. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const SUITE = fileURLToPath(new URL('../../test/runtimes', import.meta.url));

/** In the repository the suite imports the source, so that it is type-checked; here it gets the installed package. */
const usePackage = (external: boolean, folder: string): Plugin => ({
  name: 'use-package',
  setup: ({ onResolve }) => {
    onResolve({ filter: /src\/client\/index\.js$/ }, () =>
      external
        ? { path: 'plyr-api', external }
        : { path: join(folder, 'node_modules/plyr-api/dist/src/client/index.js') },
    );
  },
});

/**
 * Writes process.js, which imports the package, and worker.js and page.js, which contain it.
 * @param folder The project where the package is installed.
 */
export async function bundleSuite(folder: string): Promise<void> {
  for (const [name, format] of [
    ['process', 'esm'],
    ['worker', 'esm'],
    ['page', 'iife'],
  ] as const) {
    const isProcess = name === 'process';
    await build({
      entryPoints: [join(SUITE, `entry-${name}.ts`)],
      outfile: join(folder, `${name}.js`),
      bundle: true,
      format,
      target: 'es2022',
      platform: isProcess ? 'node' : 'neutral',
      plugins: [usePackage(isProcess, folder)],
      mainFields: ['module', 'main'],
      logLevel: 'error',
    });
  }
}
