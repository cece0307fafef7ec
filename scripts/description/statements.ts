import GithubSlugger from 'github-slugger';
import { parse } from 'yaml';
import { readRevision } from '../lib/revision.js';
import { markdownPassages } from '../lint/prose/markdown.js';
import { sentencesOf } from '../lint/prose/passage.js';
import { divide } from './prose-fields.js';

/** The sentences of one field of the description, or below one heading of a guide. */
export interface Prose {
  /** The file without its folder and extension, such as `chips`. */
  section: string;
  /** `file#path/of/the/field` or `file#heading`. */
  place: string;
  sentences: string[];
}

/** A code span becomes a placeholder, so it is hidden from the parser and put back. */
const codeSpan = /`[^`]+`/g;

/**
 * Reads the prose of the description and of the guides.
 * @param commit A commit; if undefined, the working tree.
 * @returns All prose, by its place.
 */
export function readStatements(commit: string | undefined): Map<string, Prose> {
  const statements = new Map<string, Prose>();
  for (const [file, text] of readRevision(commit, ['openapi'])) {
    const section = /^openapi\/(?!evidence\/).*?([^/]+)\.(?:md|(?:arazzo\.)?yaml)$/.exec(file)?.[1];
    if (section === undefined || /^openapi\/(?:guides\/diagrams\/|demo-data\.)/.test(file)) continue;
    const parts = file.endsWith('.md') ? partsOf(text) : divide(parse(text)).prose;
    for (const [name, markdown] of parts) {
      const place = `${file}#${name}`;
      statements.set(place, { section, place, sentences: sentencesIn(markdown) });
    }
  }
  return statements;
}

/** The Markdown below each heading, by the heading's anchor. */
function partsOf(markdown: string): Map<string, string> {
  const slugger = new GithubSlugger();
  const parts = withoutCode(markdown).split(/^(?=#{1,6} )/m);
  return new Map(parts.map((part) => [slugger.slug(/^#+ (.*)/.exec(part)?.[1] ?? ''), part]));
}

const withoutCode = (markdown: string): string => markdown.replaceAll(/^```.*?^```/gms, '');

function sentencesIn(source: string): string[] {
  const markdown = withoutCode(source);
  const spans = [...markdown.matchAll(codeSpan)].map(([span]) => span);
  // Every placeholder of a passage is a code span, except a bare address, which the description does not have.
  return markdownPassages(markdown)
    .flatMap(sentencesOf)
    .map(({ text }) => text.trim().replaceAll('Ξ', () => spans.shift() ?? 'Ξ'))
    .filter((text) => text !== '');
}

/** Sentences that replaced other ones, next to each other. */
export interface Edit extends Omit<Prose, 'sentences'> {
  before: string;
  after: string;
}

/**
 * Finds what was edited. Prose that is only in one of the two is left out.
 * @param before The prose of the base.
 * @param after The prose of today.
 */
export function editsBetween(before: ReadonlyMap<string, Prose>, after: ReadonlyMap<string, Prose>): Edit[] {
  return Array.from(after.values()).flatMap(({ section, place, sentences }) =>
    hunks(before.get(place)?.sentences ?? [], sentences)
      .filter((hunk) => hunk.before !== '' && hunk.after !== '')
      .map((hunk) => ({ section, place, ...hunk })),
  );
}

/** The longest common subsequence decides which sentences are the same. */
function hunks(before: readonly string[], after: readonly string[]): { before: string; after: string }[] {
  const lengths = Array.from({ length: before.length + 1 }, () =>
    new Array<number>(after.length + 1).fill(0),
  );
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      (lengths[i] as number[])[j] =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));

  const found: { before: string[]; after: string[] }[] = [];
  let [i, j, isOpen] = [0, 0, false];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      [i, j, isOpen] = [i + 1, j + 1, false];
      continue;
    }
    if (!isOpen) found.push({ before: [], after: [] });
    isOpen = true;
    const hunk = found.at(-1);
    if (j >= after.length || (i < before.length && at(i + 1, j) >= at(i, j + 1)))
      hunk?.before.push(before[i++] as string);
    else hunk?.after.push(after[j++] as string);
  }
  return found.map((hunk) => ({ before: hunk.before.join(' '), after: hunk.after.join(' ') }));
}
