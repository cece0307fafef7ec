import { forEachComment } from 'ts-api-utils';
import ts from 'typescript';
import { markdownPassages } from './markdown.js';
import { linesIn, type Passage, placeholder } from './passage.js';

/** Comments that are instructions to a tool. */
const directive = /^\s*(biome-ignore|@ts-|@vitest-|eslint|v8 ignore|c8 ignore|#region|#endregion|[#/@]__)/;

/** A tag of a docstring, with the type and the name that can follow it before its text starts. */
const tag = /^@(?:(?:param|template|property|typedef)(?:\s+\{.*\})?\s+\S+(?:\s+-)?|\w+(?:\s+\{.*\})?)\s*/;

/**
 * Finds the prose of a TypeScript or JavaScript file: comments, docstrings, and messages.
 * @param source The file.
 * @param messageCalls Functions and classes whose string arguments are messages, such as `console.error` and `Error`.
 * @returns Paragraphs of comments, and messages with a placeholder for each interpolated value.
 */
export function typescriptPassages(source: string, messageCalls: readonly string[]): Passage[] {
  const file = ts.createSourceFile('file.ts', source, ts.ScriptTarget.Latest, true);
  const comments = commentsOf(file).flatMap(paragraphs);
  return [
    ...comments.flatMap(({ text, line }) => markdownPassages(text, line)),
    ...messagesOf(file, messageCalls),
  ];
}

/** The comments without their marks. Lines of `//` that follow each other are one comment. */
function commentsOf(file: ts.SourceFile): Passage[] {
  const comments: Passage[] = [];
  let open: Passage | undefined;
  forEachComment(file, (source, { pos, end, kind }) => {
    const { line, character } = file.getLineAndCharacterOfPosition(pos);
    const isBlock = kind === ts.SyntaxKind.MultiLineCommentTrivia;
    const raw = source.slice(pos + 2, isBlock ? end - 2 : end);
    const text = isBlock ? raw.replace(/^\*/, '').replaceAll(/^[ \t]*\* ?/gm, '') : raw.replace(/^\/+/, '');
    if (directive.test(text)) return;
    const isAlone = source.slice(pos - character, pos).trim() === '';
    if (open && isAlone && !isBlock && open.line + linesIn(open.text) === line)
      open.text += `\n${text.trim()}`;
    else {
      const comment = { text: isBlock ? text : text.trim(), line: line + 1 };
      comments.push(comment);
      open = isBlock || !isAlone ? undefined : comment;
    }
  });
  return comments;
}

/** Splits a comment where a tag starts, and drops examples, which are code. */
function paragraphs({ text, line }: Passage): Passage[] {
  const parts: Passage[] = [];
  let inExample = false;
  for (const [index, raw] of text.split('\n').entries()) {
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

function messagesOf(file: ts.SourceFile, calls: readonly string[]): Passage[] {
  const messages: Passage[] = [];
  const visit = (node: ts.Node): void => {
    if (
      (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
      calls.includes(node.expression.getText())
    ) {
      for (const argument of node.arguments ?? []) {
        const text = textOf(argument);
        const { line } = file.getLineAndCharacterOfPosition(argument.getStart());
        if (text) messages.push({ text, line: line + 1 });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return messages;
}

function textOf(node: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => placeholder + literal.text).join('');
}
