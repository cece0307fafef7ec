/** That the check of generated types can fail, and for what. */
import { expect, test } from 'vitest';
import { checkDeclarations, checkRequests } from './declarations.js';
import { generators } from './generators.js';

const typescript = generators.find(({ id }) => id === 'hey-api') as (typeof generators)[number];
const schemas = {
  Task: { type: 'object', properties: { data: { $ref: '#/components/schemas/TaskData' } } },
  TaskData: { type: 'object', properties: { name: { type: 'string' } } },
  Outcome: { oneOf: [{ $ref: '#/components/schemas/Task' }] },
};
const source = `export type Task = {
  data: TaskData;
};
export type TaskData = {
  name: string;
};
export type Outcome = Task;
`;
const problems = (spoilt: string) => checkDeclarations(typescript, spoilt, schemas).problems;

test('types and references are counted', () => {
  expect(checkDeclarations(typescript, source, schemas)).toEqual({ types: 3, references: 1, problems: [] });
});

test.each([
  [
    'an invented name',
    `${source}export type TaskDataInner = {};\n`,
    'TaskDataInner is no name of the description',
  ],
  ['a missing type', source.replace('type Outcome', 'type Result'), 'Outcome is no type'],
  ['a field of any type', source.replace('data: TaskData', 'data: unknown'), 'Task.data is no TaskData'],
  ['a type that says nothing', source.replace('Outcome = Task', 'Outcome = unknown'), 'Outcome is anything'],
])('%s is noticed', (_what, spoilt, problem) => {
  expect(problems(spoilt)).toEqual([problem]);
});

test('an operation without a request is noticed', () => {
  const requestsOnly = { ...typescript, declaration: /Request No\. \d+: (\w+)/g };
  const paths = {
    '/now': { get: { operationId: 'getServerTime' } },
    '/': { get: { operationId: 'getApiRoot' } },
  };
  const program = '// Request No. 1: getServerTime\n// Request No. 1: getApiRoot\n';
  expect(checkRequests(requestsOnly, program, paths)).toEqual({ operations: 2, problems: [] });
  const spoilt = program.replace('getApiRoot', 'getStatus');
  expect(checkRequests(requestsOnly, spoilt, paths).problems).toEqual(['getApiRoot has no request']);
});
