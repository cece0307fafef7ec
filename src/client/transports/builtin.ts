import type { NodeProcess } from './node-types.js';

/**
 * Loads a module of Node without an `import`, on which bundlers for other platforms would fail.
 *
 * @param name - The name of a module that comes with Node.
 * @returns The module, or undefined where there is none.
 */
export const builtin: NonNullable<NodeProcess['getBuiltinModule']> = (name) =>
  (globalThis as { process?: NodeProcess }).process?.getBuiltinModule?.(name);
