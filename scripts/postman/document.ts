/** The description, typed as far as the Postman collection is made of it. */

export interface Document {
  info: { title: string; version: string };
  tags: { name: string; 'x-displayName': string; description: string }[];
  paths: Record<string, Record<string, Operation>>;
}

export interface Operation {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  parameters?: (Parameter | Reference)[];
  responses: Record<string, Response | Reference>;
  'x-plyr-availability': string;
  'x-plyr-role'?: string;
}

export interface Parameter {
  name: string;
  in: string;
  description: string;
}

export interface Response {
  content: Record<string, { examples: Record<string, Example | Reference> }>;
}

export interface Example {
  summary: string;
  value: unknown;
}

export interface Reference {
  $ref: string;
}

/**
 * Follows a reference.
 * @param document The bundled description.
 * @param node What may be a reference.
 * @returns What it leads to.
 */
export function follow<T extends object>(document: Document, node: T | Reference): T {
  if (!('$ref' in node)) return node;
  const names = node.$ref.split('/').slice(1);
  return names.reduce<unknown>(
    (found, name) => (found as Record<string, unknown>)[name.replaceAll('~1', '/')],
    document,
  ) as T;
}
