import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { placeholder } from './passage.js';

/** One rule of `prose-patterns.yaml`: a regular expression or a largest number of words. */
export interface Pattern {
  id: string;
  /** Case-insensitive regular expression without flags, or alternatives, in which Ξ represents a code span. */
  pattern?: string | string[];
  /** The most words that a sentence can have. */
  maxWords?: number;
  /** What to write instead, or why not to write it. */
  instead: string;
  /** Sentences that the pattern must find. */
  finds: string[];
  /** Sentences that look similar and are fine. */
  allows?: string[];
}

/** Part of a sentence that a pattern found. */
export interface Match {
  id: string;
  instead: string;
  /** The words, with `…` for each code span. */
  words: string;
  /** Where in the sentence they start. */
  offset: number;
}

/**
 * Reads the patterns.
 * @returns The patterns, in the order of the file.
 */
export function loadPatterns(): Pattern[] {
  return parse(readFileSync(new URL('../prose-patterns.yaml', import.meta.url), 'utf8')) as Pattern[];
}

/** The flag for Unicode makes a search eight times as slow, so it is set only where a pattern needs it. */
const expressionOf = (pattern: string): RegExp => new RegExp(pattern, pattern.includes('\\p') ? 'giu' : 'gi');

/**
 * Compiles patterns into one function.
 * @param patterns The patterns.
 * @returns A function that returns everything that the patterns find in a sentence.
 * @throws SyntaxError If a regular expression is not valid.
 */
export function compile(patterns: readonly Pattern[]): (sentence: string) => Match[] {
  const finders = patterns.map(({ id, instead, pattern, maxWords = Number.POSITIVE_INFINITY }) => {
    const expression = pattern === undefined ? undefined : expressionOf([pattern].flat().join('|'));
    return (sentence: string): Match[] => {
      if (!expression) {
        const words = sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
        return words > maxWords ? [{ id, instead, words: `${words} words`, offset: 0 }] : [];
      }
      // Most sentences have no match, and an iterator for nothing takes longer than the search.
      if (sentence.search(expression) < 0) return [];
      return Array.from(sentence.matchAll(expression), ({ 0: found, index }) => ({
        id,
        instead,
        words: found.trim().replaceAll(placeholder, '`…`'),
        offset: index,
      }));
    };
  });
  return (sentence) => finders.flatMap((find) => find(sentence));
}
