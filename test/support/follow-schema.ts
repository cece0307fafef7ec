import { type OpenApiDocument, resolvePointer, type Schema } from '../../src/mock/openapi/document.js';

/**
 * Follows the references of a schema to where they end.
 * @param document The document that the schema is from.
 * @param schema A schema, or a reference to one.
 * @returns The schema itself.
 */
export function followSchema(document: OpenApiDocument, schema: Schema): Schema {
  return typeof schema.$ref === 'string'
    ? followSchema(document, resolvePointer(document, schema.$ref))
    : schema;
}
