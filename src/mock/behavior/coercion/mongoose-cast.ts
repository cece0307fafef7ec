/** Turns values into numbers as the server's database library does (openapi/evidence/game-tokens-chips.md#approvetokens). */
import { inspect } from 'node:util';
import { type ApiError, apiError500 } from '../api-error.js';

/** The largest number that JSON can carry; stands for `Infinity`, which a snapshot in JSON would lose. */
export const unlimited: number = Number.MAX_VALUE;

/**
 * A value as the database stores it in a field for numbers.
 * @param value Part of a request.
 * @param field The field's name.
 * @param fail Makes the exception for what is no number. The default is a 500 without a stack.
 * @returns A number, or null for null and for an empty text. Infinite numbers become {@link unlimited}.
 * @throws What `fail` makes out of the library's text.
 */
export function castNumber(
  value: unknown,
  field: string,
  fail: (error: string) => ApiError = apiError500,
): number | null {
  if (value === null || value === undefined || value === '') return null;
  const number = typeof value === 'object' ? Number.NaN : Number(value);
  if (Number.isNaN(number)) throw fail(castErrorMessage('Number', value, field));
  return Math.min(Math.max(number, -unlimited), unlimited);
}

/** What the library says about a value that does not fit a field. */
export function castErrorMessage(type: string, value: unknown, field: string): string {
  const quoted = inspect(value).replace(/^'|'$/g, '"');
  const shown = quoted.startsWith('"') ? quoted : `"${quoted}"`;
  return `Cast to ${type} failed for value ${shown} (type ${typeName(value)}) at path "${field}"`;
}

function typeName(value: unknown): string {
  if (Array.isArray(value)) return 'Array';
  return typeof value === 'object' && value !== null ? 'Object' : typeof value;
}
