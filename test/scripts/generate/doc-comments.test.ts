import { describe, expect, test } from 'vitest';
import { docComment, firstSentence, summarize } from '../../../scripts/generate/doc-comments.js';

describe('summarize', () => {
  test('keeps a short description, without links to guides', () => {
    expect(summarize('Pays. See [tasks](tasks.md#failed-tasks).\n\nAnd `login`.\n')).toBe(
      'Pays. See tasks.\n\nAnd `login`.',
    );
    expect(summarize('See [the page](https://example.org/a.md).')).toBe(
      'See [the page](https://example.org/a.md).',
    );
  });

  test('drops whole paragraphs of a long one, but never the first', () => {
    const long = 'a'.repeat(500);
    expect(summarize(`${long}\n\n${long}\n\nEnd.`)).toBe(`${long}\n\n…`);
    expect(summarize('a'.repeat(2_000))).toBe('a'.repeat(2_000));
  });
});

test.each([
  ['Logs in. Then more.', 'Logs in.'],
  ['Takes 1.5 seconds. Then more.', 'Takes 1.5 seconds.'],
  ['Over two\nlines. Then more.', 'Over two lines.'],
  ['One alone.\n\nThen more.', 'One alone.'],
  ['Without an end', 'Without an end'],
])('the first sentence of %j', (text, sentence) => {
  expect(firstSentence(text)).toBe(sentence);
});

test('a comment has one line or many, and cannot end early', () => {
  expect(docComment('Pays.', '  ')).toBe('  /** Pays. */\n');
  expect(docComment('Pays.\n\nTwice */ x')).toBe('/**\n * Pays.\n *\n * Twice *\\/ x\n */\n');
});
