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
    'What a strict mock rejects, and where the mock differs from the server. How to control the mock is in',
    '[the control API](../mock-control.yaml).',
    '',
    '## What a strict mock rejects',
    '',
    'The published docs forbid the following, and the server accepts it. By default, the mock does as the server. With',
    '`--strict`, it rejects it.',
    '',
    ...Object.values(strictRules).map((rule) => `- ${rule}`),
    '- When the server rejects a request, it can leave it half done: a session number that went up, a stored allowance, or a',
    '  charged credit. A strict mock undoes it.',
    '',
    '## Where the mock differs from the server',
    '',
    ...knownDifferences.map(
      ({ operationIds, server, mock, why }) =>
        `- ${operationIds.map((id) => `\`${id}\``).join(', ')}: ${server} ${mock} ${why}`,
    ),
  ].join('\n')}\n`;
}
