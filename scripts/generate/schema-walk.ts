/** A schema, or any other object of an OpenAPI document. */
export type Node = Record<string, unknown>;

/**
 * Visits every object of a document that may be a schema, parents first. It skips the values of examples.
 * @param value A document, or a part of it.
 * @param visit Gets each object, and may change it.
 */
export function everyObject(value: unknown, visit: (node: Node) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) visit(value as Node);
  for (const [key, child] of Object.entries(value)) if (!examples.has(key)) everyObject(child, visit);
}

const examples = new Set(['example', 'examples']);
