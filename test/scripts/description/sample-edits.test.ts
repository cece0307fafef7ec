/** The sample is the same for the same seed, and comes from all sections. */
import { expect, test } from 'vitest';
import { draw, evidenceOf } from '../../../scripts/description/sample-edits.js';
import type { Edit } from '../../../scripts/description/statements.js';

const edits: Edit[] = Array.from({ length: 40 }, (_none, index) => ({
  section: index < 30 ? 'large' : index < 38 ? 'small' : `tiny${index}`,
  place: `a.md#${index}`,
  before: `Old ${index}.`,
  after: `New ${index}.`,
}));
const places = (count: number, seed: string) => draw(edits, count, seed).map(({ place }) => place);

test('the same seed draws the same edits in another order of the same edits', () => {
  expect(places(10, 'a')).toEqual(places(10, 'a'));
  expect(draw([...edits].reverse(), 10, 'a').map(({ place }) => place)).toEqual(places(10, 'a'));
  expect(places(10, 'a')).not.toEqual(places(10, 'b'));
});

test('each section has its turn, and nothing is drawn twice', () => {
  expect(new Set(draw(edits, 4, 'a').map(({ section }) => section)).size).toBe(4);
  expect(new Set(places(60, 'a')).size).toBe(40);
});

test('the evidence is the heading with the name, or with the rarest words', () => {
  const headings = [
    { anchor: 'e.md#login', text: '### 1. loginPlayer\nA player sends a code.' },
    { anchor: 'e.md#rooms', text: '### Rooms\nA room expires. The loginPlayer operation is elsewhere.' },
    { anchor: 'e.md#other', text: '### Other\nPlayers and a code.' },
  ];
  const about = (place: string, text: string) =>
    evidenceOf({ section: 'x', place, before: text, after: text }, headings);
  expect(about('a.yaml#/loginPlayer/post/description', 'Something else entirely.')).toBe('e.md#login');
  expect(about('a.md#b', 'It expires.')).toBe('e.md#rooms');
  expect(about('a.md#b', 'Xyzzy.')).toBeUndefined();
});
