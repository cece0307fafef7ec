/** The generators, and how a reader would call each of them. */
import { readFileSync } from 'node:fs';
import { toolPath } from '../../scripts/lib/install-tools.js';
import { redoclyCommand } from '../../scripts/lib/redocly-cli.js';
import type { Command } from '../support/command.js';
import type { Language } from './languages.js';
import { here, installOpenapiGenerator, installPython, node22, type Program, root } from './tools.js';

export interface Generator {
  /** Its folder in uses/, and the name to give to `--only`. */
  id: string;
  name: string;
  version: string;
  language: Language;
  bundle: '3.1' | '3.0';
  /** What the reader has to add to the command, for the table. */
  options?: string;
  needs: readonly Program[];
  /** Where a named type begins in what it writes; the name is the first group. */
  declaration: RegExp;
  /** What a choice is in its clients, when it has no type of its own. */
  withoutChoices?: string;
  /** A note on the result, for the table. */
  note?: string;
  /** Lines about warnings that say nothing about the description, each with the reason. */
  harmless?: [line: RegExp, reason: string][];
  /** The command that writes a client into a folder that is empty but for the files of uses/. */
  command(description: string, folder: string): Command | Promise<Command>;
}

const manifest = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const { devDependencies } = manifest(`${root}package.json`);
const { dependencies } = manifest(toolPath('tools', 'package.json'));
const pinned = (file: string, pattern: RegExp) =>
  pattern.exec(readFileSync(`${here}${file}`, 'utf8'))?.[1] ?? '';
const openapiGeneratorVersion = pinned('maven/openapi-generator.xml', /cli<\/artifactId><version>([^<]+)/);
const oapiCodegenVersion = '2.8.2';

const typescriptType = /^export (?:interface|type|enum|class) (\w+)/gm;

function openapiGenerator(
  language: Language,
  generator: string,
  needs: Program[],
  declaration: RegExp,
  more: Partial<Generator> & { properties?: string } = {},
): Generator {
  const { properties, ...rest } = more;
  return {
    id: `openapi-generator-${generator}`,
    name: `openapi-generator (${generator})`,
    version: openapiGeneratorVersion,
    language,
    bundle: '3.0',
    needs: ['java', 'maven', ...needs],
    declaration,
    ...(properties && { options: properties }),
    ...rest,
    harmless: [
      [
        /Failed to get the schema name: null/,
        'It asks every member of a choice for its name; numbers and texts have none.',
      ],
      ...(rest.harmless ?? []),
    ],
    async command(description, folder) {
      const jar = await installOpenapiGenerator();
      const noTests = '--global-property=apiTests=false,modelTests=false,apiDocs=false,modelDocs=false';
      const names = [noTests, '--git-host=example.com', '--git-user-id=plyr', '--git-repo-id=client'];
      const options = properties?.split(' ') ?? [];
      return {
        file: 'java',
        args: [
          '-jar',
          jar,
          'generate',
          '-g',
          generator,
          '-i',
          description,
          '-o',
          folder,
          ...names,
          ...options,
        ],
      };
    },
  };
}

function redocly(
  language: Language,
  generator: string,
  needs: Program[],
  declaration: RegExp,
  withoutChoices?: string,
): Generator {
  return {
    id: `redocly-${generator}`,
    name: `redocly generate-client (${generator})`,
    version: devDependencies['@redocly/cli'],
    language,
    bundle: '3.1',
    needs,
    declaration,
    ...(withoutChoices && { withoutChoices }),
    harmless: [[/Deprecation warning: Node.js 20 support/, 'It is about Node, not about the description.']],
    command(description, folder) {
      const args = [
        'generate-client',
        description,
        '--generator',
        generator,
        '--output',
        `${folder}/client.ts`,
      ];
      const [file, argv, { env }] = redoclyCommand(args);
      return { file, args: argv, cwd: folder, env: env as Record<string, string> };
    },
  };
}

export const generators: Generator[] = [
  {
    id: 'openapi-typescript',
    name: 'openapi-typescript',
    version: devDependencies['openapi-typescript'],
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
    version: dependencies['@hey-api/openapi-ts'],
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
    version: dependencies.orval,
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
  {
    id: 'openapi-python-client',
    name: 'openapi-python-client',
    version: pinned('requirements.txt', /openapi-python-client==(.+)/),
    language: 'Python',
    bundle: '3.1',
    needs: ['python'],
    declaration: /^class (\w+)/gm,
    withoutChoices: 'a choice is a union',
    async command(description, folder) {
      const bin = `${await installPython()}/bin`;
      const args = ['generate', '--path', description, '--output-path', `${folder}/plyr`, '--meta', 'none'];
      return { file: `${bin}/openapi-python-client`, args, env: { PATH: `${bin}:${process.env.PATH}` } };
    },
  },
  {
    id: 'oapi-codegen',
    name: 'oapi-codegen',
    version: oapiCodegenVersion,
    language: 'Go',
    bundle: '3.0',
    options: '`response-type-suffix: HttpResponse`',
    needs: ['go'],
    declaration: /^type (\w+)/gm,
    command: (description, folder) => ({
      file: 'go',
      args: [
        'run',
        `github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen@v${oapiCodegenVersion}`,
        '-config',
        'config.yaml',
        description,
      ],
      cwd: folder,
    }),
  },
  openapiGenerator('Python', 'python', ['python'], /^class (\w+)/gm),
  openapiGenerator('Java', 'java', [], /^public (?:class|enum) (\w+)/gm, {
    harmless: [[/Ignoring complex example on request body/, 'Examples are not part of the code.']],
  }),
  openapiGenerator('Go', 'go', ['go'], /^type (\w+)/gm, {
    properties: '--additional-properties=enumClassPrefix=true',
  }),
  openapiGenerator('PHP', 'php', ['php'], /^class (\w+)/gm, {
    harmless: [
      [
        /Cannot convert OpenAPI default of type/,
        'The default is an empty list, which the server takes when none is sent.',
      ],
    ],
  }),
  openapiGenerator('C#', 'csharp', ['mono', 'newtonsoft'], /^ {4}public (?:partial class|enum) (\w+)/gm, {
    note: 'by Mono, after a rewrite for its older C#',
    properties:
      '--library=httpclient --additional-properties=targetFramework=netstandard2.0,validatable=false,supportsRetry=false',
  }),
  openapiGenerator(
    'Kotlin',
    'kotlin',
    [],
    /^(?:data class|class|enum class|interface|sealed interface) (\w+)/gm,
  ),
  redocly('TypeScript', 'typescript', [], typescriptType),
  redocly('Python', 'python', ['python'], /^(?:class )?(\w+)(?= =|\(|:$)/gm),
  redocly('Go', 'go', ['go'], /^type (\w+)/gm, 'a choice is `any`'),
  redocly(
    'Java',
    'java',
    ['java'],
    /^ {4}public (?:record|enum|sealed interface|interface) (\w+)/gm,
    'a choice is an `Object`',
  ),
  redocly('PHP', 'php', ['php'], /^(?:final class|class|enum) (\w+)/gm, 'a choice is an array'),
];
