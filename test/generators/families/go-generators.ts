/** Generators of Go, from the module proxy. */
import type { Generator } from '../generator.js';
import { rewriteForOgen } from '../ogen.js';

const oapiCodegenVersion = '2.8.2';
const ogenVersion = '1.25.0';

/** Without a cache, Go names each module that it downloads, also those that are named after errors. */
const downloads: [RegExp, string] = [/^go: downloading \S+ \S+$/, 'Names of modules are not messages.'];

export const goGenerators: Generator[] = [
  {
    id: 'oapi-codegen',
    name: 'oapi-codegen',
    version: oapiCodegenVersion,
    language: 'Go',
    bundle: '3.0',
    options: '`response-type-suffix: HttpResponse`',
    needs: ['go'],
    declaration: /^type (\w+)/gm,
    harmless: [downloads],
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
  {
    id: 'ogen',
    name: 'ogen',
    version: ogenVersion,
    language: 'Go',
    bundle: '3.0',
    options: 'without `uniqueItems` and the schemas named `Legacy…`',
    needs: ['go'],
    declaration: /^type (\w+)/gm,
    note: 'without the `taskData` of the mainnet',
    harmless: [
      downloads,
      [/Header name is not canonical/, 'HTTP ignores the case of header names.'],
      [/Convenient errors are not available/, 'They need a default response, which the API has not.'],
    ],
    rewrite: rewriteForOgen,
    command(description, folder) {
      const program = `github.com/ogen-go/ogen/cmd/ogen@v${ogenVersion}`;
      const args = [
        'run',
        program,
        '--config',
        'ogen.yml',
        '--target',
        '.',
        '--package',
        'plyr',
        description,
      ];
      return { file: 'go', args, cwd: folder };
    },
  },
];
