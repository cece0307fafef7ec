/**
 * Generates values from a schema, for `Prefer: dynamic=true`. It supports the keywords that the responses of the description
 * use. A test generates every documented response and checks it.
 */
import { follow, type OpenApiDocument, type Schema } from '../document.js';
import { randomMatch } from './regex-string.js';
import { pick, type RandomSource } from './seeded-random.js';

/** How often to draw again when a value does not match, such as a string of the wrong length. */
const ATTEMPTS = 200;

/** From this depth on, only required parts are generated, because schemas can refer to themselves. */
const MAX_DEPTH = 6;

const words = 'amber basin cedar delta ember fjord grove haven inlet jetty knoll lagoon mango north'.split(
  ' ',
);

/** The parts of a schema that values are generated from. */
interface Known {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  minProperties?: number;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  minimum?: number;
  maximum?: number;
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
}

/**
 * Generates a value.
 * @param document The document that `$ref`s point into.
 * @param schema The schema.
 * @param draw The source of random numbers.
 * @returns A value that matches the schema.
 * @throws Error that names an unsupported keyword, type, or format.
 */
export function fakeValue(document: OpenApiDocument, schema: Schema, draw: RandomSource, depth = 0): unknown {
  const known = follow(document, schema) as Known;
  const inner = (child: Schema): unknown => fakeValue(document, child, draw, depth + 1);

  if (Object.hasOwn(known, 'const')) return known.const;
  if (known.enum) return pick(draw, known.enum);
  const branches = known.oneOf ?? known.anyOf;
  if (branches) return inner(pick(draw, branches));
  if (known.allOf) throw new Error("Can't generate a value for allOf");

  const implied = known.properties ? 'object' : 'string';
  const type = pick(draw, [known.type ?? implied].flat());
  switch (type) {
    case 'null':
      return null;
    case 'boolean':
      return draw(0, 1) === 1;
    case 'integer':
      return integer(known, draw);
    case 'number':
      return Math.min(integer(known, draw) + draw(0, 99) / 100, known.maximum ?? Number.POSITIVE_INFINITY);
    case 'string':
      return text(known, draw);
    case 'array':
      return list(known, draw, depth, inner);
    case 'object':
      return object(known, draw, depth, inner);
    default:
      throw new Error(`Can't generate a value for the type ${type}`);
  }
}

function integer({ minimum = 0, maximum = minimum + 1_000 }: Known, draw: RandomSource): number {
  return draw(Math.ceil(minimum), Math.floor(maximum));
}

function text(
  { pattern, format, minLength = 0, maxLength = Number.POSITIVE_INFINITY }: Known,
  draw: RandomSource,
): string {
  const one = (): string => {
    if (pattern !== undefined) return randomMatch(pattern, draw);
    if (format === 'date-time') return new Date(draw(1_700_000_000, 1_800_000_000) * 1_000).toISOString();
    if (format === 'uri' || format === 'uri-reference') return `https://example.com/${pick(draw, words)}`;
    // The server returns some numbers as strings.
    if (format === 'int64') return String(draw(0, 1_000_000));
    if (format !== undefined) throw new Error(`Can't generate a string for the format ${format}`);
    return Array.from({ length: draw(1, 3) }, () => pick(draw, words)).join(' ');
  };
  return repeated(one, (made) => made.length >= minLength && made.length <= maxLength);
}

function list(
  known: Known,
  draw: RandomSource,
  depth: number,
  inner: (schema: Schema) => unknown,
): unknown[] {
  const { items, minItems = 0, maxItems = minItems + 3, uniqueItems } = known;
  if (!items) return [];
  const length = depth >= MAX_DEPTH ? minItems : draw(minItems, Math.min(maxItems, minItems + 3));
  const values: unknown[] = [];
  const texts = new Set<string>();
  for (let count = 0; count < length; count++) {
    const value = repeated(
      () => inner(items),
      (made) => !uniqueItems || !texts.has(JSON.stringify(made)),
    );
    texts.add(JSON.stringify(value));
    values.push(value);
  }
  return values;
}

function object(known: Known, draw: RandomSource, depth: number, inner: (schema: Schema) => unknown): object {
  const { properties = {}, required = [], additionalProperties, minProperties = 0 } = known;
  const value: Record<string, unknown> = {};
  const optional = Object.keys(properties).filter((name) => !required.includes(name));
  let missing = minProperties - required.length;
  for (const [name, schema] of Object.entries(properties)) {
    const isOptional = optional.includes(name);
    if (isOptional && missing <= 0 && (depth >= MAX_DEPTH || draw(0, 3) === 0)) continue;
    if (isOptional) missing -= 1;
    value[name] = inner(schema);
  }
  // Keys that no schema names: as many as required, and some more if there is a schema for them.
  const others = typeof additionalProperties === 'object' ? additionalProperties : undefined;
  const count = Math.max(missing, others && depth < MAX_DEPTH ? draw(0, 2) : 0);
  for (const name of words.slice(0, count)) value[name] = others ? inner(others) : pick(draw, words);
  return value;
}

function repeated<T>(make: () => T, isFit: (made: T) => boolean): T {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const made = make();
    if (isFit(made)) return made;
  }
  throw new Error("Can't generate a value that matches the schema.");
}
