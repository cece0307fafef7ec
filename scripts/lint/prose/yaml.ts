import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Scalar } from 'yaml';
import { markdownPassages } from './markdown.js';
import type { Passage } from './passage.js';

/** Which parts of a YAML document are prose. */
export interface YamlFields {
  /** Keys whose values are Markdown. */
  fields: readonly string[];
  /** Keys below which everything is data, whatever its keys are called. */
  data: readonly string[];
}

/**
 * Finds the prose of a YAML document.
 * @param source The document.
 * @param fields Where prose is.
 * @returns The paragraphs of all prose fields.
 */
export function yamlPassages(source: string, { fields, data }: YamlFields): Passage[] {
  const lines = new LineCounter();
  const passages: Passage[] = [];
  const visit = (node: unknown): void => {
    if (isSeq(node)) node.items.forEach(visit);
    if (!isMap(node)) return;
    for (const { key, value } of node.items) {
      const name = String(key);
      const strings = (isSeq(value) ? value.items : [value]).filter(isString);
      if (fields.includes(name) && strings.length > 0)
        for (const one of strings) {
          const { text, offset } = textOf(one, source);
          passages.push(...markdownPassages(text, lines.linePos(offset).line));
        }
      else if (!data.includes(name) && !(name === 'examples' && isSeq(value))) visit(value);
    }
  };
  visit(parseDocument(source, { lineCounter: lines }).contents);
  return passages;
}

const isString = (node: unknown): node is Scalar => isScalar(node) && typeof node.value === 'string';

/** Folding loses line breaks, so a block is read as it is in the file: Markdown folds lines too. */
function textOf(scalar: Scalar, source: string): { text: string; offset: number } {
  const [start, end] = scalar.range ?? [0, 0];
  if (!scalar.type?.startsWith('BLOCK')) return { text: String(scalar.value), offset: start };
  const body = source.indexOf('\n', start) + 1;
  const block = source.slice(body, end);
  const indent = /^ */.exec(block)?.[0] ?? '';
  return { text: block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''), offset: body };
}
