/** Misspelled words are found, code is not searched, and the project's dictionary has only terms that it needs. */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { listProse } from '../../../../scripts/lint/prose/sources.js';
import { loadSpelling, readTerms } from '../../../../scripts/lint/prose/spelling.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const misspelled = loadSpelling();
const found = (sentence: string) => misspelled(sentence).map(({ words, offset }) => [words, offset]);

test.each([
  ['It recieves a task.', [['recieves', 3]]],
  ['Teh room is full.', [['Teh', 0]]],
  [
    'Initialise the colour.',
    [
      ['Initialise', 0],
      ['colour', 15],
    ],
  ],
  ['The key doesnt fit.', [['doesnt', 8]]],
  ['Tasks, chips, and bagdes', [['bagdes', 18]]],
  ["The servers' and the bagde’s owner", [['bagde’s', 21]]],
  ['Ξreturns anser', [['anser', 9]]],
] as const)('%s', (sentence, words) => {
  expect(found(sentence)).toEqual(words);
});

test.each([
  "The player’s session doesn’t expire, and the room doesn't either.",
  'JSON and JWTs of the mainnet',
  'TWO PLAYERS JOIN A ROOM',
  'See openapi/guides/nowhere.md#abcdefg and x.test.ts.',
  'Pass --nonexistng to plyrId, toPlyrIds, or MockOptionz2.',
])('%s is spelled right, or code', (sentence) => {
  expect(found(sentence)).toEqual([]);
});

test('a name has its capitals', () => {
  expect(found('The json of the redoc page')).toEqual([
    ['json', 4],
    ['redoc', 16],
  ]);
});

describe('the dictionary of the project', () => {
  const terms = readTerms();

  test('is in alphabetical order, without doubles', () => {
    const sorted = [...new Set(terms)].sort((a, b) => {
      const [x, y] = [a.toLowerCase(), b.toLowerCase()];
      return x < y || (x === y && a < b) ? -1 : 1;
    });
    expect(terms).toEqual(sorted);
  });

  test('has no word that the English dictionary has', () => {
    const english = loadSpelling([]);
    expect(terms.filter((term) => english(term).length === 0)).toEqual([]);
  });

  test('has no word that is not used', () => {
    const prose = listProse(root)
      .map(({ source }) => source)
      .join('\n');
    expect(terms.filter((term) => !new RegExp(`\\b${term}`, 'i').test(prose))).toEqual([]);
  });
});
