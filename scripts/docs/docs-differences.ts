import { type OpenApiDocument, operationsOf } from '../generate/operations.js';

/**
 * Renders the chapter on every known difference between the published docs and the wire, from
 * `x-plyr-docs-differ` and `x-plyr-availability`.
 * @param document The bundled description.
 * @returns Markdown, a chapter of the docs page.
 */
export function renderDifferences(document: OpenApiDocument): string {
  const operations = operationsOf(document).map((operation) => ({
    ...operation,
    route: `${operation.method} ${operation.path}`,
  }));
  const differing = operations.filter((operation) => operation['x-plyr-docs-differ']);
  const list = (availability: string) =>
    operations
      .filter((operation) => operation['x-plyr-availability'] === availability)
      .map(({ operationId, route }) => `- \`${operationId}\`: \`${route}\``);

  const chapters = [
    [
      '# Where the published docs differ',
      '',
      'The published documentation and the server disagree in places. This description follows the server. Here is every',
      'difference that is known.',
    ],
    ...differing.map((operation) => [
      `## ${operation.summary}`,
      '',
      `\`${operation.operationId}\`, \`${operation.route}\``,
      '',
      String(operation['x-plyr-docs-differ']).trim(),
    ]),
    section(
      'Only in the docs',
      'The docs describe these operations, the server does not have them.',
      list('documented-only'),
    ),
    section(
      'Only in a client script',
      'A public script calls these operations; neither the docs nor the source of the server have them.',
      list('script-only'),
    ),
    section(
      'Not in the docs',
      'The server has these operations, the docs do not mention them.',
      list('undocumented'),
    ),
  ];
  return `${chapters
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function section(title: string, sentence: string, items: string[]): string[] {
  return items.length === 0 ? [] : [`## ${title}`, '', sentence, '', ...items];
}
