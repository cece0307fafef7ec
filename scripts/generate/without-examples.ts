/**
 * Returns a document without its examples, which would make up most of its types. A property that is named `example` stays.
 * @param value A document, or a part of it.
 * @param isNames Whether the keys are names of the author, such as those of properties.
 */
export function withoutExamples(value: unknown, isNames = false): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutExamples(item));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => isNames || !/^examples?$/.test(key));
  return Object.fromEntries(
    kept.map(([key, child]) => [key, withoutExamples(child, !isNames && key === 'properties')]),
  );
}
