import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';
import type { Match } from './patterns.js';

/** The ID of the findings of this check. */
const id = 'spelling';

const instead = 'correct the spelling, use backticks for code, or add a true term to prose-words.txt';

/** A file name, an address, an option, or an identifier without backticks. Dictionaries do not list them. */
const literal =
  /\S*\/\S*|<[\w-]+>|\S*[\w)\]}][.@#_=:\\][\w(]\S*|(?<!\S)--?\w\S*|[\w-]*(?:\p{Ll}\p{Lu}|\d)[\w-]*/gu;

const word = /[a-z](?:['’]?[a-z])+/gi;

/**
 * Loads the American English dictionary of cspell.
 * @param terms More words that are right.
 * @returns A function that returns the words of a sentence that are in neither.
 */
export function loadSpelling(terms: readonly string[] = readTerms()): (sentence: string) => Match[] {
  const folder = join(createRequire(import.meta.url).resolve('@cspell/dict-en_us'), '..');
  const english = decodeTrie(gunzipSync(readFileSync(join(folder, 'en_US.trie.gz'))));
  const known = new Set(terms);
  const seen = new Map<string, boolean>();
  const isKnown = (found: string): boolean => {
    const isRight =
      seen.get(found) ?? spellingsOf(found).some((spelling) => known.has(spelling) || english.has(spelling));
    seen.set(found, isRight);
    return isRight;
  };
  return (sentence) =>
    Array.from(
      sentence.replaceAll(literal, (found) => ' '.repeat(found.length)).matchAll(word),
      ({ 0: found, index }) => ({ id, instead, words: found, offset: index }),
    ).filter(({ words }) => !isKnown(words.replace('’', "'").replace(/'s$/, '')));
}

/**
 * Reads the terms of the project.
 * @returns The words of `prose-words.txt`, in the order of the file.
 */
export function readTerms(): string[] {
  const text = readFileSync(new URL('../prose-words.txt', import.meta.url), 'utf8');
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

/** A word can start a sentence or be in capitals. A name is never in small letters. */
function spellingsOf(found: string): string[] {
  const small = found.toLowerCase();
  if (found === small) return [found];
  const title = found.charAt(0) + small.slice(1);
  return found === title ? [found, small] : [found, small, title];
}
