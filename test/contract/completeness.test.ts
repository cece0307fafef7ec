/** Nothing is left unexplained: every property and parameter has a description and an example. */
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

test('every property', () => {
  const lacking: string[] = [];
  let count = 0;
  visit((document.components as { schemas: object }).schemas, (node, path) => {
    if (path.at(-1) !== 'properties') return;
    for (const [name, schema] of Object.entries(node as Record<string, Schema>)) {
      count += 1;
      const where = [...path, name].join('.');
      if (!schema.description && !follow(schema).description) lacking.push(`${where}: description`);
      if (!hasExample(schema)) lacking.push(`${where}: example`);
    }
  });
  expect(lacking).toEqual([]);
  console.log(`${count} properties described and exemplified`);
});

test('every parameter', () => {
  const lacking: string[] = [];
  let count = 0;
  visit(document, (node) => {
    if (!('in' in node) || !('schema' in node) || typeof node.name !== 'string') return;
    count += 1;
    if (!node.description) lacking.push(`${node.name}: description`);
    if (node.example === undefined && !hasExample(node.schema as Schema))
      lacking.push(`${node.name}: example`);
  });
  expect(lacking).toEqual([]);
  console.log(`${count} parameters described and exemplified`);
});
