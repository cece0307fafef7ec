/** Prism's own validators: the second, independent judge of every answer. */
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import validator from '@stoplight/prism-http/dist/validator/index.js';
import type { OpenApiDocument } from '../../src/mock/openapi/document.js';

/** Says what is wrong with an answer; nothing when it is valid. */
export type Judge = (operationId: string, status: number, mediaType: string, body: unknown) => string[];

/**
 * Prepares Prism as a judge.
 * @param document The description to judge by.
 * @returns The judge.
 */
export async function prismJudge(document: OpenApiDocument): Promise<Judge> {
  const operations = await getHttpOperationsFromSpec(structuredClone(document));
  return (operationId, status, mediaType, body) => {
    const resource = operations.find((operation) => operation.iid === operationId);
    if (!resource) return [`Prism does not know ${operationId}`];
    const element = { statusCode: status, headers: { 'content-type': mediaType }, body };
    const result = validator.validateOutput({ resource, element });
    return result._tag === 'Left' ? result.left.map((diagnostic) => diagnostic.message) : [];
  };
}
