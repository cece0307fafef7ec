/** Checks requests and responses against the description, with Ajv as a JSON Schema 2020-12 validator. */
import type { ErrorObject, Options, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import {
  type OpenApiDocument,
  type Operation,
  type ResponseForm,
  type Schema,
  sharedIfPackaged,
} from './document.js';

/** The parts of a request that the description covers. */
export interface RequestParts {
  path: Record<string, string>;
  query: Record<string, string | string[]>;
  body: unknown;
}

/** A message with the place of a violation: `body.otp must be string`. */
export type Violation = string;

/** The checks of a description. Both return an empty array when a message matches. */
export interface Validator {
  checkRequest(operation: Operation, request: RequestParts): readonly Violation[];
  /** With `firstOnly`, the check ends at the first violation, because a large body can have millions. */
  checkResponse(
    operation: Operation,
    status: number,
    mediaType: string | undefined,
    body: unknown,
    firstOnly?: boolean,
  ): readonly Violation[];
}

/** Keywords of OpenAPI in schemas that do not affect validity. */
const annotations = ['example', 'xml', 'externalDocs', 'x-enum-varnames', 'x-plyr-secret'];

/**
 * Creates the checks of a description. Each schema is compiled on first use.
 * @param document The bundled description.
 * @returns The checks.
 */
export const createValidator: (document: OpenApiDocument) => Validator = sharedIfPackaged((document) =>
  compileLazily(document, {}),
);

/**
 * Creates checks that use only the alternative that a discriminator names. So a body that matches no alternative has one
 * violation.
 * @param document The bundled description. The alternatives of its discriminators have a `const`.
 * @returns The checks.
 */
export const createDiscriminatingValidator = (document: OpenApiDocument): Validator =>
  compileLazily(document, { discriminator: true });

function compileLazily(document: OpenApiDocument, options: Options): Validator {
  const { schemas } = document.components as { schemas: Record<string, Schema> };
  const bodies = createCheck(schemas, options);
  const bigBodies = createCheck(schemas, { ...options, allErrors: false });
  const parameters = createCheck(schemas, { coerceTypes: true });

  return {
    checkRequest(operation, request) {
      const { path, query } = parameterSchemas(operation);
      let violations = none;
      // Coercion changes the values that it checks, but handlers need the strings of the request.
      if (path) violations = both(violations, parameters(path, { ...request.path }, 'path'));
      if (query) violations = both(violations, parameters(query, { ...request.query }, 'query'));
      if (operation.requestBody)
        violations = both(violations, bodies(operation.requestBody.schema, request.body, 'body'));
      return violations;
    },

    checkResponse(operation, status, mediaType, body, firstOnly = false) {
      const forms = formsOf(operation, status);
      const form = forms.find((candidate) => candidate.mediaType === mediaType);
      if (form) return (firstOnly ? bigBodies : bodies)(form.schema, body, 'body');
      return forms.length > 0
        ? [`status ${status} of ${operation.id} is not documented as ${mediaType ?? 'an empty body'}`]
        : [`status ${status} is not documented for ${operation.id}`];
    },
  };
}

const none: readonly Violation[] = [];

/** Returns the documented forms of a status code, or else those of its range. */
function formsOf({ responses }: Operation, status: number): ResponseForm[] {
  const exact = responses.filter((form) => form.status === status && !form.isRange);
  if (exact.length > 0) return exact;
  return responses.filter((form) => form.isRange && form.status === status - (status % 100));
}

function both(some: readonly Violation[], others: readonly Violation[]): readonly Violation[] {
  if (some.length === 0) return others;
  return others.length === 0 ? some : [...some, ...others];
}

type Check = (schema: Schema, value: unknown, place: string) => readonly Violation[];

function createCheck(schemas: Record<string, Schema>, options: Options): Check {
  let ajv: Ajv2020 | undefined;
  const known = new Set<string>();
  const compiled = new WeakMap<Schema, ValidateFunction>();

  function compile(schema: Schema): ValidateFunction {
    ajv ??= createAjv(options);
    return ajv.compile(prepare(ajv, schema));
  }

  /**
   * Gives Ajv the component schemas that a schema refers to. Each has its own ID, and is added only when it is needed, so
   * that the mock starts fast.
   */
  function prepare(ajv: Ajv2020, schema: Schema): Schema {
    const text = JSON.stringify(schema);
    for (const [, name] of text.matchAll(reference) as Iterable<[string, string]>) {
      if (known.has(name)) continue;
      known.add(name);
      ajv.addSchema(prepare(ajv, schemas[name] as Schema), `schema:${name}`);
    }
    return JSON.parse(text.replaceAll(reference, '"$ref":"schema:$1"'), (key, node) =>
      key === 'discriminator' ? withoutMapping(node) : shorten(node),
    );
  }

  return (schema, value, place) => {
    let validate = compiled.get(schema);
    if (!validate) {
      validate = compile(schema);
      compiled.set(schema, validate);
    }
    return validate(value) ? none : (validate.errors ?? []).map((error) => describe(error, place));
  };
}

const reference = /"\$ref":"#\/components\/schemas\/([^"/]+)"/g;

