/** How values become texts: in JavaScript, and in the text fields of the server's database. */
import { type ApiError, unhandledException } from '../api-error.js';
import { castErrorMessage } from './mongoose-cast.js';

/**
 * A value as text, as JavaScript spells it.
 * @param value Part of a request.
 * @throws The 500 of an object that has no such form, such as `{"toString": 1}`.
 */
export function textOf(value: unknown): string {
  try {
    return String(value);
  } catch (error) {
    throw unhandledException((error as Error).message);
  }
}

/**
 * A value as text inside of a longer one that is only shown.
 * @param value Part of a request.
 * @returns As {@link textOf}; of an object that has no such form, its JSON.
 */
export function displayString(value: unknown): string {
  try {
    return String(value);
  } catch {
    return JSON.stringify(value);
  }
}

const longestShown = 60;

/** Returns a value as JSON, cut, for the reason why a task failed. */
export function briefly(value: unknown): string {
  const json = JSON.stringify(value) ?? 'nothing';
  return json.length > longestShown ? `${json.slice(0, longestShown)}...` : json;
}

/**
 * A value as the database stores it in a field for texts.
 * @param value Part of a request.
 * @param field The field's name.
 * @param fail Makes the exception for objects and lists, which do not fit.
 * @returns The text; nothing where there is no value.
 * @throws What `fail` makes out of the library's text.
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
 * Says of a value that does not fit that a new record would not be valid.
 * @param model Name of the kind of record in the server's source.
 * @param field The field's name.
 * @param fail Makes the exception.
 * @returns Makes the exception out of what the library says about the value alone.
 */
export const invalidRecord =
  (model: string, field: string, fail: (error: string) => ApiError = unhandledException) =>
  (error: string): ApiError =>
    fail(`${model} validation failed: ${field}: ${error}`);
