/** Answers from the description: a named example, or data made up from the schema. */
import type { Document, Operation } from './document.js';
import { drawFrom } from './fake/random.js';
import { madeUp } from './fake/schema-value.js';
import { type Preference, selectAnswer } from './prefer-header.js';

/** An answer of the mock. */
export interface Answer {
  status: number;
  mediaType: string;
  body: unknown;
  /** Headers beside those that every answer has. */
  headers?: Record<string, string>;
  /** True for the mock's own refusal of a request, which the server would answer in its own way. */
  isRefusal?: boolean;
  /** True when nothing is known of how the server behaves, and the answer is an example of the description. */
  isExample?: boolean;
}

/** Answers an operation from the description. */
export type AnswerFromDescription = (operation: Operation, preference?: Preference) => Answer;

/**
 * Prepares answering from the description.
 * @param document The bundled description.
 * @returns A function of an operation and a preference. It throws a PreferenceError when the preference names an answer
 *   that the operation does not document. Made-up data differ from call to call, and are the same in each run.
 */
export function answersFromDescription(document: Document): AnswerFromDescription {
  let calls = 0;
  return (operation, preference) => {
    const { form, example } = selectAnswer(operation, preference);
    const { status, mediaType, schema, examples } = form;
    if (example !== undefined) return { status, mediaType, body: examples[example]?.value };
    const draw = drawFrom(`${operation.id}/${status}/${calls++}`);
    return { status, mediaType, body: madeUp(document, schema, draw) };
  };
}
