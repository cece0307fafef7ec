/** Sentences whose figures are known. */
import { expect, test } from 'vitest';
import { readabilityOf } from '../../../scripts/description/readability.js';

test('words, with code as one', () => {
  const figures = readabilityOf(['Send `{ "a": 1 }` now.', 'The server returns a task.', 'A heading']);
  expect(figures).toMatchObject({ sentences: 2, meanWords: 4, p90Words: 5, passive: 0 });
});

test('nine of ten sentences have at most so many words', () => {
  const sentences = Array.from({ length: 10 }, (_none, index) => `${'word '.repeat(index + 1)}.`);
  expect(readabilityOf(sentences.map((text) => text.replace(' .', '.'))).p90Words).toBe(9);
});

test.each([
  ['The room is closed.', 1],
  ['The room was never fully closed.', 1],
  ['The task has been sent.', 1],
  ['The server closes the room.', 0],
  ['The room is full.', 0],
])('%s', (sentence, passive) => {
  expect(readabilityOf([sentence]).passive).toBe(passive);
});

test('short words are easier than long ones', () => {
  const { flesch } = readabilityOf(['The cat sat on the mat.']);
  expect(flesch).toBeCloseTo(116.1, 1);
  expect(readabilityOf(['Synchronization necessitates authentication.']).flesch).toBeLessThan(0);
});
