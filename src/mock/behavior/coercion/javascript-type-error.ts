/** The errors of JavaScript for values of the wrong type. The server rarely checks types before it uses a value. */
import { type ApiError, unhandledException } from '../api-error.js';

/**
 * Returns the message of the TypeError when a property is read, or undefined if the value has properties.
 * @param value The value.
 * @param property The property.
 */
export function readErrorOf(value: unknown, property: string): string | undefined {
  const isMissing = value === undefined || value === null;
  return isMissing ? `Cannot read properties of ${value} (reading '${property}')` : undefined;
}

/**
 * Returns the error of a method call on a value that may have the wrong type. Most 500s of the real server are such errors.
 * @param value The value.
 * @param type The required type.
 * @param name The name of the value in the server's source.
 * @param method The method.
 * @returns The message of the TypeError, or undefined when there is none.
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
 * Returns a value in lowercase, as the server does with IDs.
 * @param value Part of a request.
 * @param name The name of the value in the server's source.
 * @param fail Creates the exception from a TypeError's message: {@link unhandledException}, or {@link apiError} with a
 *   status code.
 * @throws The result of `fail` when the value is not a string.
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
 * @param fail Creates the exception from the message of a TypeError.
 * @throws The result of `fail` when the value is missing or null.
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
 * Returns the items that JavaScript iterates over: the entries of an array, or the characters of a string.
 * @param value Part of a request.
 * @param name The name of the value in the server's source.
 * @throws ApiError 500 for any other value.
 */
export function spread(value: unknown, name: string): unknown[] {
  if (typeof value === 'string' || Array.isArray(value)) return [...value];
  throw unhandledException(`${name} is not iterable`);
}
