import { type Comment, commentPassages } from './comments.js';
import { linesIn, type Passage, placeholder } from './passage.js';

/** How a comment of one line begins. */
export type Mark = 'slashes' | 'hashes';

/** Strings come first, since one can contain the mark of a comment. A docstring of Python begins its line. */
const tokens: Readonly<Record<Mark, RegExp>> = {
  slashes: /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`[^`]*`|\/\/(?<line>.*)|\/\*(?<block>[\s\S]*?)\*\//g,
  hashes:
    /(?<=^[ \t]*)"""(?<block>[\s\S]*?)"""|"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|#(?<line>.*)/gm,
};

/** Examples of Java and C#, over several lines. */
const example = /<(code|pre)>[\s\S]*?<\/\1>/g;

/** What their comments mark as code. */
const code = /<(?:see|paramref) [^>]*\/>|<c>.*?<\/c>/g;

/** Their other elements. */
const element = /<\/?[a-z]+(?: [^<>]*)?>/g;

/**
 * Finds the prose in the comments of a program that is not TypeScript.
 * @param source The program.
 * @param mark How its comments begin.
 * @returns Paragraphs of comments and docstrings.
 */
export function languagePassages(source: string, mark: Mark): Passage[] {
  const prose = source.replaceAll(example, (found) => found.replaceAll(/^([ \t]*(?:\/\/\/|\*))?.*/gm, '$1'));
  const comments = Array.from(prose.matchAll(tokens[mark])).flatMap(({ index, groups = {} }): Comment[] => {
    const found = groups.block ?? groups.line;
    // A string.
    if (found === undefined) return [];
    const before = prose.slice(0, index);
    return [
      {
        text: found.replaceAll(code, placeholder).replaceAll(element, ''),
        line: linesIn(before) + 1,
        isBlock: groups.block !== undefined,
        isAlone: before.slice(before.lastIndexOf('\n') + 1).trim() === '',
      },
    ];
  });
  return commentPassages(comments);
}
