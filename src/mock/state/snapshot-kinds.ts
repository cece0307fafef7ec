/** Checks for the values of record fields. Each check describes what it expects. */

/** A check of one value. */
export interface Kind {
  /** Completes the sentence "Expected ...". */
  readonly expected: string;
  /** Whether the field is optional. */
  readonly isOptional?: true;
  accepts(value: unknown): boolean;
}

const kind = (expected: string, accepts: (value: unknown) => boolean): Kind => ({ expected, accepts });
const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isWhole = (value: unknown, max: number): boolean =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= max;

/** The deepest nesting. Copying or writing deeper values would overflow the stack. */
const deepest = 200;
const largestUnits = 2n ** 256n - 1n;

/** The last moment that a date can represent, in milliseconds since the epoch. */
export const lastMoment = 8_640_000_000_000_000;

export const text: Kind = kind('a string', (value) => typeof value === 'string');
export const name: Kind = kind(
  'a string that is not empty',
  (value) => typeof value === 'string' && value !== '',
);
/** The API escapes characters that a URI can't contain before it stores the string. */
export const reference: Kind = pattern(/^[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/, 'a URI or an empty string');
export const flag: Kind = kind('true or false', (value) => typeof value === 'boolean');
export const number: Kind = kind('a finite number', Number.isFinite);
export const count: Kind = kind('a whole number, 0 or more', (value) =>
  isWhole(value, Number.MAX_SAFE_INTEGER),
);
export const integer: Kind = kind('a whole number', Number.isSafeInteger);
export const positive: Kind = kind(
  'a finite number, 0 or more',
  (value) => Number.isFinite(value) && (value as number) >= 0,
);
export const moment: Kind = kind('a moment in whole milliseconds since 1970', (value) =>
  isWhole(value, lastMoment),
);
export const units: Kind = kind(
  'decimal digits of a number below 2^256',
  (value) => typeof value === 'string' && /^\d{1,78}$/.test(value) && BigInt(value) <= largestUnits,
);
export const tokens: Kind = pattern(/^\d{1,60}(\.\d{1,18})?$/, 'a decimal number');
export const address: Kind = pattern(/^0x[0-9a-fA-F]{40}$/, 'an address: 0x and 40 hexadecimal digits');
export const hash: Kind = pattern(/^0x[0-9a-f]{64}$/, '0x and 64 hexadecimal digits');
export const key: Kind = pattern(/^(0x)?[0-9a-f]{64}$/, '64 hexadecimal digits');
export const objectId: Kind = pattern(/^[0-9a-f]{24}$/, '24 hexadecimal digits');
export const plyrId: Kind = pattern(/^[a-z0-9-]{5,64}$/, '5 to 64 lower-case letters, digits, and dashes');
export const json: Kind = kind('JSON that is not nested deeply', isShallow);
export const object: Kind = kind('a JSON object', (value) => isObject(value) && isShallow(value));
export const objectOrList: Kind = kind(
  'a JSON object or array',
  (value) => typeof value === 'object' && value !== null && isShallow(value),
);

/** Returns the kind of strings that match an expression. */
export function pattern(expression: RegExp, expected: string): Kind {
  return kind(expected, (value) => typeof value === 'string' && expression.test(value));
}

/** Returns the kind of these strings. */
export function oneOf(...values: string[]): Kind {
  return kind(`one of ${values.join(', ')}`, (value) => values.includes(value as string));
}

/** Returns the kind of arrays with items of one kind. */
export function listOf(item: Kind): Kind {
  return kind(
    `an array, each item ${item.expected}`,
    (value) => Array.isArray(value) && value.every((one) => item.accepts(one)),
  );
}

/** Returns the kind of objects whose members are all of one kind. */
export function mapOf(member: Kind): Kind {
  return kind(
    `an object, each member ${member.expected}`,
    (value) => isObject(value) && Object.values(value).every((one) => member.accepts(one)),
  );
}

/** Returns the kind of objects with these fields, and any others that are JSON. */
export function shape(fields: Readonly<Record<string, Kind>>): Kind {
  const names = Object.entries(fields).map(([member, { expected }]) => `${member}: ${expected}`);
  return kind(`an object with ${names.join('; ')}`, (value) => {
    if (!isObject(value) || !isShallow(value)) return false;
    return Object.entries(fields).every(([member, one]) =>
      one.accepts((value as Record<string, unknown>)[member]),
    );
  });
}

/** Returns the kind of a {@link shape}'s optional member. */
export function orMissing(inner: Kind): Kind {
  return kind(`${inner.expected}, or nothing`, (value) => value === undefined || inner.accepts(value));
}

/** Returns the kind of values of either kind. */
export function either(one: Kind, other: Kind): Kind {
  return kind(`${one.expected}, or ${other.expected}`, (value) => one.accepts(value) || other.accepts(value));
}

/** Returns a kind that also accepts null. */
export function orNull(inner: Kind): Kind {
  return kind(`${inner.expected}, or null`, (value) => value === null || inner.accepts(value));
}

/** Returns the kind of an optional field. */
export function optional(inner: Kind): Kind {
  return { ...inner, expected: `${inner.expected}, or a missing field`, isOptional: true };
}

/** Returns whether JSON can represent a value, and whether it is not nested too deeply. */
function isShallow(value: unknown, depth = 0): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth === deepest) return false;
  return Object.values(value).every((one) => one === undefined || isShallow(one, depth + 1));
}
