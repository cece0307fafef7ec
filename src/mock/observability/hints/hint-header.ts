/** A hint as the value of a header. */

/** The header that contains the hint. */
export const hintHeader = 'x-mock-hint';

const mostBytes = 512;
const ending = '...';

/**
 * Returns a hint in printable ASCII and at most 512 bytes. Other characters are escaped as in JSON, and a longer hint is
 * cut.
 * @param hint The hint.
 */
export function hintHeaderValue(hint: string): string {
  let value = '';
  for (let at = 0; at < hint.length; at += 1) {
    const code = hint.charCodeAt(at);
    const isPlain = code >= 0x20 && code <= 0x7e;
    const next = isPlain ? (hint[at] as string) : `\\u${code.toString(16).padStart(4, '0')}`;
    if (value.length + next.length > mostBytes) return value.slice(0, mostBytes - ending.length) + ending;
    value += next;
  }
  return value;
}
