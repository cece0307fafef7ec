/** Ways to break a description, each at every place where it can be done. */
import type { OpenApiDocument } from '../../src/mock/openapi/document.js';
import { visit } from '../support/closed-document.js';
import { otherValue } from './checks.js';
import { type Slices, sliceDocument } from './slices.js';

type Node = Record<string, unknown>;

/** One fault: what it does to a node, as a list of alternatives. Where there is none, the node cannot be so broken. */
interface Operator {
  /** Where it looks: the operations, the schemas, or the shared examples. */
  under: 'paths' | 'schemas' | 'examples';
  changes(node: Node, path: string[]): (() => void)[];
}

/** One way to break the description. */
export interface Mutant {
  where: string;
  /** The operations that the fault concerns, each with a broken description of itself alone. */
  operations: { id: string; document: () => OpenApiDocument }[];
}

const isProperties = (path: string[]) => path.at(-1) === 'properties';
const when = (condition: unknown, change: () => void) => (condition ? [change] : []);

/** The faults, by name. */
export const operators: Record<string, Operator> = {
  'a required field made optional': {
    under: 'schemas',
    changes: (node, path) => {
      if (isProperties(path) || !Array.isArray(node.required)) return [];
      const { required } = node;
      return required.map((name) => () => {
        node.required = required.filter((entry) => entry !== name);
      });
    },
  },

  'an optional field made required': {
    under: 'schemas',
    changes: (node, path) => {
      if (isProperties(path)) return [];
      const required = (node.required ?? []) as string[];
      const optional = Object.keys((node.properties ?? {}) as Node).filter(
        (name) => !required.includes(name),
      );
      return optional.map((name) => () => {
        node.required = [...required, name];
      });
    },
  },

  'a field renamed': {
    under: 'schemas',
    changes: (node, path) => {
      const [first] = isProperties(path) ? Object.keys(node) : [];
      return when(first, () => rename(node, String(first), `${first}X`));
    },
  },

  'text typed as a number': {
    under: 'schemas',
    changes: (node) =>
      when(node.type === 'string', () => {
        node.type = 'integer';
      }),
  },

  'null not allowed': {
    under: 'schemas',
    changes: (node) =>
      when(Array.isArray(node.type) && node.type.includes('null'), () => {
        node.type = (node.type as string[]).filter((type) => type !== 'null');
      }),
  },

  'an enum dropped': {
    under: 'schemas',
    changes: (node) => when(Array.isArray(node.enum), () => delete node.enum),
  },

  'an enum widened': {
    under: 'schemas',
    changes: (node) =>
      when(Array.isArray(node.enum), () => {
        const values = node.enum as unknown[];
        node.enum = [...values, otherValue(values[0])];
      }),
  },

  'a constant dropped': {
    under: 'schemas',
    changes: (node) => when('const' in node, () => delete node.const),
  },

  'a constant widened': {
    under: 'schemas',
    changes: (node) =>
      when('const' in node, () => {
        node.enum = [node.const, otherValue(node.const)];
        delete node.const;
      }),
  },

  'a list where one value is': {
    under: 'schemas',
    changes: (node) =>
      when(node.type === 'string', () => {
        const items = { ...node };
        for (const key of Object.keys(node)) delete node[key];
        Object.assign(node, { type: 'array', items });
      }),
  },

  'a status too many': {
    under: 'paths',
    changes: (node, path) =>
      when(path.at(-1) === 'responses' && node['401'], () => {
        node['418'] = node['401'];
      }),
  },

  'another list of networks': {
    under: 'paths',
    changes: (node) =>
      when(Array.isArray(node['x-plyr-networks']), () => {
        const networks = node['x-plyr-networks'] as string[];
        node['x-plyr-networks'] = networks.includes('testnet') ? ['mainnet'] : ['testnet'];
      }),
  },

  'a status missing': {
    under: 'paths',
    changes: (node, path) =>
      path.at(-1) === 'responses' ? Object.keys(node).map((status) => () => delete node[status]) : [],
  },

  'an error text misspelt': {
    under: 'examples',
    changes: (node) =>
      when(typeof node.error === 'string' && node.stack === undefined, () => {
        node.error = `${node.error}!`;
      }),
  },

  'an error text missing': {
    under: 'paths',
    changes: (node, path) =>
      path.at(-1) === 'examples' && Number(path.at(-4)) >= 400
        ? Object.keys(node).map((name) => () => delete node[name])
        : [],
  },

  'a wrong path': {
    under: 'paths',
    changes: (node, path) =>
      when(path.length === 0, () => rename(node, String(Object.keys(node)[0]), '/elsewhere')),
  },

  'a wrong method': {
    under: 'paths',
    changes: (node, path) =>
      when(path.length === 1, () =>
        rename(node, 'get' in node ? 'get' : 'post', 'get' in node ? 'post' : 'get'),
      ),
  },

  'signed where public, public where signed': {
    under: 'paths',
    changes: (node, path) =>
      when(path.length === 2 && 'operationId' in node, () => {
        if (node.security) delete node.security;
        else node.security = [];
      }),
  },

  'another media type': {
    under: 'paths',
    changes: (node, path) =>
      when(path.at(-1) === 'content' && path.includes('responses') && node['application/json'], () =>
        rename(node, 'application/json', 'application/xml'),
      ),
  },

  'an invalid example': {
    under: 'paths',
    changes: (node, path) =>
      when(path.at(-2) === 'examples' && typeof node.value === 'object', () => {
        node.value = { unheardOf: true };
      }),
  },
};

/**
 * Breaks a description in one way, at every place where that can be done.
 * @param document The description; not changed.
 * @param operator The way.
 * @returns One mutant a place.
 */
export function mutate(document: OpenApiDocument, { under, changes }: Operator): Mutant[] {
  const slices = sliceDocument(document);
  const units = under === 'paths' ? slices.paths : slices.components[under];
  return [...units].flatMap(([unit, ids]) => {
    const root = (of: OpenApiDocument): Node =>
      (under === 'paths' ? of.paths : componentsOf(of, under)[unit]) as Node;
    const [first] = ids;
    if (first === undefined) return [];
    const mutants: Mutant[] = [];
    visit(root(slices.of(first)), (node, path) => {
      for (const alternative of changes(node, path).keys()) {
        mutants.push({
          where: [unit, ...path, alternative].join('/'),
          operations: [...ids].map((id) => ({
            id,
            document: () => broken(slices, id, root, path, alternative),
          })),
        });
      }
    });
    return mutants;

    function broken(
      all: Slices,
      id: string,
      start: typeof root,
      path: string[],
      alternative: number,
    ): OpenApiDocument {
      const copy = structuredClone(all.of(id));
      const node = path.reduce<unknown>((at, key) => (at as Node)[key], start(copy)) as Node;
      changes(node, path)[alternative]?.();
      return copy;
    }
  });
}

function componentsOf(document: OpenApiDocument, kind: 'schemas' | 'examples'): Record<string, unknown> {
  return (document.components as Record<string, Record<string, unknown>>)[kind] ?? {};
}

function rename(node: Node, from: string, to: string): void {
  const entries = Object.entries(node).map(([key, value]) => [key === from ? to : key, value] as const);
  for (const key of Object.keys(node)) delete node[key];
  Object.assign(node, Object.fromEntries(entries));
}
