/** llms.txt: an index of the docs for language models (https://llmstxt.org). */
import { routesOf } from '../lib/openapi-walk.js';
import { type ControlSection, listOf } from './control-document.js';
import type { Document } from './document.js';
import { type Guide, groupsOf } from './guides.js';
import type { Download } from './page/front-page.js';
import type { SkillFile } from './skills.js';

/** What llms.txt lists besides the guides and the operations. */
interface Listed {
  /** The sections of the control API. */
  control: ControlSection[];
  skills: readonly SkillFile[];
  catalogs: readonly Download[];
  /** The bundles in the same folder. */
  downloads: readonly Download[];
}

/**
 * Renders llms.txt.
 * @param document The description.
 * @param guides All guides.
 * @param listed See {@link Listed}.
 * @returns Markdown with links relative to dist/docs/.
 */
export function renderLlms(
  document: Document,
  guides: Guide[],
  { control, skills, catalogs, downloads }: Listed,
): string {
  const routes = routesOf(document);
  const { title, version, summary, description } = document.info;
  const list = (items: string[]) => items.map((item) => `- ${item}`).join('\n');
  const files = (all: readonly Download[]) => list(all.map(({ title, url }) => `[${title}](${url})`));
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
    '## Skills',
    'For agents, in the format of Agent Skills (agentskills.io). The package has them in `openapi/skills/`.',
    list(skills.map(({ name, url, description }) => `[${name}](${url}): ${description}`)),
    '## Catalogs',
    'Each operation with its parameters, networks, errors, and whether it changes something. Each error message with its cause and what to do.',
    files(catalogs),
    '## Descriptions',
    files(downloads),
  ].join('\n\n')}\n`;
}

function firstSentence(markdown: string): string {
  const [, paragraph = ''] = markdown.split('\n\n');
  const text = paragraph.replaceAll(/\s+/g, ' ').replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1');
  return /^.*?\.(?=\s|$)/.exec(text)?.[0] ?? text;
}
