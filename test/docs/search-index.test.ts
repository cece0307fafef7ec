/** What the search finds, in the description as the page contains it. Needs no browser. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../scripts/docs/document.js';
import { readGuides } from '../../scripts/docs/guides.js';
import { pageDocument } from '../../scripts/docs/page-document.js';
import { entriesOf } from '../../scripts/docs/search/entries.js';
import { marked, snippetOf } from '../../scripts/docs/search/snippet.js';
import { follow, routesOf } from '../../scripts/lib/openapi-walk.js';
import { headingSlug } from '../../src/cli/docs/guide-passages.js';
import { createSearch } from '../../src/cli/docs/search/engine.js';
import { plainText } from '../../src/cli/docs/search/entry.js';
import { background, wordsOfPlaces } from '../../src/cli/docs/search/vocabulary.js';
import { titles } from './published-titles.js';
import { answers, queries } from './search-queries.js';

const source = readDocument();
const files = [{ title: 'OpenAPI 3.1, YAML', url: 'plyr.yaml' }];
const document = pageDocument(source, readGuides(source), files);
const entries = entriesOf(document);
const search = createSearch(entries);
const hrefs = new Set(entries.flatMap(({ places }) => places.map(({ href }) => href)));

describe('entries', () => {
  test('every heading of the guides is on the page under its address', () => {
    const html = readFileSync(new URL('../../dist/docs/index.html', import.meta.url), 'utf8');
    const ids = new Set(
      [...html.matchAll(/ id="(section\/[^"]+)"/g)].map(([, id = '']) => id.replaceAll('&#x27;', "'")),
    );
    const addresses = [...hrefs].filter((href) => href.startsWith('#/section/')).map((href) => href.slice(2));
    expect(addresses.length).toBeGreaterThan(150);
    expect(addresses.filter((address) => !ids.has(address))).toEqual([]);
    expect([...ids].filter((id) => !addresses.includes(id))).toEqual([]);
  });

  test('every address of the vocabulary is one of an entry', () => {
    const addresses = [...Object.keys(wordsOfPlaces), ...background];
    expect(addresses.filter((address) => !hrefs.has(`#/${address}`))).toEqual([]);
  });

  test('every operation, and every field of a request body', () => {
    for (const { operation } of routesOf(document)) {
      const { tags, operationId, requestBody } = operation;
      const href = `#/${tags[0]}/${operationId.toLowerCase()}`;
      expect(hrefs).toContain(href);
      for (const { schema } of Object.values(requestBody?.content ?? {}))
        for (const name of Object.keys(follow<typeof schema>(document, schema as never).properties ?? {}))
          expect(
            entries.some(
              ({ kind, title, places }) =>
                kind === 'field' && title === name && places.some((place) => place.href.startsWith(href)),
            ),
            `${operationId}: ${name}`,
          ).toBe(true);
    }
  });

  test('an error message that all operations share leads to the guide that explains it', () => {
    const [shared] = entries.filter(({ kind, title }) => kind === 'error' && title === 'Request expired');
    expect(shared?.places[0]).toEqual({
      href: '#/section/signing-requests/what-goes-wrong',
      label: 'Signing requests: What goes wrong',
    });
    expect(shared?.places.length).toBeGreaterThan(50);
    expect(shared?.names).toEqual(['401', 'requestExpired']);
  });
});

describe('search', () => {
  test('there are sixty queries', () => {
    expect(new Set(queries.map(([query]) => query)).size).toBeGreaterThanOrEqual(60);
  });

  test.each(queries.map(([query, ...to]) => [query, to] as const))('%s', (query, [id, message]) => {
    const [first] = search(query);
    if (message) expect(first?.entry.title).toBe(message);
    const expected = message ? `#/${id}#${id}/t=response` : id;
    expect(first?.place.href.replace(message ? /&.*/ : /^#(?:.*#|\/)/, '')).toBe(expected);
  });

  test.each(answers)('the first result for "%s" is a passage that answers it', (query, says) => {
    expect(search(query)[0]?.entry.text).toMatch(says);
  });

  test.each(titles)('the published title "%s"', (title) => {
    expect(
      search(title)
        .slice(0, 3)
        .map(({ entry }) => entry.title)
        .some((found) => found === title || found === `Authentication: ${title}` || found.startsWith(title)),
    ).toBe(true);
  });

  test('every example of the description is found by its name', () => {
    const names = new Set(
      routesOf(document).flatMap(({ operation }) => [
        ...namesIn(operation.requestBody),
        ...Object.values(operation.responses).flatMap((response) =>
          namesIn(follow(document, response as never)),
        ),
      ]),
    );
    expect(names.size).toBeGreaterThan(200);
    const missing = [...names].filter((name) => {
      const found = search(name).filter(({ entry }) => entry.kind === 'example' || entry.kind === 'error');
      return !found.some(({ entry }) => entry.names.includes(name));
    });
    expect(missing).toEqual([]);
  });

  test('a missing word is not found', () => {
    for (const query of ['', '  ', 'qqqxyz', '"']) expect(search(query)).toEqual([]);
  });

  test('of the places of a field, the one that the query names comes first', () => {
    const [first] = search('sessionJwts leave game room');
    expect(first?.place.href).toContain('leave');
  });
});

function namesIn(body: object | undefined): string[] {
  const { content = {} } = (body ?? {}) as { content?: Record<string, { examples?: object }> };
  return Object.values(content).flatMap(({ examples = {} }) => Object.keys(examples));
}

describe('text', () => {
  test('Markdown loses its marks', () => {
    const markdown =
      '> **Note.** See [`login`](#/a/b) and [PLYR[ID]](x.md).\n\n| a | b |\n| --- | --- |\n| `c` | d |\n\n- one\n- two';
    expect(
      plainText(
        'a <figure class="x"><img alt="A room." src="data:image/svg+xml,%3Csvg"></figure> ![b](c.svg)',
      ),
    ).toBe('a A room. b');
    expect(plainText(markdown)).toBe('Note. See login and PLYR[ID]. a · b; c · d; one two');
  });

  test('slugs are those of Redoc', () => {
    expect(headingSlug("Change a player's avatar (PLYR[ID])")).toBe("change-a-player's-avatar-plyrid");
  });

  test('a snippet begins near the first match, and marks all', () => {
    const text = `${'lead '.repeat(40)}the allowances of a player. ${'tail '.repeat(60)}`;
    const pieces = snippetOf(text, ['allowance', 'player']);
    expect(pieces.filter(({ isMatch }) => isMatch).map((piece) => piece.text)).toEqual([
      'allowances',
      'player',
    ]);
    expect(pieces[0]?.text).toMatch(/^…lead /);
    expect(pieces.map((piece) => piece.text).join('').length).toBeLessThan(160);
    expect(snippetOf('', ['x'])).toEqual([]);
    expect(marked('No match', ['x'])).toEqual([{ text: 'No match', isMatch: false }]);
  });
});
