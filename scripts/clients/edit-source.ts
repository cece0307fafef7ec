/** An edit of what a generator wrote. */
export interface SourceEdit {
  /** What is replaced: a global expression. */
  find: RegExp;
  replace: string | ((...match: string[]) => string);
  /** How often it must occur. */
  times: number;
}

/**
 * Edits what a generator wrote. A new version of a generator may write something else, so each edit says how often it happens.
 * @param source The source.
 * @param edits The edits, in order.
 * @throws Error when an edit happens more or less often than it must.
 */
export function editSource(source: string, edits: readonly SourceEdit[]): string {
  return edits.reduce((text, { find, replace, times }) => {
    const found = text.match(find)?.length ?? 0;
    if (found !== times)
      throw new Error(
        `The generator wrote ${find} ${found} times, not ${times} times. Adapt the edit to what it writes now.`,
      );
    return typeof replace === 'string' ? text.replace(find, () => replace) : text.replace(find, replace);
  }, source);
}
