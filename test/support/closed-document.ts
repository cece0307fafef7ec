import type { OpenApiDocument } from '../../src/mock/openapi/document.js';

/**
 * Closes every object schema that does not say otherwise, so that a field which the description does not name is
 * noticed. Descriptions stay open for the sake of old clients; tests must not be.
 * @param document The description.
 * @returns A closed copy.
 */
export function closeObjects(document: OpenApiDocument): OpenApiDocument {
  const copy = structuredClone(document);
  visit(copy, (node) => {
    if (node.type === 'object' && node.properties && node.additionalProperties === undefined) {
      node.additionalProperties = false;
    }
  });
  return copy;
}

/**
 * Calls a function for every object inside a value, parents first.
 * @param value Any JSON value.
 * @param see Called with each object and with the path to it.
 * @param path Where `value` stands.
 */
export function visit(
  value: unknown,
  see: (node: Record<string, unknown>, path: string[]) => void,
  path: string[] = [],
): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) visit(item, see, [...path, String(index)]);
  } else if (typeof value === 'object' && value !== null) {
    see(value as Record<string, unknown>, path);
    for (const [key, item] of Object.entries(value)) visit(item, see, [...path, key]);
  }
}
