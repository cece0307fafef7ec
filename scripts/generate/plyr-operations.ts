import type { Document, Media, Operation, Parameter, Schema } from '../docs/document.js';
import { pageAddresses } from '../docs/links.js';
import { follow, routesOf } from '../lib/openapi-walk.js';
import { docComment, summarize } from './doc-comments.js';

/** Where `npm start` serves the docs. */
const DOCS = 'http://127.0.0.1:4010/docs/';

/** The schemas that occur in the rendered types. */
type Used = Set<string>;

/**
 * Renders generated/plyr-operations.d.ts: for each operation a method with the text of the description, its parameters in
 * one flat interface, and its error bodies by status code.
 * @param document The bundled description.
 * @returns TypeScript source.
 * @throws Error if a generated name is also the name of a schema, or if an operation has another success than 200.
 */
export function renderPlyrOperations(document: Document): string {
  const used: Used = new Set();
  const addresses = pageAddresses(document, []);
  const routes = routesOf(document);
  const rendered = routes.map(({ method, path, operation }) => {
    const name = pascalCase(operation.operationId);
    for (const suffix of ['Parameters', 'Errors']) {
      if (!document.components.schemas[name + suffix]) continue;
      throw new Error(
        `Rename the schema ${name}${suffix}: it has the name of a type of ${operation.operationId}.`,
      );
    }
    const link = `${DOCS}${addresses.operation(operation.operationId)}`;
    return {
      method: renderMethod(document, operation, `\`${method} ${path}\`, [docs](${link})`, used),
      types: [renderParameters(document, operation, used), renderErrors(document, operation, used)].join(''),
    };
  });
  const errors = routes.map(({ operation: { operationId: id } }) => `  ${id}: ${pascalCase(id)}Errors;\n`);
  return `// Written by \`npm run generate\` from openapi/. Do not edit.

import type { CallOptions, NoParameters, PlyrCall, PlyrTaskCall } from '../src/client/named/plyr-call.js';
import type { TextError } from '../src/client/sending/result.js';
import type {
${[...used]
  .sort()
  .map((name) => `  ${name},\n`)
  .join('')}} from './schemas.js';

/** The operations of the API, by their names in the description. */
export interface PlyrOperations {
${rendered.map(({ method }) => method).join('\n')}}

/** The error bodies of each operation, by status code. */
export interface PlyrErrors {
${errors.join('')}}

${rendered.map(({ types }) => types).join('\n')}`;
}

/** How the client calls an operation. */
export interface Signature {
  /** All parameters, those of path and query first. */
  parameters: { name: string; required: boolean }[];
  /** The type of the data. */
  data: string;
  /** Whether it queues a task, or waits for one. */
  hasTask: boolean;
}

/**
 * Returns how the client calls an operation.
 * @param document The bundled description.
 * @param operation One of its operations.
 * @param used Gets the names of the schemas in the type of the data.
 */
export function signatureOf(document: Document, operation: Operation, used: Used = new Set()): Signature {
  const { schema } = bodyOf(operation);
  const { properties = {}, required = [] } = follow<Schema>(document, schema ?? {}) as Schema;
  const fields = Object.keys(properties).map((name) => ({
    name,
    required: required.includes(name) && !!operation.requestBody?.required,
  }));
  const others = flatParameters(document, operation).map(({ name, required = false }) => ({
    name,
    required,
  }));
  const response = follow(document, operation.responses['200'] as object) as Reply;
  return {
    parameters: [...others, ...fields],
    data: dataType(response, used),
    hasTask: startsTask(document, operation),
  };
}

function renderMethod(document: Document, operation: Operation, links: string, used: Used): string {
  const { operationId: id, summary, description, deprecated } = operation;
  const name = pascalCase(id);
  const { parameters, data, hasTask } = signatureOf(document, operation, used);
  const isOptional = !parameters.some(({ required }) => required);
  const type = parameters.length > 0 ? `${name}Parameters` : 'NoParameters';
  const call = hasTask ? 'PlyrTaskCall' : 'PlyrCall';
  const statuses = errorsOf(operation).map(([status]) => status);
  const text = [
    `**${summary}.** ${summarize(description)}`,
    '',
    links,
    '',
    `@throws ApiError with status code ${statuses.join(', ')}: see {@link ${name}Errors}.`,
    ...(deprecated ? ['@deprecated'] : []),
  ];
  return `${docComment(text.join('\n'), '  ')}  ${id}(parameters${isOptional ? '?' : ''}: ${type}, options?: CallOptions): ${call}<${data}, ${name}Errors>;\n`;
}

