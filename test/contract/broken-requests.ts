import { loadDocument, type Operation } from '../../src/mock/openapi/document.js';
import { createValidator } from '../../src/mock/openapi/validator.js';
import { pathExample, queryExample } from './checks.js';

/** A request that the description does not allow, but for one fault like the operation's example. */
export interface BrokenRequest {
  why: string;
  body?: unknown;
  query?: Record<string, string>;
}

const validator = createValidator(loadDocument());

/**
 * Breaks the example of an operation in every way that its schema names.
 * @param operation An operation of the description.
 * @returns One request per way; none for operations that take nothing which could be wrong.
 */
export function brokenRequests(operation: Operation): BrokenRequest[] {
  const examples = Object.values(operation.requestBody?.examples ?? {});
  const candidates = [
    ...examples.flatMap(({ value, summary }) => breakBody(value as Record<string, unknown>, summary)),
    ...operation.parameters
      .filter((parameter) => parameter.in === 'query')
      .flatMap(({ name }) => {
        const { [name]: _left, ...without } = queryExample(operation);
        return [
          { why: `no ${name}`, query: without },
          { why: `${name}=notOfThisKind`, query: { ...without, [name]: 'notOfThisKind' } },
        ];
      }),
  ];
  // What the description allows after all (an optional field left out, say) is not a broken request.
  return candidates.filter(({ body, query }: BrokenRequest) => {
    const request = { path: pathExample(operation), query: query ?? queryExample(operation), body };
    return validator.checkRequest(operation, request).length > 0;
  });
}

function breakBody(body: Record<string, unknown>, example: string): BrokenRequest[] {
  return Object.entries(body).flatMap(([key, value]) => {
    const { [key]: _left, ...without } = body;
    const wrongType = typeof value === 'string' ? { not: 'text' } : 'not of this type';
    return [
      { why: `no ${key} (${example})`, body: without },
      { why: `${key} of another type (${example})`, body: { ...body, [key]: wrongType } },
      {
        why: `${key} with nonsense (${example})`,
        body: { ...body, [key]: typeof value === 'string' ? '!' : [{}] },
      },
    ];
  });
}
