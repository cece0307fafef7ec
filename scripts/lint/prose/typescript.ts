import { forEachComment } from 'ts-api-utils';
import ts from 'typescript';
import { markdownPassages } from './markdown.js';
import { linesIn, type Passage, placeholder } from './passage.js';

/** Comments that are instructions to a tool. */
const directive = /^\s*(biome-ignore|@ts-|@vitest-|eslint|v8 ignore|c8 ignore|#region|#endregion|[#/@]__)/;

/** A tag of a docstring, with the type and the name that can follow it before its text starts. */
const tag = /^@(?:(?:param|template|property|typedef)(?:\s+\{.*\})?\s+\S+(?:\s+-)?|\w+(?:\s+\{.*\})?)\s*/;

/** Which strings of a program are prose. */
export interface ProgramText {
  /**
   * Functions and classes whose string arguments are messages, such as `console.error` and `Error`. A name that starts
   * with a dot is a method of any object.
   */
  messages: readonly string[];
  /** Properties of objects and attributes of elements whose strings are messages. */
  properties: readonly string[];
}

/** How to read one file. */
export interface ProgramOptions extends ProgramText {
  /** Whether the file can have elements, as a `.tsx` file has. */
  hasElements: boolean;
}

/** Where a tag begins on the line of another one, as in a docstring of one line. */
const inlineTag = /(?<=\S) (?=@(?:param|returns|type|template|throws)\b)/;

/**
 * Finds the prose of a TypeScript or JavaScript file: comments, docstrings, messages, and the text of elements.
 * @param source The file.
 * @param options Which strings are messages, and the kind of the file.
 * @returns Paragraphs of comments, and messages with a placeholder for each interpolated value.
 */
export function typescriptPassages(source: string, options: ProgramOptions): Passage[] {
  // Docstrings are read as comments, so the compiler does not parse them a second time.
  const syntax = {
    languageVersion: ts.ScriptTarget.Latest,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  };
  const file = ts.createSourceFile(options.hasElements ? 'file.tsx' : 'file.ts', source, syntax, true);
  const comments = commentsOf(file).flatMap(paragraphs);
  return [
    ...comments.flatMap(({ text, line }) => markdownPassages(text, line)),
    ...messagesOf(file, options),
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

function messagesOf(file: ts.SourceFile, { messages: calls, properties }: ProgramText): Passage[] {
  const messages: Passage[] = [];
  const add = (node: ts.Node, text: string | undefined): void => {
    if (text?.trim())
      messages.push({ text, line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1 });
  };
  const visit = (node: ts.Node): void => {
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && calls.includes(calledName(node, file)))
      for (const argument of node.arguments ?? [])
        for (const found of stringsOf(argument)) add(found, textOf(found));
    else if ((ts.isPropertyAssignment(node) || ts.isJsxAttribute(node)) && node.initializer) {
      if (properties.includes(node.name.getText(file)))
        for (const found of stringsOf(node.initializer)) add(found, textOf(found));
    } else if (ts.isJsxElement(node) || ts.isJsxFragment(node)) {
      const [first] = node.children.filter((child) => ts.isJsxText(child) && child.text.trim() !== '');
      if (first) add(first, node.children.map(elementText).join('').trim());
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return messages;
}

/** The name of a function, or `.name` of a method of anything but a plain name. */
function calledName({ expression }: ts.CallExpression | ts.NewExpression, file: ts.SourceFile): string {
  if (ts.isIdentifier(expression)) return expression.text;
  if (!ts.isPropertyAccessExpression(expression)) return '';
  const isConsole = ts.isIdentifier(expression.expression) && expression.expression.text === 'console';
  return isConsole ? expression.getText(file) : `.${expression.name.text}`;
}

/** The strings that an expression can be. */
function stringsOf(node: ts.Node): ts.Node[] {
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) return [node];
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(stringsOf);
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(stringsOf);
  if (ts.isArrowFunction(node)) return stringsOf(node.body);
  if (ts.isParenthesizedExpression(node)) return stringsOf(node.expression);
  if (ts.isJsxExpression(node) && node.expression) return stringsOf(node.expression);
  return [];
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return withoutCode(node.text);
  if (!ts.isTemplateExpression(node)) return undefined;
  return withoutCode(
    node.head.text + node.templateSpans.map(({ literal }) => placeholder + literal.text).join(''),
  );
}

/** Messages mark code as Markdown does, and commands by quotes. Help shows both on indented lines. */
const withoutCode = (text: string): string =>
  text
    .replaceAll(/`[^`\n]+`|"plyr-api [^"\n]+"/g, placeholder)
    .replaceAll(/^ {2,}(?:plyr-api|npx|\{).*$/gm, '');

/** The text inside an element, on one line. What an element in it shows is read with that element. */
const elementText = (node: ts.JsxChild): string =>
  ts.isJsxText(node) ? node.text.replaceAll(/\s+/g, ' ') : placeholder;
