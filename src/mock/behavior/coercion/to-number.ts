/** Converts values to numbers like JavaScript. */
import { type ApiError, unhandledException } from '../api-error.js';

/**
 * Returns a value as a number.
 * @param value Part of a request.
 * @param fail Creates the exception from the message of a TypeError.
 * @throws The result of `fail` for an object that JavaScript can't convert, such as `{"toString": 1}`.
 */
export function numberOf(value: unknown, fail: (error: string) => ApiError = unhandledException): number {
  try {
    return Number(value);
  } catch (error) {
    throw fail((error as Error).message);
  }
}

/**
 * Returns whether a value counts as a number on the server. JavaScript's `isNaN` decides, so `''` and null are numbers.
 * @param value Part of a request.
 */
export const isNumeric = (value: unknown): boolean => !Number.isNaN(Number(value));
