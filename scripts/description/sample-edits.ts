/**
 * Prints edited statements of the description and the guides, for a person to read. Each has the old sentences, the new
 * ones, and the heading of the evidence that most likely belongs to them. The same seed draws the same statements, from
 * all sections in turn.
 *
 *   npx tsx scripts/description/sample-edits.ts --base COMMIT [--head COMMIT] [--count 60] [--seed plyr]
 */
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { readRevision, runCommand } from '../lib/revision.js';
import { anchorsOf } from '../lint/citations.js';
import { type Edit, editsBetween, readStatements } from './statements.js';

/** A heading of the evidence, with the text below it. */
interface Heading {
  anchor: string;
  text: string;
}

/**
 * Draws edits, one from each section in turn.
 * @param edits All edits.
 * @param count How many to draw.
 * @param seed Decides which ones.
 */
export function draw(edits: readonly Edit[], count: number, seed: string): Edit[] {
  const rank = (text: string) => createHash('sha256').update(`${seed}\0${text}`).digest('hex');
  const ranked = edits.map((edit) => ({ edit, rank: rank(edit.place + edit.before) }));
  ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1));
  const turns = new Map<string, number>();
  const inTurn = ranked.map(({ edit }) => {
    const turn = turns.get(edit.section) ?? 0;
    turns.set(edit.section, turn + 1);
    return { edit, turn };
  });
  return inTurn
    .sort((a, b) => a.turn - b.turn)
    .slice(0, count)
    .map(({ edit }) => edit);
}

/**
 * Finds the heading of the evidence that most likely belongs to a statement. A rare word that both have counts more than
 * a frequent one, a name more than a word, and a name in the title of the heading most.
 * @param edit The statement.
 * @param headings The headings of the evidence.
 * @returns The address of the heading, or undefined if no heading has any of the words.
 */
export function evidenceOf(edit: Edit, headings: readonly Heading[]): string | undefined {
  const words = new Set(wordsOf(`${edit.place.replace(/^.*?#/, '')} ${edit.before} ${edit.after}`));
  const weights = Array.from(words, (word) => {
    const found = headings.filter(({ text }) => text.includes(word)).length;
    return { word, weight: Math.log(headings.length / Math.max(1, found)) * (isName(word) ? 3 : 1) };
  });
  let best: { anchor: string; score: number } | undefined;
  for (const { anchor, text } of headings) {
    const title = text.split('\n', 1)[0] ?? '';
    const found = weights.filter(({ word }) => text.includes(word));
    const sum = found.reduce((total, { weight }) => total + weight, 0);
    // A long chapter has many words by chance.
    const score =
      sum / Math.log(text.length + 200) +
      (found.some(({ word }) => isName(word) && title.includes(word)) ? 10 : 0);
    if (score > (best?.score ?? 0)) best = { anchor, score };
  }
  return best?.anchor;
}

const wordsOf = (text: string): string[] => text.match(/[A-Za-z]\w{3,}/g) ?? [];

/** An operation, a field, or a constant. */
const isName = (word: string): boolean => /[a-z][A-Z]|[A-Z]{3}|_/.test(word);

function readHeadings(): Heading[] {
  return [...readRevision(undefined, ['openapi/evidence'])].flatMap(([path, text]) => {
    const anchors = anchorsOf(text);
    const parts = text.split(/^(?=#{1,6} )/m).filter((part) => part.startsWith('#'));
    return parts.map((part, index) => ({ anchor: `${path}#${anchors[index]}`, text: part }));
  });
}

function main(): void {
  const { values } = parseArgs({
    options: {
      base: { type: 'string' },
      head: { type: 'string' },
      count: { type: 'string', default: '60' },
      seed: { type: 'string', default: 'plyr' },
    },
  });
  if (values.base === undefined) throw new Error('Expected --base COMMIT, such as --base HEAD~3.');
  const edits = editsBetween(readStatements(values.base), readStatements(values.head));
  const headings = readHeadings();
  const sample = draw(edits, Number(values.count), values.seed);
  for (const [index, edit] of sample.entries()) {
    console.log(`${index + 1}. ${edit.place}\n   old: ${edit.before}\n   new: ${edit.after}`);
    console.log(`   likely evidence: ${evidenceOf(edit, headings) ?? 'none'}\n`);
  }
  const sections = new Set(edits.map(({ section }) => section)).size;
  console.log(`${sample.length} of ${edits.length} edits in ${sections} sections, seed "${values.seed}".`);
}

runCommand(import.meta.url, main);
