/** Bodies that would end a process: nested without end, or long in a way that costs a stack or an hour. */

/** Objects and arrays within each other that a signer takes; openapi/signing/README.md says so. */
export const maxDepth = 500;

const lists = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const objects = (depth: number) => `${'{"a":'.repeat(depth - 1)}{}${'}'.repeat(depth - 1)}`;
const both = (depth: number) => `${'[{"a":'.repeat(depth / 2)}1${'}]'.repeat(depth / 2)}`;
const million = 1_000_000;

/** Bodies that must be signed as `JSON.stringify(JSON.parse(body))`. */
export const accepted: Readonly<Record<string, string>> = {
  'lists within each other': lists(maxDepth),
  'objects within each other': objects(maxDepth),
  'lists and objects within each other': both(maxDepth),
  'many lists side by side': `[${`${lists(10)},${objects(10)},`.repeat(5_000)}[]]`,
  'brackets in a string': JSON.stringify([`${'['.repeat(10_000)}"${'{'.repeat(10_000)}\\`]),
  'a long string': JSON.stringify(['x'.repeat(million)]),
  'a string of escapes': `["${'\\n\\"'.repeat(million / 4)}"]`,
  'a string of surrogates': `["${'\\ud83c\\udfb2'.repeat(20_000)}"]`,
  'a long number': `[1${'0'.repeat(300)}]`,
  'zeros without end': `[0.${'0'.repeat(100_000)}1]`,
  'many members': `{${Array.from({ length: 20_000 }, (_, index) => `"k${index}":${index}`).join(',')}}`,
  'one key many times': `{${'"a":1,'.repeat(50_000)}"a":2}`,
  'white space': `${' '.repeat(million)}[]`,
};

/** Bodies that must be rejected with the documented error of the language. */
export const refused: Readonly<Record<string, string>> = {
  'one list too many': lists(maxDepth + 1),
  'one object too many': objects(maxDepth + 1),
  'a list too many in objects': `${'{"a":'.repeat(maxDepth)}[]${'}'.repeat(maxDepth)}`,
  'ten thousand lists': lists(10_000),
  'ten thousand objects': objects(10_000),
  'a million lists': lists(million),
  'a million lists that never end': '['.repeat(million),
  'a hundred thousand objects that never end': '{"a":'.repeat(100_000),
  'the ends of a million lists': ']'.repeat(million),
  'a string that never ends': `["${'x'.repeat(million)}`,
  'escapes that never end': `["${'\\"'.repeat(million / 2)}`,
  'a lone backslash': '["\\',
  'digits that never end': `[1${'0'.repeat(100_000)}`,
};
