/**
 * Writes the C# of the models and the operations. Redocly has no generator for C#. The clients of openapi-generator need two
 * libraries, and can't read a response that has a choice of types.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { routesOf } from '../lib/openapi-walk.js';
import { bundle } from './client-package.js';
import type { DescribedApi } from './described-operations.js';

/** The part of a schema that decides about its type. */
interface Schema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  oneOf?: Schema[];
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  items?: Schema;
}

interface Parameter {
  $ref?: string;
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema: Schema;
}

/** An argument of a method, for its documentation. */
type Described = { name: string; description?: string | undefined };

interface Operation {
  operationId: string;
  summary: string;
  description?: string;
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; parameters: Record<string, Parameter> };
}

/** The classes of the request and response bodies, and the methods of the client. */
export interface CsharpSource {
  models: string;
  operations: string;
}

/**
 * Reads the bundle, and writes the C#.
 * @param api What the clients of all languages take from the bundle.
 */
export function csharpSource(api: DescribedApi): CsharpSource {
  const document: Document = parse(readFileSync(bundle('3.1'), 'utf8'));
  const writer = new Writer(api, document.components.schemas, document.components.parameters);
  return { models: writer.models(), operations: writer.operations(document) };
}

const head = "// Generated from the description of the API. Don't edit.\n";

class Writer {
  readonly api: DescribedApi;
  readonly schemas: Record<string, Schema>;
  readonly parameters: Record<string, Parameter>;

  constructor(api: DescribedApi, schemas: Record<string, Schema>, parameters: Record<string, Parameter>) {
    this.api = api;
    this.schemas = schemas;
    this.parameters = parameters;
  }

