/** A signed operation documents 401 and 403; a public one (`security: []`) documents neither. */
export function signedOperationsAnswer401() {
  return {
    Operation: {
      leave(operation, { report, location }) {
        const isPublic = operation.security?.length === 0;
        for (const status of ['401', '403']) {
          const documented = operation.responses?.[status] !== undefined;
          if (documented === isPublic) {
            report({
              message: `A ${isPublic ? 'public' : 'signed'} operation must ${isPublic ? 'not ' : ''}document ${status}.`,
              location: location.child('responses'),
            });
          }
        }
      },
    },
  };
}

/** Named schemas carry a description, and no name hides a type of a client language. */
export function namedSchemas() {
  const hidesALanguageType = new Set(['Error', 'Object', 'Response', 'Request', 'Array', 'Map', 'Date']);
  return {
    NamedSchemas: {
      Schema(schema, { report, location, key }) {
        if (!schema.description) report({ message: `Schema ${key} needs a description.`, location });
        if (hidesALanguageType.has(String(key))) {
          report({ message: `Schema name ${key} hides a type of a client language.`, location });
        }
      },
    },
  };
}

/** Generators disagree on what a nullable enum is (see CONTRIBUTING, "The description"). */
export function noNullableEnum() {
  return {
    Schema(schema, { report, location }) {
      if (schema.enum && Array.isArray(schema.type) && schema.type.includes('null')) {
        report({ message: 'An enum must not be nullable.', location });
      }
    },
  };
}

/** Every property says what it means, itself or through its $ref. */
export function propertyDescription() {
  return {
    SchemaProperties: {
      Schema(schema, { report, location, resolve }) {
        const target = schema.$ref ? resolve(schema).node : schema;
        if (!schema.description && !target?.description) {
          report({ message: 'A property needs a description.', location });
        }
      },
    },
  };
}
