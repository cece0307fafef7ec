/** Forms of values that differ from server to server and from run to run. */

const volatileForms: readonly (readonly [RegExp, string])[] = [
  [/eyJ[\w-]+\.[\w-]+\.[\w-]*/g, '<JWT>'],
  [/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z\b/g, '<time>'],
  [/0x[0-9a-fA-F]{64,}\b/g, '<hash>'],
  [/\b\d{13}-\d+\b/g, '<task ID>'],
  [/\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi, '<UUID>'],
  [/\b[0-9A-F]{4}(-[0-9A-F]{4}){3}\b/g, '<code>'],
  [/\b(?:[0-9a-f]{64}|[0-9a-f]{32}|[0-9a-f]{24})\b/g, '<ID>'],
  // PEM, in Base64.
  [/\bLS0tLS1CRUdJTi[\w+/]+=*/g, '<public key>'],
  [/\b1[5-9]\d{11}\b/g, '<time>'],
];

/**
 * Replaces IDs, hashes, times, and JWTs in a string with their form.
 * @returns The string, with parts such as `<time>`.
 */
export const withoutVolatile = (text: string): string =>
  volatileForms.reduce((rest, [form, name]) => rest.replaceAll(form, name), text);

/**
 * Returns the form of a string of live data: `<address>`, `<number>`, `<URL>`, the form of an ID or a time, or `<string>`.
 */
export function formOf(text: string): string {
  const rest = withoutVolatile(text);
  if (/^<[\w ]+>$/.test(rest)) return rest;
  if (/^0x[0-9a-fA-F]{40}$/.test(text)) return '<address>';
  if (/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text)) return '<number>';
  if (/^[a-z]+:\/\//i.test(text)) return '<URL>';
  return '<string>';
}

/** Returns whether two numbers are both times, in seconds or in milliseconds since 1970. */
export const areTimes = (one: number, other: number): boolean =>
  [one, other].every((value) => value > 1.5e9 && value < 1e10) ||
  [one, other].every((value) => value > 1.5e12 && value < 1e13);