  models(): string {
    const classes = Object.entries(this.schemas)
      .filter(([, schema]) => this.#propertiesOf(schema))
      .map(([name, schema]) => this.#model(name, schema));
    return `${head}using System.Collections.Generic;\n\nnamespace PlyrApi.Models\n{\n${classes.join('\n')}}\n`;
  }

  operations(document: Document): string {
    const methods = routesOf<Operation>(document).map((route) => this.#operation(route));
    const { testnet, mainnet } = this.api;
    return `${head}using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PlyrApi.Models;
using TaskStatus = PlyrApi.Models.TaskStatus;

namespace PlyrApi
{
    public sealed partial class PlyrClient
    {
        /// <summary>The testnet, the default.</summary>
        public const string TestnetUrl = ${literal(testnet)};

        /// <summary>The mainnet, on which real tokens move.</summary>
        public const string MainnetUrl = ${literal(mainnet)};

${methods.join('\n')}    }
}
`;
  }

  #model(name: string, schema: Schema): string {
    const properties = Object.entries(this.#propertiesOf(schema) ?? {}).map(([key, property]) => {
      const type = this.#type(property);
      const member = memberName(key, name);
      return `${comment(8, this.#describe(property))}        public ${type} ${member}
        {
            get => Get<${type}>(${literal(key)});
            set => Set(${literal(key)}, value);
        }
`;
    });
    return `${comment(4, schema.description)}    public sealed class ${name} : JsonObject
    {
${properties.join('\n')}    }
`;
  }

  #operation({ method, path, operation }: { method: string; path: string; operation: Operation }): string {
    const { operationId, summary, description = '' } = operation;
    const parameters = (operation.parameters ?? []).map((parameter) =>
      parameter.$ref ? (this.parameters[nameOf(parameter.$ref)] as Parameter) : parameter,
    );
    const inPath = parameters.filter((parameter) => parameter.in === 'path');
    const inQuery = parameters.filter((parameter) => parameter.in === 'query');
    const body = operation.requestBody?.content['application/json']?.schema;
    const first = [...inPath, ...inQuery.filter(({ required }) => required)];
    const last = inQuery.filter(({ required }) => !required);
    const isBodyOptional = !operation.requestBody?.required;
    const argumentsOf = [
      ...first.map(({ name, schema }) => `${this.#type(schema).replace('?', '')} ${name}`),
      ...(body ? [`${this.#type(body)} body${isBodyOptional ? ' = null' : ''}`] : []),
      ...last.map(({ name, schema }) => `${this.#type(schema)} ${name} = null`),
      'CancellationToken cancellation = default(CancellationToken)',
    ];
    const url = literal(path).replace(/\{(\w+)\}/g, (_, name) => `" + Json.Escape(${name}) + "`);
    const query = inQuery.map(({ name }) => `[${literal(name)}] = ${name}`);
    const [response] = Object.values(operation.responses['200']?.content ?? {});
    if (!response) throw new Error(`${operationId} has no response with the status code 200.`);
    const type = this.#type(response.schema);
    const isWrite = !this.api.operations.get(operationId)?.isReadOnly;
    const documented: Described[] = [
      ...first,
      ...(body ? [{ name: 'body', description: this.#describe(body) }] : []),
      ...last,
      { name: 'cancellation', description: 'Ends the call. The server may still carry it out.' },
    ];
    const docs = documented.map(
      ({ name, description: text = name }) =>
        `        /// <param name="${name}">${escapeXml(text)}</param>\n`,
    );
    return `${comment(8, `${summary}. ${description.split('\n\n')[0]}`)}${docs.join('')}        public Task<${type}> ${pascal(operationId)}Async(
            ${argumentsOf.join(', ')}) =>
            CallAsync<${type}>(
                ${literal(operationId)}, HttpMethod.${pascal(method.toLowerCase())}, ${isWrite}, ${url.replace(/ \+ ""$/, '')},
                ${query.length > 0 ? `new Dictionary<string, object> { ${query.join(', ')} }` : 'null'}, ${body ? 'body' : 'null'}, cancellation);
`;
  }

  /** The properties of an object, or of all objects of a choice. Undefined for everything else. */
  #propertiesOf(schema: Schema): Record<string, Schema> | undefined {
    const { $ref, oneOf, properties, additionalProperties } = schema;
    if ($ref) return this.#propertiesOf(this.schemas[nameOf($ref)] as Schema);
    if (!oneOf) return properties && typeof additionalProperties !== 'object' ? properties : undefined;
    const all = oneOf.map((choice) => this.#propertiesOf(choice));
    if (all.includes(undefined)) return undefined;
    const merged: Record<string, Schema> = {};
    for (const [key, property] of all.flatMap((each) => Object.entries(each ?? {}))) {
      const known = merged[key] ?? property;
      const isSame = this.#type(known) === this.#type(property);
      const isAlike = isSame && this.#describe(known) === this.#describe(property);
      const description = 'Its meaning depends on the type of the object.';
      // A field that has several types can be anything.
      merged[key] = isAlike ? property : { ...(isSame && property), description };
    }
    return merged;
  }

  #type(schema: Schema): string {
    const { $ref, type, items, additionalProperties } = schema;
    if ($ref) {
      const name = nameOf($ref);
      const target = this.schemas[name] as Schema;
      return this.#propertiesOf(target) ? name : this.#type(target);
    }
    const [only, ...others] = [type].flat().filter((each) => each !== 'null');
    if (others.length > 0) return 'object';
    if (only === 'string') return 'string';
    if (only === 'boolean') return 'bool?';
    if (only === 'integer') return 'long?';
    if (only === 'number') return 'double?';
    if (only === 'array') return `IReadOnlyList<${this.#type(items ?? {})}>`;
    if (only !== 'object') return 'object';
    return typeof additionalProperties === 'object'
      ? `IReadOnlyDictionary<string, ${this.#type(additionalProperties)}>`
      : 'JsonObject';
  }

  #describe({ $ref, description }: Schema): string | undefined {
    return description ?? ($ref && this.schemas[nameOf($ref)]?.description);
  }
}

const nameOf = (reference: string): string => reference.split('/').at(-1) ?? '';

const literal = (text: string): string => JSON.stringify(text);

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** A class can't have a member with its own name, and a name can't begin with a digit. */
function memberName(key: string, owner: string): string {
  const name = pascal(key.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase()));
  if (/^\d/.test(name)) return `Field${name}`;
  return name === owner ? `${name}Value` : name;
}

const escapeXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** A comment for the documentation, in lines of a readable length. */
function comment(indent: number, text = ''): string {
  const margin = `${' '.repeat(indent)}/// `;
  const lines = escapeXml(text).match(/.{1,110}(?:\s|$)|\S+/g) ?? [];
  if (lines.length === 0) return '';
  const body = lines.map((line) => `${margin}${line.trimEnd()}\n`).join('');
  return `${margin}<summary>\n${body}${margin}</summary>\n`;
}
