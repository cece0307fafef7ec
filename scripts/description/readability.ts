/**
 * Prints how easy the description and the guides are to read, at one or more commits. The figures are estimates that
 * show a direction; no check depends on them.
 *
 *   npx tsx scripts/description/readability.ts [COMMIT...]   without a commit: the working tree
 */
import { table } from '../lib/markdown-table.js';
import { runCommand } from '../lib/revision.js';
import { readStatements } from './statements.js';

/** Figures of some prose. */
export interface Readability {
  sentences: number;
  /** Mean number of words in a sentence. */
  meanWords: number;
  /** Nine of ten sentences have at most this number of words. */
  p90Words: number;
  /** Share of sentences in the passive voice, from 0 to 1. */
  passive: number;
  /** Flesch reading ease: 100 is very easy, 50 is fairly hard. */
  flesch: number;
}

const passive =
  /\b(?:am|is|are|was|were|be|been|being)\s+(?:(?:not|never|always|also|only|then|still|already|\w+ly)\s+)*(?:\w+ed|known|shown|given|taken|sent|kept|read|made|put|set|found|seen|built|held|paid|lost|left|spent|chosen|written|hidden)\b/i;

/**
 * Measures prose.
 * @param passages Its sentences, with code in backticks. Headings and cells, which have no end mark, do not count.
 */
export function readabilityOf(passages: readonly string[]): Readability {
  const sentences = passages.filter((passage) => /[.?!:]["”)*]*$/.test(passage));
  const words = sentences.map(wordsIn);
  const lengths = words.map((list) => list.length).sort((a, b) => a - b);
  const count = lengths.length;
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const syllables = words.flat().reduce((sum, word) => sum + syllablesIn(word), 0);
  const meanWords = total / count;
  return {
    sentences: count,
    meanWords,
    p90Words: lengths[Math.ceil(count * 0.9) - 1] ?? 0,
    passive: sentences.filter((sentence) => passive.test(sentence)).length / count,
    flesch: 206.835 - 1.015 * meanWords - 84.6 * (syllables / total),
  };
}

/** Code counts as one word of one syllable: its spelling says nothing about the prose around it. */
const wordsIn = (sentence: string): string[] =>
  sentence.replaceAll(/`[^`]+`/g, 'code').match(/[\p{L}\d]+(?:['’.,-][\p{L}\d]+)*/gu) ?? [];

/** Groups of vowels, without a silent e at the end. */
const syllablesIn = (word: string): number =>
  Math.max(
    1,
    (
      word
        .toLowerCase()
        .replace(/(?<![aeiouyl])e$|(?<![dt])ed$/, '')
        .match(/[aeiouy]+/g) ?? []
    ).length,
  );

function main(): void {
  const commits = process.argv.length > 2 ? process.argv.slice(2) : [undefined];
  const rows = commits.flatMap((commit) => {
    const statements = [...readStatements(commit).values()];
    const groups: [name: string, isGuide: boolean][] = [
      ['guides', true],
      ['descriptions', false],
    ];
    return groups.map(([name, isGuide]) => {
      const prose = statements.filter(({ place }) => place.includes('.md#') === isGuide);
      const figures = readabilityOf(prose.flatMap(({ sentences }) => sentences));
      return [
        commit ?? 'working tree',
        name,
        String(figures.sentences),
        figures.meanWords.toFixed(1),
        String(figures.p90Words),
        `${(figures.passive * 100).toFixed(0)} %`,
        figures.flesch.toFixed(0),
      ];
    });
  });
  const head = ['commit', 'prose', 'sentences', 'words, mean', 'words, p90', 'passive', 'Flesch'];
  console.log(table(head, rows));
}

runCommand(import.meta.url, main);
