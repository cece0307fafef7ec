import openapiTS, { astToString } from 'openapi-typescript';
import { expect, test } from 'vitest';
import {
  describeReferences,
  plainDescriptions,
  shortReferences,
  splitSchemas,
} from '../../../scripts/generate/schemas.js';

const document = () => ({
  openapi: '3.1.0',
  info: { title: 'Test', version: '1' },
  paths: {},
  components: {
    schemas: {
      Otp: { type: 'string', description: 'A password.' },
      Login: {
        type: 'object',
        description: 'Who logs in.',
        properties: {
          otp: { $ref: '#/components/schemas/Otp' },
          again: { $ref: '#/components/schemas/Otp', description: 'The same again.' },
        },
        // Data, with a member named like the keyword.
        examples: [{ properties: { otp: { $ref: '#/components/schemas/Otp' } } }],
      },
    },
  },
});

test('a property that refers to a schema gets its description, unless it has one', () => {
  const described = document();
  describeReferences(described);
  const { properties, examples } = described.components.schemas.Login;
  expect(properties.otp).toEqual({ $ref: '#/components/schemas/Otp', description: 'A password.' });
  expect(properties.again.description).toBe('The same again.');
  expect(examples).toEqual(document().components.schemas.Login.examples);
});

test('schemas become declarations, to which components refers', async () => {
  const { api, schemas } = splitSchemas(await openapiTS(document() as never));
  expect(astToString(api)).toMatch(/Otp: Schemas\.Otp;\s+Login: Schemas\.Login;/);
  const text = plainDescriptions(shortReferences(astToString(schemas)));
  expect(text).toContain('/** A password. */\nexport type Otp = string;');
  expect(text).toMatch(/\/\*\*\n \* Who logs in\.\n(.|\n)*export interface Login \{\n {4}otp\?: Otp;/);
  expect(text).toContain('/** The same again. */');
});

test('another form of what openapi-typescript returns is an error', () => {
  expect(() => splitSchemas([])).toThrow('openapi-typescript returns no components.schemas.');
});
