/** Ways to break the behavior of the mock, each wherever the source allows it. */
import ts from 'typescript';

/** A replacement in a source text. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

type Operator = (node: ts.Node, source: ts.SourceFile) => Edit | undefined;

const replace = (node: ts.Node, source: ts.SourceFile, text: string): Edit => ({
  start: node.getStart(source),
  end: node.getEnd(),
  text,
});

/** Swaps one operator of the language for another. */
const swap =
  (from: ts.SyntaxKind, to: string): Operator =>
  (node, source) =>
    ts.isBinaryExpression(node) && node.operatorToken.kind === from
      ? replace(node.operatorToken, source, to)
      : undefined;

/** Drops a statement that is only a call whose text matches. */
const dropCall =
  (pattern: RegExp): Operator =>
  (node, source) =>
    ts.isExpressionStatement(node) && pattern.test(node.getText(source))
      ? replace(node, source, '{}')
      : undefined;

/** Replaces an argument of the calls that make errors. */
const inError =
  (argument: number, change: (text: string) => string | undefined): Operator =>
  (node, source) => {
    if (
      !ts.isCallExpression(node) ||
      !/^(apiError|unhandledException)$/.test(node.expression.getText(source))
    )
      return undefined;
    const target = node.arguments.at(argument);
    const text = target && change(target.getText(source));
    return target && text !== undefined ? replace(target, source, text) : undefined;
  };

const isMethodCall = (node: ts.Node, name: string): node is ts.CallExpression =>
  ts.isCallExpression(node) &&
  ts.isPropertyAccessExpression(node.expression) &&
  node.expression.name.text === name;

/** Leaves a method call out: `list.reverse()` becomes `list`. */
const withoutMethod =
  (name: string): Operator =>
  (node, source) =>
    isMethodCall(node, name)
      ? replace(node, source, (node.expression as ts.PropertyAccessExpression).expression.getText(source))
      : undefined;

/** The faults, by name. */
export const operators: Record<string, Operator> = {
  'another status': inError(0, (text) => (/^\d+$/.test(text) ? (text === '400' ? '401' : '400') : undefined)),
  'another error text': inError(-1, (text) =>
    /^['"`]/.test(text) ? `${text[0]}!${text.slice(1)}` : undefined,
  ),
  'a check turned round': (node, source) =>
    ts.isIfStatement(node)
      ? replace(node.expression, source, `!(${node.expression.getText(source)})`)
      : undefined,
  'a check left out': (node, source) =>
    ts.isIfStatement(node) && !node.elseStatement ? replace(node.expression, source, 'false') : undefined,
  'a shared check left out': dropCall(/^(check|require|assert)\w*\(/),
  'an exception swallowed': (node, source) =>
    ts.isThrowStatement(node) ? replace(node, source, '{}') : undefined,
  '>= for >': swap(ts.SyntaxKind.GreaterThanToken, '>='),
  '> for >=': swap(ts.SyntaxKind.GreaterThanEqualsToken, '>'),
  '<= for <': swap(ts.SyntaxKind.LessThanToken, '<='),
  '< for <=': swap(ts.SyntaxKind.LessThanEqualsToken, '<'),
  '!== for ===': swap(ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='),
  '=== for !==': swap(ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='),
  'or for and': swap(ts.SyntaxKind.AmpersandAmpersandToken, '||'),
  'and for or': swap(ts.SyntaxKind.BarBarToken, '&&'),
  'minus for plus': swap(ts.SyntaxKind.PlusToken, '-'),
  'plus for minus': swap(ts.SyntaxKind.MinusToken, '+'),
  'no default': (node, source) =>
    ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken
      ? replace(node, source, node.left.getText(source))
      : undefined,
  'one more': (node, source) =>
    ts.isNumericLiteral(node) && !isStatus(node)
      ? replace(node, source, `(${node.getText(source)} + 1)`)
      : undefined,
  'false for true': (node, source) =>
    node.kind === ts.SyntaxKind.TrueKeyword && !ts.isLiteralTypeNode(node.parent)
      ? replace(node, source, 'false')
      : undefined,
  'true for false': (node, source) =>
    node.kind === ts.SyntaxKind.FalseKeyword && !ts.isLiteralTypeNode(node.parent)
      ? replace(node, source, 'true')
      : undefined,
  'letter case not folded': withoutMethod('toLowerCase'),
  'not filtered': withoutMethod('filter'),
  'not turned round': withoutMethod('reverse'),
  'nothing stored': dropCall(/\.put\(/),
  'nothing updated': dropCall(/\.update\(/),
  'nothing deleted': dropCall(/\.delete\(/),
  'nothing logged': dropCall(/\blog\w*\(/),
  'nothing kept': dropCall(/\.keep(HalfDone)?\(\)/),
  'nothing moved': dropCall(/^(credit|move|mint|burn|transfer)\w*\(/),
  'a field missing': (node, source) =>
    (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) &&
    ts.isObjectLiteralExpression(node.parent) &&
    isAnswerBody(node.parent)
      ? withComma(replace(node, source, ''), source)
      : undefined,
};

/** The status code of a response is checked against the description anyway; that of an error is a kind of its own. */
function isStatus(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isCallExpression(parent)) return /^(apiError|unhandledException)$/.test(parent.expression.getText());
  return ts.isPropertyAssignment(parent) && parent.name.getText() === 'status';
}

/** The same with the comma behind it. */
function withComma(edit: Edit, source: ts.SourceFile): Edit {
  const comma = /^\s*,/.exec(source.text.slice(edit.end));
  return { ...edit, end: edit.end + (comma?.[0].length ?? 0) };
}

function isAnswerBody(node: ts.ObjectLiteralExpression): boolean {
  const { parent } = node;
  return ts.isPropertyAssignment(parent) && parent.name.getText() === 'body' && node.properties.length > 0;
}

/**
 * Lists the faults that can be planted in a source.
 * @param fileName Its name.
 * @param text Its text.
 * @param operator The kind of fault.
 */
export function editsOf(fileName: string, text: string, operator: Operator): Edit[] {
  const source = ts.createSourceFile(fileName, text, ts.ScriptTarget.ESNext, true);
  const edits: Edit[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isImportDeclaration(node)) return;
    const edit = operator(node, source);
    if (edit) edits.push(edit);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return edits;
}
