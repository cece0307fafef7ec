/** An edit of prose keeps the structure, and every other edit changes it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { differences, structureOf } from '../../../scripts/description/structure.js';

const path = 'openapi/paths/users.yaml';
const yaml = `get:
  summary: Get a room
  description: Returns a room.
  operationId: getRoom
  x-plyr-docs-differ: The docs differ.
  parameters:
    - name: description
      in: query
      description: The room.
      schema: { type: string, enum: [open, full], examples: [open] }
  responses:
    '404':
      content:
        application/json:
          examples:
            roomNotFound:
              summary: The room is unknown
              value: { error: Room not found, description: Wire text }
`;
const changes = (file: string, before: string, after: string) =>
  differences(structureOf(file, before), structureOf(file, after));
const edit = (from: string, to: string) => {
  expect(yaml).toContain(from);
  return changes(path, yaml, yaml.replace(from, to));
};

test.each([
  ['a summary', 'Get a room', 'Get one room'],
  ['a description', 'Returns a room.', '|\n    Returns one room.\n\n    And more.'],
  ['what the docs say', 'The docs differ.', 'The docs say something else.'],
  ['the description of a parameter', 'The room.', 'The name of the room.'],
  ['the summary of an example', 'The room is unknown', 'The room does not exist'],
  ['a comment', 'get:', '# Rooms.\nget:'],
  ['a title that is new', '  operationId', '  title: New.\n  operationId'],
])('%s can change', (_what, from, to) => {
  expect(edit(from, to)).toEqual([]);
});

test.each([
  ['an operationId', 'getRoom', 'readRoom'],
  ['a parameter', 'name: description', 'name: about'],
  ['an enum value', 'full]', 'closed]'],
  ['an example of a schema', '[open] }', '[full] }'],
  ['a status code', "'404'", "'400'"],
  ['the name of an example', 'roomNotFound', 'noRoom'],
  ['an error message', 'Room not found', 'No such room'],
  ['a field of an example with the name of prose', 'Wire text', 'Other text'],
  ['a type', 'type: string', 'type: integer'],
  ['a field that is new', '  operationId', '  deprecated: true\n  operationId'],
])('%s cannot', (_what, from, to) => {
  expect(edit(from, to).length).toBeGreaterThan(0);
});

test('neither can the order', () => {
  expect(edit('enum: [open, full]', 'enum: [full, open]')).toHaveLength(4);
  expect(changes('a.yaml', 'a: 1\nb: 2\n', 'b: 2\na: 1\n')).toEqual(['the order differs, first at: /a 1']);
});

test('a file that is gone or new is a difference', () => {
  expect(differences(structureOf('a.yaml', 'a: 1\n'), structureOf('a.yaml', undefined))).toEqual([
    '-  {}',
    '- /a 1',
  ]);
});

test('code may differ in comments only', () => {
  const code = readFileSync('generated/operations.ts', 'utf8');
  const file = 'generated/operations.ts';
  expect(changes(file, code, code.replaceAll(/\/\*\*.*?\*\//gs, '/** Other. */'))).toEqual([]);
  expect(changes(file, code, code.replace("role: 'user'", "role: 'admin'"))).toHaveLength(2);
  const types =
    '/** A room. */\nexport interface Room {\n    /** Its id. */\n    id: string; // The id.\n}\n';
  expect(changes('a.d.ts', types, types.replaceAll(/\/\*\*.*\*\/|\/\/.*/g, ''))).toEqual([]);
  expect(changes('a.d.ts', types, types.replace('id:', 'id?:'))).toHaveLength(2);
});
