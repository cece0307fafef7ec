/** The guide on networks says what the description says. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listOperations, loadDocument } from '../../src/mock/openapi/document.js';

const guide = readFileSync(new URL('../../openapi/guides/networks.md', import.meta.url), 'utf8');
const operations = listOperations(loadDocument());
const onBoth = operations.filter(({ networks }) => networks?.length === 2);

test('the table has each operation that does not exist on both networks', () => {
  const rows = [...guide.matchAll(/^\| `(\w+)` \| `(\w+ \S+)` \| (yes|no) \| (yes|no) \|$/gm)];
  const said = rows.map(([, id, request, testnet, mainnet]) => [id, request, testnet, mainnet].join(' '));
  const expected = operations
    .filter((operation) => !onBoth.includes(operation))
    .map(({ id, method, path, networks }) => {
      const [testnet, mainnet] = ['testnet', 'mainnet'].map((one) =>
        networks?.includes(one) ? 'yes' : 'no',
      );
      return [id, `${method} ${path}`, testnet, mainnet].join(' ');
    });
  expect(said.sort()).toEqual(expected.sort());
});

test('the numbers are right', () => {
  expect(guide).toContain(`Of the ${operations.length} operations, ${onBoth.length} exist on both networks.`);
});

test('the README counts the operations', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  expect(/^All (\d+) known operations are described/m.exec(readme)?.[1]).toBe(String(operations.length));
});

test('what is public on one network alone is listed', () => {
  const ids = operations.filter(({ publicOn }) => publicOn.length > 0).map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(0);
  for (const id of ids) expect(guide).toContain(`| \`${id}\` | requires a signature | public |`);
});
