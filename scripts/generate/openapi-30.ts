import { Converter } from '@apiture/openapi-down-convert';

type Node = Record<string, unknown>;

/**
 * Converts the bundle to OpenAPI 3.0.3, for generators that stop there.
 *
 * The converter does most of it. What it leaves in place is mended here: the dialect, the summary of `info`,
 * the type null, and several types at once.
 * @param document The bundle in OpenAPI 3.1; not changed.
 * @returns The same API in 3.0.3.
 */
export function toOpenApi30(document: object): object {
  const copy = structuredClone(document) as Node & { info: Node };
  delete copy.jsonSchemaDialect;
  delete copy.info.summary;
  everyObject(copy, nullTypeToNullable);
  everyObject(copy, severalTypesToChoice);
  everyObject(copy, dropDefaultOfChoice);
  everyObject(copy, keepFirstExample);
  const converted = new Converter(copy, { allOfTransform: true }).convert();
  everyObject(converted, nullableText);
  return converted;
}

/** `{ type: 'null' }` becomes what only null fits: 3.0 knows no type of that name, and allows null beside a type only. */
function nullTypeToNullable(schema: Node): void {
  if (schema.type !== 'null') return;
  Object.assign(schema, { type: 'string', nullable: true, enum: [null] });
}

/**
 * `type: [number, string]` becomes a choice; the keywords of each type go with it. Not `anyOf`: openapi-generator's Java
 * does not compile with one that has an object of any fields.
 */
function severalTypesToChoice(schema: Node): void {
  const types = Array.isArray(schema.type) ? schema.type.filter((type) => type !== 'null') : [];
  if (types.length < 2) return;
  const keywords: Record<string, string[]> = {
    number: ['minimum', 'maximum', 'format'],
    integer: ['minimum', 'maximum', 'format'],
    string: ['pattern', 'minLength', 'maxLength'],
    object: ['additionalProperties', 'minProperties'],
    array: ['items'],
  };
  // In 3.0, `nullable` counts only beside a `type`.
  const nullable = (schema.type as string[]).includes('null') && { nullable: true };
  schema.oneOf = types.map((type) => ({
    type,
    ...nullable,
    ...Object.fromEntries(
      (keywords[type] ?? []).filter((key) => key in schema).map((key) => [key, schema[key]]),
    ),
  }));
  for (const key of ['type', ...Object.values(keywords).flat()]) delete schema[key];
}

/** In a choice it is the text that may be null: openapi-generator's C# names a method after each type, such as `Getlong?`. */
function nullableText({ oneOf }: Node): void {
  const members = (oneOf ?? []) as Node[];
  const text = members.find(({ type }) => type === 'string');
  if (!text || !members.some(({ nullable }) => nullable)) return;
  for (const member of members) delete member.nullable;
  text.nullable = true;
}

/** openapi-generator's Go does not compile with the default of a choice; its description says it, too. */
function dropDefaultOfChoice(schema: Node): void {
  if (schema.anyOf || schema.oneOf) delete schema.default;
}

/** `examples` of a schema (a list) becomes `example`; those of a body (a map) exist in 3.0, too. */
function keepFirstExample(schema: Node): void {
  if (!Array.isArray(schema.examples)) return;
  [schema.example] = schema.examples;
  delete schema.examples;
}

function everyObject(value: unknown, change: (node: Node) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) change(value as Node);
  for (const item of Object.values(value)) everyObject(item, change);
}
