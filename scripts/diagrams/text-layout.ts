/** Widths of text, and its lines. Nothing here asks a browser or reads a font, so the result is the same everywhere. */

/** Text in one style. */
export interface Run {
  text: string;
  isCode: boolean;
}

/** A line of text, and how wide it can become. */
export interface Line {
  runs: Run[];
  width: number;
}

/** Sizes in pixels. */
export const fontSize = 13;
export const codeSize = 12;
export const lineHeight = 17;

/**
 * Widths of the characters from space to tilde, in hundredths of the font size. They are those of DejaVu Sans, the widest
 * of the usual system fonts: what fits with it fits with the others.
 */
const widths =
  '32 40 46 84 64 95 78 27 39 39 50 84 32 36 32 34 64 64 64 64 64 64 64 64 64 64 34 34 84 84 84 53 100 68 69 70 77 63 58 77 75 29 29 66 56 86 75 79 60 79 69 63 61 73 68 99 69 61 69 39 34 39 84 50 50 61 63 55 63 62 35 63 63 28 28 58 28 97 63 61 63 63 41 52 39 63 59 82 59 59 52 64 34 64 84'
    .split(' ')
    .map(Number);
const widest = 100;
const codeWidth = 60.2;
const boldFactor = 1.12;

/**
 * Breaks text into lines.
 * @param text Words, with code in backticks. A line break stays one.
 * @param limit The width that a line must not exceed, unless it is a single word.
 * @param isBold Whether the text is bold.
 */
export function breakLines(text: string, limit: number, isBold = false): Line[] {
  return text
    .trim()
    .split('\n')
    .flatMap((paragraph) => fillEvenly(wordsOf(paragraph), limit, isBold));
}

/**
 * Returns the width of the widest line.
 * @param lines The lines.
 */
export function widthOf(lines: Line[]): number {
  return Math.max(0, ...lines.map(({ width }) => width));
}

/** Lines of about the same width look better than a full one before a single word. */
function fillEvenly(words: Run[][], limit: number, isBold: boolean): Line[] {
  const lines = fill(words, limit, isBold);
  for (let narrower = widthOf(lines) - 1; narrower > 0; narrower--) {
    const next = fill(words, narrower, isBold);
    if (next.length > lines.length || widthOf(next) > narrower) return fill(words, narrower + 1, isBold);
  }
  return lines;
}

function fill(words: Run[][], limit: number, isBold: boolean): Line[] {
  const lines: Run[][] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const isCode = last?.at(-1)?.isCode === true && word[0]?.isCode === true;
    const joined = last && [...last, { text: ' ', isCode }, ...word];
    if (joined && measure(joined, isBold) <= limit) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines.map((runs) => ({ runs: merged(runs), width: measure(runs, isBold) }));
}

/** Splits at spaces. A space within backticks splits, too. */
function wordsOf(paragraph: string): Run[][] {
  const words: Run[][] = [[]];
  for (const [index, part] of paragraph.split('`').entries()) {
    for (const [place, text] of part.split(' ').entries()) {
      if (place > 0) words.push([]);
      if (text) words.at(-1)?.push({ text, isCode: index % 2 === 1 });
    }
  }
  return words.filter((word) => word.length > 0);
}

function merged(runs: Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && last.isCode === run.isCode) last.text += run.text;
    else result.push({ ...run });
  }
  return result;
}

function measure(runs: Run[], isBold: boolean): number {
  let width = 0;
  for (const { text, isCode } of runs)
    for (const character of text)
      width += isCode
        ? codeWidth * codeSize
        : (widths[character.charCodeAt(0) - 32] ?? widest) * fontSize * (isBold ? boldFactor : 1);
  return width / 100;
}
