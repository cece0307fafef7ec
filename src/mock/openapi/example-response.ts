/** Answers from the description: a named example, or data made up from the schema. */
import type { OpenApiDocument, Operation } from './document.js';
import { fakeValue } from './fake/schema-value.js';
import { seededRandom } from './fake/seeded-random.js';
import { type Preference, selectResponse } from './prefer-header.js';

/** An answer of the mock. */
export interface MockResponse {
  status: number;
  mediaType: string;
  body: unknown;
  /** Headers beside those that every answer has. */
  headers?: Record<string, string>;
  /** True when the mock itself rejects a request that the server would treat in its own way. */
  isRefusal?: boolean;
  /** True when nothing is known of how the server behaves, and the answer is an example of the description. */
  isExample?: boolean;
  /** Why the request is rejected, for testers; not part of the response. */
  reason?: string | undefined;
}

/** Answers an operation from the description. `nextSeed` returns the seed of generated data, a new one at each call. */
export type ExampleResponder = (
  operation: Operation,
  preference?: Preference,
  nextSeed?: () => string,
) => MockResponse;

/**
 * Prepares answering from the description.
 * @param document The bundled description.
 * @returns A function of an operation and a preference. It throws a UserError when the preference names an answer
 *   that the operation does not document. Made-up data differ from call to call, and are the same in each run.
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
