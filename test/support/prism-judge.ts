/** Prism's own validators: the second, independent judge of every message. */
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import validator from '@stoplight/prism-http/dist/validator/index.js';
import type { OpenApiDocument } from '../../src/mock/openapi/document.js';

/** Says what is wrong with a response; nothing when it is valid. */
export type Judge = (operationId: string, status: number, mediaType: string, body: unknown) => string[];

/** Says what is wrong with a request; nothing when it is valid. The path has its parameters filled in. */
export type RequestJudge = (
  operationId: string,
  path: string,
  query: Record<string, string>,
  body: unknown,
) => string[];

/**
 * Prepares Prism as a judge.
 * @param document The description to judge by.
 * @returns The judge.
 */
export async function prismJudge(document: OpenApiDocument): Promise<Judge> {
  const operations = await operationsOf(document);
  return (operationId, status, mediaType, body) => {
    const resource = operations.get(operationId);
    if (!resource) return [`Prism does not know ${operationId}`];
    const element = { statusCode: status, headers: { 'content-type': mediaType }, body };
    return messagesOf(validator.validateOutput({ resource, element }));
  };
}

/**
 * Prepares Prism as a judge of requests.
 * @param document The description to judge by.
 * @returns The judge.
 */
export async function prismRequestJudge(document: OpenApiDocument): Promise<RequestJudge> {
  const operations = await operationsOf(document);
  return (operationId, path, query, body) => {
    const resource = operations.get(operationId);
    if (!resource) return [`Prism does not know ${operationId}`];
    const headers = { 'content-type': 'application/json' };
    const element = { method: resource.method as 'get', url: { path, query }, headers, body };
    return messagesOf(validator.validateInput({ resource, element }));
  };
}

async function operationsOf(document: OpenApiDocument) {
  const operations = await getHttpOperationsFromSpec(structuredClone(document));
  return new Map(operations.map((operation) => [operation.iid, operation]));
}

function messagesOf(result: { _tag: 'Left'; left: { message: string }[] } | { _tag: 'Right' }): string[] {
  return result._tag === 'Left' ? result.left.map(({ message }) => message) : [];
}
