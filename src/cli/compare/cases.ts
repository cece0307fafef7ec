/** The requests of a comparison, with the examples of the description. */

import { secretMarks } from '../../mock/observability/secret-marks.js';
import { namesSecret } from '../../mock/observability/secret-names.js';
import { listOperations, type OpenApiDocument, type Operation } from '../../mock/openapi/document.js';
import type { Replacements } from './replacements.js';

/** A request to both servers. */
export interface CompareCase {
  operation: Operation;
  /** The purpose of the request, such as `example`. */
  name: string;
  isSigned: boolean;
  /** The values of path and query parameters by name, and the body. Strings are those of the examples. */
  parameters: Readonly<Record<string, unknown>>;
  body?: unknown;
  /** Whether the values are examples, for which the live server may have no data. */
  needsData: boolean;
}

/** A request in the form that one of the servers gets. */
export interface CaseRequest {
  method: string;
  /** The path below the base URL, with the query. */
  path: string;
  /** Compact JSON. */
  body?: string;
}

/**
 * Lists the requests that change nothing: GET, and POST operations with `x-plyr-read-only: true`. Operations that only
 * a script is known to call are left out.
 *
 * - `example`: the examples of parameters and body. Secrets are replaced with values that exist nowhere, because a
 *   session or a code of the examples means nothing on another server.
 * - `unknown values`: the example with its strings replaced by values that exist nowhere, if it has strings
 *   that can be replaced.
 * - `no signature`: the example without the signature headers, if the operation requires them.
 *
 * @param document The description.
 */
export function readOnlyCases(document: OpenApiDocument): CompareCase[] {
  const marks = secretMarks(document).byOperation;
  return listOperations(document)
    .filter(({ id, method, path }) => {
      const raw = document.paths[path]?.[method === 'GET' ? 'get' : 'post'] as RawOperation | undefined;
      const isRead = method === 'GET' || (method === 'POST' && raw?.['x-plyr-read-only'] === true);
      return isRead && raw?.['x-plyr-availability'] !== 'script-only' && id !== '';
    })
    .flatMap((operation) => {
      const secrets = marks.get(operation.id)?.names ?? new Set<string>();
      const isSecret = (name: string) => namesSecret(name) || secrets.has(name.toLowerCase());
      const [example] = Object.values(operation.requestBody?.examples ?? {});
      const parameters = Object.fromEntries(
        operation.parameters.filter((one) => one.example !== undefined).map((one) => [one.name, one]),
      );
      const make = (
        name: string,
        replaces: (field: string) => boolean,
        more: Partial<CompareCase>,
      ): CompareCase => ({
        operation,
        name,
        isSigned: operation.signed,
        parameters: Object.fromEntries(
          Object.entries(parameters).map(([field, { example: value, schema }]) => [
            field,
            replaces(field) && isFree(schema) ? unknownValue(value) : value,
          ]),
        ),
        ...(example && { body: replaced(example.value, replaces) }),
        needsData: true,
        ...more,
      });
      const [first, unknown] = [
        make('example', isSecret, {}),
        make('unknown values', () => true, { needsData: false }),
      ];
      const same = (key: 'parameters' | 'body') =>
        JSON.stringify(first[key]) === JSON.stringify(unknown[key]);
      return [
        first,
        ...(same('parameters') && same('body') ? [] : [unknown]),
        ...(operation.signed ? [make('no signature', isSecret, { isSigned: false, needsData: false })] : []),
      ];
    });
}

interface RawOperation {
  'x-plyr-read-only'?: boolean;
  'x-plyr-availability'?: string;
}

/** Returns whether a parameter accepts any string. Other parameters have only values that exist. */
const isFree = (schema: Readonly<Record<string, unknown>>): boolean =>
  !schema.enum && !['integer', 'number', 'boolean'].includes(String(schema.type));

/** Returns a value of the same form that exists nowhere. */
function unknownValue(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (/^0x[0-9a-f]{40}$/i.test(value)) return `0x${'dead'.repeat(10)}`;
  if (/^[\d-]+$/.test(value)) return value.replaceAll(/\d/g, '9');
  if (/^eyJ/.test(value)) return `eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9.e30.${'A'.repeat(86)}`;
  if (/^[0-9a-f]+(-[0-9a-f]+)+$/i.test(value)) return value.replaceAll(/[0-9a-f]/gi, '0');
  return 'nobody-7f3a9c1b';
}

function replaced(value: unknown, replaces: (field: string) => boolean, field = ''): unknown {
  if (typeof value === 'string') return replaces(field) ? unknownValue(value) : value;
  if (Array.isArray(value)) return value.map((item) => replaced(item, replaces, field));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, replaced(item, replaces, name)]),
  );
}

/**
 * Builds the request of a case.
 * @param one The case.
 * @param own The server's replacements for the examples' values.
 */
export function requestOf(one: CompareCase, own: Replacements): CaseRequest {
  const { operation, parameters, body } = one;
  const encodedValue = (name: string) => encodeURIComponent(String(own.toServer(parameters[name])));
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => encodedValue(name));
  const query = operation.parameters
    .filter((parameter) => parameter.in === 'query' && parameters[parameter.name] !== undefined)
    .map(({ name }) => `${encodeURIComponent(name)}=${encodedValue(name)}`);
  return {
    method: operation.method,
    path: query.length > 0 ? `${path}?${query.join('&')}` : path,
    ...(body !== undefined && { body: JSON.stringify(own.toServer(body)) }),
  };
}
