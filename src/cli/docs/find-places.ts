/** Finds places on the docs page, with the catalog and the guides of the package. */
import { readTexts } from '../../mock/http/markdown-pack.js';
import { listOperations, packagedDocument } from '../../mock/openapi/document.js';
import { allOperations, type CatalogOperation, findOperation } from '../api/catalog.js';
import { namesOf, searchOperations, wordSearch } from '../api/search-operations.js';
import { headingSlug, passagesOf } from './guide-passages.js';

/** A place on the docs page. */
export interface DocsPlace {
  title: string;
  /** The part of the address from `#` on. */
  hash: string;
}

/**
 * Finds the places that match, the best first.
 * @param words The ID of an operation, the file name or the title of a guide, or words to search for.
 * @throws Error if the docs are not built.
 */
export function findPlaces(words: readonly string[]): DocsPlace[] {
  const addressOf = operationAddresses();
  const operationPlace = ({ id, title }: CatalogOperation): DocsPlace => ({
    title: `${title} (${id})`,
    hash: addressOf(id),
  });
  const exact = findOperation(words.join(' '));
  if (exact) return [operationPlace(exact)];
  const wanted = words.join(' ').trim().toLowerCase();
  const guides = guidePlaces();
  const guide = guides.find(
    ({ file, level, title }) =>
      level === 1 && [file, file.replace(/\.md$/, ''), title].some((name) => name.toLowerCase() === wanted),
  );
  if (guide) return [guide];
  const has = wordSearch(words);
  const found = searchOperations(allOperations(), words);
  const isNamed = (one: CatalogOperation) => has(namesOf(one));
  return [
    ...guides.filter(({ level, title }) => level === 1 && has(title)),
    ...found.filter(isNamed).map(operationPlace),
    ...guides.filter(({ level, title }) => level > 1 && has(title)),
    ...found.filter((one) => !isNamed(one)).map(operationPlace),
    ...guides.filter(({ title, body }) => !has(title) && has(`${title} ${body}`)),
  ].map(({ title, hash }) => ({ title, hash }));
}

/** Returns a function that turns the ID of an operation into its address on the page, such as `#/users/getuserinfo`. */
export function operationAddresses(): (id: string) => string {
  const sections = new Map(listOperations(packagedDocument()).map(({ id, section }) => [id, section]));
  return (id) => `#/${sections.get(id)}/${id.toLowerCase()}`;
}

interface GuidePlace extends DocsPlace {
  file: string;
  level: number;
  body: string;
}

function guidePlaces(): GuidePlace[] {
  return [...readTexts()].flatMap(([path, markdown]) => {
    const [, file] = /^guides\/(.+)$/.exec(path) ?? [];
    if (file === undefined) return [];
    const [, ...passages] = passagesOf(markdown);
    const guide = passages[0]?.title ?? file;
    return passages.map(({ level, title, body }) => {
      const parts = level === 1 ? [guide] : [guide, title];
      return {
        file,
        level,
        body,
        title: parts.join(', '),
        hash: `#/section/${parts.map(headingSlug).join('/')}`,
      };
    });
  });
}
