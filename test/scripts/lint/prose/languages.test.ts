/** What is prose in a program of another language: its comments. */
import { expect, test } from 'vitest';
import { languagePassages, type Mark } from '../../../../scripts/lint/prose/languages.js';

const read = (mark: Mark, source: string) =>
  languagePassages(source, mark).map(({ text, line }) => [text, line]);

test('comments with slashes, and not strings', () => {
  const source = `// One
// comment.
a := "// no" + '"' + \`
/* no */\`
b(/* Block. */) // At the end.
`;
  expect(read('slashes', source)).toEqual([
    ['One\ncomment.', 1],
    ['Block.', 5],
    ['At the end.', 5],
  ]);
});

test('docstrings of C# and Java, without elements and examples', () => {
  const source = `/// <summary>
/// Signs <c>body</c>.
/// <code>
/// Sign(body); // no
/// </code>
/// </summary>
/// <param name="body">The body.</param>
class A {}
/**
 * Signs {@code body}.
 *
 * <pre>{@code
 * sign(body);
 * }</pre>
 *
 * @param body the body
 */
class B {}
`;
  expect(read('slashes', source)).toEqual([
    ['Signs Ξ.', 2],
    ['The body.', 7],
    ['Signs Ξ.', 10],
    ['the body', 16],
  ]);
});

test('examples of Go are indented', () => {
  expect(read('slashes', '// Signs.\n//\n//\tSign(body)\n//\n// Sends.\n')).toEqual([
    ['Signs.', 1],
    ['Sends.', 5],
  ]);
});

test('comments with hashes and docstrings, and not strings', () => {
  const source = `"""Signs."""
a = "# no"
b = """no"""  # At the end.
import c  # noqa: F401
def d():
    """Sends.

        code()
    """
`;
  expect(read('hashes', source)).toEqual([
    ['Signs.', 1],
    ['At the end.', 3],
    ['Sends.', 6],
  ]);
});