/** Removes the mapping of a discriminator, which Ajv rejects. Ajv finds the alternative by its `const` instead. */
function withoutMapping(node: unknown): unknown {
  if (typeof node !== 'object' || node === null || !('mapping' in node)) return node;
  const { mapping: _, ...rest } = node;
  return rest;
}

/**
 * Shortens schemas that the bundle spells out for generators: alternatives of types become an array of types, and a `const`
 * becomes an `enum`. The meaning is the same, but a mismatch is only one violation.
 */
function shorten(node: unknown): unknown {
  if (typeof node !== 'object' || node === null) return node;
  const { const: value, oneOf, ...rest } = node as Schema;
  if (value !== undefined && typeof value !== 'object') return { ...rest, enum: [value] };
  if (!Array.isArray(oneOf)) return node;
  const types = oneOf.map(({ type }) => type);
  const keywords = [rest, ...oneOf].flatMap((part) => Object.keys(part)).filter((key) => key !== 'type');
  const isListOfTypes =
    types.every((type) => typeof type === 'string') &&
    !(types.includes('integer') && types.includes('number')) &&
    !keywords.some((key) => concernsAllTypes.has(key)) &&
    new Set([...types, ...keywords]).size === types.length + keywords.length;
  return isListOfTypes ? { ...Object.assign(rest, ...oneOf), type: types } : node;
}

const concernsAllTypes = new Set(['enum', 'const', 'oneOf', 'anyOf', 'allOf', 'not', '$ref']);

function createAjv(options: Options): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    strictTypes: false,
    allowUnionTypes: true,
    strictRequired: false,
    // The linter has checked the schemas. Checking them here would take more time than the rest of the start.
    validateSchema: false,
    meta: false,
    ...options,
  });
  addFormats.default(ajv);
  ajv.addVocabulary(options.discriminator ? annotations : [...annotations, 'discriminator']);
  return ajv;
}

/** The parameters of an operation as object schemas. Undefined where it has none. */
interface ParameterSchemas {
  path: Schema | undefined;
  query: Schema | undefined;
}

const schemasOfOperation = new WeakMap<Operation, ParameterSchemas>();

function parameterSchemas(operation: Operation): ParameterSchemas {
  let schemas = schemasOfOperation.get(operation);
  if (!schemas) {
    const object = (place: 'path' | 'query'): Schema | undefined => {
      const here = operation.parameters.filter((parameter) => parameter.in === place);
      return here.length === 0
        ? undefined
        : {
            type: 'object',
            properties: Object.fromEntries(here.map(({ name, schema }) => [name, schema])),
            required: here.filter((parameter) => parameter.required).map(({ name }) => name),
          };
    };
    schemas = { path: object('path'), query: object('query') };
    schemasOfOperation.set(operation, schemas);
  }
  return schemas;
}

function describe(error: ErrorObject, place: string): Violation {
  const path = error.instancePath.replaceAll('/', '.');
  const extra = error.params.allowedValues ?? error.params.additionalProperty;
  return `${place}${path} ${error.message}${extra === undefined ? '' : `: ${[extra].flat().join(', ')}`}`;
}
