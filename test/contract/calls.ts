/** Ways to call any operation with what its description exemplifies. */
import { createPlyrClient } from '../../src/client/index.js';
import type { Operation } from '../../src/mock/openapi/document.js';
import { pathExample, queryExample } from './checks.js';

/** What the client gives for an operation that is known only at run time. */
export interface AnyResult {
  data?: unknown;
  error?: unknown;
  response: Response;
}

const keyOf = ({ role }: Operation) => (role === 'admin' ? 'admin' : 'demo');

/**
 * Calls an operation by the client, signed with a key of the demo state.
 * @param baseUrl Where the API is.
 * @param operation The operation.
 * @param headers More headers.
 */
export function call(
  baseUrl: string,
  operation: Operation,
  headers: Record<string, string> = {},
): Promise<AnyResult> {
  const key = keyOf(operation);
  const client = createPlyrClient({ apiKey: `plyr-${key}-key`, secretKey: `plyr-${key}-secret`, baseUrl });
  const method = client[operation.method as 'GET' | 'POST'] as unknown as (
    path: string,
    init: object,
  ) => Promise<AnyResult>;
  return method(operation.path, {
    params: { path: pathExample(operation), query: queryExample(operation) },
    body: bodyExample(operation),
    headers,
  });
}

/** The first example of a request body. */
export function bodyExample(operation: Operation): unknown {
  return Object.values(operation.requestBody?.examples ?? {})[0]?.value;
}

/** The first example of the first documented response, which is the success. */
export function firstSuccess(operation: Operation): unknown {
  return Object.values(operation.responses[0]?.examples ?? {})[0]?.value;
}

/** The path of an operation with its parameters filled in. */
export function pathOf(operation: Operation): string {
  return operation.path.replaceAll(/\{(\w+)\}/g, (_, name) =>
    encodeURIComponent(pathExample(operation)[name] ?? ''),
  );
}

/** The path of an operation, and a query string if there is a query. */
export function targetOf(operation: Operation, query = queryExample(operation)): string {
  const search = new URLSearchParams(query).toString();
  return `${pathOf(operation)}${search && `?${search}`}`;
}
