/** Parsers for the values of options. Commander puts the option and the value before their messages. */
import { InvalidArgumentError } from '@commander-js/extra-typings';

/**
 * Returns a parser for whole numbers, written in digits.
 * @param max The largest number that is allowed.
 * @param unit Such as `milliseconds`, for the message.
 * @param min The smallest number that is allowed.
 */
export function wholeNumber(max: number, unit = '', min = 0): (text: string) => number {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= min && value <= max) return value;
    throw new InvalidArgumentError(`Expected a whole number ${unit && `of ${unit} `}from ${min} to ${max}.`);
  };
}

/**
 * Returns a parser that rejects an empty value.
 * @param what Such as `a file name`, for the message.
 */
export function nonEmpty(what: string): (text: string) => string {
  return (text) => {
    if (text !== '') return text;
    throw new InvalidArgumentError(`Expected ${what}.`);
  };
}

/**
 * Returns the string if it is an http or https URL.
 * @throws InvalidArgumentError if it is not.
 */
export function httpUrl(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new InvalidArgumentError('Expected an http or https URL.');
}
