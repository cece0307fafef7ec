import type { Nodes, Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { type Passage, placeholder } from './passage.js';

const parser = remark().use(remarkGfm);

/** Nodes without prose: server messages in them are literal, markup is not language. */
const skipped = new Set(['code', 'html', 'yaml', 'definition']);

/** Characters that are not a mark of Markdown. Most comments have only these, and the parser takes long. */
const plainCharacters = /^[\p{L}\d\s.,;:'"’“”()?%/$…–=+-]*$/u;

/** What is a mark because of its place: code, a list, an underline, a break, or an address. */
const mark = /^(?: {4}|\t|\s*[-+=]|\s*\d+[.)](?: |$))| {2}$|https?:|www\./im;

/**
 * Finds the prose of a Markdown text. Code blocks and HTML are left out.
 * @param source The text.
 * @param firstLine Line of the file on which it starts.
 * @param newestSectionOnly Ends before the second heading of level 2, as a changelog needs it.
 * @returns Paragraphs, headings, and table cells.
 */
export function markdownPassages(source: string, firstLine = 1, newestSectionOnly = false): Passage[] {
  if (plainCharacters.test(source) && !mark.test(source)) return plainParagraphs(source, firstLine);
  const root = parser.parse(source);
  const passages: Passage[] = [];
  for (const node of newestSectionOnly ? upToSecondSection(root) : root.children) {
    collect(node, firstLine - 1, passages);
  }
  return passages;
}

function plainParagraphs(source: string, firstLine: number): Passage[] {
  const passages: Passage[] = [];
  let isOpen = false;
  for (const [index, row] of source.split('\n').entries()) {
    const text = row.trim();
    const last = passages.at(-1);
    if (text === '') isOpen = false;
    else if (isOpen && last) last.text += `\n${text}`;
    else passages.push({ text, line: firstLine + index });
    isOpen = text !== '';
  }
  return passages;
}

function upToSecondSection({ children }: Root): Root['children'] {
  const sections = children.filter((node) => node.type === 'heading' && node.depth === 2);
  return sections[1] ? children.slice(0, children.indexOf(sections[1])) : children;
}

function collect(node: Nodes, linesBefore: number, passages: Passage[]): void {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    const text = node.children.map(plainText).join('');
    passages.push({ text, line: linesBefore + (node.position?.start.line ?? 1) });
  } else if ('children' in node) {
    for (const child of node.children) collect(child, linesBefore, passages);
  }
}

/** Keeps as many line breaks as the source has, so that lines can be counted in the result. */
function plainText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'image') return node.alt ?? '';
  if ('children' in node && !isBareUrl(node)) return node.children.map(plainText).join('');
  const { start, end } = node.position ?? { start: { line: 0 }, end: { line: 0 } };
  return (
    (skipped.has(node.type) || node.type === 'break' ? '' : placeholder) + '\n'.repeat(end.line - start.line)
  );
}

function isBareUrl(node: Nodes): boolean {
  const [child] = node.type === 'link' ? node.children : [];
  return child?.type === 'text' && /^(https?:|www\.)/.test(child.value);
}
