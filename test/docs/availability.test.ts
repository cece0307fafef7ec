/** The list of operations that do not work everywhere, and its marker in a guide. */
import { expect, test } from 'vitest';
import { neverSucceed, renderAvailability } from '../../scripts/docs/availability.js';
import { readDocument } from '../../scripts/docs/document.js';
import { readGuides } from '../../scripts/docs/guides.js';
import { withRenderedParts } from '../../scripts/docs/rendered-parts.js';
import { routesOf } from '../../scripts/lib/openapi-walk.js';

const document = readDocument();
const operations = routesOf(document).map(({ operation }) => operation);
const [oneNetwork = '', never = ''] = renderAvailability(document).split('These never succeed');

test('an operation is listed where its networks say', () => {
  for (const { operationId, 'x-plyr-networks': networks } of operations) {
    const row = oneNetwork.split('\n').find((line) => line.includes(`\`${operationId}\``));
    const [, testnet = '', mainnet = ''] = row?.split(' | ') ?? [];
    expect(testnet.includes(`\`${operationId}\``), operationId).toBe(networks.join() === 'testnet');
    expect(mainnet.includes(`\`${operationId}\``), operationId).toBe(networks.join() === 'mainnet');
    expect(never.includes(`\`${operationId}\``), operationId).toBe(
      networks.length === 0 || operationId in neverSucceed,
    );
  }
});

test('the operations that always fail exist', () => {
  for (const operationId of Object.keys(neverSucceed))
    expect(operations.map((operation) => operation.operationId)).toContain(operationId);
});

test('the numbers are those of the description', () => {
  const both = operations.filter((operation) => operation['x-plyr-networks'].length === 2).length;
  expect(oneNetwork).toContain(`${both} of the ${operations.length} operations`);
});

test('a marker becomes the list, in a guide too', () => {
  expect(withRenderedParts('a\n<!-- rendered: availability -->\nb', document)).toBe(
    `a\n${renderAvailability(document)}\nb`,
  );
  const guides = readGuides(document);
  expect(guides.find(({ file }) => file === 'production.md')?.markdown).toContain('| `closeGameRoom` |');
  for (const { file, markdown } of guides) expect(markdown, file).not.toMatch(/^<!-- \w+: /m);
});

test('an unknown marker is an error', () => {
  expect(() => withRenderedParts('<!-- rendered: nothing -->', document)).toThrow(
    'Unknown marker <!-- rendered: nothing -->',
  );
});
