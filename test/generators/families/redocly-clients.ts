/** Redocly's `generate-client`, with one entry for each of its generators. */
import { redoclyCommand } from '../../../scripts/lib/redocly-cli.js';
import type { Generator } from '../generator.js';
import type { Language } from '../languages.js';
import { type Program, versionOf } from '../tools.js';

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
    version: versionOf('@redocly/cli'),
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

export const redoclyClients: Generator[] = [
  redocly('TypeScript', 'typescript', [], /^export (?:interface|type|enum|class) (\w+)/gm),
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
