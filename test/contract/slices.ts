/** A description cut into pieces of one operation each, so that a fault is checked where it matters and nowhere else. */
import type { OpenApiDocument } from '../../src/mock/openapi/document.js';
import { visit } from '../support/closed-document.js';

/** The pieces, and who uses what. */
export interface Slices {
  /** The description of one operation: its path, and the components that it reaches. */
  of(operationId: string): OpenApiDocument;
  /** Operations by path. */
  paths: Map<string, Set<string>>;
  /** Operations by component that they reach. */
  components: Record<'schemas' | 'examples', Map<string, Set<string>>>;
}

/**
 * Cuts a description into its operations.
 * @param document A bundled description.
 * @returns The slices.
 */
export function sliceDocument(document: OpenApiDocument): Slices {
  const all = document.components as Record<string, Record<string, unknown>>;
  const slices = new Map<string, OpenApiDocument>();
  const paths: Slices['paths'] = new Map();
  const components: Slices['components'] = { schemas: new Map(), examples: new Map() };

  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      if (Array.isArray(operation)) continue;
      const id = operation.operationId;
      const reached: Record<string, Record<string, unknown>> = { schemas: {} };
      const reach = (part: unknown): void =>
        visit(part, (node) => {
          const [, kind = '', name = ''] = /^#\/components\/(\w+)\/(.+)$/.exec(String(node.$ref ?? '')) ?? [];
          if (!name || reached[kind]?.[name]) return;
          reached[kind] = { ...reached[kind], [name]: all[kind]?.[name] };
          if (kind === 'schemas' || kind === 'examples') add(components[kind], name, id);
          reach(all[kind]?.[name]);
        });
      reach(operation);
      add(paths, path, id);
      slices.set(id, { ...document, paths: { [path]: { [method]: operation } }, components: reached });
    }
  }
  return { of: (id) => slices.get(id) as OpenApiDocument, paths, components };
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(value));
}
