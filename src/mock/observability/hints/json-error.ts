/** Finds where JSON is malformed. JavaScript engines quote the text in their messages, and the text can contain secrets. */
import { UserError } from '../../openapi/user-error.js';

/** The first character that JSON does not allow. */
export interface JsonError {
  /** Its position, in UTF-16 code units. */
  at: number;
  /** What JSON allows at this position. */
  expected: string;
}

const blank = /[ \t\n\r]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these in strings.
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

type Expecting = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd';

const words: Readonly<Record<Expecting, string>> = {
  value: 'a value',
  valueOrEnd: 'a value or ]',
  key: 'a key in double quotes',
  keyOrEnd: 'a key in double quotes or }',
  colon: 'a colon',
  commaOrEnd: 'a comma or the end of the object or array',
};

/**
 * Parses JSON. Unlike the message of `JSON.parse`, that of the error never quotes the text.
 * @param text The JSON.
 * @throws UserError that says what is expected, at which line and column.
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UserError(`${jsonProblem(text)}.`);
  }
}

/**
 * Returns what is expected at the first place where a string is not JSON, with line and column; undefined if it is JSON.
 * @param text The string.
 */
export function jsonProblem(text: string): string | undefined {
  const problem = jsonErrorAt(text);
  if (problem === undefined) return undefined;
  const before = text.slice(0, problem.at).split('\n');
  return `${problem.expected} is expected at line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
}

/**
 * Returns the first place where a string is not JSON; undefined if it is JSON.
 * @param text The string.
 */
export function jsonErrorAt(text: string): JsonError | undefined {
  // The brackets that close the open objects and arrays. This is a list, because recursion would overflow the stack.
  const open: string[] = [];
  let expecting: Expecting = 'value';
  let at = 0;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  const take = (character: string): boolean => text[at] === character && Boolean(++at);
  const fail = (expected = words[expecting]): JsonError => ({ at, expected });

  while (true) {
    skip(blank);
    if (expecting === 'commaOrEnd') {
      const end = open.at(-1);
      if (end === undefined) return at === text.length ? undefined : fail('the end');
      if (take(',')) expecting = end === '}' ? 'key' : 'value';
      else if (take(end)) open.pop();
      else return fail();
    } else if (expecting === 'colon') {
      if (!take(':')) return fail();
      expecting = 'value';
    } else if (expecting === 'key' || expecting === 'keyOrEnd') {
      if (expecting === 'keyOrEnd' && take('}')) {
        open.pop();
        expecting = 'commaOrEnd';
      } else if (skip(string)) expecting = 'colon';
      else return fail();
    } else if (expecting === 'valueOrEnd' && take(']')) {
      open.pop();
      expecting = 'commaOrEnd';
    } else if (take('{')) {
      open.push('}');
      expecting = 'keyOrEnd';
    } else if (take('[')) {
      open.push(']');
      expecting = 'valueOrEnd';
    } else if (skip(string) || skip(scalar)) expecting = 'commaOrEnd';
    else return fail();
  }
}
