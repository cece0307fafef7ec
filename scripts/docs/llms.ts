/** llms.txt: where a language model, or a person with a text editor, finds what (https://llmstxt.org). */
import { routesOf } from '../lib/openapi-walk.js';
import { type ControlSection, listOf } from './control-document.js';
import type { Document } from './document.js';
import { type Guide, groupsOf } from './guides.js';

/**
 * Renders llms.txt.
 * @param document The description.
 * @param guides All guides.
 * @param control The sections of the control API.
 * @param downloads The bundles that lie next to it.
 * @returns Markdown with links relative to dist/docs/.
 */
export function renderLlms(
  document: Document,
  guides: Guide[],
  control: ControlSection[],
  downloads: { title: string; url: string }[],
): string {
  const routes = routesOf(document);
  const { title, version, summary, description } = document.info;
  const list = (items: string[]) => items.map((item) => `- ${item}`).join('\n');
  return `${[
    `# ${title} ${version}`,
    `> ${summary}`,
    description.trim(),
    `Servers: ${document.servers.map(({ url, description }) => `${url} (${description})`).join('; ')}`,
    'All guides and operations in one file: [llms-full.txt](llms-full.txt)',
    ...groupsOf(guides).flatMap((group) => [
      `## ${group.title}`,
      list(
        group.guides.map(
          ({ title, file, markdown }) => `[${title}](guides/${file}): ${firstSentence(markdown)}`,
        ),
      ),
    ]),
    '## Sections',
    list(
      document.tags.map((tag) => {
        const operations = routes.filter(({ operation }) => operation.tags[0] === tag.name);
        const ids = operations
          .map(({ operation: { operationId } }) => `[${operationId}](operations/${operationId}.md)`)
          .join(', ');
        return `[${tag['x-displayName']}](sections/${tag.name}.md): ${ids}`;
      }),
    ),
    '## Control API of the mock',
    'How tests and testers change the mock: [what all operations share](control.md).',
    listOf(control),
    '## Descriptions',
    list(downloads.map((download) => `[${download.title}](${download.url})`)),
  ].join('\n\n')}\n`;
}

function firstSentence(markdown: string): string {
  const [, paragraph = ''] = markdown.split('\n\n');
  const text = paragraph.replaceAll(/\s+/g, ' ').replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1');
  return /^.*?\.(?=\s|$)/.exec(text)?.[0] ?? text;
}
