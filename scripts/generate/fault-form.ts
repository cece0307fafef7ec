/** What a form needs to know of faults, from the control API's description. The mock's console builds its form from it. */
import type { Node } from './schema-walk.js';

/** A field of a form. */
interface FormField {
  name: string;
  description: string;
  isRequired?: true;
  /** How the value is entered. `strings` and `values` are an object by name, and `any` is JSON or text. */
  input: 'text' | 'number' | 'choice' | 'flag' | 'strings' | 'values' | 'list' | 'any' | 'group' | 'variants';
  minimum?: number;
  maximum?: number;
  isInteger?: true;
  options?: string[];
  /** Of a group. */
  fields?: FormField[];
  /** The value of `selector` says which variant it is. */
  selector?: string;
  variants?: Variant[];
}

/** Fields that belong to one value of a selector. */
interface Variant {
  value: string;
  description: string;
  fields: FormField[];
}

/** What says when a fault happens, whatever its kind. `once` is left out: it is `times: 1`. */
const conditions = ['operation', 'match', 'nth', 'probability', 'times'];
const leftOut = 'once';

/**
 * Returns the fields of faults and of incidents' options, as JSON.
 * @param document The control API's description.
 */
export function renderFaultForm(document: Node): string {
  const schemas = (document.components as { schemas: Record<string, Node> }).schemas;
  const fieldsOf = (name: string) => fields(schemas[name] as Node, schemas);
  const { selector = 'kind', variants = [] } = field(
    'fault',
    { $ref: '#/components/schemas/NewFault' },
    schemas,
  );
  const common = variants[0]?.fields.filter(({ name }) => conditions.includes(name));
  const kinds = variants.map(({ fields, ...kind }) => ({
    ...kind,
    fields: fields.filter(({ name }) => !conditions.includes(name)),
  }));
  const form = { selector, conditions: common, kinds, incidentOptions: fieldsOf('IncidentOptions') };
  return `${JSON.stringify(form, undefined, 2)}\n`;
}

function fields(schema: Node, schemas: Record<string, Node>, selector?: string): FormField[] {
  const required = (schema.required ?? []) as string[];
  const members = Object.entries(schema.properties as Record<string, Node>);
  return members
    .filter(([name]) => name !== leftOut && name !== selector)
    .map(([name, member]) => ({
      ...field(name, member, schemas),
      ...(required.includes(name) && { isRequired: true }),
    }));
}

function resolve(schema: Node, schemas: Record<string, Node>): Node {
  if (typeof schema.$ref !== 'string') return schema;
  const { $ref, ...more } = schema;
  return { ...schemas[nameOf($ref)], ...more };
}

const nameOf = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1);

function field(name: string, member: Node, schemas: Record<string, Node>): FormField {
  const schema = resolve(member, schemas);
  const described = { name, description: String(schema.description ?? '') };
  const discriminator = schema.discriminator as
    | { propertyName: string; mapping: Record<string, string> }
    | undefined;
  if (discriminator) {
    const { propertyName: selector, mapping } = discriminator;
    const variants = Object.entries(mapping).map(([value, reference]) => {
      const variant = schemas[nameOf(reference)] as Node;
      const description = String(variant.description ?? '');
      return { value, description, fields: fields(variant, schemas, selector) };
    });
    return { ...described, input: 'variants', selector, variants };
  }
  const { type, enum: options, properties, additionalProperties: values } = schema;
  if (options) return { ...described, input: 'choice', options: options as string[] };
  if (type === 'boolean') return { ...described, input: 'flag' };
  if (type === 'array') return { ...described, input: 'list' };
  if (type === 'string') return { ...described, input: 'text' };
  if (type === 'integer' || type === 'number')
    return {
      ...described,
      input: 'number',
      ...(type === 'integer' && { isInteger: true }),
      ...limits(schema),
    };
  if (properties) return { ...described, input: 'group', fields: fields(schema, schemas) };
  if (type === 'object') return { ...described, input: values ? 'strings' : 'values' };
  return { ...described, input: 'any' };
}

function limits({ minimum, maximum }: Node): { minimum?: number; maximum?: number } {
  return {
    ...(typeof minimum === 'number' && { minimum }),
    ...(typeof maximum === 'number' && { maximum }),
  };
}
