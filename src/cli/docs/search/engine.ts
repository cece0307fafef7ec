/** Finds entries for a query: with prefixes, typos, other words for the same, and the best match first. */
import MiniSearch, { type Query, type SearchOptions, type SearchResult } from 'minisearch';
import type { Entry, Place } from './entry.js';
import { sameWords, wordsOfPlaces } from './vocabulary.js';

/** An entry that matches a query. */
export interface Hit {
  entry: Entry;
  /** The place that fits the query best. */
  place: Place;
  /** Words of the entry that match. */
  words: string[];
}

/** Runs a query. A second argument says which entries to search. */
export type Search = (query: string, isWanted?: (entry: Entry) => boolean) => Hit[];

/** How much each kind counts. A guide explains what operations and errors only mention. */
const weights = { guide: 1.5, operation: 1.2, field: 0.9, error: 0.9, example: 0.2 } as const;

/** A match in these parts of an entry counts more than in its text. */
const boost = { title: 5, names: 4, others: 4, context: 1.5 };

/** Hits that score less than this part of the best one are noise. */
const leastShare = 0.04;
const mostHits = 60;
/** Of what is in many places, these places are found by their names. */
const mostContexts = 12;

/** Words that say nothing about what a reader looks for. */
const fillers = new Set('a an and are by for from in is it my of on or our the to with'.split(' '));
const questionWords = new Set('can could do does how i should what when where which why'.split(' '));
/** In a question, these say nothing either. */
const questionFillers = new Set('be get have me need there use we work you your'.split(' '));

/**
 * Prepares the index.
 * @param entries What there is to find.
 * @returns The search.
 */
export function createSearch(entries: readonly Entry[]): Search {
  const index = new MiniSearch<{ id: number } & Record<string, unknown>>({
    fields: ['title', 'names', 'others', 'context', 'text'],
    tokenize: wordsOf,
    processTerm: stem,
  });
  index.addAll(
    entries.map(({ kind, title, names, text, places }, id) => ({
      id,
      title,
      names: names.join(' '),
      others: wordsOfEntry({ kind, places }),
      context: places
        .slice(0, mostContexts)
        .map((place) => `${place.label} ${place.names ?? ''}`)
        .join(' '),
      text,
    })),
  );

  return (query, isWanted = () => true) => {
    const asked = query.trim();
    if (!asked) return [];
    const found = run(index, asked, entries, isWanted);
    const least = (found[0]?.score ?? 0) * leastShare;
    return found
      .map((result) => ({ result, score: result.score * exactness(entries[result.id] as Entry, asked) }))
      .filter(({ score }) => score >= least)
      .sort((one, other) => other.score - one.score)
      .slice(0, mostHits)
      .map(({ result }) => {
        const entry = entries[result.id] as Entry;
        return { entry, place: bestPlace(entry, asked), words: Object.keys(result.match) };
      });
  };
}

function run(
  index: MiniSearch,
  asked: string,
  entries: readonly Entry[],
  isWanted: (entry: Entry) => boolean,
): SearchResult[] {
  const options: SearchOptions = {
    filter: ({ id }) => isWanted(entries[id] as Entry),
    boost,
    tokenize: queryWords,
    prefix: (word) => word.length > 1,
    fuzzy: (word) => (/\d/.test(word) || word.length < 5 ? false : word.length < 9 ? 1 : 2),
    weights: { prefix: 0.5, fuzzy: 0.25 },
    boostDocument: (id) => {
      const { kind, weight = 1 } = entries[id] as Entry;
      return weights[kind] * weight;
    },
  };
  const queries: Query[] = rephrased(asked).map((text, at) => ({
    queries: [text],
    combineWith: 'AND',
    ...(at > 0 && { boost: { title: 3, names: 2, others: 2, context: 1 } }),
  }));
  const found = index.search({ queries, combineWith: 'OR' }, { ...options, combineWith: 'AND' });
  return found.length > 0 ? found : index.search(asked, { ...options, combineWith: 'OR' });
}

/** The query as it is, and with other words for the same. */
function rephrased(asked: string): string[] {
  const text = ` ${asked.toLowerCase().replaceAll(/\s+/g, ' ')} `;
  const others = sameWords.flatMap((group) => {
    const known = group.find((words) => text.includes(` ${words} `));
    return known === undefined
      ? []
      : group.filter((words) => words !== known).map((words) => text.replace(` ${known} `, ` ${words} `));
  });
  return [asked, ...others];
}

/** What an entry gains when a reader typed its title or one of its names in full. */
function exactness(entry: Entry, asked: string): number {
  const { kind, title, names, text } = entry;
  const query = plain(asked);
  // A status code is a name of many errors.
  if (!/^\d+$/.test(query) && names.some((name) => plain(name) === query)) return kind === 'example' ? 4 : 8;
  const others = wordsOfEntry(entry).split(', ');
  if (others.some((words) => plain(words) === query)) return 6;
  if (plain(title) === query) return kind === 'field' ? 3 : 6;
  if (plain(title).startsWith(query)) return 1.5;
  return query.includes(' ') && plain(text).includes(query) ? 1.5 : 1;
}

/** Other words for a guide or an operation. What is within an operation has none. */
function wordsOfEntry({ kind, places }: Pick<Entry, 'kind' | 'places'>): string {
  const isPlace = kind === 'guide' || kind === 'operation';
  return (isPlace && wordsOfPlaces[places[0]?.href.slice(2) ?? '']) || '';
}

/** Of several places, the one whose names have most words of the query; else the first. */
function bestPlace({ title, places }: Entry, asked: string): Place {
  const query = new Set(queryWords(asked).map(stem));
  for (const word of wordsOf(title)) query.delete(stem(word));
  const score = ({ label, names = '' }: Place) =>
    wordsOf(`${label} ${names}`).filter((word) => query.has(stem(word))).length;
  const [first, ...others] = places as [Place, ...Place[]];
  return others.reduce((best, place) => (score(place) > score(best) ? place : best), first);
}

const plain = (text: string) => (text.match(/[\p{L}\p{N}/_]+/gu) ?? []).map(stem).join(' ');

/**
 * Returns the words of a passage, each once: the index is made while a reader waits.
 * A name such as `payGameRoom` is found as a whole and by its parts.
 */
function wordsOf(text: string): string[] {
  const all = new Set(words(text));
  for (const word of [...all])
    if (/[a-z\d][A-Z]|_/.test(word))
      for (const part of word.split(/(?<=[a-z\d])(?=[A-Z])|_/)) if (part) all.add(part);
  return [...all];
}

function queryWords(query: string): string[] {
  const all = words(query);
  const isQuestion = all.some((word) => questionWords.has(word.toLowerCase()));
  const telling = all.filter((word) => {
    const lower = word.toLowerCase();
    return !fillers.has(lower) && !(isQuestion && (questionWords.has(lower) || questionFillers.has(lower)));
  });
  return telling.length > 0 ? telling : all;
}

const words = (text: string) => text.match(/[\p{L}\p{N}_]+(?:['.][\p{L}\p{N}_]+)*/gu) ?? [];

/** One form for singular and plural. */
const stem = (word: string) => {
  const lower = word.toLowerCase();
  return lower.length > 3 && /[^s]s$/.test(lower) ? lower.slice(0, -1) : lower;
};
