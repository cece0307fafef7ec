/** What is lost on the way from 3.1 to 3.0 would be lost for half of the generators. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

interface Parameter {
  $ref?: string;
  name?: string;
  in?: string;
  required?: boolean;
}
interface Operation {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content: object };
  responses: Record<string, unknown>;
  security?: unknown;
}
interface Description {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, unknown>>;
}

const read = (name: string): Description =>
  parse(readFileSync(new URL(`../../generated/${name}`, import.meta.url), 'utf8'));
const [newer, older] = [read('plyr.yaml'), read('plyr-3.0.yaml')];

/** What a caller of each operation sees, without the schemas. */
function operations({ paths, components }: Description) {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      path,
      method,
      operationId: operation.operationId,
      security: operation.security,
      parameters: operation.parameters?.map((parameter) => {
        const name = parameter.$ref?.split('/').at(-1);
        const resolved = name ? (components.parameters?.[name] as Parameter) : parameter;
        return [resolved.in, resolved.name, resolved.required ?? false].join(' ');
      }),
      body: operation.requestBody && [
        operation.requestBody.required,
        ...Object.keys(operation.requestBody.content),
      ],
      statuses: Object.keys(operation.responses),
    })),
  );
}

test('each is what it says', () => {
  expect([newer.openapi, older.openapi]).toEqual(['3.1.0', '3.0.3']);
});

test('both have the same operations, parameters, bodies and statuses', () => {
  const all = operations(newer);
  expect(operations(older)).toEqual(all);
  expect(all.length).toBeGreaterThan(100);
  console.log(`${all.length} operations are the same in 3.1 and 3.0`);
});

test.each(Object.keys(newer.components))('both have the same names of %s', (section) => {
  expect(Object.keys(older.components[section] ?? {})).toEqual(Object.keys(newer.components[section] ?? {}));
});
