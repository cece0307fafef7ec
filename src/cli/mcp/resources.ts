/** Guides and operations as resources: `plyr://guide/NAME` and `plyr://operation/ID`. */
import type {
  CompleteResult,
  ListResourcesResult,
  ListResourceTemplatesResult,
  ReadResourceResult,
} from '@modelcontextprotocol/sdk/types.js';
import { allOperations } from '../api/catalog.js';
import { allGuides, operationMarkdown } from './markdown-docs.js';
import { ProtocolError, protocolErrors } from './protocol-error.js';

const mimeType = 'text/markdown';
const pageSize = 50;
const mostCompletions = 100;

const guideTemplate = 'plyr://guide/{name}';
const operationTemplate = 'plyr://operation/{operationId}';

/** Returns the templates. */
export function listTemplates(): ListResourceTemplatesResult {
  return {
    resourceTemplates: [
      {
        uriTemplate: guideTemplate,
        name: 'guide',
        title: 'Guide',
        description: 'A chapter of the docs.',
        mimeType,
      },
      {
        uriTemplate: operationTemplate,
        name: 'operation',
        title: 'Operation',
        description: 'Everything about an operation: parameters, responses, errors, and rules.',
        mimeType,
      },
    ],
  };
}

/**
 * Returns a page of all resources: the guides in reading order, then the operations.
 * @param cursor The cursor from the previous page. The first page has none.
 * @throws ProtocolError for an unknown cursor.
 */
export function listResources(cursor: string | undefined): ListResourcesResult {
  const start = cursor === undefined ? 0 : Number(cursor);
  if (!Number.isSafeInteger(start) || start < 0)
    throw new ProtocolError(
      protocolErrors.invalidParams,
      'Unknown cursor. Use the nextCursor of a response.',
    );
  const all = [
    ...allGuides().map(({ name, title }) => ({ uri: `plyr://guide/${name}`, name, title, mimeType })),
    ...allOperations().map(({ id, title, summary }) => ({
      uri: `plyr://operation/${id}`,
      name: id,
      title,
      description: summary,
      mimeType,
    })),
  ];
  const end = start + pageSize;
  return { resources: all.slice(start, end), ...(end < all.length && { nextCursor: String(end) }) };
}

/**
 * Returns the Markdown of a resource.
 * @param uri The URI, from a list, a template, or a link in another resource. A fragment is ignored.
 * @throws ProtocolError for an unknown URI.
 */
export function readResource(uri: string): ReadResourceResult {
  const [, kind, name = ''] = /^plyr:\/\/(guide|operation)\/([\w-]+)(?:#.*)?$/.exec(uri) ?? [];
  const text =
    kind === 'guide'
      ? allGuides()
          .find((one) => one.name === name)
          ?.sections.map(({ markdown }) => markdown)
          .join('\n\n')
      : kind === 'operation'
        ? operationMarkdown(name)
        : undefined;
  if (text !== undefined) return { contents: [{ uri, mimeType, text }] };
  const { resourceNotFound } = protocolErrors;
  throw new ProtocolError(
    resourceNotFound,
    `There is no resource ${JSON.stringify(uri.slice(0, 200))}. See resources/list, or use ${guideTemplate} or ${operationTemplate}.`,
  );
}

/**
 * Completes the variable of a template.
 * @param uri The template.
 * @param start The input so far.
 */
export function completeTemplate(uri: string, start: string): CompleteResult {
  const names =
    uri === guideTemplate
      ? allGuides().map(({ name }) => name)
      : uri === operationTemplate
        ? allOperations().map(({ id }) => id)
        : [];
  const values = names.filter((name) => name.toLowerCase().startsWith(start.toLowerCase()));
  const hasMore = values.length > mostCompletions;
  return { completion: { values: values.slice(0, mostCompletions), total: values.length, hasMore } };
}
