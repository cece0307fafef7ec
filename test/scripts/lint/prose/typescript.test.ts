/** What is prose in a program. */
import { expect, test } from 'vitest';
import { typescriptPassages } from '../../../../scripts/lint/prose/typescript.js';

const text = { messages: ['Error', 'console.log', '.option', 'test'], properties: ['hint', 'title'] };
const read = (source: string, hasElements = false) =>
  typescriptPassages(source, { ...text, hasElements }).map(({ text, line }) => [text, line]);

test('comments, joined over lines, and not the directives for tools', () => {
  expect(
    read('// One\n// comment.\n\n// Another.\nf(); // At the end.\n// biome-ignore lint/a: b\n'),
  ).toEqual([
    ['One\ncomment.', 1],
    ['Another.', 4],
    ['At the end.', 5],
  ]);
});

test('docstrings by tag, without examples and types', () => {
  const source = `/**
 * Returns \`x\`.
 * @param {string} name The name,
 *   on two lines.
 * @example
 * code here
 * @returns {number} See {@link y}.
 */
function f() {}
/** Adds. @param {number} a One. @returns {number} The sum. */`;
  expect(read(source)).toEqual([
    ['Returns Ξ.', 2],
    ['The name,\non two lines.', 3],
    ['See Ξ.', 7],
    ['Adds.', 10],
    ['One.', 10],
    ['The sum.', 10],
  ]);
});

test('messages of listed functions, methods, and properties', () => {
  const source = `throw new Error(\`No \${x} of \\\`y\\\`.\`);
new ApiError('literal');
console.log('Ready.', n);
command.option('-x <y>', isLong ? 'Long.' : 'Short.');
other('unread');
rule({ hint: ({ path }) => 'Why.', text: 'unread', title: ['One.', \`\${a}.\`] });`;
  expect(read(source)).toEqual([
    ['No Ξ of Ξ.', 1],
    ['Ready.', 3],
    ['-x <y>', 4],
    ['Long.', 4],
    ['Short.', 4],
    ['Why.', 6],
    ['One.', 6],
    ['Ξ.', 6],
  ]);
});

test('the text of elements, and their listed attributes', () => {
  const source = `const a = (
  <p title="Help." class="unread">
    {n} rooms
    of <b>all players</b>.
  </p>
);`;
  expect(read(source, true)).toEqual([
    ['Ξ rooms of Ξ.', 3],
    ['Help.', 2],
    ['all players', 4],
  ]);
});
