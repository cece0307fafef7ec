/**
 * What is lost on the way from 3.1 to 3.0 would be lost for half of the generators. And both bundles have the forms that
 * most tools read.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { toOpenApi30 } from '../../scripts/generate/openapi-30.js';
import { toOpenApi31 } from '../../scripts/generate/openapi-31.js';
import { everyObject, type Node } from '../../scripts/generate/schema-walk.js';

interface Parameter {
  $ref?: string;
  name?: string;
  in?: string;
  required?: boolean;
}
interface Operation {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content: object };
  responses: Record<string, unknown>;
  security?: unknown;
}
interface Description {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, unknown>>;
}

const text = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const read = (name: string): Description => parse(text(`generated/${name}`));
const [newer, older] = [read('plyr.yaml'), read('plyr-3.0.yaml')];

/** What a caller of each operation sees, without the schemas. */
function operations({ paths, components }: Description) {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      path,
      method,
      operationId: operation.operationId,
      security: operation.security,
      parameters: operation.parameters?.map((parameter) => {
        const name = parameter.$ref?.split('/').at(-1);
        const resolved = name ? (components.parameters?.[name] as Parameter) : parameter;
        return [resolved.in, resolved.name, resolved.required ?? false].join(' ');
      }),
      body: operation.requestBody && [
        operation.requestBody.required,
        ...Object.keys(operation.requestBody.content),
      ],
      statuses: Object.keys(operation.responses),
    })),
  );
}

test('each is what it says', () => {
  expect([newer.openapi, older.openapi]).toEqual(['3.1.0', '3.0.3']);
});

test('both have the same operations, parameters, bodies, and status codes', () => {
  const all = operations(newer);
  expect(operations(older)).toEqual(all);
  expect(all.length).toBeGreaterThan(100);
  console.log(`${all.length} operations are the same in 3.1 and 3.0`);
});

test.each(Object.keys(newer.components))('both have the same names of %s', (section) => {
  const names = Object.keys(newer.components[section] ?? {});
  // In 3.0, the objects that have these as fields are maps.
  const fields = ['LegacyTaskMethod', 'LegacyTaskBody', 'LegacyCreateGameChipTaskResult'];
  const inBoth = names.filter((name) => !fields.includes(name));
  expect(Object.keys(older.components[section] ?? {})).toEqual(inBoth);
});

test.each(['plyr', 'plyr-3.0'])('%s.yaml means the same in JSON to a reader of YAML 1.1', (name) => {
  const json = JSON.parse(text(`dist/generated/${name}.json`));
  expect(parse(text(`generated/${name}.yaml`), { version: '1.1', maxAliasCount: 0 })).toEqual(json);
});

/** Where a document has a form that a tool fails on. */
function placesOf(document: object, hasForm: (node: Node) => boolean): Node[] {
  const found: Node[] = [];
  everyObject(document, (node) => {
    if (hasForm(node)) found.push(node);
  });
  return found;
}

const typesOf = ({ type }: Node) => (Array.isArray(type) ? type.filter((one) => one !== 'null') : []);
const membersOf = ({ oneOf, anyOf }: Node) => (oneOf ?? anyOf ?? []) as Node[];

describe.each([
  ['3.1', newer],
  ['3.0', older],
])('%s', (_version, bundle) => {
  test.each<[what: string, hasForm: (node: Node) => boolean]>([
    ['names a dialect, of which Swagger UI warns', (node) => 'jsonSchemaDialect' in node],
    ['has a list of types, on which kubb and ogen fail', (node) => typesOf(node).length > 1],
    [
      'has an array without a title in a choice, for which Rust gets no name',
      (node) => membersOf(node).some(({ type, title }) => type === 'array' && !title),
    ],
  ])('nothing %s', (_what, hasForm) => {
    expect(placesOf(bundle, hasForm)).toEqual([]);
  });

  test('the members of the numeric chain enums have names, none twice', () => {
    const numeric = placesOf(
      bundle,
      (node) => Array.isArray(node.enum) && node.enum.some((value) => /^\d/.test(value)),
    );
    const names = numeric.map((node) => node['x-enum-varnames'] as string[]);
    expect(numeric.length).toBeGreaterThan(1);
    expect(names.map((list) => list?.length)).toEqual(numeric.map((node) => (node.enum as unknown[]).length));
    expect(new Set(names.flat()).size).toBe(names.flat().length);
  });

  test('ids of tokens have 64 bits', () => {
    const { NftTokenIdInput, SentNftTokenId, BadgeTokenIdInput } = bundle.components.schemas as Record<
      string,
      Node
    >;
    for (const schema of [NftTokenIdInput, SentNftTokenId, BadgeTokenIdInput])
      expect(schema?.oneOf).toContainEqual(expect.objectContaining({ type: 'integer', format: 'int64' }));
  });
});

