/** What can go wrong in an operation, and what to do then: from its error examples. */

import { table } from '../lib/markdown-table.js';
import { follow } from '../lib/openapi-walk.js';
import { adviceFor } from './advice.js';
import type { Document, ResponseObject, Route } from './document.js';

/** One error message of an operation. */
export interface ErrorText {
  /** What `Prefer: example=` takes. */
  name: string;
  text: string;
  when: string;
  advice: string;
}

/**
 * Lists the error messages of a response.
 * @param document The description.
 * @param route The operation.
 * @param status Status code of the response, such as `401`.
 * @param advise Returns what to do about an error; by default, what the API's docs advise.
 * @returns One entry for each example, in their order, which is the order in which the server checks; none for a success.
 */
export function errorTexts(
  document: Document,
  route: Route,
  status: string,
  advise: (route: Route, status: string, text: string) => string = adviceFor,
): ErrorText[] {
  if (status.startsWith('2')) return [];
  const response = follow<ResponseObject>(document, route.operation.responses[status] as ResponseObject);
  return Object.values(response.content ?? {}).flatMap(({ examples = {} }) =>
    Object.entries(examples).map(([name, reference]) => {
      const { summary = '', value } = follow(document, reference);
      const text = textOf(value);
      return { name, text, when: summary, advice: advise(route, status, text) };
    }),
  );
}

/** The examples of the signature check, which nearly all operations share. The guide has their messages, causes, and advice. */
const signatureErrors: readonly string[] = [
  'missingAuthenticationHeaders',
  'invalidApiKey',
  'invalidSignature',
  'requestExpired',
];

/**
 * Shows the errors of an operation of the API as a table. Its last column has the names that `Prefer: example=` takes.
 * @param errors The errors of one status code.
 * @returns Markdown, with links as `links.ts` reads them, or an empty string when there are no errors.
 */
export function errorTable(errors: readonly ErrorText[]): string {
  if (errors.length === 0) return '';
  const isFolded = signatureErrors.every((name) => errors.some((error) => error.name === name));
  const shown = isFolded ? errors.filter(({ name }) => !signatureErrors.includes(name)) : errors;
  const rows = shown.map(({ name, text, when, advice }) => [
    messageInCode(text),
    sentences(when, advice),
    `\`${name}\``,
  ]);
  return table(
    ['error message', 'when, and what to do', 'example name'],
    [...(isFolded ? [signatureRow] : []), ...rows],
  );
}

const signatureRow = [
  'Signature errors',
  'The headers are missing, or the key, the signature, or the timestamp is wrong. See [What goes wrong](signing.md#what-goes-wrong).',
  signatureErrors.map((name) => `\`${name}\``).join('<br>'),
];

/**
 * Shows errors as a table without names of examples, for an API that does not take them.
 * @param errors The errors of one status code.
 * @returns Markdown, or an empty string when there are no errors.
 */
export function plainErrorTable(errors: readonly ErrorText[]): string {
  if (errors.length === 0) return '';
  return table(
    ['error message', 'when'],
    errors.map(({ text, when, advice }) => [messageInCode(text), sentences(when, advice)]),
  );
}

const sentences = (when: string, advice: string) => [`${when}.`, advice].filter(Boolean).join(' ');

/** The string that a client compares, wherever the server puts it in the response. */
function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return JSON.stringify(value);
  const { error, message, errorMessage, invalidPlyrIds } = value as Record<string, unknown>;
  if (invalidPlyrIds) return `${error}: ${Object.values(invalidPlyrIds).join(', ')}`;
  if (Array.isArray(error)) return error.join(', ');
  return String(error ?? message ?? errorMessage ?? null);
}

/**
 * Shows an error message as a code span. A message of many lines is known by its first.
 * @param text The message.
 */
export function messageInCode(text: string): string {
  const [line = '', ...more] = text.split('\n');
  const short = line.length > 120 ? `${line.slice(0, 120)}…` : `${line}${more.length > 0 ? ' …' : ''}`;
  return short.includes('`') ? `\`\` ${short} \`\`` : `\`${short}\``;
}
