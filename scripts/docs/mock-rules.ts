import { knownDifferences } from '../../src/mock/behavior/known-differences.js';
import { strictRules } from '../../src/mock/behavior/strict-mode.js';
import { table } from '../lib/markdown-table.js';

interface ControlOperation {
  operationId: string;
  summary: string;
  description: string;
}

/** The description of the control API, as far as it is rendered. */
export interface ControlDocument {
  paths: Record<string, Record<string, ControlOperation>>;
}

/**
 * Renders the chapter on the control API, what a strict mock refuses, and where the mock leaves the server.
 * @param control openapi/mock-control.yaml.
 * @returns Markdown, a chapter of the docs page.
 */
export function renderMockRules(control: ControlDocument): string {
  const operations = Object.entries(control.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => method !== 'parameters')
      .map(([method, { summary, description }]) => [
        `\`${method.toUpperCase()} /_mock${path}\``,
        summary,
        description,
      ]),
  );
  return `${[
    '# The mock, in detail',
    '',
    'What testers can steer, what a strict mock refuses, and where the mock is not like the server.',
    '',
    '## Control API',
    '',
    'JSON in and out, from the same machine only. `X-Mock-Session` chooses the world. The full description of it is served at',
    '`/_mock/openapi.yaml`.',
    '',
    table(['request', 'purpose', 'details'], operations),
    '',
    '## What a strict mock refuses',
    '',
    'The docs forbid this, the server lets it pass. By default the mock does as the server; with `--strict` it refuses.',
    '',
    ...Object.values(strictRules).map((rule) => `- ${rule}`),
    '- Calls that the server leaves half done (a session number that went up, an allowance that was stored, credit that was',
    '  charged) are undone when they are refused.',
    '',
    '## Where the mock leaves the server',
    '',
    ...knownDifferences.map(
      ({ operationIds, server, mock, why }) =>
        `- ${operationIds.map((id) => `\`${id}\``).join(', ')}: ${server} ${mock} ${why}`,
    ),
  ].join('\n')}\n`;
}
