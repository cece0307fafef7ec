import { expect, test } from 'vitest';
import { breakLines, widthOf } from '../../../scripts/diagrams/text-layout.js';

const linesOf = (...of: Parameters<typeof breakLines>) =>
  breakLines(...of).map(({ runs }) =>
    runs.map(({ text, isCode }) => (isCode ? `\`${text}\`` : text)).join(''),
  );

test('lines are of about the same width, and no line exceeds the limit', () => {
  const text = 'the player asks the game for one more room';
  expect(linesOf(text, 1_000)).toEqual([text]);
  expect(linesOf(text, 200)).toEqual(['the player asks the', 'game for one more room']);
  expect(widthOf(breakLines(text, 200))).toBeLessThanOrEqual(200);
});

test('a line break stays, and a word that is too long is not broken', () => {
  expect(linesOf('one\ntwo three', 1_000)).toEqual(['one', 'two three']);
  expect(linesOf('a discardSessionBySignature b', 20)).toEqual(['a', 'discardSessionBySignature', 'b']);
});

test('code keeps its marks over a line break, and its spaces', () => {
  expect(linesOf('404 `Auth not found`, later', 1_000)).toEqual(['404 `Auth not found`, later']);
  expect(linesOf('404 `Auth not found`', 90)).toEqual(['404 `Auth`', '`not found`']);
});

test('bold text is wider, and a character that is not known counts as a wide one', () => {
  expect(widthOf(breakLines('word', 1_000, true))).toBeGreaterThan(widthOf(breakLines('word', 1_000)));
  expect(widthOf(breakLines('界', 1_000))).toBe(13);
});
