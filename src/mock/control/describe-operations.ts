/** Describes the operations of the API briefly, for forms and menus. */
import { follow, type OpenApiDocument, type Operation, type Schema } from '../openapi/document.js';

interface Tag {
  name: string;
  'x-displayName'?: string;
}

/**
 * Describes operations.
 * @param document Their document.
 * @param operations The operations that the mock serves.
 * @returns The schema `OperationInfo` of openapi/mock-control.yaml.
 */
export function describeOperations(document: OpenApiDocument, operations: readonly Operation[]): object[] {
  const tags = (document.tags ?? []) as Tag[];
  const titles = new Map(tags.map((tag) => [tag.name, tag['x-displayName'] ?? tag.name]));
  return operations.map((operation) => {
    const { id, method, path, summary, section = '', signed, role, networks } = operation;
    return {
      ...{ operationId: id, method, path, summary, section: titles.get(section) ?? section },
      docs: `#/${section}/${id.toLowerCase()}`,
      ...{ isSigned: signed, role, hasTask: hasTask(document, operation) },
      networks: networks ?? null,
      responses: examplesByStatus(operation),
    };
  });
}

function examplesByStatus({ responses }: Operation): object[] {
  const byStatus = new Map<number, string[]>();
  for (const { status, examples } of responses)
    byStatus.set(status, [...(byStatus.get(status) ?? []), ...Object.keys(examples)]);
  return [...byStatus].map(([status, examples]) => ({ status, examples }));
}

/** Returns whether an operation queues a task: a successful response contains the task, or its record with `SUCCESS`. */
function hasTask(document: OpenApiDocument, { method, responses }: Operation): boolean {
  return (
    method !== 'GET' &&
    responses.some(({ status, schema }) => status < 300 && hasTaskIn(document, schema, new Set()))
  );
}

interface SchemaParts {
  properties?: Record<string, Schema>;
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
}

interface Choice {
  const?: string;
  enum?: string[];
}

function hasTaskIn(document: OpenApiDocument, node: Schema, seen: Set<Schema>): boolean {
  const schema = follow<Schema>(document, node);
  if (seen.has(schema)) return false;
  seen.add(schema);
  const { properties = {}, oneOf = [], anyOf = [], allOf = [] } = schema as SchemaParts;
  if (properties.task) return true;
  if (properties.taskId && properties.status) {
    const { const: only, enum: any = [] } = follow<Schema>(document, properties.status) as Choice;
    if (only === 'SUCCESS' || any.includes('SUCCESS')) return true;
  }
  return [...oneOf, ...anyOf, ...allOf].some((choice) => hasTaskIn(document, choice, seen));
}
