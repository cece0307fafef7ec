/** Generators of TypeScript, from npm. */
import { toolPath } from '../../../scripts/lib/install-tools.js';
import type { Generator } from '../generator.js';
import { node22, root, versionOf } from '../tools.js';

const typescriptType = /^export (?:interface|type|enum|class) (\w+)/gm;

export const typescriptGenerators: Generator[] = [
  {
    id: 'openapi-typescript',
    name: 'openapi-typescript',
    version: versionOf('openapi-typescript'),
    language: 'TypeScript',
    bundle: '3.1',
    needs: [],
    declaration: /^ {8}(\w+): /gm,
    command: (description, folder) => ({
      file: process.execPath,
      args: [`${root}node_modules/openapi-typescript/bin/cli.js`, description, '--output', 'plyr.ts'],
      // It takes the redocly.yaml there; that of this repository is for a later linter.
      cwd: folder,
    }),
  },
  {
    id: 'hey-api',
    name: '@hey-api/openapi-ts',
    version: versionOf('@hey-api/openapi-ts'),
    language: 'TypeScript',
    bundle: '3.1',
    needs: ['node22'],
    declaration: typescriptType,
    command(description, folder) {
      const program = toolPath('tools', 'node_modules/@hey-api/openapi-ts/bin/run.js');
      return {
        file: node22(),
        args: [program, '--input', description, '--output', `${folder}/generated`, '--no-log-file'],
      };
    },
  },
  {
    id: 'orval',
    name: 'orval',
    version: versionOf('orval'),
    language: 'TypeScript',
    bundle: '3.1',
    options: 'a mutator that signs',
    needs: ['node22'],
    declaration: typescriptType,
    command(description, folder) {
      const program = toolPath('tools', 'node_modules/orval/dist/bin/orval.mjs');
      return {
        file: node22(),
        args: [program, '--config', `${folder}/orval.config.mjs`],
        env: { PLYR_DESCRIPTION: description },
      };
    },
  },
];
