/**
 * Generates strings that match a regular expression. It supports the syntax in patterns of the description: characters,
 * `.`, `\S`, classes, groups, alternatives, and quantifiers, between `^` and `$`.
 */
import { pick, type RandomSource } from './seeded-random.js';

/** The most repetitions of an open quantifier beyond its minimum. */
const SPREAD = 12;

const range = (from: string, to: string): string[] =>
  Array.from({ length: to.charCodeAt(0) - from.charCodeAt(0) + 1 }, (_, at) =>
    String.fromCharCode(from.charCodeAt(0) + at),
  );

const wordCharacters = [...range('a', 'z'), ...range('0', '9')];

/**
 * Generates a string.
 * @param pattern A regular expression with the supported syntax.
 * @param draw The source of random numbers.
 * @returns A string that matches.
 * @throws Error that names the pattern when its syntax is not supported.
 */
export function randomMatch(pattern: string, draw: RandomSource): string {
  let at = pattern.startsWith('^') ? 1 : 0;
  const end = pattern.endsWith('$') ? pattern.length - 1 : pattern.length;
  type Part = () => string;

  function alternatives(): Part {
    const list = [sequence()];
    while (pattern[at] === '|') {
      at += 1;
      list.push(sequence());
    }
    return () => pick(draw, list)();
  }

  function sequence(): Part {
    const parts: Part[] = [];
    while (at < end && pattern[at] !== '|' && pattern[at] !== ')') parts.push(quantified(atom()));
    return () => parts.map((part) => part()).join('');
  }

  function atom(): Part {
    const character = pattern[at++] as string;
    if (character === '(') {
      if (pattern.startsWith('?:', at)) at += 2;
      const inner = alternatives();
      at += 1;
      return inner;
    }
    if (character === '[') return oneOf(characterClass());
    if (character === '.') return oneOf(wordCharacters);
    if (character === '\\') {
      const escaped = pattern[at++] as string;
      if (escaped === 'S' || escaped === 'w') return oneOf(wordCharacters);
      if (escaped === 'd') return oneOf(range('0', '9'));
      if (/[a-zA-Z0-9]/.test(escaped))
        throw new Error(`Can't generate a string for \\${escaped} in ${pattern}`);
      return () => escaped;
    }
    if ('^$*+?{'.includes(character))
      throw new Error(`Can't generate a string for ${character} in ${pattern}`);
    return () => character;
  }

  function oneOf(characters: string[]): Part {
    return () => pick(draw, characters);
  }

  function characterClass(): string[] {
    const characters: string[] = [];
    if (pattern[at] === '^') throw new Error(`Can't generate a string for a negated class in ${pattern}`);
    while (pattern[at] !== ']') {
      const from = pattern[at] === '\\' ? (pattern[++at] as string) : (pattern[at] as string);
      at += 1;
      if (pattern[at] === '-' && pattern[at + 1] !== ']') {
        characters.push(...range(from, pattern[at + 1] as string));
        at += 2;
      } else characters.push(from);
    }
    at += 1;
    return characters;
  }

  function quantified(part: Part): Part {
    const [text, sign, least, comma, most] =
      /^(?:([*+?])|\{(\d+)(,)?(\d+)?\})/.exec(pattern.slice(at, end)) ?? [];
    if (text === undefined) return part;
    at += text.length;
    const min = Number(least ?? (sign === '+' ? 1 : 0));
    const max = sign === '?' ? 1 : sign || (comma && !most) ? min + SPREAD : Number(most ?? least);
    return () => Array.from({ length: draw(min, max) }, () => part()).join('');
  }

  return alternatives()();
}
