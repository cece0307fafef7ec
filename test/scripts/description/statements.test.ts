/** Prose by its place, and the sentences that an edit replaced. */
import { expect, test } from 'vitest';
import { editsBetween, type Prose, readStatements } from '../../../scripts/description/statements.js';

const statements = readStatements('HEAD');

test('the prose of fields and guides is found, with its code', () => {
  const summary = statements.get('openapi/paths/authentication.yaml#/login/post/summary');
  expect(summary).toEqual({ section: 'authentication', place: summary?.place, sentences: ['Login'] });
  expect(statements.get('openapi/guides/signing.md#the-rule')?.sentences.join(' ')).toContain('`{}`');
  expect([...statements.values()].flatMap(({ sentences }) => sentences).join(' ')).not.toContain('```');
});

test('the evidence, data, and the labels of diagrams are not prose of the description', () => {
  const files = new Set(Array.from(statements.keys(), (place) => place.split('#')[0]));
  expect([...files].filter((file) => /evidence|diagrams|demo-data/.test(file ?? ''))).toEqual([]);
});

const prose = (...sentences: string[]): Map<string, Prose> =>
  new Map([['a.md#b', { section: 'a', place: 'a.md#b', sentences }]]);
const edits = (before: string[], after: string[]) =>
  editsBetween(prose(...before), prose(...after)).map((edit) => [edit.before, edit.after]);

test('edits next to each other are one, and others are apart', () => {
  expect(edits(['A.', 'B.', 'C.', 'D.', 'E.'], ['A.', 'X.', 'Y.', 'D.', 'Z.'])).toEqual([
    ['B. C.', 'X. Y.'],
    ['E.', 'Z.'],
  ]);
});

test('what is the same, new, or gone is not an edit', () => {
  expect(edits(['A.', 'B.'], ['A.', 'B.'])).toEqual([]);
  expect(edits(['A.'], ['New.', 'A.'])).toEqual([]);
  expect(edits(['A.', 'B.'], ['A.'])).toEqual([]);
  expect(editsBetween(new Map(), prose('A.'))).toEqual([]);
});
