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
      'The published docs and the server disagree in places. This description follows the server. This page lists every known',
      'difference, in the order of the operations.',
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
      'The docs describe these operations, but the server does not implement them.',
      list('documented-only'),
    ),
    section(
      'Only in a client script',
      'A public script calls these operations, but neither the docs nor the source of the server mention them.',
      list('script-only'),
    ),
    section(
      'Not in the docs',
      'The server has these operations, but the docs do not mention them.',
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
