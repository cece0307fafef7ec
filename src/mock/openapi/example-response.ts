/** Returns responses of the description: a named example, or data that is generated from the schema. */
import type { OpenApiDocument, Operation } from './document.js';
import { fakeValue } from './fake/schema-value.js';
import { seededRandom } from './fake/seeded-random.js';
import { type Preference, selectResponse } from './prefer-header.js';

/** A response of the mock. */
export interface MockResponse {
  status: number;
  mediaType: string;
  body: unknown;
  /** Headers in addition to those of every response. */
  headers?: Record<string, string>;
  /** True when the mock itself rejects a request to which the server has another response. */
  isRefusal?: boolean;
  /** True when the behavior of the server is unknown, so the response is an example of the description. */
  isExample?: boolean;
  /** Why the request is rejected, for testers. Not part of the response. */
  reason?: string | undefined;
}

/** Returns a response of the description. `nextSeed` returns the seed of generated data, a new one for each call. */
export type ExampleResponder = (
  operation: Operation,
  preference?: Preference,
  nextSeed?: () => string,
) => MockResponse;

/**
 * Creates the function that returns responses of the description.
 * @param document The bundled description.
 * @returns A function of an operation and a preference. It throws a UserError when the preference names a response that
 *   the operation does not document. Generated data differs from call to call, but is the same in each run.
 */
export function createExampleResponder(document: OpenApiDocument): ExampleResponder {
  let calls = 0;
  return (operation, preference, nextSeed = () => String(calls++)) => {
    const { form, example } = selectResponse(operation, preference);
    const { status, mediaType, schema, examples } = form;
    if (example !== undefined) return { status, mediaType, body: examples[example]?.value };
    const draw = seededRandom(`${operation.id}/${status}/${nextSeed()}`);
    return { status, mediaType, body: fakeValue(document, schema, draw) };
  };
}
