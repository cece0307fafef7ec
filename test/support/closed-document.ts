export { closeObjects } from '../../src/mock/openapi/close-objects.js';

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
