/** The guides: chapters of the page, and Markdown files of their own. */
import { readFileSync } from 'node:fs';
import { readReport } from '../fidelity/committed.js';
import { routesOf } from '../lib/openapi-walk.js';
import { renderChangelog } from './changelog.js';
import { renderDifferences } from './docs-differences.js';
import type { Document } from './document.js';
import { renderFidelity } from './fidelity.js';
import { renderMockRules } from './mock-rules.js';
import { renderNavigation } from './navigation.js';
import { withRenderedParts } from './rendered-parts.js';
import { renderSigners } from './signers.js';

/** The chapters that are rendered from other files. */
const rendered: Record<string, (document: Document) => string> = {
  'signers.md': renderSigners,
  'mock-rules.md': renderMockRules,
  'fidelity.md': (document) =>
    renderFidelity(
      readReport(),
      routesOf(document).map(({ operation }) => operation.operationId),
    ),
  'docs-differences.md': renderDifferences,
  'api-reference.md': renderNavigation,
  'commands.md': () => readFileSync('generated/commands.md', 'utf8'),
  'changelog.md': () => renderChangelog(),
};

/** The groups of the menu. Guides that are not rendered are in openapi/guides/. */
const groups: readonly { title: string; files: readonly string[] }[] = [
  { title: 'Start', files: ['api-endpoint.md', 'getting-started.md', 'tutorial.md'] },
  {
    title: 'Concepts',
    files: [
      'signing.md',
      'signers.md',
      'sessions.md',
      'one-time-passwords.md',
      'plyr-connect.md',
      'game-rooms.md',
      'tasks.md',
      'networks.md',
      'glossary.md',
    ],
  },
  {
    title: 'Clients and tools',
    files: [
      'client.md',
      'generated-clients.md',
      'command-line.md',
      'commands.md',
      'test-script.md',
      'mcp.md',
      'agents.md',
    ],
  },
  { title: 'Money and safety', files: ['amounts.md', 'errors.md', 'troubleshooting.md', 'production.md'] },
  { title: 'Testing', files: ['mock.md', 'mock-trouble.md', 'mock-team.md', 'compare.md'] },
  {
    title: 'Reference notes',
    files: [
      'mock-rules.md',
      'fidelity.md',
      'docs-differences.md',
      'api-reference.md',
      'changelog.md',
      'support.md',
    ],
  },
];

export interface Guide {
  /** File name, such as `signing.md`: what links to the guide name. */
  file: string;
  title: string;
  /** Title of its group in the menu. */
  group: string;
  markdown: string;
}

/**
 * Reads the guides, and renders those of other files.
 * @param document The bundled description.
 * @returns All guides, group by group, in reading order.
 */
export function readGuides(document: Document): Guide[] {
  return groups.flatMap(({ title: group, files }) =>
    files.map((file) => {
      const source = rendered[file]?.(document) ?? readFileSync(`openapi/guides/${file}`, 'utf8');
      const markdown = withRenderedParts(source, document).trim();
      const title = /^# (.+)\n/.exec(markdown)?.[1];
      if (!title) throw new Error(`${file} does not begin with a title.`);
      return { file, title, group, markdown };
    }),
  );
}

/**
 * Returns the groups of guides, as the menu shows them.
 * @param guides All guides, in reading order.
 */
export function groupsOf(guides: readonly Guide[]): { title: string; guides: Guide[] }[] {
  return groups.map(({ title }) => ({ title, guides: guides.filter(({ group }) => group === title) }));
}
