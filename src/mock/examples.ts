/** Answers from the description: a named example, or data that Prism makes up from the schema. */
import { createRequire } from 'node:module';
import type * as Mocker from '@stoplight/prism-http/dist/mocker/index.js';
import type { IHttpOperation } from '@stoplight/types';
import type { Document, Operation } from './description.js';
import { type Preference, type Selection, selectAnswer } from './prefer.js';
import { silentLogger } from './silent-logger.js';

const require = createRequire(import.meta.url);

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
export type AnswerFromDescription = (operation: Operation, preference?: Preference) => Promise<Answer>;

/**
 * Prepares answering from the description.
 * @param document The bundled description.
 * @returns A function of an operation and a preference. It rejects with a PreferenceError when the preference names an
 *   answer that the operation does not document.
 */
export function answersFromDescription(document: Document): AnswerFromDescription {
  // Half a second to load, most of it for making up data, so it is loaded when first asked for.
  let generate: Promise<Generate> | undefined;

  return async (operation, preference) => {
    const selection = selectAnswer(operation, preference);
    const { form, example } = selection;
    if (example !== undefined) {
      return { status: form.status, mediaType: form.mediaType, body: form.examples[example]?.value };
    }
    generate ??= loadGenerator(document);
    return { status: form.status, mediaType: form.mediaType, body: (await generate)(operation, selection) };
  };
}

type Generate = (operation: Operation, selection: Selection) => unknown;

async function loadGenerator(document: Document): Promise<Generate> {
  const { getHttpOperationsFromSpec } = await import('@stoplight/prism-http');
  // Not exported from the index of the package: the version is pinned, and a test calls it.
  const { default: mock } = require('@stoplight/prism-http/dist/mocker/index.js') as typeof Mocker.default;
  const list = await getHttpOperationsFromSpec(structuredClone(document));
  const resources = new Map(list.map((operation) => [operation.iid, operation]));

  return ({ id }, { form }) => {
    const resource = resources.get(id) as IHttpOperation;
    const made = mock({
      resource,
      input: { data: { method: resource.method as 'get', url: { path: resource.path } }, validations: [] },
      config: { code: form.status, mediaTypes: [form.mediaType], dynamic: true, ignoreExamples: true },
    })(silentLogger);
    if (made._tag === 'Left') throw made.left;
    return made.right.body;
  };
}
