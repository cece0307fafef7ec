/** Lists the allowed kinds when a body has an unknown one. Otherwise, there would be an error for each kind. */
import { didYouMean } from '../observability/hints/did-you-mean.js';
import { follow, type OpenApiDocument, type Schema } from '../openapi/document.js';
import { UserError } from '../openapi/user-error.js';

/**
 * Checks the discriminators of a body, including those in arrays and objects.
 * @param document The document that the schema's references point into.
 * @param node The schema of the value.
 * @param value The value.
 * @param place The place of the value, for the error message.
 * @throws UserError that lists the allowed kinds.
 */
export function checkChoices(document: OpenApiDocument, node: Schema, value: unknown, place = 'body'): void {
  if (typeof value !== 'object' || value === null) return;
  const schema = follow<Schema>(document, node);
  const { properties = {}, items, oneOf = [], discriminator } = schema as SchemaParts;
  if (Array.isArray(value)) {
    if (items)
      for (const [at, item] of value.entries()) checkChoices(document, items, item, `${place}.${at}`);
    return;
  }
  const fields = value as Record<string, unknown>;
  const visit = (inner: Record<string, Schema>) => {
    for (const [name, property] of Object.entries(inner))
      if (Object.hasOwn(fields, name)) checkChoices(document, property, fields[name], `${place}.${name}`);
  };
  visit(properties);
  if (!discriminator) return;
  const name = discriminator.propertyName;
  const choices = new Map(oneOf.map((choice) => choiceOf(follow<Schema>(document, choice), name)));
  const chosen = fields[name];
  const choice = choices.get(chosen);
  if (!choice)
    throw new UserError(unknownChoice(`${place}.${name}`, chosen, [...choices.keys()].map(String)));
  visit((choice as SchemaParts).properties ?? {});
}

interface SchemaParts {
  properties?: Record<string, Schema>;
  items?: Schema;
  oneOf?: Schema[];
  discriminator?: { propertyName: string };
}

const choiceOf = (schema: Schema, name: string): [value: unknown, schema: Schema] => [
  (schema as SchemaParts).properties?.[name]?.const,
  schema,
];

function unknownChoice(place: string, chosen: unknown, known: string[]): string {
  const all = `Expected one of ${known.join(', ')}.`;
  if (chosen === undefined) return `${place} is missing. ${all}`;
  if (typeof chosen !== 'string') return `${place} must be a string. ${all}`;
  return `${place} is "${chosen.slice(0, 100)}".${didYouMean(chosen, known)} ${all}`;
}
