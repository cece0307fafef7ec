/**
 * Checks of a description against what the real server was seen to do. Functions of a document, so that the mutation
 * test can run them on broken copies: a check that finds nothing there would prove nothing here.
 */

import {
  type Example,
  listOperations,
  type OpenApiDocument,
  type Operation,
  type ResponseForm,
} from '../../src/mock/openapi/document.js';
import { compileRoutes } from '../../src/mock/openapi/router.js';
import { createValidator } from '../../src/mock/openapi/validator.js';
import { closeObjects } from '../support/closed-document.js';
import { followSchema } from '../support/follow-schema.js';
import {
  bodyErrors,
  discouraged,
  type Exchange,
  exchanges,
  type InventoryEntry,
  inventory,
  signatureErrors,
} from './fixtures.js';

/** Something that is wrong with the description. */
export type Finding = string;

/**
 * Runs every check.
 * @param document A bundled description.
 * @param concerns Limits the checks to some operations, by id. Left out, the list of operations is checked too.
 * @returns What is wrong; nothing for a description that is true to the server.
 */
export function checkDescription(
  document: OpenApiDocument,
  concerns?: (operationId: string) => boolean,
): Finding[] {
  const closed = closeObjects(document);
  const operations = listOperations(closed);
  const context = { operations, validator: createValidator(closed), route: compileRoutes(operations) };
  const chosen = operations.filter(({ id }) => !concerns || concerns(id));
  const missing = Object.keys(inventory)
    .filter((id) => !concerns || concerns(id))
    .filter((id) => !operations.some((operation) => operation.id === id));
  return [
    ...missing.map((id) => `${id} is not described`),
    ...chosen.flatMap((operation) => checkInventory(closed, operation, inventory[operation.id])),
    ...chosen.flatMap((operation) => checkExamples(context, operation)),
    ...chosen.flatMap((operation) => checkRefusals(context, operation)),
    ...exchanges
      .filter(({ operation }) => chosen.some(({ id }) => id === operation))
      .flatMap((exchange) => checkExchange(context, exchange)),
  ];
}

interface Context {
  operations: Operation[];
  validator: ReturnType<typeof createValidator>;
  route: ReturnType<typeof compileRoutes>;
}

/** Both ways: what is listed is described, and nothing else is. */
function checkInventory(
  document: OpenApiDocument,
  operation: Operation,
  entry: InventoryEntry | undefined,
): Finding[] {
  const { id, method, path, signed, requestBody, responses } = operation;
  if (!entry) return [`${id} is not in the inventory`];
  const findings: Finding[] = [];
  if (`${method} ${path}` !== entry.route) findings.push(`${id}: wrong route`);
  if (signed !== entry.signed) findings.push(`${id}: wrong security`);
  findings.push(...compare(`${id} network`, entry.networks, [...(operation.networks ?? [])]));
  findings.push(...compare(`${id} public on`, entry.publicOn ?? [], [...operation.publicOn]));

  const { required = [], optional = [] } = entry.request ?? {};
  const schema: { required?: string[]; properties?: object } = followSchema(
    document,
    requestBody?.schema ?? {},
  );
  findings.push(...compare(`${id} required field`, required, schema.required ?? []));
  findings.push(...compare(`${id} field`, [...required, ...optional], Object.keys(schema.properties ?? {})));

  const shared = [signed ? signatureErrors : {}, method === 'POST' ? bodyErrors : {}];
  const texts = [entry.errors, ...shared].flatMap((errors) =>
    Object.entries(errors).flatMap(([status, list]) => list.map((text) => errorLine(status, text))),
  );
  const { deliberate, exceptions } = errorTexts(responses);
  findings.push(...compare(`${id} error`, texts, deliberate));
  const known = ['Internal server error', ...entry.exceptions];
  findings.push(
    ...known
      .filter((text) => !exceptions.some((seen) => seen.startsWith(text)))
      .map((text) => `${id} lacks the exception ${text}`),
  );
  findings.push(
    ...exceptions
      .filter((seen) => !known.some((text) => seen.startsWith(text)))
      .map((text) => `${id} invents the exception ${text}`),
  );
  return findings;
}

