/** Converts values to strings, like JavaScript and like the string fields of the server's database. */
import { type ApiError, unhandledException } from '../api-error.js';
import { castErrorMessage } from './mongoose-cast.js';

/**
 * Returns a value as a string, as JavaScript converts it.
 * @param value Part of a request.
 * @throws ApiError 500 for an object that JavaScript can't convert, such as `{"toString": 1}`.
 */
export function textOf(value: unknown): string {
  try {
    return String(value);
  } catch (error) {
    throw unhandledException((error as Error).message);
  }
}

/**
 * Returns a value as part of a longer string for display.
 * @param value Part of a request.
 * @returns The result of {@link textOf}, or the JSON of an object that JavaScript can't convert.
 */
export function displayString(value: unknown): string {
  try {
    return String(value);
  } catch {
    return JSON.stringify(value);
  }
}

const longestShown = 60;

/** Returns a value as shortened JSON, for the reason why a task failed. */
export function briefly(value: unknown): string {
  const json = JSON.stringify(value) ?? 'nothing';
  return json.length > longestShown ? `${json.slice(0, longestShown)}...` : json;
}

/**
 * Returns a value as the database stores it in a string field.
 * @param value Part of a request.
 * @param field The field's name.
 * @param fail Creates the exception for objects and arrays, which the field can't store.
 * @returns The string. Undefined where there is no value.
 * @throws The result of `fail` with the library's message.
 */
export function castString(
  value: unknown,
  field: string,
  fail: (error: string) => ApiError = unhandledException,
): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'object') throw fail(castErrorMessage('string', value, field));
  return String(value);
}

/**
 * Returns a function that creates the exception for an invalid new record.
 * @param model The name of the record type in the server's source.
 * @param field The field's name.
 * @param fail Creates the exception.
 * @returns A function that takes the library's message about the value.
 */
export const invalidRecord =
  (model: string, field: string, fail: (error: string) => ApiError = unhandledException) =>
  (error: string): ApiError =>
    fail(`${model} validation failed: ${field}: ${error}`);
