/** What a violation says, whichever of the forms a schema has: the shorter ones, or those of the published bundles. */
import { describe, expect, test } from 'vitest';
import { listOperations, type Schema } from '../../../src/mock/openapi/document.js';
import { createValidator } from '../../../src/mock/openapi/validator.js';

function violationsOf(schema: Schema, body: unknown): readonly string[] {
  const content = { 'application/json': { schema } };
  const document = {
    paths: {
      '/things': {
        post: { operationId: 'add', summary: 'Add', requestBody: { content }, responses: {} },
      },
    },
    components: { schemas: {} },
  };
  const [operation] = listOperations(document);
  if (!operation) throw new Error('There is no operation.');
  return createValidator(document).checkRequest(operation, { path: {}, query: {}, body });
}

const forms: [what: string, Schema, Schema][] = [
  [
    'a list of types',
    { type: ['number', 'string'], minimum: 1, pattern: '^[0-9]+$' },
    {
      oneOf: [
        { type: 'number', minimum: 1 },
        { type: 'string', pattern: '^[0-9]+$' },
      ],
    },
  ],
  [
    'an object or an array',
    { type: ['object', 'array'], minProperties: 1, items: { type: 'string' } },
    {
      oneOf: [
        { type: 'object', minProperties: 1 },
        { type: 'array', title: 'List', items: { type: 'string' } },
      ],
    },
  ],
  ['a single value', { type: 'boolean', enum: [false] }, { type: 'boolean', const: false }],
];
const values = [1, 0, 1.5, '1', 'x', '', true, false, null, {}, { a: 1 }, [], ['a'], [1]];

describe.each(forms)('%s', (_what, short, spelled) => {
  test('is rejected with the same message in both forms', () => {
    const violations = values.map((value) => violationsOf(short, value));
    expect(violations.flat()).not.toEqual([]);
    expect(violations).toContainEqual([]);
    expect(values.map((value) => violationsOf(spelled, value))).toEqual(violations);
  });
});

const choices: [what: string, Schema, accepted: unknown, rejected: unknown][] = [
  ['types that overlap', { oneOf: [{ type: 'integer' }, { type: 'number' }] }, 1.5, 1],
  ['an enum', { oneOf: [{ type: 'string', enum: ['a'] }, { type: 'number' }] }, 1, 'b'],
  [
    'a keyword on both levels',
    { minimum: 5, oneOf: [{ type: 'integer', minimum: 0 }, { type: 'string' }] },
    6,
    1,
  ],
  [
    'a field named const',
    { type: 'object', properties: { const: { type: 'string' } } },
    { const: 'a' },
    { const: 1 },
  ],
];
test.each(choices)('%s keeps its meaning', (_what, schema, accepted, rejected) => {
  expect(violationsOf(schema, accepted)).toEqual([]);
  expect(violationsOf(schema, rejected)).not.toEqual([]);
});
