import { readFileSync } from 'node:fs';

/** The parts of the Postman collection that the tests look at. */
export interface Collection {
  info: { name: string; schema: string };
  item: Folder[];
  event: { listen: string; script: { exec: string[] } }[];
  variable: { key: string; value: string }[];
}

export interface Folder {
  name: string;
  item: Item[];
}

export interface Item {
  id: string;
  name: string;
  request: {
    method: string;
    body?: { raw: string };
    url: { raw: string; path: string[]; variable?: { key: string; value: string }[] };
  };
  response: { name: string; code: number; body: string }[];
}

/** A response that a tool received for a request of the collection. */
export interface Answer {
  id: string;
  status: number;
  mediaType: string;
  body: string;
}

/**
 * Runs a collection in a tool, one request after the other.
 * @param collection As Postman exports it.
 * @param variables What is set in the environment.
 * @returns The responses, in order.
 * @throws Error when a script throws or a request gets no response.
 */
export type RunCollection = (collection: Collection, variables: Record<string, string>) => Promise<Answer[]>;

const file = new URL('../../generated/plyr.postman_collection.json', import.meta.url);

export const collection: Collection = JSON.parse(readFileSync(file, 'utf8'));
export const items: Item[] = itemsOf(collection);

/** All requests of a collection, in order. */
export function itemsOf({ item }: Collection): Item[] {
  return item.flatMap((folder) => folder.item);
}

/**
 * A smaller collection.
 * @param keep Which requests stay.
 * @returns A copy with these requests, in the same order.
 */
export function filtered(keep: (item: Item) => boolean): Collection {
  const folders = collection.item.map((folder) => ({ ...folder, item: folder.item.filter(keep) }));
  return { ...collection, item: folders.filter(({ item }) => item.length > 0) };
}
