/** Generators of TypeScript, from npm. */
import { toolPath } from '../../../scripts/lib/install-tools.js';
import type { Generator } from '../generator.js';
import { node22, root, versionOf } from '../tools.js';

const typescriptType = /^export (?:interface|type|enum|class) (\w+)/gm;

/** The program of a generator from npm. */
const program = (path: string): string => toolPath('tools', `node_modules/${path}`);

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
    command: (description, folder) => ({
      file: node22(),
      args: [
        program('@hey-api/openapi-ts/bin/run.js'),
        '--input',
        description,
        '--output',
        `${folder}/generated`,
        '--no-log-file',
      ],
    }),
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
    command: (description, folder) => ({
      file: node22(),
      args: [program('orval/dist/bin/orval.mjs'), '--config', `${folder}/orval.config.mjs`],
      env: { PLYR_DESCRIPTION: description },
    }),
  },
  {
    id: 'swagger-typescript-api',
    name: 'swagger-typescript-api',
    version: versionOf('swagger-typescript-api'),
    language: 'TypeScript',
    bundle: '3.1',
    needs: [],
    declaration: typescriptType,
    command: (description, folder) => ({
      file: process.execPath,
      args: [
        program('swagger-typescript-api/dist/cli.mjs'),
        'generate',
        '--path',
        description,
        '--output',
        folder,
        '--name',
        'plyr.ts',
      ],
    }),
  },
  {
    id: 'typed-openapi',
    name: 'typed-openapi',
    version: versionOf('typed-openapi'),
    language: 'TypeScript',
    // It ignores `const`: from 3.1, each status is any string, and a choice has nothing to tell its members apart.
    bundle: '3.0',
    needs: [],
    note: 'deprecated operations left out',
    declaration: typescriptType,
    command: (description, folder) => ({
      file: process.execPath,
      args: [program('typed-openapi/bin.js'), description, '--output', 'plyr.ts'],
      // It takes an absolute path as one in this folder.
      cwd: folder,
    }),
  },
  {
    id: 'oazapfts',
    name: 'oazapfts',
    version: versionOf('oazapfts'),
    language: 'TypeScript',
    bundle: '3.1',
    needs: [],
    declaration: typescriptType,
    command: (description, folder) => ({
      file: process.execPath,
      args: [program('oazapfts/dist/cli.js'), description, `${folder}/plyr.ts`],
    }),
  },
  {
    id: 'rtk-query',
    name: '@rtk-query/codegen-openapi',
    version: versionOf('@rtk-query/codegen-openapi'),
    language: 'TypeScript',
    bundle: '3.1',
    needs: [],
    declaration: typescriptType,
    command: (description, folder) => ({
      file: process.execPath,
      args: [program('@rtk-query/codegen-openapi/lib/bin/cli.mjs'), `${folder}/rtk-query.config.mjs`],
      env: { PLYR_DESCRIPTION: description },
    }),
  },
  {
    id: 'kubb',
    name: 'kubb (types, zod, and client)',
    version: versionOf('@kubb/core'),
    language: 'TypeScript',
    bundle: '3.1',
    options: 'a client that signs',
    needs: [],
    declaration: typescriptType,
    harmless: [[/^Writing generated\//, 'Some files are named after errors.']],
    command: (description, folder) => ({
      file: process.execPath,
      args: [program('@kubb/cli/bin/kubb.cjs'), 'generate', '--config', 'kubb.config.mjs'],
      cwd: folder,
      env: { PLYR_DESCRIPTION: description },
    }),
  },
  {
    id: 'openapi-zod-client',
    name: 'openapi-zod-client (Zodios)',
    version: versionOf('openapi-zod-client'),
    language: 'TypeScript',
    // It ignores `const`: from 3.1, its choice of task statuses doesn't load.
    bundle: '3.0',
    options: '--with-deprecated --additional-props-default-value=false',
    needs: [],
    declaration: /^const (\w+)(?=: z\.ZodType| =)/gm,
    command: (description, folder) => ({
      file: process.execPath,
      args: [
        program('openapi-zod-client/bin.js'),
        description,
        '--output',
        `${folder}/plyr.ts`,
        '--with-deprecated',
        // Otherwise each object takes all other fields, and a choice has no fields to tell its members apart.
        '--additional-props-default-value=false',
      ],
    }),
  },
  {
    id: 'ng-openapi-gen',
    name: 'ng-openapi-gen (Angular)',
    version: versionOf('ng-openapi-gen'),
    language: 'TypeScript',
    bundle: '3.1',
    options: 'a backend that signs',
    needs: [],
    declaration: typescriptType,
    harmless: [[/^Wrote /, 'Some files are named after errors.']],
    command: (description, folder) => ({
      file: process.execPath,
      args: [
        program('ng-openapi-gen/lib/index.js'),
        '--input',
        description,
        '--output',
        `${folder}/generated`,
      ],
    }),
  },
];
