/**
 * The catalogs: what programs and agents ask about the API, as data. The command line reads them, too.
 *
 * For each operation, they have its parameters, its networks, and whether it changes something. For each error message, they
 * have its cause and what to do.
 */
import type {
  CatalogError,
  CatalogMessage,
  CatalogOperation,
  CatalogParameter,
} from '../../src/catalog/index.js';
import { isRead } from '../docs/advice.js';
import { type Document, isSigned, type Parameter, type Route, type Schema } from '../docs/document.js';
import { errorTexts } from '../docs/errors.js';
import { follow, type Reference, routesOf } from '../lib/openapi-walk.js';
import { firstSentence } from './doc-comments.js';
import { signatureOf } from './plyr-operations.js';

/**
 * Lists all operations.
 * @param document The bundled description.
 */
export function operationCatalog(document: Document): CatalogOperation[] {
  const sections = new Map(document.tags.map((tag) => [tag.name, tag['x-displayName']]));
  return routesOf(document).map((route) => {
    const { method, path, operation } = route;
    return {
      id: operation.operationId,
      title: operation.summary,
      method,
      path,
      section: sections.get(operation.tags[0]) ?? operation.tags[0],
      summary: firstSentence(operation.description),
      availability: operation['x-plyr-availability'],
      networks: operation['x-plyr-networks'],
      signed: isSigned(operation),
      role: operation['x-plyr-role'] ?? 'user',
      ...(operation.deprecated && { deprecated: true as const }),
      changes: !isRead(route),
      task: signatureOf(document, operation).hasTask,
      parameters: [...parametersOf(document, route), ...fieldsOf(document, route)],
      errors: errorsOf(document, route),
    };
  });
}

/**
 * Lists the error messages of all operations, each once.
 * @param operations The catalog of operations.
 */
export function errorCatalog(operations: readonly CatalogOperation[]): CatalogMessage[] {
  const messages = new Map<string, CatalogMessage>();
  for (const { id, errors } of operations) {
    for (const { message, status, cause, advice } of errors) {
      const known = messages.get(message) ?? { message, statuses: [], cause, advice, operations: [] };
      if (!known.statuses.includes(status)) known.statuses.push(status);
      if (!known.operations.includes(id)) known.operations.push(id);
      if (!known.advice.includes(advice)) known.advice = `${known.advice} ${advice}`.trim();
      messages.set(message, known);
    }
  }
  return [...messages.values()];
}

/**
 * Renders a catalog: an entry per line, so that a change is easy to read.
 * @param entries The catalog.
 */
export function renderCatalog(entries: readonly object[]): string {
  return `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`;
}

function parametersOf(document: Document, { operation }: Route): CatalogParameter[] {
  return (operation.parameters ?? [])
    .map((one) => follow<Parameter & Exemplary>(document, one))
    .filter((one) => one.in === 'path' || one.in === 'query')
    .map((one) => ({
      name: one.name,
      in: one.in as 'path' | 'query',
      required: one.required ?? false,
      description: firstSentence(one.description),
      ...schemaFacts(document, one.schema),
      ...exampleOf(document, one),
      ...(one['x-plyr-secret'] && { secret: true as const }),
    }));
}

function fieldsOf(document: Document, { operation }: Route): CatalogParameter[] {
  const media = operation.requestBody?.content['application/json'];
  if (!media) return [];
  const { properties = {}, required = [] } = follow<Schema>(document, media.schema);
  const [first] = Object.values(media.examples ?? {});
  const example = (first && follow(document, first).value) as Record<string, unknown> | undefined;
  return Object.entries(properties).map(([name, reference]) => {
    const schema = follow<Schema & Exemplary>(document, reference);
    return {
      name,
      in: 'body' as const,
      required: required.includes(name),
      description: firstSentence((reference.description ?? schema.description) || ''),
      ...schemaFacts(document, reference),
      ...(example?.[name] !== undefined && { example: example[name] }),
      ...((schema['x-plyr-secret'] || (reference as Exemplary)['x-plyr-secret']) && {
        secret: true as const,
      }),
    };
  });
}

/** What a schema can have besides its type. */
interface Exemplary {
  example?: unknown;
  examples?: Record<string, { value: unknown } | Reference>;
  'x-plyr-secret'?: boolean;
}

function exampleOf(document: Document, { example, examples = {} }: Exemplary): { example?: unknown } {
  if (example !== undefined) return { example };
  const [first] = Object.values(examples);
  return first ? { example: follow<{ value: unknown }>(document, first).value } : {};
}

function schemaFacts(document: Document, reference: Schema): { type: string; values?: unknown[] } {
  const schema = follow<Schema>(document, reference);
  return { type: typeOf(document, schema), ...(schema.enum && { values: schema.enum }) };
}

function typeOf(document: Document, reference: Schema): string {
  const schema = follow<Schema>(document, reference);
  const variants = schema.oneOf ?? schema.anyOf;
  if (variants) return [...new Set(variants.map((one) => typeOf(document, one)))].join(' | ');
  if (schema.items) return `${wrapped(typeOf(document, schema.items))}[]`;
  if (schema.allOf) return typeOf(document, schema.allOf[0] ?? {});
  return [schema.type ?? (schema.enum ? 'string' : 'any')].flat().join(' | ');
}

const wrapped = (type: string): string => (type.includes(' ') ? `(${type})` : type);

function errorsOf(document: Document, route: Route): CatalogError[] {
  return Object.keys(route.operation.responses).flatMap((status) =>
    errorTexts(document, route, status).map(({ name, text, when, advice }) => ({
      status: Number(status),
      example: name,
      message: text,
      cause: `${plain(when)}.`,
      advice: plain(advice),
    })),
  );
}

/** Without links to guides, which only the docs can follow. */
const plain = (markdown: string): string =>
  markdown
    .replaceAll(/ ?See \[[^\]]+\]\([^)]+\)\./g, '')
    .replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .trim();
