/** The description as Markdown: one file per section, with everything that the page says. */

import { table } from '../lib/markdown-table.js';
import { follow, type Reference, routesOf } from '../lib/openapi-walk.js';
import {
  type Document,
  isSigned,
  type Media,
  type Operation,
  type Parameter,
  type ResponseObject,
  type Route,
  type Schema,
  type Tag,
} from './document.js';
import { errorTable, errorTexts } from './errors.js';
import { notesOn } from './notes.js';

/** What depends on the API that is rendered. */
export interface Rendering {
  /** Returns who may call an operation, in a word, or an empty string. */
  access(operation: Operation): string;
  /** Returns Markdown paragraphs about an operation, which follow its description. */
  notes(document: Document, route: Route): string[];
  /** Returns a table of the errors with a status code, or an empty string. */
  errors(document: Document, route: Route, status: string): string;
}

const apiRendering: Rendering = {
  access: (operation) => (isSigned(operation) ? 'signed' : 'public'),
  notes: notesOn,
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
  const operations = routes.map((route) => renderOperation(document, route, schemas, rendering));
  return [
    `# ${tag['x-displayName']}`,
    tag.description,
    routes
      .map(({ method, path, operation }) => `- \`${operation.operationId}\`: \`${method} ${path}\``)
      .join('\n'),
    ...operations,
    ...renderSchemas(document, schemas),
  ]
    .join('\n\n')
    .concat('\n');
}

function renderOperation(
  document: Document,
  route: Route,
  schemas: Set<string>,
  { access, notes, errors }: Rendering,
): string {
  const { method, path, operation } = route;
  const facts = [
    `operationId ${operation.operationId}`,
    access(operation),
    operation.deprecated && 'deprecated',
  ];
  return [
    // The anchor is the operationId, which a change of the title leaves alone.
    `<a id="${operation.operationId.toLowerCase()}"></a>`,
    `## ${operation.summary}`,
    `\`${method} ${path}\` (${facts.filter(Boolean).join(', ')})`,
    operation.description.trim(),
    ...notes(document, route),
    ...renderParameters(document, operation.parameters ?? [], schemas),
    ...Object.entries(operation.requestBody?.content ?? {}).flatMap(([type, media]) => [
      `### Body (${type}${operation.requestBody?.required ? ', required' : ''})`,
      ...renderMedia(document, media, schemas),
    ]),
    ...Object.keys(operation.responses).flatMap((status) =>
      renderAnswer(document, route, status, schemas, errors),
    ),
  ].join('\n\n');
}

function renderParameters(
  document: Document,
  references: (Parameter | Reference)[],
  schemas: Set<string>,
): string[] {
  if (references.length === 0) return [];
  const rows = references.map((reference) => {
    const { name, in: place, required, description, schema } = follow(document, reference);
    collect(schema, schemas);
    return [`\`${name}\``, place, typeOf(schema), required ? 'yes' : 'no', meaning(schema, description)];
  });
  return ['### Parameters', table(['name', 'in', 'type', 'required', 'meaning'], rows)];
}

function renderAnswer(
  document: Document,
  route: Route,
  status: string,
  schemas: Set<string>,
  errors: Rendering['errors'],
): string[] {
  const response = follow<ResponseObject>(document, route.operation.responses[status] as ResponseObject);
  const isSuccess = status.startsWith('2');
  const bodies = Object.entries(response.content ?? {});
  return [
    `### Answer ${status}${bodies.map(([type]) => ` (${type})`).join('')}`,
    response.description.trim(),
    ...bodies.flatMap(([, media]) =>
      isSuccess ? renderMedia(document, media, schemas) : [bodyType(media.schema, schemas)],
    ),
    errors(document, route, status),
  ].filter(Boolean);
}

/** What a body is made of, and all of its examples. */
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
  return `It is: ${typeOf(schema)}.`;
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
          : `It is: ${typeOf(schema)}.`,
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
