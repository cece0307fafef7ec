/**
 * Everything has an example. The linter proves it for plain properties (scalar-property-missing-example) and demands all
 * descriptions; here are the arrays, objects, and choices, and the parameters.
 */
import { expect, test } from 'vitest';
import { loadDocument, type Schema } from '../../src/mock/openapi/document.js';
import { visit } from '../support/closed-document.js';
import { followSchema } from '../support/follow-schema.js';

const document = loadDocument();
const follow = (schema: Schema) => followSchema(document, schema);

/** An object shows itself by its properties, a list by its items, a choice by its branches. */
function hasExample(schema: Schema): boolean {
  const { examples, example, properties, items, oneOf, anyOf } = follow(schema);
  if (examples !== undefined || example !== undefined) return true;
  if (properties) return Object.values(properties as Record<string, Schema>).every(hasExample);
  if (items) return hasExample(items as Schema);
  return ((oneOf ?? anyOf ?? []) as Schema[]).some(hasExample);
}

test('every property that is an array, an object, or a choice has an example', () => {
  const lacking: string[] = [];
  let count = 0;
  visit((document.components as { schemas: object }).schemas, (node, path) => {
    if (path.at(-1) !== 'properties') return;
    for (const [name, schema] of Object.entries(node as Record<string, Schema>)) {
      const { type, oneOf, anyOf } = follow(schema);
      if (!oneOf && !anyOf && ![type].flat().some((one) => one === 'array' || one === 'object')) continue;
      count += 1;
      if (!hasExample(schema)) lacking.push([...path, name].join('.'));
    }
  });
  expect(lacking).toEqual([]);
  expect(count).toBeGreaterThan(0);
});

test('every parameter has an example', () => {
  const lacking: string[] = [];
  let count = 0;
  visit(document, (node) => {
    if (!('in' in node) || !('schema' in node) || typeof node.name !== 'string') return;
    count += 1;
    if (node.example === undefined && !hasExample(node.schema as Schema)) lacking.push(node.name);
  });
  expect(lacking).toEqual([]);
  expect(count).toBeGreaterThan(0);
});
