/** The chapter that lists the reference under the titles of the published docs, in their order. */
import { routesOf } from '../lib/openapi-walk.js';
import type { Document, Route, Tag } from './document.js';

/** Titles of the published docs that aren't the title of an operation, by the operation before them (`''`: none). */
const others: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'official-nfts': {
    '': [
      '[Get User Zoo Genes](#listUserCollectionNfts)',
      '[Get User Zoo Boosters](#listUserCollectionNfts)',
      '[Get User Zoo Elixirs](#listUserCollectionNfts)',
    ],
  },
  nfts: { getNftInfo: ['[Get Zoo Genes](#listUserCollectionNfts)'] },
  misc: { getJwtPublicKey: ['[Verify JWT Locally](sessions.md#verify-jwt-locally)'] },
};

/**
 * Renders the chapter.
 * @param document The bundled description. Its tags, groups, and operations are in the order of the published docs.
 * @returns Markdown, with links as `links.ts` reads them.
 */
export function renderNavigation(document: Document): string {
  const routes = routesOf(document);
  const groups = document['x-tagGroups'].map(({ name, tags }) => {
    const sections = tags.map((tagName) => {
      const tag = document.tags.find((one) => one.name === tagName) as Tag;
      const entries = entriesOf(
        tagName,
        routes.filter(({ operation }) => operation.tags[0] === tagName),
      );
      // A section with the title of its group is not a level of its own.
      if (tag['x-displayName'] === name) return entries.map((entry) => `- ${entry}`);
      return [`- ${tag['x-displayName']}`, ...entries.map((entry) => `  - ${entry}`)];
    });
    return `## ${name}\n\n${sections.flat().join('\n')}`;
  });
  return [
    '# API REFERENCE',
    'This page lists every operation under the titles and in the order of the published docs. Operations that the published docs ' +
      "don't have come after theirs.",
    ...groups,
  ].join('\n\n');
}

function entriesOf(tag: string, routes: readonly Route[]): string[] {
  const added = others[tag] ?? {};
  return [
    ...(added[''] ?? []),
    ...routes.flatMap(({ operation: { operationId, summary } }) => [
      `[${summary}](#${operationId})`,
      ...(added[operationId] ?? []),
    ]),
  ];
}
