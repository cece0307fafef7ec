import { markdownPassages } from './markdown.js';
import { linesIn, type Passage, placeholder } from './passage.js';

/** A comment of a program. */
export interface Comment {
  /** What is between its marks, such as `//`. */
  text: string;
  /** Line of the file on which it starts, counted from 1. */
  line: number;
  /** Whether it has a mark at its end, too. */
  isBlock: boolean;
  /** Whether nothing precedes it on its line. */
  isAlone: boolean;
}

/** Comments that are instructions to a tool. */
const directive =
  /^\s*(biome-ignore|noqa|@ts-|@vitest-|eslint|v8 ignore|c8 ignore|#region|#endregion|[#/@]__)/;

/** A tag of a docstring, with the type and the name that can follow it before its text starts. */
const tag = /^@(?:(?:param|template|property|typedef)(?:\s+\{.*\})?\s+\S+(?:\s+-)?|\w+(?:\s+\{.*\})?)\s*/;

/** Where a tag begins on the line of another one, as in a docstring of one line. */
const inlineTag = /(?<=\S) (?=@(?:param|returns|type|template|throws)\b)/;

/**
 * Finds the prose of comments. Comments of one line that follow each other are read as one.
 * @param comments The comments of a file, in order.
 * @returns Their paragraphs, without examples and instructions to tools.
 */
export function commentPassages(comments: readonly Comment[]): Passage[] {
  return joined(comments)
    .flatMap(paragraphs)
    .flatMap(({ text, line }) => markdownPassages(text, line));
}

function joined(comments: readonly Comment[]): Passage[] {
  const passages: Passage[] = [];
  let open: Passage | undefined;
  for (const { text: raw, line, isBlock, isAlone } of comments) {
    const text = isBlock ? raw.replace(/^\*/, '').replaceAll(/^[ \t]*\* ?/gm, '') : raw.replace(/^\/+/, '');
    if (directive.test(text)) continue;
    if (open && isAlone && !isBlock && open.line + linesIn(open.text) + 1 === line)
      open.text += `\n${text.replace(/^ /, '').trimEnd()}`;
    else {
      const passage = { text: isBlock ? text : text.trim(), line };
      passages.push(passage);
      open = isBlock || !isAlone ? undefined : passage;
    }
  }
  return passages;
}

/** Splits a comment where a tag starts, and drops examples, which are code. */
function paragraphs({ text, line }: Passage): Passage[] {
  const parts: Passage[] = [];
  let inExample = false;
  const rows = text.split('\n').flatMap((row, index) => row.split(inlineTag).map((raw) => ({ raw, index })));
  for (const { raw, index } of rows) {
    const row = raw.replaceAll(/\{@\w+ [^}]*\}/g, placeholder);
    const start = tag.exec(row.trimStart())?.[0];
    const part = parts.at(-1);
    if (start !== undefined) inExample = start.startsWith('@example');
    if (inExample) continue;
    if (part && start === undefined) part.text += `\n${row}`;
    else parts.push({ text: row.trimStart().slice(start?.length ?? 0), line: line + index });
  }
  return parts;
}
