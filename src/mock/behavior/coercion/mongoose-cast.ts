/** Converts values to numbers like the server's database library (openapi/evidence/game-tokens-chips.md#approvetokens). */
import { inspect } from 'node:util';
import { type ApiError, apiError500 } from '../api-error.js';

/** The largest number in JSON. It represents `Infinity`, which JSON snapshots can't contain. */
export const unlimited: number = Number.MAX_VALUE;

/**
 * Returns a value as the database stores it in a number field.
 * @param value Part of a request.
 * @param field The field's name.
 * @param fail Creates the exception for a value that is not a number. The default is a 500 without a stack.
 * @returns A number, or null for null and for an empty string. Infinite numbers become {@link unlimited}.
 * @throws The result of `fail` with the library's message.
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

/** Returns the library's error message for a value that a field can't store. */
export function castErrorMessage(type: string, value: unknown, field: string): string {
  const quoted = inspect(value).replace(/^'|'$/g, '"');
  const shown = quoted.startsWith('"') ? quoted : `"${quoted}"`;
  return `Cast to ${type} failed for value ${shown} (type ${typeName(value)}) at path "${field}"`;
}

function typeName(value: unknown): string {
  if (Array.isArray(value)) return 'Array';
  return typeof value === 'object' && value !== null ? 'Object' : typeof value;
}
