/** Ways to break a description. Each gives every copy with one such fault in it. */
import type { Document } from '../../src/mock/description.js';
import { visit } from '../support/closed-document.js';

/** One broken copy. */
export interface Mutant {
  where: string;
  document: Document;
}

type Node = Record<string, unknown>;

/**
 * Visits every node of a copy; `change` may alter it and says so by returning true.
 * One mutant is made for each node that can be changed.
 */
function mutate(
  document: Document,
  under: string[],
  change: (node: Node, path: string[]) => boolean,
): Mutant[] {
  const start = (copy: Document) => under.reduce<unknown>((node, key) => (node as Node)[key], copy);
  const places: string[][] = [];
  visit(start(structuredClone(document)), (node, path) => {
    if (change(node, path)) places.push(path);
  });
  return places.map((place) => {
    const copy = structuredClone(document);
    const node = place.reduce<unknown>((at, key) => (at as Node)[key], start(copy)) as Node;
    change(node, place);
    return { where: [...under, ...place].join('/'), document: copy };
  });
}

const schemas = ['components', 'schemas'];
const isProperties = (path: string[]) => path.at(-1) === 'properties';

/** Drops each entry of each `required` list. */
function dropRequired(document: Document): Mutant[] {
  const lists: { schema: string; name: string }[] = [];
  const all = (document.components as { schemas: Record<string, { required?: string[] }> }).schemas;
  for (const [schema, { required = [] }] of Object.entries(all)) {
    for (const name of required) lists.push({ schema, name });
  }
  return lists.map(({ schema, name }) => {
    const copy = structuredClone(document);
    const target = (copy.components as { schemas: Record<string, { required: string[] }> }).schemas[schema];
    if (target) target.required = target.required.filter((entry) => entry !== name);
    return { where: `${schema}.${name}`, document: copy };
  });
}

/** The faults, by name. */
export const operators: Record<string, (document: Document) => Mutant[]> = {
  'a required field made optional': dropRequired,

  'an optional field made required': (document) =>
    mutate(document, schemas, (node, path) => {
      const optional = Object.keys((node.properties as Node) ?? {}).find(
        (name) => !((node.required as string[]) ?? []).includes(name),
      );
      if (!optional || isProperties(path)) return false;
      node.required = [...((node.required as string[]) ?? []), optional];
      return true;
    }),

  'a field renamed': (document) =>
    mutate(document, schemas, (node, path) => {
      const [first] = isProperties(path) ? Object.keys(node) : [];
      if (!first) return false;
      node[`${first}X`] = node[first];
      delete node[first];
      return true;
    }),

  'text typed as a number': (document) =>
    mutate(document, schemas, (node) => {
      if (node.type !== 'string') return false;
      node.type = 'integer';
      return true;
    }),

  'null not allowed': (document) =>
    mutate(document, schemas, (node) => {
      if (!Array.isArray(node.type) || !node.type.includes('null')) return false;
      [node.type] = node.type;
      return true;
    }),

  'an enum dropped': (document) =>
    mutate(document, schemas, (node) => {
      if (!Array.isArray(node.enum)) return false;
      delete node.enum;
      return true;
    }),

  'a status missing': (document) =>
    mutate(document, ['paths'], (node, path) => {
      const [last] = path.at(-1) === 'responses' ? Object.keys(node).slice(-1) : [];
      if (!last) return false;
      delete node[last];
      return true;
    }),

  'an error text misspelt': (document) =>
    mutate(document, ['components', 'examples'], (node) => {
      if (typeof node.error !== 'string' || node.stack !== undefined) return false;
      node.error = `${node.error}!`;
      return true;
    }),

  'an error text missing': (document) =>
    mutate(document, ['paths'], (node, path) => {
      const [first] = path.at(-1) === 'examples' && Number(path.at(-4)) >= 400 ? Object.keys(node) : [];
      if (!first) return false;
      delete node[first];
      return true;
    }),

  'a wrong path': (document) =>
    Object.keys(document.paths).map((path) => {
      const paths = Object.entries(document.paths).map(([key, item]) => [
        key === path ? `${key}s` : key,
        item,
      ]);
      return { where: path, document: { ...structuredClone(document), paths: Object.fromEntries(paths) } };
    }),

  'a wrong method': (document) =>
    mutate(document, ['paths'], (node, path) => {
      if (path.length !== 1) return false;
      const [[method, operation]] = Object.entries(node) as [[string, unknown]];
      delete node[method];
      node[method === 'get' ? 'post' : 'get'] = operation;
      return true;
    }),

  'signed where public, public where signed': (document) =>
    mutate(document, ['paths'], (node, path) => {
      if (path.length !== 2 || !('operationId' in node)) return false;
      if (node.security) delete node.security;
      else node.security = [];
      return true;
    }),

  'another media type': (document) =>
    mutate(document, ['paths'], (node, path) => {
      if (path.at(-1) !== 'content' || path.includes('requestBody') || !node['application/json'])
        return false;
      node['application/xml'] = node['application/json'];
      delete node['application/json'];
      return true;
    }),

  'an invalid example': (document) =>
    mutate(document, ['paths'], (node, path) => {
      if (path.at(-2) !== 'examples' || !('value' in node) || typeof node.value !== 'object') return false;
      node.value = { unheardOf: true };
      return true;
    }),
};
