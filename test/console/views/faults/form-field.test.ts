import { expect, test } from 'vitest';
import { fieldsOfKind, labelOf, operationField } from '../../../../src/console/views/faults/form-field.js';

test.each([
  ['bytesPerSecond', 'Bytes per second'],
  ['minMs', 'Min (ms)'],
  ['ms', 'Milliseconds'],
  ['after', 'Handle the request first'],
  ['player', 'Player'],
])('the label of %s', (name, label) => {
  expect(labelOf(name)).toBe(label);
});

test('a sequence has no times of its own, and other kinds do', () => {
  const names = (kind: string) => fieldsOfKind(kind).when.map(({ name }) => name);
  expect(names('drop')).toEqual(['times', 'nth', 'probability', 'match']);
  expect(names('sequence')).toEqual(['nth', 'probability', 'match']);
});

test('a fault requires an operation', () => {
  expect(operationField).toMatchObject({ name: 'operation', isRequired: true, input: 'text' });
});
