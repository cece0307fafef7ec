import { everyObject, type Node } from './schema-walk.js';

/**
 * Writes the description in the forms of OpenAPI 3.1 that most tools read. It says the same as before.
 *
 * Each change is here because tools fail without it, or make worse clients. The source keeps the shorter forms.
 * @param source The bundled description; not changed.
 * @returns The description for the published bundles.
 */
export function toOpenApi31<T extends { components: { schemas: object } }>(source: T): T {
  const document = structuredClone(source);
  everyObject(document, listOfTypesToChoice);
  everyObject(document, integerOfChoiceTo64Bits);
  for (const [name, schema] of Object.entries(document.components.schemas)) titleArrayOfChoice(name, schema);
  everyObject(document, singleValueToConst);
  return document;
}

/**
 * Makes a choice of `type: [number, string]`. kubb ends with a stack overflow on a list of types, ogen rejects one, and
 * openapi-generator ignores it. `type: [string, 'null']` stays: all of them read it.
 *
 * A choice, because openapi-generator's Java doesn't compile with an `anyOf` that contains an object of any fields.
 */
function listOfTypesToChoice(schema: Node): void {
  const types = Array.isArray(schema.type) ? (schema.type as string[]) : [];
  if (types.filter((type) => type !== 'null').length < 2) return;
  const { type: _, ...rest } = schema;
  schema.oneOf = types.map((type) => ({ type, ...only(rest, keywordsOf[type] ?? []) }));
  for (const key of ['type', ...Object.values(keywordsOf).flat()]) delete schema[key];
}

/** The keywords of JSON Schema that concern one type each. */
const keywordsOf: Record<string, string[]> = {
  number: ['minimum', 'maximum', 'format'],
  integer: ['minimum', 'maximum', 'format'],
  string: ['pattern', 'minLength', 'maxLength'],
  object: ['additionalProperties', 'minProperties'],
  array: ['items'],
};

function only(schema: Node, keys: string[]): Node {
  return Object.fromEntries(keys.filter((key) => key in schema).map((key) => [key, schema[key]]));
}

/**
 * Gives an integer that can also be a string 64 bits: it is an id or an amount, which can exceed 2^31. Without a format,
 * most generators take 32 bits.
 */
function integerOfChoiceTo64Bits({ oneOf }: Node): void {
  const members = (oneOf ?? []) as Node[];
  if (!members.some(({ type }) => type === 'string')) return;
  for (const member of members) if (member.type === 'integer') member.format ??= 'int64';
}

/** Names the array in a choice. Without a title, openapi-generator's Rust invents a name that doesn't compile. */
function titleArrayOfChoice(name: string, { oneOf }: Node): void {
  for (const member of (oneOf ?? []) as Node[]) if (member.type === 'array') member.title ??= `${name}List`;
}

/** Writes the only value of an enum as a `const`. `datamodel-code-generator` invents a class for each enum, such as `Message7`. */
function singleValueToConst(schema: Node): void {
  if (!Array.isArray(schema.enum) || schema.enum.length !== 1) return;
  schema.const = schema.enum[0];
  delete schema.enum;
}
