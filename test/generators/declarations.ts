/** Whether a client has the types of the description, under their names, and uses them. */
import type { Generator } from './generator.js';

interface Schema {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  oneOf?: Schema[];
  anyOf?: Schema[];
}

/** Names in which generators put their own inventions for schemas without a name. */
const invented = /InlineObject|Inline\d|_?[iI]nner$|(OneOf|AnyOf|AllOf)\d*$|_(one|any|all)_of/;

/** A named type that says nothing. */
const empty = /^[^\n]*[=:] *(?:any|Any|unknown|object|mixed|interface\{\}) *;?$/m;

/** Two spellings of one name, such as SessionJwt and session_jwt, are equal after this. */
const plain = (name: string) => name.replaceAll('_', '').toLowerCase();

/**
 * Compares the named types of a client with the named schemas that it was generated from.
 * @param generator How to read what it writes.
 * @param source All code of the client.
 * @param schemas `components.schemas`.
 * @returns How many types and references were looked at, and what is wrong.
 */
export function checkDeclarations(generator: Generator, source: string, schemas: Record<string, Schema>) {
  const blocks = new Map<string, string>();
  const found = [...source.matchAll(generator.declaration)];
  const problems: string[] = [];
  for (const [index, { 1: name = '', index: start }] of found.entries()) {
    if (invented.test(name)) problems.push(`${name} is no name of the description`);
    const text = source.slice(start, found[index + 1]?.index);
    blocks.set(plain(name), `${blocks.get(plain(name)) ?? ''}${text}`);
  }
  const isTyped = (schema: Schema | undefined) =>
    !!schema?.properties || (!generator.withoutChoices && !!(schema?.oneOf ?? schema?.anyOf));
  let types = 0;
  let references = 0;
  for (const [name, schema] of Object.entries(schemas)) {
    if (!isTyped(schema)) continue;
    types += 1;
    const block = blocks.get(plain(name));
    if (block === undefined) {
      problems.push(`${name} is no type`);
      continue;
    }
    if (empty.test(block.split('\n', 1)[0] ?? '')) problems.push(`${name} is anything`);
    for (const [property, value] of Object.entries(schema.properties ?? {})) {
      const target = (value.$ref ?? value.items?.$ref)?.split('/').at(-1);
      if (!target || !isTyped(schemas[target])) continue;
      references += 1;
      if (!plain(block).includes(plain(target))) problems.push(`${name}.${property} is no ${target}`);
    }
  }
  return { types, references, problems };
}

/**
 * Compares the requests of a program with the operations of the description.
 * @param generator How to read what it writes.
 * @param source All code of the program.
 * @param paths `paths` of the description.
 * @returns How many operations were looked for, and which are missing.
 */
export function checkRequests(
  { declaration }: Generator,
  source: string,
  paths: Record<string, Record<string, { operationId?: string }>>,
) {
  const requests = new Set([...source.matchAll(declaration)].map(([, operationId]) => operationId));
  const operations = Object.values(paths)
    .flatMap((item) => Object.values(item))
    .flatMap(({ operationId }) => operationId ?? []);
  return {
    operations: operations.length,
    problems: operations.filter((id) => !requests.has(id)).map((id) => `${id} has no request`),
  };
}
