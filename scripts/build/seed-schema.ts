/** The JSON Schema of the mock's own data, for editors and for the mock. */

type Schema = Record<string, unknown>;

const prefix = '#/components/schemas/';

/**
 * Returns the schema `Seed` of the control API as a document of its own.
 * @param control The description of the control API.
 */
export function seedSchema(control: { components: { schemas: Record<string, Schema> } }): Schema {
  const { schemas } = control.components;
  const used = new Set<string>();
  const collect = (name: string): void => {
    for (const [, next = ''] of JSON.stringify(schemas[name]).matchAll(/#\/components\/schemas\/(\w+)/g))
      if (!used.has(next)) {
        used.add(next);
        collect(next);
      }
  };
  collect('Seed');
  const document = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Data of the PLYR API mock',
    ...schemas.Seed,
    $defs: Object.fromEntries([...used].sort().map((name) => [name, schemas[name]])),
  };
  // JSON Schema has no discriminators. Ajv does, but takes no mapping.
  return JSON.parse(JSON.stringify(document).replaceAll(`"${prefix}`, '"#/$defs/'), (key, node) =>
    key === 'discriminator' ? { propertyName: node.propertyName } : node,
  );
}
