/** Calls the control API of a mock. Every response is checked against its description. */
import { expect } from 'vitest';
import { listOperations, loadDocument } from '../../../src/mock/openapi/document.js';
import { createValidator } from '../../../src/mock/openapi/validator.js';
import { signatureHeaders } from '../../support/signature-headers.js';

const document = loadDocument('mock-control');
/** Checks messages against the description of the control API. */
export const contract: ReturnType<typeof createValidator> = createValidator(document);

/** All operations of the control API. */
export const operations: ReturnType<typeof listOperations> = listOperations(document);

/** The operations of the control API that were called, by any test of a file. */
export const called: Set<string> = new Set();

/** A response of the control API. */
export interface ControlReply {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of all shapes
  body: any;
}

/**
 * Calls the control API.
 * @param origin The mock's origin.
 * @param method HTTP method.
 * @param path Below `/_mock`.
 * @param body Sent as JSON; a string is sent unchanged.
 * @param headers Further headers.
 */
export async function control(
  origin: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<ControlReply> {
  const response = await fetch(`${origin}/_mock${path}`, {
    method,
    headers,
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const answer = await response.json();
  const where = path.split('?')[0] ?? '';
  const operation = operations.find(
    (one) => one.method === method && new RegExp(`^${one.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(where),
  );
  if (operation) {
    called.add(operation.id);
    const mediaType = response.headers.get('content-type')?.split(';')[0];
    expect(
      contract.checkResponse(operation, response.status, mediaType, answer),
      `${method} ${path}`,
    ).toEqual([]);
  }
  return { status: response.status, headers: response.headers, body: answer };
}

/**
 * Adds a fault, and expects that the mock takes it.
 * @param origin The mock's origin.
 * @param fault The fault.
 * @returns The fault as the mock describes it.
 */
export async function addFault(origin: string, fault: object): Promise<ControlReply['body']> {
  const { status, body } = await control(origin, 'POST', '/faults', fault);
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
}

/**
 * Calls the API of a mock, signed.
 * @param url Base URL of the API.
 * @param path Below `/api`.
 * @param body Posted as JSON; without one it is a GET.
 * @param headers Further headers.
 */
export function api(
  url: string,
  path: string,
  body?: object,
  headers: Record<string, string> = {},
): Promise<Response> {
  const text = body && JSON.stringify(body);
  return fetch(url + path, {
    method: text ? 'POST' : 'GET',
    headers: { ...signatureHeaders(text), ...(text && { 'content-type': 'application/json' }), ...headers },
    ...(text && { body: text }),
  });
}
