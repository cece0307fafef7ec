/** The description as Markdown: a file for each section, and one for each operation, which needs no other. */

import { table } from '../lib/markdown-table.js';
import { follow, type Reference, routesOf } from '../lib/openapi-walk.js';
import type { Document, Media, Parameter, ResponseObject, Route, Schema, Tag } from './document.js';
import { errorTable, errorTexts } from './errors.js';
import { type OperationText, operationText } from './notes.js';

/** What depends on the API that is rendered. */
export interface Rendering {
  /** Whether each operation has a file. */
  hasOwnFiles: boolean;
  /** Returns the text of an operation. */
  text(document: Document, route: Route): OperationText;
  /** Returns a table of the errors with a status code, or an empty string. */
  errors(document: Document, route: Route, status: string): string;
}

const apiRendering: Rendering = {
  hasOwnFiles: true,
  text: operationText,
  errors: (document, route, status) => errorTable(errorTexts(document, route, status)),
};

/**
 * Renders a section.
 * @param document The description.
 * @param tag The section.
 * @param rendering What depends on the API; by default, that of the PLYR API.
 * @returns Markdown, with links as `links.ts` reads them.
 */
export function renderSection(document: Document, tag: Tag, rendering: Rendering = apiRendering): string {
  const routes = routesOf(document).filter(({ operation }) => operation.tags[0] === tag.name);
  const schemas = new Set<string>();
  const operations = routes.flatMap((route) => [
    // The anchor is the operationId, which a change of the title leaves alone.
    `<a id="${route.operation.operationId.toLowerCase()}"></a>`,
    renderOperation(document, route, schemas, rendering, '##'),
  ]);
  return [
    `# ${tag['x-displayName']}`,
    tag.description,
    routes
      .map(({ method, path, operation: { operationId } }) => {
        const alone = rendering.hasOwnFiles
          ? `, [in a file of its own](../operations/${operationId}.md)`
          : '';
        return `- \`${operationId}\`: \`${method} ${path}\`${alone}`;
      })
      .join('\n'),
    ...operations,
    ...renderSchemas(document, schemas),
  ]
    .join('\n\n')
    .concat('\n');
}

/** Languages of the samples in an operation's own file, by the words that Markdown has for them. */
const sampleLanguages: Readonly<Record<string, string>> = { curl: 'sh', TypeScript: 'ts' };

/**
 * Renders an operation with all that a reader needs to call it: samples, and the schemas that it names.
 * @param document The description, with samples.
 * @param route The operation.
 * @returns Markdown, with links as `links.ts` reads them.
 */
export function renderOperationFile(document: Document, route: Route): string {
  const schemas = new Set<string>();
  const samples = (route.operation['x-codeSamples'] ?? [])
    .filter(({ lang }) => lang in sampleLanguages)
    .map(({ lang, source }) => `${lang}:\n\n\`\`\`${sampleLanguages[lang]}\n${source.trim()}\n\`\`\``);
  const servers = document.servers.map(({ url, description }) => `\`${url}\` (${description})`);
  return [
    renderOperation(document, route, schemas, apiRendering, '#'),
    `## Samples\n\nBase URLs: ${servers.join(', ')}.`,
    ...samples,
    ...renderSchemas(document, schemas),
  ]
    .join('\n\n')
    .concat('\n');
}

function renderOperation(
  document: Document,
  route: Route,
  schemas: Set<string>,
  { text, errors }: Rendering,
  level: '#' | '##',
): string {
  const { method, path, operation } = route;
  const { lead, rest, differ } = text(document, route);
  const facts = [`operationId ${operation.operationId}`, operation.deprecated && 'deprecated'];
  return [
    `${level} ${operation.summary}`,
    `\`${method} ${path}\` (${facts.filter(Boolean).join(', ')})`,
    ...lead,
    ...rest,
    ...renderParameters(document, operation.parameters ?? [], schemas, level),
    ...Object.entries(operation.requestBody?.content ?? {}).flatMap(([type, media]) => [
      `${level}# Body (${type}${operation.requestBody?.required ? ', required' : ''})`,
      ...renderMedia(document, media, schemas),
    ]),
    ...Object.keys(operation.responses).flatMap((status) =>
      renderResponse(document, route, status, schemas, errors, level),
    ),
    ...(differ ? [`${level}# The published docs differ`, differ] : []),
  ].join('\n\n');
}

