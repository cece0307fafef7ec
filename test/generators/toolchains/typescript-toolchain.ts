/** tsc in strict mode, and esbuild. */
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { toolPath } from '../../../scripts/lib/install-tools.js';
import { execute } from '../../support/command.js';
import { root } from '../tools.js';
import { filesIn, type Toolchain } from './toolchain.js';

/** The package.json leads to what is built. */
const transport = `${root}src/client/transports/on-node.ts`;

export const typescript: Toolchain = {
  packages: toolPath('tools', 'node_modules'),
  prepare(folder) {
    const compilerOptions = {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      // Angular needs the older decorators.
      experimentalDecorators: true,
      target: 'es2023',
      lib: ['es2023', 'dom', 'dom.iterable'],
      module: 'esnext',
      moduleResolution: 'bundler',
      types: ['node'],
      typeRoots: [`${root}node_modules/@types`],
      paths: { 'plyr-api': [`${root}src/client/index.ts`], '#transport': [transport] },
    };
    writeFileSync(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions, include: ['**/*.ts'] }));
    writeFileSync(`${folder}/package.json`, '{ "type": "module" }');
    // A generator that turns the compiler off would pass with any output.
    for (const file of filesIn(folder, '.ts')) {
      const source = readFileSync(file, 'utf8');
      const checked = source.replace(/^\/\/ @ts-nocheck$/gm, '');
      if (checked !== source) writeFileSync(file, checked);
    }
  },
  async compile(folder) {
    await execute({ file: process.execPath, args: [`${root}node_modules/typescript/bin/tsc`, '-p', folder] });
    await build({
      absWorkingDir: folder,
      entryPoints: ['use.ts'],
      tsconfig: `${folder}/tsconfig.json`,
      outfile: 'use.mjs',
      bundle: true,
      platform: 'node',
      packages: 'external',
      format: 'esm',
      logLevel: 'silent',
      alias: { 'plyr-api': `${root}src/client/index.ts`, '#transport': transport },
    });
  },
  program: (folder) => ({ file: process.execPath, args: [`${folder}/use.mjs`] }),
};
