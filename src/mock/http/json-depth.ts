/** Checks how deep JSON is nested, without recursion, which would overflow the stack. */

/**
 * Returns whether arrays and objects are nested deeper than a limit.
 * @param json The JSON. Brackets in strings don't count.
 * @param limit The deepest allowed nesting. `[]` has depth 1.
 */
export function isNestedDeeperThan(json: string, limit: number): boolean {
  // Each level takes two brackets, so shorter JSON can't be too deep.
  if (json.length < 2 * limit) return false;
  let depth = 0;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (code === quote) at = endOfString(json, at);
    else if (code === openBracket || code === openBrace) {
      depth += 1;
      if (depth > limit) return true;
    } else if (code === closeBracket || code === closeBrace) depth -= 1;
  }
  return false;
}

const [quote, backslash] = [0x22, 0x5c];
const [openBracket, closeBracket, openBrace, closeBrace] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Returns the position of the closing quote, or of the end. */
function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json.charCodeAt(at) !== quote) at += json.charCodeAt(at) === backslash ? 2 : 1;
  return at;
}
