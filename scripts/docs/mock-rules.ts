import { knownDifferences } from '../../src/mock/behavior/known-differences.js';
import { strictRules } from '../../src/mock/behavior/strict-mode.js';

/**
 * Renders the chapter on what a strict mock rejects, and where the mock differs from the server.
 * @returns Markdown, a chapter of the docs page.
 */
export function renderMockRules(): string {
  return `${[
    '# The mock, in detail',
    '',
    'This page lists the requests that a strict mock rejects, and where the mock differs from the server. To run the mock, read',
    '[The mock](mock.md).',
    '',
    '## What a strict mock rejects',
    '',
    'The published docs forbid these requests, and the server accepts them. By default, the mock accepts them, too. With',
    '`--strict`, it rejects them:',
    '',
    ...Object.values(strictRules).map((rule) => `- ${rule}`),
    '- A request that the server rejects can leave changes: a higher session number, a stored allowance, or a charged credit.',
    '  A strict mock undoes them.',
    '',
    '## Where the mock differs from the server',
    '',
    ...knownDifferences.map(
      ({ operationIds, server, mock, why }) =>
        `- ${operationIds.map((id) => `\`${id}\``).join(', ')}: ${server} ${mock} ${why}`,
    ),
  ].join('\n')}\n`;
}
