// Redocly loads plugins as plain JavaScript, so this file is not TypeScript.
import { samples } from './decorators.js';
import { namedSchemas, noNullableEnum, propertyDescription, signedOperationsAnswer401 } from './rules.js';

export default function plyrPlugin() {
  return {
    id: 'plyr',
    rules: {
      oas3: {
        'signed-operations-answer-401': signedOperationsAnswer401,
        'named-schemas': namedSchemas,
        'no-nullable-enum': noNullableEnum,
        'property-description': propertyDescription,
      },
    },
    decorators: { oas3: { samples } },
  };
}
