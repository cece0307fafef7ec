/** Reads a seed from a file, and reports mistakes with their line. */
import { readFileSync } from 'node:fs';
import {
  Composer,
  type CST,
  type Document,
  isMap,
  isNode,
  LineCounter,
  type Node,
  Parser,
  visit,
} from 'yaml';
import { UserError } from '../openapi/user-error.js';
import { checkSeed } from './check-seed.js';
import type { Seed } from './seed.js';
import { SeedError, type SeedPath } from './seed-error.js';
import { decodeUtf8 } from './utf8.js';

/** How deep arrays and objects can be nested. */
const mostLevels = 500;

/** A file with a seed. */
export interface SeedFile {
  seed: Seed;
  /** Returns a mistake in the seed with the line and the column of the file. */
  locate(error: SeedError): UserError;
}

/**
 * Reads a file in YAML or JSON, and checks it against the schema.
 * @param path The file.
 * @throws UserError when the file can't be read, or, with line and column, when it does not match the schema.
 */
export function readSeedFile(path: string): SeedFile {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new UserError(`The seed file ${path} can't be read: ${(error as Error).message}.`);
  }
  return parseSeed(decodeUtf8(bytes, `The seed file ${path}`), path);
}

/**
 * Reads YAML or JSON, and checks it against the schema.
 * @param text The data.
 * @param path The file that contains it, for error messages.
 * @throws UserError with line and column when the data does not match the schema.
 */
export function parseSeed(text: string, path: string): SeedFile {
  const lines = new LineCounter();
  // JSON is a subset of YAML.
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${path}:${line}:${col}`;
  };
  const deep = tooDeepAt(tokens);
  if (deep !== undefined)
    throw new UserError(`${at(deep)}: The data is nested more than ${mostLevels} levels deep. Flatten it.`);
  // Keys that are not strings would become strings that quote the file.
  const documents = [...new Composer({ stringKeys: true }).compose(tokens, true, text.length)];
  const [document, second] = documents as [Document.Parsed, Document.Parsed?];
  const [mistake] = document.errors;
  if (mistake) throw new UserError(`${at(mistake.pos[0])}: ${withoutQuotes(mistake)}.`);
  if (second)
    throw new UserError(
      `${at(second.range[0])}: A second YAML document begins here. Put all data into one, without a line --- between them.`,
    );
  let data: unknown;
  try {
    data = document.toJS();
  } catch (error) {
    throw new UserError(`${at(offsetOfAlias(document))}: ${withoutQuotes(error as Error)}.`);
  }
  const locate = (error: SeedError) =>
    new UserError(`${at(offsetOf(document, error.path))}: ${error.message}`);
  try {
    // An empty file, or one of comments alone, changes nothing.
    return { seed: checkSeed(data ?? {}), locate };
  } catch (error) {
    if (error instanceof SeedError) throw locate(error);
    throw error;
  }
}

/** Messages in place of those in which the parser quotes the file, which can contain secrets anywhere, or names its options. */
const ownMessages: Readonly<Record<string, string>> = {
  BAD_DIRECTIVE: 'Invalid directive',
  BAD_DQ_ESCAPE: 'Invalid escape sequence',
  NON_STRING_KEY: 'A key must be a string',
  TAG_RESOLVE_FAILED: 'Unknown or malformed tag',
};

/** Returns a message of the parser without its quotes from the file. In most messages, they follow a colon. */
const withoutQuotes = ({ message, code }: Error & { code?: string }): string =>
  ownMessages[code ?? ''] ?? message.replace(/(?<=\S): .*$/s, '');

/** Returns where the first alias without an anchor is. The parser finds it only when it creates the data. */
function offsetOfAlias(document: Document.Parsed): number {
  let offset = 0;
  visit(document, {
    Alias(_key, alias) {
      if (alias.resolve(document)) return undefined;
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

/** Returns where the first collection begins that is nested too deeply. Recursion, as in the library, would end the process. */
function tooDeepAt(tokens: readonly CST.Token[]): number | undefined {
  const waiting: [token: CST.Token | null | undefined, level: number][] = tokens.map((token) => [token, 0]);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [token, level] = next;
    if (token?.type === 'document') waiting.push([token.value, level]);
    else if (token && 'items' in token) {
      if (level === mostLevels) return token.offset;
      for (const { key, value } of token.items) waiting.push([key, level + 1], [value, level + 1]);
    }
  }
  return undefined;
}

/** Returns where a part of a document begins. A field begins at its name. A missing part has the position of its parent. */
function offsetOf(document: Document.Parsed, path: SeedPath): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const name = path[length - 1];
    const pair = isMap(parent) && parent.items.find(({ key }) => isNode(key) && String(key) === name);
    const node = pair ? (pair.key as Node) : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}
