/**
 * What JavaScript shows of a value inside of a text.
 * @param value Part of a request. An object may have a field `toString` that is no function: then its JSON.
 */
export function plainText(value: unknown): string {
  try {
    return String(value);
  } catch {
    return JSON.stringify(value);
  }
}
