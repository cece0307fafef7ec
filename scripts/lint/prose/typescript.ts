import { forEachComment } from 'ts-api-utils';
import ts from 'typescript';
import { type Comment, commentPassages } from './comments.js';
import { type Passage, placeholder } from './passage.js';

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
  return [...commentPassages(commentsOf(file)), ...messagesOf(file, options)];
}

function commentsOf(file: ts.SourceFile): Comment[] {
  const comments: Comment[] = [];
  forEachComment(file, (source, { pos, end, kind }) => {
    const { line, character } = file.getLineAndCharacterOfPosition(pos);
    const isBlock = kind === ts.SyntaxKind.MultiLineCommentTrivia;
    const isAlone = source.slice(pos - character, pos).trim() === '';
    comments.push({ text: source.slice(pos + 2, isBlock ? end - 2 : end), line: line + 1, isBlock, isAlone });
  });
  return comments;
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
