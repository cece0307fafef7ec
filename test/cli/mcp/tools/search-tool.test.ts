import { expect, test } from 'vitest';
import { searchTool } from '../../../../src/cli/mcp/tools/search-tool.js';
import { queries } from '../../../docs/search-queries.js';

interface Found {
  kind: string;
  title: string;
  operation?: string;
  guide?: string;
}

async function search(query: string, more: object = {}): Promise<Found[]> {
  const { structuredContent } = await searchTool.run({ query, ...more } as never, {} as never);
  return (structuredContent as { results: Found[] }).results;
}

const withoutMarks = (text: string) => text.toLowerCase().replaceAll(/[^a-z\d]/g, '');

/** Whether a result is what the docs page finds first: an address there, or an error message. */
function leadsTo({ title, operation, guide }: Found, address: string, message?: string): boolean {
  if (message) return title.includes(message);
  const [, place = ''] = /^[\w-]+\/([^/]+)/.exec(address) ?? [];
  if (operation) return place === operation.toLowerCase();
  return guide !== undefined && withoutMarks(address) === withoutMarks(`section${title}`);
}

test('most words that readers of the docs type lead to the same place here', async () => {
  const others: string[] = [];
  for (const [query, address, message] of queries) {
    const [first] = await search(query);
    if (!first || !leadsTo(first, address, message)) others.push(`${query}: ${first?.title ?? 'nothing'}`);
  }
  console.log(`first results that differ from those of the page: ${others.length} of ${queries.length}`);
  console.log(others.join('\n'));
  expect(others.length).toBeLessThan(queries.length / 4);
});

test('only results of the kind that was asked for', async () => {
  for (const kind of ['operation', 'error', 'guide']) {
    const found = await search('allowance', { kind });
    expect(found.length, kind).toBeGreaterThan(0);
    expect(found.filter((one) => one.kind !== kind)).toEqual([]);
  }
});

test('a kind has all its results, also when a query finds much of others', async () => {
  const ofAll = (await search('player', { limit: 50 })).filter(({ kind }) => kind === 'error');
  const found = await search('player', { kind: 'error', limit: 50 });
  expect(found.length).toBeGreaterThan(ofAll.length);
  expect(found).toEqual(expect.arrayContaining(ofAll));
});

test('an error is found by its message, and an operation by its path', async () => {
  expect((await search('PLYR[ID] not found'))[0]).toMatchObject({
    kind: 'error',
    title: 'PLYR[ID] not found',
  });
  expect((await search('/game/pay'))[0]?.operation).toBeDefined();
});
