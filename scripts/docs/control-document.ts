/** The description of the control API, prepared for its page and its Markdown. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { routesOf } from '../lib/openapi-walk.js';
import { controlSamples } from './control-samples.js';
import type { Document, Operation } from './document.js';
import { errorTexts, plainErrorTable } from './errors.js';
import { type Rendering, renderSection } from './markdown.js';
import { withErrorTables } from './page-document.js';

/** How the control API is shown: without signatures, networks, and names of examples, which only the API has. */
export const controlRendering: Rendering = {
  hasOwnFiles: false,
  text: (_, { operation }) => ({ lead: [operation.description.trim()], rest: [], differ: undefined }),
  errors: (document, route, status) => plainErrorTable(errorTexts(document, route, status, () => '')),
};

type PathItem = Record<string, Operation> & { parameters?: Operation['parameters'] };

/**
 * Reads openapi/mock-control.yaml.
 * @returns The document with samples. Paths have the prefix `/_mock`, and each operation has the parameters of its path.
 */
export function readControlDocument(): Document {
  const source: Document = parse(readFileSync('openapi/mock-control.yaml', 'utf8'));
  const paths = Object.entries(source.paths as Record<string, PathItem>).map(([path, item]) => {
    const { parameters: shared = [], ...operations } = item;
    for (const operation of Object.values(operations as Record<string, Operation>))
      operation.parameters = [...shared, ...(operation.parameters ?? [])];
    return [path, operations];
  });
  const document: Document = { ...source, paths: Object.fromEntries(paths) };
  for (const route of routesOf(document)) route.operation['x-codeSamples'] = controlSamples(document, route);
  return document;
}

/**
 * Prepares the document for Redoc.
 * @param source What `readControlDocument` returned. It is not changed.
 * @returns A copy, with tables of errors.
 */
export function controlPageDocument(source: Document): Document {
  const document = structuredClone(source);
  for (const route of routesOf(document)) withErrorTables(document, route, controlRendering.errors);
  return document;
}

/** A section of the control API as Markdown. */
export interface ControlSection {
  title: string;
  /** Its file, from the folder of the docs. */
  url: string;
  operationIds: string[];
  markdown: string;
}

/**
 * Renders the sections.
 * @param document What `readControlDocument` returned.
 * @returns A file for each tag.
 */
export function controlSections(document: Document): ControlSection[] {
  return document.tags.map((tag) => ({
    title: tag['x-displayName'],
    url: `sections/control-${tag.name}.md`,
    operationIds: routesOf(document)
      .filter(({ operation }) => operation.tags[0] === tag.name)
      .map(({ operation }) => operation.operationId),
    markdown: renderSection(document, tag, controlRendering),
  }));
}

/**
 * Renders the start of the control API in Markdown: what all operations share, and where each is.
 * @param document What `readControlDocument` returned.
 * @param sections What `controlSections` returned.
 */
export function renderControlIndex({ info, servers }: Document, sections: ControlSection[]): string {
  return `${[
    `# ${info.title}`,
    info.description.trim(),
    `Base URL: \`${servers[0]?.url}\``,
    listOf(sections),
  ].join('\n\n')}\n`;
}

/**
 * Lists the sections with links, as llms.txt does.
 * @param sections What `controlSections` returned.
 */
export function listOf(sections: ControlSection[]): string {
  return sections
    .map(({ title, url, operationIds }) => `- [${title}](${url}): ${operationIds.join(', ')}`)
    .join('\n');
}
