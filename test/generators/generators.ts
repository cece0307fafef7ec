/** The generators, in the order of the table. */
import { goGenerators } from './families/go-generators.js';
import { openapiGenerators } from './families/openapi-generator.js';
import { pythonGenerators } from './families/python-generators.js';
import { redoclyClients } from './families/redocly-clients.js';
import { typescriptGenerators } from './families/typescript-generators.js';
import type { Generator } from './generator.js';

export const generators: readonly Generator[] = [
  ...typescriptGenerators,
  ...pythonGenerators,
  ...goGenerators,
  ...openapiGenerators,
  ...redoclyClients,
];
