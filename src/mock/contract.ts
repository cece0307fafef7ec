/** Checks requests and answers against the description, with Ajv as a JSON Schema 2020-12 validator. */
import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Document, Operation, Schema } from './description.js';

/** The parts of a request that the description speaks of. */
export interface RequestParts {
  path: Record<string, string>;
  query: Record<string, string | string[]>;
  body: unknown;
}

/** What is wrong, in words that name the place: `body.otp must be string`. */
export type Violation = string;

/** The description as a pair of checks. Both return an empty list when all is well. */
export interface Contract {
  checkRequest(operation: Operation, request: RequestParts): Violation[];
  checkResponse(
    operation: Operation,
    status: number,
    mediaType: string | undefined,
    body: unknown,
  ): Violation[];
}

/** Words of OpenAPI inside schemas that say nothing about validity. */
const annotations = ['example', 'discriminator', 'xml', 'externalDocs'];

/**
 * Makes the checks of a description. Each schema is compiled when it is first needed.
 * @param document The bundled description.
 * @returns The checks.
 */
export function createContract(document: Document): Contract {
  const { schemas } = renameReferences({
    schemas: (document.components as { schemas: Record<string, Schema> }).schemas,
  });
  const bodies = createAjv(schemas, false);
  const parameters = createAjv(schemas, true);

  return {
    checkRequest(operation, request) {
      const { path, query } = parameterSchemas(operation);
      const violations = [
        ...parameters(path, { ...request.path }, 'path'),
        ...parameters(query, { ...request.query }, 'query'),
      ];
      if (operation.requestBody)
        violations.push(...bodies(operation.requestBody.schema, request.body, 'body'));
      return violations;
    },

    checkResponse(operation, status, mediaType, body) {
      const forms = operation.responses.filter((form) => form.status === status);
      if (forms.length === 0) return [`status ${status} is not documented for ${operation.id}`];
      const form = forms.find((candidate) => candidate.mediaType === mediaType);
      if (!form)
        return [`status ${status} of ${operation.id} is not documented as ${mediaType ?? 'an empty body'}`];
      return bodies(form.schema, body, 'body');
    },
  };
}

type Check = (schema: Schema, value: unknown, place: string) => Violation[];

function createAjv(schemas: Record<string, Schema>, coerceTypes: boolean): Check {
  const ajv = new Ajv2020({
    allErrors: true,
    coerceTypes,
    strictTypes: false,
    allowUnionTypes: true,
    strictRequired: false,
    // The linter has checked the schemas; here it would cost more than everything else at start-up.
    validateSchema: false,
    meta: false,
  });
  addFormats.default(ajv);
  ajv.addVocabulary(annotations);
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(schema, idOf(name));

  const compiled = new WeakMap<Schema, ValidateFunction>();
  return (schema, value, place) => {
    let validate = compiled.get(schema);
    if (!validate) {
      validate = ajv.compile(renameReferences(schema));
      compiled.set(schema, validate);
    }
    return validate(value) ? [] : (validate.errors ?? []).map((error) => describe(error, place));
  };
}

const idOf = (schemaName: string): string => `schema:${schemaName}`;

/** Ajv knows each component schema by an id of its own, so that it compiles no more than what is needed. */
function renameReferences<T extends object>(schema: T): T {
  return JSON.parse(
    JSON.stringify(schema).replaceAll('"$ref":"#/components/schemas/', `"$ref":"${idOf('')}`),
  );
}

const schemasOfOperation = new WeakMap<Operation, { path: Schema; query: Schema }>();

function parameterSchemas(operation: Operation): { path: Schema; query: Schema } {
  let schemas = schemasOfOperation.get(operation);
  if (!schemas) {
    const object = (place: 'path' | 'query'): Schema => {
      const here = operation.parameters.filter((parameter) => parameter.in === place);
      return {
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
