import { Converter } from '@apiture/openapi-down-convert';
import { everyObject, type Node } from './schema-walk.js';

/**
 * Converts the published bundle to OpenAPI 3.0.3, for generators that stop there.
 *
 * The converter does most of it. The functions below change what it leaves in place, and forms on which generators fail.
 * @param bundle The bundle in OpenAPI 3.1, as `toOpenApi31` returns it; not changed.
 * @returns The same API in 3.0.3.
 */
export function toOpenApi30(bundle: object): object {
  const copy = structuredClone(bundle) as Node & {
    info: Node;
    components: { schemas: Record<string, Node> };
  };
  delete copy.info.summary;
  everyObject(copy, (schema) => nullOrChoiceToChoice(schema, copy.components.schemas));
  everyObject(copy, nullTypeToNullable);
  everyObject(copy, constToEnum);
  everyObject(copy, numberedFieldsToMap);
  everyObject(copy, dropDefaultOfChoice);
  everyObject(copy, keepFirstExample);
  const converted = new Converter(copy, { allOfTransform: true }).convert();
  everyObject(converted, nullableString);
  dropUnusedSchemas(converted as typeof copy);
  return converted;
}

/** Makes one choice of a named choice and null: ogen skips operations with one choice inside the other. */
function nullOrChoiceToChoice(schema: Node, schemas: Record<string, Node>): void {
  const members = (schema.anyOf ?? []) as Node[];
  const others = members.filter(({ type }) => type !== 'null');
  const name = String(others[0]?.$ref).split('/').at(-1) as string;
  const choice = schemas[name]?.oneOf as Node[] | undefined;
  if (members.length !== 2 || others.length !== 1 || !choice) return;
  delete schema.anyOf;
  schema.oneOf = choice.map((member) => ({ ...member, nullable: true }));
}

/** `{ type: 'null' }` becomes what only null fits: 3.0 knows no type of that name, and allows null beside a type only. */
function nullTypeToNullable(schema: Node): void {
  if (schema.type !== 'null') return;
  Object.assign(schema, { type: 'string', nullable: true, enum: [null] });
}

/** The converter leaves `const: false` in place. */
function constToEnum(schema: Node): void {
  if (!('const' in schema)) return;
  schema.enum = [schema.const];
  delete schema.const;
}

/** Makes a map of an object with fields such as `0`: openapi-generator's Ruby names a parameter `_1`, which doesn't parse. */
function numberedFieldsToMap(schema: Node): void {
  if (!Object.keys(schema.properties ?? {}).some((name) => /^\d/.test(name))) return;
  delete schema.properties;
  schema.additionalProperties = true;
}

/** Drops the schemas of fields that became a map: linters complain about schemas that nothing uses. */
function dropUnusedSchemas(document: { components: { schemas: Record<string, Node> } }): void {
  const text = JSON.stringify(document);
  const { schemas } = document.components;
  for (const name of Object.keys(schemas))
    if (!text.includes(`"#/components/schemas/${name}"`)) delete schemas[name];
}

/** In a choice it is the string that may be null: openapi-generator's C# names a method after each type, such as `Getlong?`. */
function nullableString({ oneOf }: Node): void {
  const members = (oneOf ?? []) as Node[];
  const string = members.find(({ type }) => type === 'string');
  if (!string || !members.some(({ nullable }) => nullable)) return;
  for (const member of members) delete member.nullable;
  string.nullable = true;
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