test('3.1 has no enum of one value, for which `datamodel-code-generator` invents a class', () => {
  expect(placesOf(newer, (node) => Array.isArray(node.enum) && node.enum.length === 1)).toEqual([]);
});

test('3.0 has no field that is named by a number, on which Ruby fails', () => {
  expect(
    placesOf(older, (node) => Object.keys(node.properties ?? {}).some((name) => /^\d/.test(name))),
  ).toEqual([]);
});

test('3.0 has no null of its own in a choice, with which ogen skips an operation', () => {
  const { SentRoomAmount } = older.components.schemas as Record<string, Node>;
  expect(SentRoomAmount?.oneOf).toEqual([
    expect.objectContaining({ type: 'number' }),
    expect.objectContaining({ type: 'string', nullable: true }),
  ]);
});

/** A document of these schemas alone. */
const documentOf = (schemas: Record<string, Node>) => ({
  openapi: '3.1.0',
  info: {},
  paths: { '/': Object.keys(schemas).map((name) => ({ $ref: `#/components/schemas/${name}` })) },
  components: { schemas },
});

const conversions: [what: string, source: Node, in31: Node, in30: Node][] = [
  [
    'a list of types',
    { type: ['integer', 'string'], minimum: 1, maxLength: 3, description: 'One.', examples: ['1'] },
    {
      description: 'One.',
      examples: ['1'],
      oneOf: [
        { type: 'integer', minimum: 1, format: 'int64' },
        { type: 'string', maxLength: 3 },
      ],
    },
    {
      description: 'One.',
      example: '1',
      oneOf: [
        { type: 'integer', minimum: 1, format: 'int64' },
        { type: 'string', maxLength: 3 },
      ],
    },
  ],
  [
    'an array in a choice',
    { oneOf: [{ type: 'string' }, { type: 'array', items: {} }] },
    { oneOf: [{ type: 'string' }, { type: 'array', items: {}, title: 'ThingList' }] },
    { oneOf: [{ type: 'string' }, { type: 'array', items: {}, title: 'ThingList' }] },
  ],
  [
    'a choice of which the number may be null',
    { oneOf: [{ type: ['integer', 'null'] }, { type: 'string' }] },
    { oneOf: [{ type: ['integer', 'null'] }, { type: 'string' }] },
    { oneOf: [{ type: 'integer' }, { type: 'string', nullable: true }] },
  ],
  [
    'one value',
    { type: 'boolean', enum: [false] },
    { type: 'boolean', const: false },
    { type: 'boolean', enum: [false] },
  ],
  [
    'fields named by numbers',
    { type: 'object', required: ['0'], properties: { 0: { type: 'string' } } },
    { type: 'object', required: ['0'], properties: { 0: { type: 'string' } } },
    { type: 'object', required: ['0'], additionalProperties: true },
  ],
];
test.each(conversions)('%s is converted', (_what, source, in31, in30) => {
  const bundle = toOpenApi31(documentOf({ Thing: source }));
  expect(bundle.components.schemas.Thing).toEqual(in31);
  // The converter leaves symbols behind.
  const older = JSON.parse(JSON.stringify(toOpenApi30(bundle)));
  expect(older.components.schemas.Thing).toEqual(in30);
});

test('the values of examples stay', () => {
  const value = { type: ['a', 'b'], enum: ['c'] };
  const document = { ...documentOf({}), components: { schemas: {}, examples: { a: { value } } } };
  expect(toOpenApi31(document).components.examples.a.value).toEqual(value);
});
