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
      Schema(schema, { report, location, key, resolve }) {
        if (!schema.description) report({ message: `Schema ${key} needs a description.`, location });
        if (hidesALanguageType.has(String(key))) {
          report({ message: `Schema name ${key} hides a type of a client language.`, location });
        }
        // openapi-python-client uses the name of the schema for a variable beside those of its fields.
        const name = `${key}`.replace(/^[A-Z]/, (letter) => letter.toLowerCase());
        const field = schema.properties?.[name];
        if (field && (field.$ref ? resolve(field).node : field)?.type === 'object') {
          report({ message: `Schema ${key} has a field of its own name.`, location });
        }
      },
    },
  };
}

/** Generators have to make up a name for a choice or an object without one, such as `TaskSucceeded_taskData`. */
export function structuresAreNamed() {
  const isNamed = /^#\/(components\/schemas\/)?[^/]+$/;
  return {
    Schema(schema, { report, location }) {
      const types = [schema.type].flat().filter((type) => type !== 'null');
      const { properties, additionalProperties, oneOf, anyOf, allOf } = schema;
      const hasFields = properties || typeof additionalProperties === 'object';
      const hasStructure = hasFields || oneOf || anyOf || allOf || types.length > 1;
      if (hasStructure && !isNamed.test(location.pointer)) {
        report({
          message: 'A choice, an object, a map and a schema of several types need a name.',
          location,
        });
      }
    },
  };
}

/** Generators make a type of either: oapi-codegen gives up on two of one name. */
export function distinctNames() {
  return {
    Components(components, { report, location }) {
      for (const section of ['parameters', 'responses', 'requestBodies', 'headers']) {
        for (const name of Object.keys(components[section] ?? {})) {
          if (components.schemas?.[name]) {
            report({
              message: `There is a schema named ${name}, too.`,
              location: location.child([section, name]),
            });
          }
        }
      }
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

/** Names of parameters and fields by which secrets travel, in lower case and without `-` and `_`. */
const namesOfSecrets = new Set([
  'accesstoken',
  'apikey',
  'authtoken',
  'claimingcode',
  'code',
  'idtoken',
  'jwt',
  'jwts',
  'mnemonic',
  'otp',
  'otpsecret',
  'password',
  'privatekey',
  'refreshtoken',
  'secret',
  'secretkey',
  'sessionjwt',
  'sessionjwts',
  'sessiontoken',
  'signature',
  'totpsecret',
  'uid',
]);

const namesSecret = (name) => namesOfSecrets.has(String(name).toLowerCase().replaceAll(/[-_]/g, ''));

/** The mock's journal and log hide what carries `x-plyr-secret`, so each secret must carry it. */
export function secretsAreMarked() {
  const mark = 'x-plyr-secret';
  const isMarked = (schema, resolve, from) => {
    if (!schema || schema[mark] === true) return Boolean(schema);
    if (schema.$ref) {
      const target = resolve(schema, from);
      return isMarked(target.node, resolve, target.location?.source.absoluteRef);
    }
    return schema.items ? isMarked(schema.items, resolve, from) : false;
  };
  return {
    Parameter(parameter, { report, location }) {
      if (namesSecret(parameter.name) && parameter[mark] !== true) {
        report({ message: `The parameter ${parameter.name} is a secret: add "${mark}: true".`, location });
      }
    },
    Schema(schema, { report, location, resolve }) {
      for (const [name, property] of Object.entries(schema.properties ?? {})) {
        if (namesSecret(name) && !isMarked(property, resolve, location.source.absoluteRef)) {
          report({
            message: `The field ${name} is a secret: add "${mark}: true" to its schema.`,
            location: location.child(['properties', name]),
          });
        }
      }
    },
  };
}

/** What a client has besides its operations, or might have one day, and what every object has. */
const namesOfMembers = new Set([
  ...[
    'GET',
    'PUT',
    'POST',
    'DELETE',
    'OPTIONS',
    'HEAD',
    'PATCH',
    'TRACE',
    'request',
    'use',
    'eject',
    'warmUp',
  ],
  ...['then', 'catch', 'finally', 'result', 'task', 'close', 'toJSON'],
  ...Object.getOwnPropertyNames(Object.prototype),
]);

/** The client has a method for each operation, which takes path, query, and body parameters in one object. */
export function operationsAreMethods() {
  /** Follows references, each from the file that it is in. */
  const followFrom = (node, resolve, from) => {
    if (!node?.$ref) return { node, from };
    const target = resolve(node, from);
    return followFrom(target.node, resolve, target.location?.source.absoluteRef);
  };
  const fieldsOf = (schema, resolve, from) => {
    const target = followFrom(schema, resolve, from);
    const { type, properties = {}, oneOf = [], anyOf = [], allOf = [] } = target.node ?? {};
    const parts = [oneOf, anyOf, allOf].flat().map((part) => fieldsOf(part, resolve, target.from));
    return {
      isObject: type === 'object' || (parts.length > 0 && parts.every(({ isObject }) => isObject)),
      names: [...Object.keys(properties), ...parts.flatMap(({ names }) => names)],
    };
  };
  return {
    Operation: {
      leave(operation, { report, location, resolve }) {
        const { operationId, parameters = [], requestBody } = operation;
        const from = location.source.absoluteRef;
        if (namesOfMembers.has(operationId)) {
          const message = `A client can have no method ${operationId} for an operation. Choose another operationId.`;
          report({ message, location: location.child('operationId') });
        }
        const names = parameters
          .map((parameter) => followFrom(parameter, resolve, from).node)
          .filter((parameter) => parameter?.in === 'path' || parameter?.in === 'query')
          .map(({ name }) => name);
        const body = followFrom(requestBody, resolve, from);
        const schema = body.node?.content?.['application/json']?.schema;
        if (schema) {
          const fields = fieldsOf(schema, resolve, body.from);
          names.push(...new Set(fields.names));
          if (!fields.isObject) {
            const message = 'A body must be an object: its fields are parameters of a method of the client.';
            report({ message, location: location.child('requestBody') });
          }
        }
        for (const name of names.filter((each, i) => names.indexOf(each) !== i)) {
          const message = `${name} occurs twice among path, query, and body. Parameters are in one object in the client.`;
          report({ message, location });
        }
      },
    },
  };
}

/** An error response is written once: what several operations return is in `components/responses.yaml`, under a name. */
export function errorResponsesAreShared() {
  const known = new Map();
  return {
    Response(response, { report, location, key }) {
      if (/^2/.test(String(key))) return;
      const text = JSON.stringify(response);
      const place = location.absolutePointer;
      const first = known.get(text) ?? place;
      known.set(text, first);
      if (first !== place) report({ message: `This response equals ${first}. Share it.`, location });
    },
  };
}
