/** What is prose in Markdown, and that text without marks is read as the parser reads it. */
import { describe, expect, test } from 'vitest';
import { markdownPassages } from '../../../../scripts/lint/prose/markdown.js';

/** A mark that both ways must read the same: an empty comment adds no prose, but requires the parser. */
const parsed = (source: string) =>
  markdownPassages(`${source}\n\n<!---->\n`).map(({ text, line }) => [text, line]);
const read = (source: string) => markdownPassages(source).map(({ text, line }) => [text, line]);

test.each([
  'One line.',
  'Two\nlines.',
  '  Indented a little,\n   and more,\n      and much.',
  'First.\n\nSecond,\nlonger.\n\n\n\nThird.',
  '\n\nAfter blank lines.\n',
  '',
  'A range of 3–5, 50 % of 1/2, x = y + z, (so) it’s "said": no; $5?',
  'Ends with spaces.   \nNext.',
  '    code',
  'Text\n    continued',
  '\tcode',
  '- item',
  '+ item\n+ item',
  '1. item',
  '1) item',
  '12 players',
  '3.5 tokens',
  'Title\n=====',
  'Title\n---',
  'See https://example.com now.',
  'See www.example.com now.',
  '---\n\nText',
  'Text\n1. no list\n2. here',
  'Mail a.b.c today.',
  'Grüße',
])('%j', (source) => {
  expect(read(source)).toEqual(parsed(source));
});

describe('with marks', () => {
  test('code and addresses are placeholders, and lines count on', () => {
    expect(read('# Title\n\nSend `a\nb` to <https://x.y>,\n[a link](x) and ![a picture](y).\n')).toEqual([
      ['Title', 1],
      ['Send Ξ\n to Ξ,\na link and a picture.', 3],
    ]);
  });

  test('code blocks and HTML are left out; items and cells are passages', () => {
    expect(
      read('```\ncode\n```\n\n<div>x</div>\n\n- one\n- two\n\n| a | b |\n| - | - |\n| c | d |\n'),
    ).toEqual([
      ['one', 7],
      ['two', 8],
      ['a', 10],
      ['b', 10],
      ['c', 12],
      ['d', 12],
    ]);
  });

  test('a changelog ends before its second version', () => {
    const source = '# Log\n\n## 2\n\nNew.\n\n## 1\n\nOld.\n';
    expect(markdownPassages(source, 1, true).map(({ text }) => text)).toEqual(['Log', '2', 'New.']);
  });
});
