/**
 * Checks of a description against what the real server was seen to do. Functions of a document, so that the mutation
 * test can run them on broken copies: a check that finds nothing there would prove nothing here.
 */
import { createContract } from '../../src/mock/contract.js';
import { type Document, listOperations, type Operation } from '../../src/mock/description.js';
import { compileRoutes } from '../../src/mock/router.js';
import { closeObjects } from '../support/closed-document.js';
import {
  acceptedButDiscouraged,
  bodyErrors,
  type Inventory,
  inventory,
  openMaps,
  optionalFields,
  type Recording,
  recordings,
  signatureErrors,
} from './fixtures.js';

/** Something that is wrong with the description. */
export type Finding = string;

/**
 * Runs every check.
 * @param document A bundled description.
 * @returns What is wrong; nothing for a description that is true to the server.
 */
export function checkDescription(document: Document): Finding[] {
  const closed = closeObjects(document);
  const operations = listOperations(closed);
  const context = { operations, contract: createContract(closed), route: compileRoutes(operations) };
  return [
    ...checkInventory(operations, inventory),
    ...checkExamples(context),
    ...recordings.flatMap((recording) => checkRecording(context, recording)),
  ];
}

interface Context {
  operations: Operation[];
  contract: ReturnType<typeof createContract>;
  route: ReturnType<typeof compileRoutes>;
}

/** Both ways: each listed operation and error text is described, and nothing else is. */
function checkInventory(operations: Operation[], listed: Inventory): Finding[] {
  const findings: Finding[] = [];
  for (const id of Object.keys(listed)) {
    if (!operations.some((operation) => operation.id === id)) findings.push(`${id} is not described`);
  }
  for (const operation of operations) {
    const entry = listed[operation.id];
    if (!entry) {
      findings.push(`${operation.id} is not in the inventory`);
      continue;
    }
    if (`${operation.method} ${operation.path}` !== entry.route) findings.push(`${operation.id}: wrong route`);
    if (operation.signed !== entry.signed) findings.push(`${operation.id}: wrong security`);

    const described = errorTexts(operation);
    const expected = new Set(
      [entry.errors, entry.signed ? signatureErrors : {}, operation.method === 'POST' ? bodyErrors : {}].flatMap(
        (errors) => Object.entries(errors).flatMap(([status, texts]) => texts.map((text) => `${status} ${text}`)),
      ),
    );
    for (const text of expected) if (!described.has(text)) findings.push(`${operation.id} lacks the error "${text}"`);
    for (const text of described) if (!expected.has(text)) findings.push(`${operation.id} invents the error "${text}"`);
  }
  return findings;
}

/** Deliberate texts: those of exceptions, which come with a stack, are examples of many. */
function errorTexts(operation: Operation): Set<string> {
  const failures = operation.responses.filter((form) => form.status >= 400);
  const bodies = failures.flatMap(({ status, examples }) =>
    Object.values(examples).map(({ value }) => ({ status, value: value as Record<string, string> | string })),
  );
  return new Set(
    bodies
      .filter(({ value }) => typeof value === 'string' || value.stack === undefined)
      .map(({ status, value }) => `${status} ${typeof value === 'string' ? value : (value.error ?? value.message)}`),
  );
}

/** Every example is valid, and every body has one. */
function checkExamples({ operations, contract }: Context): Finding[] {
  return operations.flatMap((operation) => {
    const requests = Object.entries(operation.requestBody?.examples ?? {}).flatMap(([name, { value }]) =>
      contract
        .checkRequest(operation, { path: pathExample(operation), query: {}, body: value })
        .map((violation) => `${operation.id} request example ${name}: ${violation}`),
    );
    const answers = operation.responses.flatMap(({ status, mediaType, examples }) => {
      const entries = Object.entries(examples);
      if (entries.length === 0) return [`${operation.id} ${status} has no example`];
      return entries.flatMap(([name, { value }]) =>
        contract
          .checkResponse(operation, status, mediaType, value)
          .map((violation) => `${operation.id} ${status} example ${name}: ${violation}`),
      );
    });
    if (operation.requestBody && Object.keys(operation.requestBody.examples).length === 0) {
      requests.push(`${operation.id} has no request example`);
    }
    return [...requests, ...answers];
  });
}

/** A recorded answer validates, its request too where the server accepted it, and spoilt copies of both do not. */
function checkRecording({ operations, contract, route }: Context, recording: Recording): Finding[] {
  const { id, request, response } = recording;
  const operation = operations.find((candidate) => candidate.id === recording.operation);
  if (!operation) return [`${id}: ${recording.operation} is not described`];
  const findings: Finding[] = [];

  const match = route(operation.method, request.path);
  if (!('operation' in match) || match.operation !== operation) {
    return [`${id}: ${operation.method} ${request.path} does not lead to ${operation.id}`];
  }
  const check = (body: unknown) => contract.checkResponse(operation, response.status, response.contentType, body);
  findings.push(...check(response.body).map((violation) => `${id} answer: ${violation}`));
  for (const { why, body } of spoil(response.body, operation.id)) {
    if (check(body).length === 0) findings.push(`${id} answer with ${why} passes`);
  }

  if (response.status === 200 && !acceptedButDiscouraged(recording)) {
    const parts = { path: match.pathParams, query: request.query ?? {}, body: request.body ?? {} };
    findings.push(...contract.checkRequest(operation, parts).map((violation) => `${id} request: ${violation}`));
  }
  return findings;
}

/** Answers that the server never gives: a field missing, a field too many, a field of another type. */
function spoil(body: unknown, operationId: string): { why: string; body: unknown }[] {
  if (typeof body !== 'object' || body === null) return [{ why: 'another type', body: 42 }];
  const optional = [...(optionalFields['*'] ?? []), ...(optionalFields[operationId] ?? [])];
  const spoilt: { why: string; body: unknown }[] = [];
  const walk = (node: unknown, replace: (changed: unknown) => unknown, where: string): void => {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) {
      for (const [index, item] of node.entries()) {
        walk(item, (changed) => replace(node.with(index, changed)), `${where}[${index}]`);
      }
      return;
    }
    spoilt.push({ why: `an unknown field in ${where}`, body: replace({ ...node, unheardOf: 1 }) });
    for (const [key, value] of Object.entries(node)) {
      if (!optional.includes(key)) {
        const { [key]: _dropped, ...rest } = node as Record<string, unknown>;
        spoilt.push({ why: `no ${key} in ${where}`, body: replace(rest) });
      }
      spoilt.push({ why: `${key} of another type in ${where}`, body: replace({ ...node, [key]: otherType(value) }) });
      if (!openMaps.includes(key)) walk(value, (changed) => replace({ ...node, [key]: changed }), `${where}.${key}`);
    }
  };
  walk(body, (changed) => changed, 'the body');
  return spoilt;
}

function otherType(value: unknown): unknown {
  return typeof value === 'object' || typeof value === 'string' ? 42.5 : { not: 'this' };
}

/** Path parameters as the description exemplifies them. */
export function pathExample(operation: Operation): Record<string, string> {
  const inPath = operation.parameters.filter((parameter) => parameter.in === 'path');
  return Object.fromEntries(inPath.map(({ name, example }) => [name, String(example)]));
}
