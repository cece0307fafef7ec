/**
 * Links between guides and operations. Guides and descriptions link to a guide by its file name (`tasks.md#failed-tasks`,
 * `../signing/README.md`), and to the control API by its description (`../mock-control.yaml`). They link to an operation by
 * `#operationId`, or name its operationId in backticks. Where these lead depends on what is being built.
 */

import { headingSlug } from '../../src/cli/docs/guide-passages.js';
import { routesOf } from '../lib/openapi-walk.js';
import { diagramAsFile, diagramAsHtml, type ShownDiagram, withDiagrams } from './diagrams.js';
import type { Document } from './document.js';
import type { Guide } from './guides.js';

/** Where links lead. */
export interface Addresses {
  /**
   * Returns the address of a guide.
   * @param file File name of a guide.
   * @param heading Slug of a heading in it, or '' for the whole guide.
   */
  guide(file: string, heading: string): string;
  operation(operationId: string): string;
  /** Returns what shows a diagram, in Markdown or HTML. */
  diagram(diagram: ShownDiagram): string;
  /** The page of the mock's control API. */
  control: string;
}

/** Guides that a file of another folder stands for in the repository. */
const chapters: Record<string, string> = {
  '../signing/README.md': 'signers.md',
  '../../CHANGELOG.md': 'changelog.md',
  '../../generated/commands.md': 'commands.md',
  '../../generated/fidelity.json': 'fidelity.md',
  '../openapi/guides/command-line.md': 'command-line.md',
  '../../src/mock/behavior/known-differences.ts': 'mock-rules.md',
  '../../src/mock/behavior/strict-mode.ts': 'mock-rules.md',
};

/** Turns the links in a piece of Markdown; within the text of an operation, that one is not linked. */
export type Linker = (markdown: string, self?: string) => string;

/**
 * The addresses on the Redoc page.
 * @param document The description.
 * @param guides All guides.
 */
export function pageAddresses(document: Document, guides: Guide[]): Addresses {
  const titles = new Map(guides.map(({ file, title }) => [file, headingSlug(title)]));
  const sections = sectionsOf(document);
  return {
    guide: (file, heading) => ['#/section', known(titles, file), heading].filter(Boolean).join('/'),
    operation: (id) => `#/${known(sections, id)}/${id.toLowerCase()}`,
    diagram: diagramAsHtml,
    control: 'control.html',
  };
}

/**
 * The addresses in the Markdown files of guides and operations, which are in `guides/` and `operations/`.
 * @param document The description.
 * @param guides All guides.
 */
export function fileAddresses(document: Document, guides: Guide[]): Addresses {
  const files = new Map(guides.map(({ file }) => [file, file]));
  const sections = sectionsOf(document);
  return {
    guide: (file, heading) => `../guides/${known(files, file)}${heading && `#${heading}`}`,
    operation: (id) => `../operations/${known(sections, id) && id}.md`,
    diagram: diagramAsFile,
    control: '../control.md',
  };
}

/**
 * The addresses in the Markdown files of sections, which lead to operations in sections.
 * @param document The description.
 * @param guides All guides.
 */
export function sectionAddresses(document: Document, guides: Guide[]): Addresses {
  const sections = sectionsOf(document);
  return {
    ...fileAddresses(document, guides),
    operation: (id) => `../sections/${known(sections, id)}.md#${id.toLowerCase()}`,
  };
}

/**
 * Makes a linker.
 * @param document The description.
 * @param addresses Where links lead.
 * @returns A function that changes only links, and throws if a guide does not exist.
 */
export function createLinker(document: Document, addresses: Addresses): Linker {
  const operations = sectionsOf(document);
  const link = (text: string, self: string | undefined) =>
    text
      .replaceAll('](../mock-control.yaml)', `](${addresses.control})`)
      .replaceAll(/\]\(([\w./-]+)(?:#([\w-]+))?\)/g, (part, path, heading = '') => {
        const file = chapters[path] ?? (/^[\w-]+\.md$/.test(path) ? path : undefined);
        return file ? `](${addresses.guide(file, heading)})` : part;
      })
      .replaceAll(/\]\(#([a-z]\w+)\)/g, (part, id) =>
        operations.has(id) ? `](${addresses.operation(id)})` : part,
      )
      .replaceAll(/(?<!\[)`([a-z]\w+)`(?!\])/g, (code, id) =>
        id !== self && operations.has(id) ? `[${code}](${addresses.operation(id)})` : code,
      );
  return (markdown, self) =>
    markdown
      .split(/^(```.*?^```$)/ms)
      .map((part) =>
        part.startsWith('```') ? part : withDiagrams(link(part, self), (shown) => addresses.diagram(shown)),
      )
      .join('');
}

function sectionsOf(document: Document): Map<string, string> {
  return new Map(routesOf(document).map(({ operation }) => [operation.operationId, operation.tags[0]]));
}

function known(names: Map<string, string>, name: string): string {
  const value = names.get(name);
  if (value === undefined) throw new Error(`A link leads to ${name}, which does not exist.`);
  return value;
}
