/** The fields that the body of an operation can have. */
import { follow, type OpenApiDocument, type Operation, type Schema } from './document.js';

/**
 * Returns the names of the top-level fields of a request body.
 * @param document The document of the operation.
 * @param operation The operation.
 * @returns The names. Empty when the operation has no body.
 */
export function bodyFields(document: OpenApiDocument, { requestBody }: Operation): string[] {
  return requestBody ? [...new Set(fieldsOf(document, requestBody.schema))] : [];
}

function fieldsOf(document: OpenApiDocument, node: Schema): string[] {
  const schema = follow<Schema>(document, node);
  const choices = ['allOf', 'anyOf', 'oneOf'].flatMap((name) => (schema[name] as Schema[] | undefined) ?? []);
  return [
    ...Object.keys((schema.properties as object | undefined) ?? {}),
    ...choices.flatMap((choice) => fieldsOf(document, choice)),
  ];
}
