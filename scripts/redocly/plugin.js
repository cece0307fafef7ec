// Redocly loads plugins as plain JavaScript, so this file is not TypeScript.
import { samples } from './decorators.js';
import {
  distinctNames,
  errorResponsesAreShared,
  namedSchemas,
  noNullableEnum,
  operationsAreMethods,
  propertyDescription,
  secretsAreMarked,
  signedOperationsAnswer401,
  structuresAreNamed,
} from './rules.js';

export default function plyrPlugin() {
  return {
    id: 'plyr',
    rules: {
      oas3: {
        'signed-operations-answer-401': signedOperationsAnswer401,
        'named-schemas': namedSchemas,
        'structures-are-named': structuresAreNamed,
        'distinct-names': distinctNames,
        'error-responses-are-shared': errorResponsesAreShared,
        'no-nullable-enum': noNullableEnum,
        'property-description': propertyDescription,
        'secrets-are-marked': secretsAreMarked,
        'operations-are-methods': operationsAreMethods,
      },
    },
    decorators: { oas3: { samples } },
  };
}
