// @ts-check
/**
 * Ways through an OpenAPI document, for everything that is derived from one. JavaScript, because the Redocly plugin loads it.
 *
 * @typedef {{ $ref: string }} Reference
 */

/**
 * Lists the operations of a document.
 * @template Operation
 * @param {{ paths: Record<string, Record<string, Operation>> }} document
 * @returns {{ method: string, path: string, operation: Operation }[]} With method in capitals, in the order of the
 *   document.
 */
export const routesOf = (document) =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );

/**
 * Follows a `$ref`.
 * @template {object} T
 * @param {object} document A bundled document, whose references all point into itself.
 * @param {T | Reference} node Something that may be a reference.
 * @returns {T} What it refers to, or itself.
 */
export function follow(document, node) {
  /** @type {unknown} */
  let target = node;
  while (isReference(target)) {
    const keys = target.$ref.slice(2).split('/');
    target = keys.reduce(
      (/** @type {unknown} */ parent, key) =>
        /** @type {Record<string, unknown>} */ (parent)[key.replaceAll('~1', '/').replaceAll('~0', '~')],
      document,
    );
  }
  return /** @type {T} */ (target);
}

/** @param {unknown} node @returns {node is Reference} */
const isReference = (node) => typeof node === 'object' && node !== null && '$ref' in node;
