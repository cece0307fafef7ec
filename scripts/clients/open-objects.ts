/** A schema, as far as this file needs it. */
interface ObjectSchema {
  properties?: unknown;
  required?: unknown;
  additionalProperties?: unknown;
}

/**
 * Removes the named fields of objects that also take other fields. Redocly's generators write a type with the named fields
 * alone, which loses the others: most balances of a player, and the metadata of NFTs. Without names, they write a map.
 * @param schemas The schemas of a description, which are changed.
 * @returns The names of the changed schemas.
 */
export function openObjectsToMaps(schemas: Record<string, ObjectSchema>): string[] {
  const open = Object.keys(schemas).filter(
    (name) => schemas[name]?.properties && schemas[name]?.additionalProperties,
  );
  for (const name of open) {
    delete schemas[name]?.properties;
    delete schemas[name]?.required;
  }
  return open;
}
