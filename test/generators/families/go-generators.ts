/** Generators of Go, from the module proxy. */
import type { Generator } from '../generator.js';

const oapiCodegenVersion = '2.8.2';

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
];
