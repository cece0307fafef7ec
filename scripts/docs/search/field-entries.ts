/** The fields of requests and responses. Fields that many operations share are one entry with many places. */

import { type Entry, type Place, plainText } from '../../../src/cli/docs/search/entry.js';
import { follow } from '../../lib/openapi-walk.js';
import type { Document, Media, Parameter, ResponseObject, Route, Schema } from '../document.js';

/** Deeper fields are found by the fields around them. */
const mostLevels = 5;

/** A field with the path to it. */
interface Field {
  name: string;
  schema: Schema;
  /** The path in addresses of the page; undefined where the page has none before a reader opens something. */
  path: string | undefined;
}

/**
 * Lists the fields.
 * @param document The description of the page.
 * @param routes Its operations.
 * @param placeOf Returns the place of an operation, or of a part of it.
 */
export function fieldEntries(
  document: Document,
  routes: readonly Route[],
  placeOf: (route: Route, part?: string) => Place,
): Entry[] {
  const entries = new Map<string, Entry>();
  const add = (name: string, where: string, text: string, place: Place) => {
    const key = [name, where, text].join('\n');
    const entry = entries.get(key) ?? { kind: 'field', title: name, names: [where], text, places: [] };
    entries.set(key, entry);
    if (!entry.places.some(({ label }) => label === place.label)) entry.places.push(place);
  };

  for (const route of routes) {
    const { parameters = [], requestBody, responses } = route.operation;
    for (const reference of parameters) {
      const parameter = follow<Parameter>(document, reference);
      const text = textOf(document, parameter.schema, parameter.description);
      const part = `t=request&in=${parameter.in}&path=${parameter.name.toLowerCase()}`;
      add(parameter.name, 'request', text, placeOf(route, part));
    }
    for (const { name, schema, path } of fieldsOf(document, requestBody?.content))
      add(
        name,
        'request',
        textOf(document, schema),
        placeOf(route, path ? `t=request&path=${path}` : 'request'),
      );
    for (const [status, reference] of Object.entries(responses).filter(([status]) => status.startsWith('2')))
      for (const { name, schema, path } of fieldsOf(
        document,
        follow<ResponseObject>(document, reference).content,
      ))
        add(
          name,
          'response',
          textOf(document, schema),
          placeOf(route, path ? `t=response&c=${status}&path=${path}` : 'responses'),
        );
  }
  return [...entries.values()];
}

function fieldsOf(document: Document, content: Record<string, Media> | undefined): Field[] {
  return Object.values(content ?? {}).flatMap(({ schema }) => walk(document, schema, [], true, new Set()));
}

/** Follows each schema once, since schemas can contain themselves. */
function walk(
  document: Document,
  reference: Schema,
  path: readonly string[],
  isPlain: boolean,
  seen: ReadonlySet<Schema>,
): Field[] {
  const schema = follow<Schema>(document, reference as never);
  if (seen.has(schema) || path.length >= mostLevels) return [];
  const inside = new Set([...seen, schema]);
  const { properties = {}, items, additionalProperties, allOf = [], oneOf = [], anyOf = [] } = schema;
  return [
    ...Object.entries(properties).flatMap(([name, property]) => {
      const further = [...path, name];
      // Readers open nested fields by hand, so their address is that of the field around them.
      const address = isPlain ? further[0]?.toLowerCase() : undefined;
      return [
        { name, schema: property, path: address },
        ...walk(document, property, further, isPlain, inside),
      ];
    }),
    ...[items, additionalProperties]
      .filter((part) => typeof part === 'object')
      .flatMap((part) => walk(document, part, path, isPlain && path.length > 0, inside)),
    ...allOf.flatMap((part) => walk(document, part, path, isPlain, inside)),
    ...[...oneOf, ...anyOf].flatMap((part) => walk(document, part, path, isPlain && path.length > 0, inside)),
  ];
}

function textOf(document: Document, reference: Schema, description?: string): string {
  const schema = follow<Schema>(document, reference as never);
  const values = schema.enum ? `Values: ${schema.enum.join(', ')}.` : '';
  return [plainText(description ?? reference.description ?? schema.description ?? ''), values]
    .filter(Boolean)
    .join(' ');
}