function renderParameters(document: Document, operation: Operation, used: Used): string {
  const parameters = flatParameters(document, operation);
  const { schema } = bodyOf(operation);
  if (parameters.length === 0 && !schema) return '';
  const body = schema ? ` extends ${typeOf(schema, used)}` : '';
  const members = parameters.map(
    ({ name, required, description, schema }) =>
      `${docComment(description, '  ')}  ${name}${required ? '' : '?'}: ${typeOf(schema, used)}${required ? '' : ' | undefined'};\n`,
  );
  return `${docComment(`The parameters of \`${operation.operationId}\`.`)}export interface ${pascalCase(operation.operationId)}Parameters${body} {${members.length > 0 ? `\n${members.join('')}` : ''}}\n`;
}

function renderErrors(document: Document, operation: Operation, used: Used): string {
  const members = errorsOf(operation).map(([status, response]) => {
    const { description, content } = follow(document, response as object) as Reply;
    const schema = content?.['application/json']?.schema;
    return `${docComment(summarize(description), '  ')}  ${status}: ${schema ? typeOf(schema, used) : 'TextError'};\n`;
  });
  const text = `The error bodies of \`${operation.operationId}\`, by status code.`;
  return `${docComment(text)}export interface ${pascalCase(operation.operationId)}Errors {\n${members.join('')}}\n`;
}

interface Reply {
  description: string;
  content?: Record<string, Media>;
}

/** The type of a success. Some operations return a number as plain text. */
function dataType({ content }: Reply, used: Used): string {
  const schema = content?.['application/json']?.schema;
  return schema ? typeOf(schema, used) : 'string';
}

function errorsOf({ operationId, responses }: Operation) {
  const [[success] = [], ...errors] = Object.entries(responses);
  const others = errors.filter(([status]) => !/^[45]\d\d$/.test(status));
  if (success === '200' && others.length === 0) return errors;
  throw new Error(
    `${operationId} must have one success, 200, in the first place, and errors by status code.`,
  );
}

const flatParameters = (document: Document, { parameters = [] }: Operation): Parameter[] =>
  parameters
    .map((parameter) => follow(document, parameter))
    .filter((parameter) => parameter.in === 'path' || parameter.in === 'query');

function bodyOf({ requestBody }: Operation): Partial<Media> {
  return requestBody?.content['application/json'] ?? {};
}

/** Whether the operation queues a task: its response has a ticket, or the record of a task. */
function startsTask(document: Document, operation: Operation): boolean {
  const isRead = routesOf(document).some((route) => route.operation === operation && route.method === 'GET');
  const response = follow(document, operation.responses['200'] as object) as Reply;
  const schema = follow<Schema>(document, response.content?.['application/json']?.schema ?? {}) as Schema;
  return (schema.oneOf ?? [schema]).some((variant) => {
    const { properties = {} } = follow<Schema>(document, variant) as Schema;
    const status = properties.status && (follow<Schema>(document, properties.status) as Schema);
    const isRecord = properties.taskId && [status?.const, ...(status?.enum ?? [])].includes('SUCCESS');
    return properties.task || (isRecord && !isRead);
  });
}

/** The type of a schema without fields of its own; the linter asks for a name of all others. */
function typeOf(schema: Schema, used: Used): string {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    used.add(name);
    return name;
  }
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const types = [schema.type].flat().map((type) => {
    if (type === 'array' && schema.items) return `(${typeOf(schema.items, used)})[]`;
    const simple = {
      string: 'string',
      integer: 'number',
      number: 'number',
      boolean: 'boolean',
      null: 'null',
    };
    const known = simple[type as keyof typeof simple];
    if (known) return known;
    throw new Error(`Name this schema: ${JSON.stringify(schema)}`);
  });
  return types.join(' | ').replace(/^\((\w+)\)/, '$1');
}

const pascalCase = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
