/** What the docs, the command line, and the catalogs advise about an error message. */
import { describe, expect, test } from 'vitest';
import { adviceFor } from '../../../scripts/docs/advice.js';
import { readDocument } from '../../../scripts/docs/document.js';
import { entriesOf } from '../../../scripts/docs/search/entries.js';
import { renderErrorMessages } from '../../../scripts/docs/troubleshooting.js';
import { errorCatalog, operationCatalog } from '../../../scripts/generate/catalogs.js';
import { routesOf } from '../../../scripts/lib/openapi-walk.js';

const document = readDocument();
const routes = routesOf(document);
const advice = (id: string, status: string, message: string) => {
  const route = routes.find(({ operation }) => operation.operationId === id);
  return route && adviceFor(route, status, message);
};

describe('a missing route', () => {
  const notFound = (networks: string[]) =>
    routes
      .filter(({ operation }) => String(operation['x-plyr-networks']) === String(networks))
      .map((route) => adviceFor(route, '404', 'Not Found'));

  test('of the mainnet alone: use the mainnet', () => {
    expect(notFound(['mainnet'])).toEqual(Array(4).fill(expect.stringContaining('Use the mainnet')));
    expect(advice('getTotalSupply', '404', 'Not Found')).toContain('](networks.md#what-exists-where)');
  });

  test('of no network: use another operation', () => {
    expect(notFound([])).toEqual(Array(5).fill(expect.stringContaining("Don't use this operation")));
  });

  const both = /Don't use this operation\..* Use the mainnet for operations that exist only there\./;

  test('an entry for all operations advises on both', () => {
    expect(renderErrorMessages(document)).toMatch(both);
    const catalog = errorCatalog(operationCatalog(document));
    expect(catalog.find(({ message }) => message === 'Not Found')?.advice).toMatch(both);
    expect(entriesOf(document).find(({ title }) => title === 'Not Found')?.text).toMatch(both);
  });
});

test('a larger allowance is not the first one', () => {
  expect(advice('payGameRoom', '401', 'Insufficient allowance: alice')).toMatch(
    /^Pay less, or ask .* larger/,
  );
  expect(advice('payGameRoom', '401', 'User not approved: alice')).toMatch(
    /^Ask the player for an allowance/,
  );
  expect(advice('payGameRoom', '401', 'User not approved: undefined')).toBe('');
});

test('only the PLYR team has credits', () => {
  expect(advice('mintNfts', '401', 'not enough credit')).toMatch(/^Ask the PLYR team for credits/);
});
