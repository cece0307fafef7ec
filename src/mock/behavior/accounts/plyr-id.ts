/** The format of a PLYR[ID] (openapi/evidence/users-auth-misc.md#19-identifiers-case-formats). */
import { type ApiError, apiError, unhandledException } from '../api-error.js';
import { lowerCase } from '../coercion/javascript-type-error.js';

/** 5 to 64 characters with at least one letter. A dash can't be first, last, or next to another dash. */
const format = /^(?=.*[a-z])(?!.*--)[a-z0-9][a-z0-9-]{3,62}[a-z0-9]$/;

/**
 * Returns whether a string has the format of a PLYR[ID].
 * @param text The string. Case-insensitive.
 */
export const isPlyrId = (text: string): boolean => format.test(text.toLowerCase());

/**
 * Checks the format of a PLYR[ID].
 * @param value Part of a request.
 * @param fail Creates the exception for a value that is not a string.
 * @returns The ID in lowercase.
 * @throws ApiError 400 for a wrong format, or the result of `fail` for a value that is not a string.
 */
export function checkPlyrId(value: unknown, fail: (error: string) => ApiError = unhandledException): string {
  const plyrId = lowerCase(value, 'plyrid', fail);
  if (!format.test(plyrId)) throw apiError(400, 'Invalid PLYR[ID]');
  return plyrId;
}
