import type { OpenApiDocument } from './document.js';

/**
 * Closes every object schema that doesn't say otherwise, so that a validator finds fields that the description doesn't
 * name. The description itself stays open, for clients that are older than a new field.
 * @param document The description, which is not changed.
 * @returns A closed copy.
 */
export function closeObjects(document: OpenApiDocument): OpenApiDocument {
  const copy = structuredClone(document);
  close(copy);
  return copy;
}

function close(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  const schema = node as Record<string, unknown>;
  if (schema.type === 'object' && schema.properties && schema.additionalProperties === undefined) {
    schema.additionalProperties = false;
  }
  for (const child of Object.values(schema)) close(child);
}
