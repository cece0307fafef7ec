import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { bundle } from '../../scripts/clients/client-package.js';
import { follow, routesOf } from '../../scripts/lib/openapi-walk.js';

/** The examples of an operation. */
export interface DocumentedExchanges {
  /** JSON bodies. Empty for an operation without a body. */
  requests: readonly unknown[];
  /** JSON bodies of successes. Empty for plain text. */
  responses: readonly unknown[];
}

interface Message {
  content?: Record<string, { examples?: Record<string, { value: unknown }> }>;
}

interface BundledOperation {
  operationId: string;
  requestBody?: Message;
  responses: Record<string, Message>;
}

/** Returns the examples of all operations, by operationId. */
export function documentedExchanges(): Record<string, DocumentedExchanges> {
  const document = parse(readFileSync(bundle('3.1'), 'utf8'));
  const examples = (message: Message | undefined) =>
    Object.values(follow(document, message ?? {}).content?.['application/json']?.examples ?? {}).map(
      (example) => follow(document, example).value,
    );
  return Object.fromEntries(
    routesOf<BundledOperation>(document).map(({ operation }) => [
      operation.operationId,
      { requests: examples(operation.requestBody), responses: examples(operation.responses['200']) },
    ]),
  );
}