function compare(what: string, expected: string[], found: string[]): Finding[] {
  return [
    ...expected.filter((item) => !found.includes(item)).map((item) => `${what} missing: ${item}`),
    ...found.filter((item) => !expected.includes(item)).map((item) => `${what} not known: ${item}`),
  ];
}

/** Messages of exceptions come with a stack and stand for many; the others are deliberate, and all are listed. */
function errorTexts(responses: ResponseForm[]): { deliberate: string[]; exceptions: string[] } {
  const deliberate: string[] = [];
  const exceptions: string[] = [];
  for (const { status, mediaType, examples } of responses.filter((form) => form.status >= 400)) {
    for (const example of Object.values(examples)) {
      const value = example.value as Record<string, unknown> | string;
      if (typeof value === 'string') {
        deliberate.push(errorLine(status, value, mediaType));
        continue;
      }
      const text = 'error' in value ? value.error : (value.message ?? value.errorMessage);
      // A failed response without a message, such as an empty array, has nothing to compare.
      if (text === undefined) continue;
      if (value.stack === undefined)
        deliberate.push(errorLine(status, Array.isArray(text) ? text.join(', ') : String(text), mediaType));
      else exceptions.push(String(text));
    }
  }
  return { deliberate, exceptions };
}

/** Messages that the server sends without JSON around them. */
const plainTexts = [...Object.values(bodyErrors).flat(), 'Not Found'];

function errorLine(status: number | string, text: string, mediaType?: string): string {
  const form = mediaType ?? (plainTexts.includes(text) ? 'text/plain' : 'application/json');
  return `${status} ${form} ${text}`;
}

/** Every example is valid, and every body has one. */
function checkExamples({ validator }: Context, operation: Operation): Finding[] {
  const findings: Finding[] = [];
  const note = (place: string, violations: readonly string[]) =>
    findings.push(...violations.map((violation) => `${operation.id} ${place}: ${violation}`));
  const named = (place: string, examples: Record<string, Example>) => {
    if (Object.keys(examples).length === 0) note(place, ['has no example']);
    return Object.entries(examples);
  };

  for (const [name, { value }] of operation.requestBody
    ? named('request', operation.requestBody.examples)
    : []) {
    const request = { path: pathExample(operation), query: queryExample(operation), body: value };
    note(`request example ${name}`, validator.checkRequest(operation, request));
  }
  for (const { status, mediaType, examples } of operation.responses) {
    for (const [name, { value }] of named(`${status}`, examples)) {
      note(`${status} example ${name}`, validator.checkResponse(operation, status, mediaType, value));
    }
  }
  return findings;
}

/** Values that the server rejects do not pass, in a request that is fine otherwise. */
function checkRefusals({ validator }: Context, operation: Operation): Finding[] {
  const [example] = Object.values(operation.requestBody?.examples ?? {});
  const query = queryExample(operation);
  return Object.entries(inventory[operation.id]?.refuses ?? {}).flatMap(([field, values]) =>
    values
      .filter((value) => {
        const request = example
          ? { path: pathExample(operation), query, body: { ...(example.value as object), [field]: value } }
          : { path: pathExample(operation), query: { ...query, [field]: String(value) }, body: undefined };
        return validator.checkRequest(operation, request).length === 0;
      })
      .map((value) => `${operation.id} request with ${field} ${JSON.stringify(value)} passes`),
  );
}

