/** The description as the page shows it: with guides, badges, notes, error tables and links. */
import { follow, routesOf } from '../lib/openapi-walk.js';
import type { Document, ResponseObject, Route } from './document.js';
import { errorTable, errorTexts } from './errors.js';
import type { Guide } from './guides.js';
import { createLinker, type Linker, pageAddresses } from './links.js';
import { networkBadge } from './networks.js';
import { badges, type OperationText, operationText } from './notes.js';
import { type Download, renderDownloads, renderFrontPage } from './page/front-page.js';

/**
 * Prepares the description for Redoc.
 * @param source The description with samples; left as it is.
 * @param guides The guides, which become chapters.
 * @param files What the last chapter offers for download.
 * @returns A document that is only good for being looked at.
 */
export function pageDocument(source: Document, guides: Guide[], files: Download[] = []): Document {
  const document = structuredClone(source);
  const link = createLinker(document, pageAddresses(document, guides));

  for (const route of routesOf(document)) {
    const { operation } = route;
    operation.description = withMarks(route, operationText(document, route));
    const badge = badges[operation['x-plyr-availability']];
    const shown = [badge, networkBadge(operation)].filter((one) => one !== undefined);
    if (shown.length > 0)
      operation['x-badges'] = shown.map(({ name, color }) => ({ name, color, position: 'after' }));
    withErrorTables(document, route, (...where) => withBreaks(errorTable(errorTexts(...where))));
    linkDescriptions(operation, link, operation.operationId);
  }
  linkDescriptions(document.components, link);
  linkDescriptions(document.tags, link);
  document.info.description = [
    document.info.description.trim(),
    renderFrontPage(guides),
    ...guides.map((guide) => link(withFile(document, guide))),
    ...(files.length > 0 ? [renderDownloads(files, 'MIT')] : []),
  ].join('\n\n');
  return document;
}

/** The text of an operation in two elements, which `operation.css` arranges. */
function withMarks({ method, path }: Route, { lead, rest, differ }: OperationText): string {
  const details = ['<details><summary>The published docs differ</summary>', differ, '</details>'];
  return [
    '<div class="operation-lead">',
    `\`${method} ${path}\``,
    ...lead,
    '</div>',
    '<div class="operation-rest">',
    ...rest,
    ...(differ ? details : []),
    '</div>',
  ].join('\n\n');
}

/** A guide names its own headings without its file. On the page, all guides share the same addresses. */
function withFile(document: Document, { file, markdown }: Guide): string {
  const operations = new Set(routesOf(document).map(({ operation }) => operation.operationId));
  return markdown.replaceAll(/\]\(#([\w-]+)\)/g, (part, heading) =>
    operations.has(heading) ? part : `](${file}#${heading})`,
  );
}

/** Lets the names in the last column of a table break between their words. */
const withBreaks = (table: string) =>
  table.replaceAll(/`(\w+)`(?=(?:<br>`\w+`)* \|$)/gm, (_, name: string) => {
    const words = name.split(/(?<=[a-z\d])(?=[A-Z])/);
    return `<code>${words.join('<wbr>')}</code>`;
  });

/**
 * Adds tables of errors to the descriptions of an operation's responses.
 * @param document The document.
 * @param route The operation, which is changed.
 * @param render Returns the table for a status code, or an empty string.
 */
export function withErrorTables(
  document: Document,
  route: Route,
  render: (document: Document, route: Route, status: string) => string,
): void {
  const { responses } = route.operation;
  for (const status of Object.keys(responses)) {
    const errors = render(document, route, status);
    if (!errors) continue;
    const response = follow<ResponseObject>(document, responses[status] as ResponseObject);
    responses[status] = { ...response, description: `${response.description.trim()}\n\n${errors}` };
  }
}

/** Keys under which there is data of the API, not prose. */
const data = new Set(['example', 'examples', 'default', 'enum', 'x-codeSamples', 'x-badges']);

function linkDescriptions(node: object, link: Linker, self?: string): void {
  for (const [key, value] of Object.entries(node) as [string, unknown][]) {
    if (data.has(key)) continue;
    if (key === 'description' && typeof value === 'string')
      (node as { description: string }).description = link(value, self);
    else if (typeof value === 'object' && value !== null) linkDescriptions(value, link, self);
  }
}
