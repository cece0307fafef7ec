import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { renderFaultForm } from '../../../scripts/generate/fault-form.js';

const document = parse(readFileSync('openapi/mock-control.yaml', 'utf8'));

test('the form is derived from the schemas of faults', () => {
  const { kinds, conditions, incidentOptions } = JSON.parse(renderFaultForm(document));
  expect(kinds.map(({ value }: { value: string }) => value)).toEqual(
    Object.keys(document.components.schemas.NewFault.discriminator.mapping),
  );
  const slow = kinds.find(({ value }: { value: string }) => value === 'slow');
  expect(slow.fields).toEqual([
    {
      name: 'bytesPerSecond',
      description: 'How fast.',
      input: 'number',
      isInteger: true,
      minimum: 1,
      maximum: 100_000_000,
      isRequired: true,
    },
  ]);
  const inputs = (fields: { name: string; input: string }[]) =>
    fields.map(({ name, input }) => [name, input]);
  expect(inputs(conditions)).toEqual([
    ['operation', 'text'],
    ['match', 'group'],
    ['nth', 'number'],
    ['probability', 'number'],
    ['times', 'number'],
  ]);
  expect(inputs(incidentOptions)).toEqual([
    ['operation', 'text'],
    ['match', 'group'],
    ['probability', 'number'],
    ['times', 'number'],
  ]);
});

test('a field of a kind that the description does not have is not in the form', () => {
  const { kinds } = JSON.parse(renderFaultForm(document));
  for (const { fields } of kinds)
    for (const { name } of fields) expect(['kind', 'once', 'operation']).not.toContain(name);
});