/** A response validates, its request too where the server accepted it, and broken copies of both do not. */
function checkExchange({ operations, validator, route }: Context, exchange: Exchange): Finding[] {
  const { id, request, response } = exchange;
  const operation = operations.find((candidate) => candidate.id === exchange.operation);
  if (!operation) return [`${id}: ${exchange.operation} is not described`];
  const findings: Finding[] = [];

  const match = route(operation.method, request.path);
  if (!('operation' in match) || match.operation !== operation) {
    return [`${id}: ${operation.method} ${request.path} does not lead to ${operation.id}`];
  }
  const check = (body: unknown) =>
    validator.checkResponse(operation, response.status, response.contentType, body);
  findings.push(...check(response.body).map((violation) => `${id} answer: ${violation}`));
  for (const { why, body } of spoil(response.body, inventory[operation.id], response.status)) {
    if (check(body).length === 0) findings.push(`${id} answer with ${why} passes`);
  }

  if (response.status === 200 && !(id in discouraged)) {
    const parts = { path: match.pathParams, query: request.query ?? {}, body: request.body ?? {} };
    findings.push(
      ...validator.checkRequest(operation, parts).map((violation) => `${id} request: ${violation}`),
    );
  }
  return findings;
}

/** Responses that the server never sends: a field missing, too many, of another type, or with an impossible value. */
function spoil(
  body: unknown,
  entry: InventoryEntry | undefined,
  status: number,
): { why: string; body: unknown }[] {
  if (typeof body !== 'object' || body === null) return [{ why: 'another type', body: 42 }];
  // Only exceptions that nothing caught carry a stack.
  const optional = ['stack', ...(entry?.mayLack?.[status] ?? [])];
  const spoilt: { why: string; body: unknown }[] = [];
  const walk = (node: unknown, replace: (changed: unknown) => unknown, where: string): void => {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) {
      for (const [index, item] of node.entries()) {
        walk(item, (changed) => replace(node.with(index, changed)), `${where}[${index}]`);
      }
      return;
    }
    const name =
      where
        .replaceAll(/\[\d+\]/g, '[]')
        .split('.')
        .at(-1) ?? where;
    if (!entry?.openObjects?.includes(name)) {
      spoilt.push({ why: `an unknown field in ${where}`, body: replace({ ...node, unheardOf: 1 }) });
    }
    for (const [key, value] of Object.entries(node)) {
      if (!optional.includes(key) && !optional.includes(`${name}.${key}`)) {
        const { [key]: _dropped, ...rest } = node as Record<string, unknown>;
        spoilt.push({ why: `no ${key} in ${where}`, body: replace(rest) });
      }
      if (!entry?.untyped?.includes(key)) {
        spoilt.push({
          why: `${key} of another type in ${where}`,
          body: replace({ ...node, [key]: otherType(value) }),
        });
      }
      if (entry?.constants?.includes(key)) {
        spoilt.push({
          why: `another ${key} in ${where}`,
          body: replace({ ...node, [key]: otherValue(value) }),
        });
      }
      if (!entry?.openMaps?.includes(key))
        walk(value, (changed) => replace({ ...node, [key]: changed }), `${where}.${key}`);
    }
  };
  walk(body, (changed) => changed, 'the body');
  return spoilt;
}

function otherType(value: unknown): unknown {
  return value !== null && ['object', 'string'].includes(typeof value) ? 42.5 : { not: 'this' };
}

/**
 * A value of the same type that the server does not know.
 * @param value A value that it knows.
 */
export function otherValue(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return 1;
  return /^\d+$/.test(String(value)) ? '1' : `${value}, or so`;
}

/** Path parameters as the description exemplifies them. */
export function pathExample(operation: Operation): Record<string, string> {
  return parameterExamples(operation, 'path');
}

/** Query parameters as the description exemplifies them: those that must be there. */
export function queryExample(operation: Operation): Record<string, string> {
  return parameterExamples(operation, 'query');
}

function parameterExamples(operation: Operation, place: 'path' | 'query'): Record<string, string> {
  const chosen = operation.parameters.filter(
    (parameter) => parameter.in === place && (place === 'path' || parameter.required),
  );
  return Object.fromEntries(
    chosen.map(({ name, example, schema }) => [name, String(example ?? (schema.examples as unknown[])?.[0])]),
  );
}
