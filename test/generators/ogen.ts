import { parse } from 'yaml';
import { everyObject, type Node } from '../../scripts/generate/schema-walk.js';

/**
 * Rewrites the description for ogen, which otherwise skips the operations of rooms and writes code that doesn't compile:
 *
 * - It can't choose between an object and a map, which the older form of `taskData` is in OpenAPI 3.0. So that form goes.
 * - It compares slices to find equal items of an array. So `uniqueItems` goes.
 * @param description The bundle in OpenAPI 3.0, as YAML.
 * @returns The rewritten bundle, as JSON.
 */
export function rewriteForOgen(description: string): string {
  const document = parse(description);
  everyObject(document, withoutLegacyForm);
  everyObject(document, (schema) => {
    delete schema.uniqueItems;
  });
  return JSON.stringify(document);
}

function withoutLegacyForm(schema: Node): void {
  const members = (schema.oneOf ?? []) as { $ref?: string }[];
  const others = members.filter(({ $ref }) => !$ref?.includes('/Legacy'));
  if (others.length === members.length) return;
  if (others.length !== 1)
    throw new Error(`${JSON.stringify(schema)} has ${others.length} forms besides the older one.`);
  for (const key of Object.keys(schema)) delete schema[key];
  Object.assign(schema, others[0]);
}