function renderParameters(
  document: Document,
  references: (Parameter | Reference)[],
  schemas: Set<string>,
  level: string,
): string[] {
  if (references.length === 0) return [];
  const rows = references.map((reference) => {
    const { name, in: place, required, description, schema } = follow(document, reference);
    collect(schema, schemas);
    return [`\`${name}\``, place, typeOf(schema), required ? 'yes' : 'no', meaning(schema, description)];
  });
  return [`${level}# Parameters`, table(['name', 'in', 'type', 'required', 'meaning'], rows)];
}

function renderResponse(
  document: Document,
  route: Route,
  status: string,
  schemas: Set<string>,
  errors: Rendering['errors'],
  level: string,
): string[] {
  const response = follow<ResponseObject>(document, route.operation.responses[status] as ResponseObject);
  const isSuccess = status.startsWith('2');
  const bodies = Object.entries(response.content ?? {});
  return [
    `${level}# Response ${status}${bodies.map(([type]) => ` (${type})`).join('')}`,
    response.description.trim(),
    ...bodies.flatMap(([, media]) =>
      isSuccess ? renderMedia(document, media, schemas) : [bodyType(media.schema, schemas)],
    ),
    errors(document, route, status),
  ].filter(Boolean);
}

/** The schema of a body, and all of its examples. */
function renderMedia(document: Document, { schema, examples = {} }: Media, schemas: Set<string>): string[] {
  return [
    bodyType(schema, schemas),
    ...Object.values(examples).map((reference) => {
      const { summary, value } = follow(document, reference);
      return `${summary}:\n\n\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;
    }),
  ];
}

function bodyType(schema: Schema, schemas: Set<string>): string {
  collect(schema, schemas);
  return `Type: ${typeOf(schema)}.`;
}

/** The schemas that the operations name, and those that these name, one table each. */
function renderSchemas(document: Document, names: Set<string>): string[] {
  const chapters: string[] = [];
  // The set grows while it is read; a set goes on with what was added.
  for (const name of names) {
    const schema = document.components.schemas[name];
    if (!schema) throw new Error(`There is no schema ${name}.`);
    collect(schema, names);
    const fields = Object.entries(schema.properties ?? {}).map(([field, property]) => [
      `\`${field}\``,
      typeOf(property),
      schema.required?.includes(field) ? 'yes' : 'no',
      meaning(follow(document, property), property.description),
    ]);
    chapters.push(
      [
        `### ${name}`,
        meaning(schema),
        fields.length > 0
          ? table(['field', 'type', 'always there', 'meaning'], fields)
          : `Type: ${typeOf(schema)}.`,
      ]
        .filter(Boolean)
        .join('\n\n'),
    );
  }
  return chapters.length > 0 ? ['## Schemas', ...chapters] : [];
}

function collect(schema: Schema, names: Set<string>): void {
  if (schema.$ref) {
    names.add(schemaName(schema.$ref));
    return;
  }
  const { properties = {}, items, additionalProperties, oneOf = [], anyOf = [], allOf = [] } = schema;
  const parts = [...Object.values(properties), items, additionalProperties, ...oneOf, ...anyOf, ...allOf];
  for (const part of parts) if (typeof part === 'object') collect(part, names);
}

/** A type in words, such as "list of [TokenName](#tokenname)". */
function typeOf(schema: Schema): string {
  if (schema.$ref) return `[${schemaName(schema.$ref)}](#${schemaName(schema.$ref).toLowerCase()})`;
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return choices.map(typeOf).join(' or ');
  if (schema.allOf) return schema.allOf.map(typeOf).join(' and ');
  if (schema.const !== undefined) return `always \`${JSON.stringify(schema.const)}\``;
  if (schema.items) return `list of ${typeOf(schema.items)}`;
  if (typeof schema.additionalProperties === 'object') return `map of ${typeOf(schema.additionalProperties)}`;
  return [schema.type ?? 'anything'].flat().join(' or ');
}

function meaning(schema: Schema, description: string = schema.description ?? ''): string {
  return [
    description.trim(),
    schema.enum && `One of ${schema.enum.map((value) => `\`${JSON.stringify(value)}\``).join(', ')}.`,
    schema.pattern && `Pattern \`${schema.pattern}\`.`,
    schema.default !== undefined && `Default \`${JSON.stringify(schema.default)}\`.`,
  ]
    .filter(Boolean)
    .join(' ');
}

const schemaName = (reference: string) => reference.slice(reference.lastIndexOf('/') + 1);
