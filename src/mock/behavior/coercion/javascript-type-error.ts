/** What JavaScript does with a value that is of the wrong type. The server rarely looks at types before it uses a value. */
import { type ApiError, unhandledException } from '../api-error.js';

/**
 * Returns the message of the TypeError of reading a property, or nothing where the value has properties.
 * @param value The value.
 * @param property The property that is read.
 */
export function readErrorOf(value: unknown, property: string): string | undefined {
  const isMissing = value === undefined || value === null;
  return isMissing ? `Cannot read properties of ${value} (reading '${property}')` : undefined;
}

/**
 * What JavaScript says about a method call on a value that may be of the wrong type: most 500s of the real server.
 * @param value The value.
 * @param type What it must be.
 * @param name How the server's source names the value.
 * @param method The method that is called.
 * @returns The text of the TypeError, or nothing when there is none.
 */
export function typeErrorOf(
  value: unknown,
  type: 'string' | 'array',
  name: string,
  method: string,
): string | undefined {
  const isRight = type === 'array' ? Array.isArray(value) : typeof value === type;
  return readErrorOf(value, method) ?? (isRight ? undefined : `${name}.${method} is not a function`);
}

/**
 * A value in lower case, as the server folds ids.
 * @param value Part of a request.
 * @param name How the server's source names the value.
 * @param fail Makes the exception out of a TypeError's text: {@link unhandledException}, or {@link apiError} with a status.
 * @throws What `fail` makes when the value is no string.
 */
export function lowerCase(
  value: unknown,
  name: string,
  fail: (error: string) => ApiError = unhandledException,
): string {
  const error = typeErrorOf(value, 'string', name, 'toLowerCase');
  if (error) throw fail(error);
  return (value as string).toLowerCase();
}

/**
 * Returns the length of an array or a string. Anything else has none.
 * @param value Part of a request.
 * @param fail Makes the exception from the message of a TypeError.
 * @throws What `fail` makes when the value is missing or null.
 */
export function lengthOf(
  value: unknown,
  fail: (error: string) => ApiError = unhandledException,
): number | undefined {
  const error = readErrorOf(value, 'length');
  if (error) throw fail(error);
  const { length } = value as { length?: unknown };
  return typeof length === 'number' ? length : undefined;
}

/**
 * Returns what JavaScript loops over: the entries of an array, or the characters of a string.
 * @param value Part of a request.
 * @param name How the server's source names the value.
 * @throws ApiError the 500 of any other value.
 */
export function spread(value: unknown, name: string): unknown[] {
  if (typeof value === 'string' || Array.isArray(value)) return [...value];
  throw unhandledException(`${name} is not iterable`);
}
