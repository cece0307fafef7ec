/** The data of a rejected request that hint rules use, and helpers to write values. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Operation } from '../../openapi/document.js';
import type { RequestParts } from '../../openapi/validator.js';
import type { MockState } from '../../state/mock-state.js';
import type { ApiKey } from '../../state/records.js';

/** A request that was rejected, or whose task failed. */
export interface Rejection extends RequestParts {
  operation: Operation;
  headers: IncomingHttpHeaders;
  /** The body as it was sent, if the server read one. */
  sentBody: string | undefined;
  /** The caller's key; undefined if the signature was rejected. */
  key: Readonly<ApiKey> | undefined;
  state: MockState;
  /** The name of the sandbox; empty for the default one. */
  sandbox: string;
  /** The violations of the request. */
  violations: readonly string[];
  status: number;
  /** The body of the response. */
  answer: unknown;
  /** Returns the request body as JSON without its secrets. */
  shownBody: () => string;
  /** Returns the name by which an API key is shown. */
  keyLabel: (apiKey: string) => string;
}

/** Explains one error message of the server. */
export interface HintRule {
  /** The error message, or a pattern that the whole message matches. */
  message: string | RegExp;
  /** The status codes that the rule is for. The default is all. */
  statuses?: readonly number[];
  /** The operations that the rule is for. The default is all. */
  operations?: readonly string[];
  /**
   * Returns the hint. Undefined when the state no longer shows the reason.
   * @param rejection The request.
   * @param match The match of the pattern in the message.
   */
  hint: (rejection: Rejection, match: RegExpMatchArray) => string | undefined;
}

const longestValue = 60;

/**
 * Returns a value of a request as shortened JSON. Don't use it for fields that the description marks as secret.
 * @param value Any value.
 */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
  return text.length > longestValue ? `${text.slice(0, longestValue)}...` : text;
}

/**
 * Returns words as a list for a sentence.
 * @param words The words.
 * @param last The word before the last one.
 */
export function listed(words: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (words.length < 3) return words.join(` ${last} `);
  return `${words.slice(0, -1).join(', ')}, ${last} ${words.at(-1)}`;
}

/** Returns the type of a JSON value, as part of a sentence. */
export function kindOf(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** Returns a moment as ISO 8601, without milliseconds. */
export function moment(at: number): string {
  return Math.abs(at) <= 8.64e15 ? new Date(at).toISOString().replace(/\.\d+Z$/, 'Z') : 'no date';
}

/** Returns a duration in whole seconds, such as `3,600 s`. */
export const seconds = (ms: number): string => `${Math.round(Math.abs(ms) / 1000).toLocaleString('en-US')} s`;

/**
 * Returns a field of the request, from the body, the query, or the path, in this order.
 * @param rejection The request.
 * @param name The name of the field.
 */
export function fieldOf({ body, query, path }: Rejection, name: string): unknown {
  for (const part of [body, query, path]) {
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, name)) continue;
    return (part as Record<string, unknown>)[name];
  }
  return undefined;
}

/** Returns the strings of a field that contains a string or an array of strings, at most 100. */
export function stringsOf(rejection: Rejection, name: string): string[] {
  return [fieldOf(rejection, name)]
    .flat()
    .slice(0, 100)
    .filter((value): value is string => typeof value === 'string');
}

/** Returns where the sandbox's data is, as part of a sentence. */
export const inSandbox = ({ sandbox }: Rejection): string =>
  sandbox === '' ? 'in the default sandbox' : `in the sandbox "${sandbox}"`;

/** Returns how many entries an array has, or the type of another value, as part of a sentence. */
export function describeList(rejection: Rejection, name: string): string {
  const value = fieldOf(rejection, name);
  if (Array.isArray(value)) return `${name} has ${value.length} ${value.length === 1 ? 'entry' : 'entries'}`;
  return value === undefined ? `${name} is missing` : `${name} is ${kindOf(value)}`;
}
