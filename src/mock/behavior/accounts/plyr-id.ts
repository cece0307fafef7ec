/** The format of a PLYR[ID] (openapi/evidence/users-auth-misc.md#19-identifiers-case-formats). */
import { type ApiError, apiError, unhandledException } from '../api-error.js';
import { lowerCase } from '../coercion/javascript-type-error.js';

/** 5 to 64 characters, a letter among them; no dash first, last or beside another. */
const format = /^(?=.*[a-z])(?!.*--)[a-z0-9][a-z0-9-]{3,62}[a-z0-9]$/;

/**
 * Whether a text has the format of a PLYR[ID].
 * @param text In any letter case.
 */
export const isPlyrId = (text: string): boolean => format.test(text.toLowerCase());

/**
 * Checks the format of a PLYR[ID].
 * @param value Part of a request.
 * @param fail Makes the exception for what is no text.
 * @returns The id in lower case.
 * @throws ApiError 400 for a wrong format, what `fail` makes for what is no text.
 */
export function checkPlyrId(value: unknown, fail: (error: string) => ApiError = unhandledException): string {
  const plyrId = lowerCase(value, 'plyrid', fail);
  if (!format.test(plyrId)) throw apiError(400, 'Invalid PLYR[ID]');
  return plyrId;
}
