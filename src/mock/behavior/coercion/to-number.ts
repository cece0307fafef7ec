/** How JavaScript turns values into numbers. */
import { type ApiError, unhandledException } from '../api-error.js';

/**
 * Returns a value as a number.
 * @param value Part of a request.
 * @param fail Makes the exception from the message of a TypeError.
 * @throws What `fail` makes of an object that JavaScript cannot convert, such as `{"toString": 1}`.
 */
export function numberOf(value: unknown, fail: (error: string) => ApiError = unhandledException): number {
  try {
    return Number(value);
  } catch (error) {
    throw fail((error as Error).message);
  }
}

/**
 * Whether the server takes a value for a number; JavaScript's `isNaN` decides, so `''` and null are numbers.
 * @param value Part of a request.
 */
export const isNumeric = (value: unknown): boolean => !Number.isNaN(Number(value));
