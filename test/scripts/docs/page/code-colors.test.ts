/** The colors of code blocks in guides: which code has one, and that the code stays as it is. */
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../../scripts/docs/document.js';
import { readGuides } from '../../../../scripts/docs/guides.js';
import { withCodeColors } from '../../../../scripts/docs/page/code-colors.js';
import { plainText } from '../../../../src/cli/docs/search/entry.js';

const guides = readGuides(readDocument());
const block = (language: string, code: string) => `\`\`\`${language}\n${code}\n\`\`\``;
const withoutColors = (markdown: string) =>
  markdown.replaceAll(/\{% html name="span" attrs=\{className:"\w"\} %\}|\{% \/html %\}/g, '');

/** The pieces of code in one color. */
function colored(language: string, code: string, color: string): string[] {
  const markdown = withCodeColors(block(language, code));
  const tag = new RegExp(`className:"${color}"\\} %\\}(.*?)\\{% /html %\\}`, 'gs');
  return [...markdown.matchAll(tag)].map(([, text = '']) => text);
}

test.each([
  ['ts', 'const a = await pay("5"); // once', ['const', 'await'], ['"5"'], ['// once']],
  ['js', "return verify('x'); // once", ['return'], ["'x'"], ['// once']],
  ['python', 'def pay():  # once\n    return "5"', ['def', 'return'], ['"5"'], ['# once']],
  ['go', 'if paid { fmt.Println("5") } // once', ['if'], ['"5"'], ['// once']],
  ['php', "<?php\nreturn pay('5'); // once", ['return'], ["'5'"], ['// once']],
  ['java', 'return pay("5"); // once', ['return'], ['"5"'], ['// once']],
  ['csharp', 'return Pay("5"); // once', ['return'], ['"5"'], ['// once']],
  ['sh', 'if true; then sed "s/5//"; fi # once', ['if', 'then', 'fi'], ['"s/5//"'], ['# once']],
])('%s has keywords, strings, and comments', (language, code, keywords, strings, comments) => {
  expect(colored(language, code, 'k')).toEqual(keywords);
  expect(colored(language, code, 's')).toEqual(strings);
  expect(colored(language, code, 'c')).toEqual(comments);
});

test.each([
  ['json', '{ "error": "Invalid 2fa token" }', '"error"'],
  ['yaml', 'name: PLYR', 'name'],
])('%s has the names of its fields', (language, code, name) => {
  expect(colored(language, code, 'p')).toEqual([name]);
});

test('http has the request line and the names of the headers', () => {
  const code = 'POST /game/pay HTTP/1.1\napikey: plyr-demo-key\n';
  expect(colored('http', code, 'p')).toEqual(['POST', 'HTTP/1.1']);
  expect(colored('http', code, 'k')).toEqual(['apikey']);
});

test('code within a string has no color of the string', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the code of an example
  expect(colored('ts', '`room ${roomId}!`', 's')).toEqual(['`room', '!`']);
});

test('a command within a shell command has colors of its own', () => {
  expect(colored('sh', "NOW=$(date -u '+%s')", 'f')).toEqual(['NOW', '$(date -u', ')']);
});

test.each([
  ['csharp', 'var body = """\n    {"otp":"123456"}\n    """;', '"""\n    {"otp":"123456"}\n    """'],
  ['java', 'var body = """\n  {"a":1,\\\n  "b":2}""";', '"""\n  {"a":1,\\\n  "b":2}"""'],
])('a raw string of %s is one string', (language, code, string) => {
  expect(colored(language, code, 's')).toEqual([string]);
});

test('text and blocks within lists stay as they are', () => {
  const markdown = `${block('text', 'npm ci')}\n\n- One\n\n  ${block('sh', 'npm ci')}`;
  expect(withCodeColors(markdown)).toBe(markdown);
});

test('an unknown language is an error', () => {
  expect(() => withCodeColors(block('qbasic', 'GOTO 10'))).toThrow('qbasic');
});

describe.each(guides.map(({ file, markdown }) => [file, markdown] as const))('%s', (_, markdown) => {
  test('keeps its code', () => {
    expect(withoutColors(withCodeColors(markdown))).toBe(markdown);
  });

  test('has the same words for the search', () => {
    expect(plainText(withCodeColors(markdown))).toBe(plainText(markdown));
  });
});
