import { follow, type Reference, routesOf } from '../lib/openapi-walk.js';

/** The parts of an OpenAPI document from which the operation table is generated. */
export interface OpenApiDocument {
  security?: unknown[];
  paths: Record<string, Record<string, OpenApiOperation>>;
}

interface OpenApiOperation {
  operationId: string;
  summary: string;
  tags: string[];
  parameters?: (Parameter | Reference)[];
  security?: unknown[];
  'x-plyr-availability': string;
  'x-plyr-networks': string[];
  'x-plyr-public-on'?: string[];
  'x-plyr-docs-differ'?: string;
  'x-plyr-read-only'?: boolean;
  'x-plyr-role'?: string;
}

/**
 * Lists the operations of a document.
 * @param document The bundled description.
 * @returns Each operation with its method, in capitals, and its path, in the order of the document.
 */
export function operationsOf(
  document: OpenApiDocument,
): (OpenApiOperation & { method: string; path: string })[] {
  return routesOf(document).map(({ method, path, operation }) => ({ ...operation, method, path }));
}

/**
 * Renders generated/operations.ts: each operation with its method, path, section, and flags.
 * @param document The bundled description.
 * @returns TypeScript source.
 */
export function renderOperations(document: OpenApiDocument): string {
  const rows = operationsOf(document).map((operation) => {
    const fields = {
      method: operation.method,
      path: operation.path,
      section: operation.tags[0],
      signed: (operation.security ?? document.security ?? []).length > 0,
      role: operation['x-plyr-role'] ?? 'user',
      availability: operation['x-plyr-availability'],
      networks: operation['x-plyr-networks'],
    };
    const text = Object.entries(fields).map(([key, value]) => `    ${key}: ${quote(value)},\n`);
    return `  ${operation.operationId}: {\n${text.join('')}  },\n`;
  });
  return `// Written by \`npm run generate\` from openapi/. Do not edit.

/** Every operation of the API, in the order of the description. */
export const operations = {
${rows.join('')}} as const;

/** The name of an operation. */
export type OperationId = keyof typeof operations;
`;
}

/**
 * Renders generated/read-only-posts.ts: the POST operations that change nothing, a file of its own because the
 * client ships it.
 * @param document The bundled description.
 * @returns TypeScript source.
 */
export function renderReadOnlyPosts(document: OpenApiDocument): string {
  const paths = operationsOf(document)
    .filter((operation) => operation.method === 'POST' && operation['x-plyr-read-only'])
    .map(({ path }) => `  ${quote(path)},\n`);
  return `// Written by \`npm run generate\` from openapi/. Do not edit.

/** The paths of the POST operations that change nothing (\`x-plyr-read-only\`), so that they may be sent twice. */
export const readOnlyPosts: ReadonlySet<string> = new Set([
${paths.join('')}]);
`;
}

/**
 * Renders generated/operation-table.ts: how to send each operation, as small as can be, because the client ships it.
 * @param document The bundled description.
 * @returns TypeScript source.
 */
export function renderOperationTable(document: OpenApiDocument): string {
  const rows = operationsOf(document).map(({ operationId, method, path, parameters = [] }) => {
    const query = parameters
      .map((parameter) => follow<Parameter>(document, parameter))
      .filter((parameter) => parameter.in === 'query')
      .map(({ name }) => name);
    return `  ${operationId}: '${method} ${path}${query.length > 0 ? `?${query}` : ''}',\n`;
  });
  return `// Written by \`npm run generate\` from openapi/. Do not edit.

import type { PlyrOperations } from './plyr-operations.js';

/** The method, path, and names of query parameters of each operation. Other parameters are in the body. */
export const operationTable: Readonly<Record<keyof PlyrOperations, string>> = {
${rows.join('')}};
`;
}

interface Parameter {
  name: string;
  in: string;
}

function quote(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(quote).join(', ')}]`;
  return typeof value === 'string' ? `'${value}'` : String(value);
}
