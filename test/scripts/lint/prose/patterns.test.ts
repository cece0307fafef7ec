/** Each pattern finds its planted sentences, and leaves alone the ones that look similar. */
import { describe, expect, test } from 'vitest';
import { compile, loadPatterns } from '../../../../scripts/lint/prose/patterns.js';

const patterns = loadPatterns();
const idsIn = (sentence: string, among = patterns) => compile(among)(sentence).map(({ id }) => id);

test('every id occurs once', () => {
  const ids = patterns.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

describe.each(patterns.map((pattern) => [pattern.id, pattern] as const))('%s', (id, pattern) => {
  test('finds its planted sentences', () => {
    expect(pattern.finds.length).toBeGreaterThan(0);
    for (const sentence of pattern.finds) expect(idsIn(sentence, [pattern]), sentence).toContain(id);
  });

  test('allows similar sentences', () => {
    expect(pattern.allows?.length).toBeGreaterThan(0);
    for (const sentence of pattern.allows ?? []) expect(idsIn(sentence, [pattern]), sentence).toEqual([]);
  });

  test('says what to write instead', () => {
    expect(pattern.instead).toMatch(/^[a-z]/);
  });
});

describe('a match', () => {
  test('has the words and the place, and every match of a sentence counts', () => {
    const matches = compile(patterns)('Ξ answers, and the server answers too.');
    expect(matches.map(({ id, words, offset }) => [id, words, offset])).toEqual([
      ['answer', 'answers', 2],
      ['answer', 'answers', 26],
    ]);
  });

  test('shows code as an ellipsis', () => {
    expect(compile(patterns)('Send Ξ, Ξ and Ξ.')[0]?.words).toBe('`…`, `…` and `…`');
  });
});

test('a sentence of exactly 30 words is allowed, and code counts as a word only with letters', () => {
  const words = Array.from({ length: 30 }, (_none, index) => `w${index}`);
  expect(idsIn(words.join(' '))).toEqual([]);
  expect(idsIn(`${words.join(' ')} – one`)).toEqual(['long-sentence']);
});
