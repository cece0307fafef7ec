/**
 * Represents a code span, a bare URL, or an interpolated value. It is a capital letter so that a sentence can start
 * with it, and Greek so that no English word contains it.
 */
export const placeholder = 'Ξ';

/** A paragraph, heading, table cell, or message. */
export interface Passage {
  /** Plain text with the line breaks of the file; each code span is one {@link placeholder}. */
  text: string;
  /** Line of the file on which the text starts, counted from 1. */
  line: number;
}

/** One sentence of a passage, on one line. */
export interface Sentence {
  text: string;
  /** Returns the line of the file for an offset in the text. */
  lineAt: (offset: number) => number;
}

/** The headings of the evidence are names. */
const citation = /openapi\/evidence\/[\w.-]+\.md(?:#[\w-]+)?/g;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Splits a passage into sentences.
 * @param passage The passage.
 * @returns Its sentences, in order.
 */
export function sentencesOf({ text, line }: Passage): Sentence[] {
  // A line break would end a sentence. The length stays the same, so offsets stay valid.
  const read = text
    .replaceAll('\n', ' ')
    .replaceAll(citation, (path) => placeholder.padEnd(path.length, '-'));
  const segments = segmenter.segment(read);
  return Array.from(segments, ({ segment, index }) => ({
    text: segment.trimEnd(),
    lineAt: (offset) => line + linesIn(text.slice(0, index + offset)),
  }));
}

/**
 * Counts line breaks.
 * @param text Any text.
 * @returns The number of line feeds in it.
 */
export function linesIn(text: string): number {
  return text.split('\n').length - 1;
}
