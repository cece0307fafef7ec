/** The text and the error tables of operations, before Redoc renders them. */
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../scripts/docs/document.js';
import { errorTable, errorTexts, plainErrorTable } from '../../scripts/docs/errors.js';
import { readGuides } from '../../scripts/docs/guides.js';
import { operationText } from '../../scripts/docs/notes.js';
import { pageDocument } from '../../scripts/docs/page-document.js';
import { entriesOf } from '../../scripts/docs/search/entries.js';
import { routesOf } from '../../scripts/lib/openapi-walk.js';

const document = readDocument();
const routes = routesOf(document);
const routeOf = (id: string) => {
  const route = routes.find(({ operation }) => operation.operationId === id);
  if (!route) throw new Error(`No operation ${id}.`);
  return route;
};

describe('the text of an operation', () => {
  const texts = routes.map((route) => ({ route, text: operationText(document, route) }));

  test('has the whole description, its first sentence first', () => {
    for (const { route, text } of texts) {
      const { description, operationId } = route.operation;
      const [first = ''] = text.lead;
      expect(first, operationId).toMatch(/^[A-Z].*\.$/s);
      expect(first.length, operationId).toBeLessThan(260);
      const words = (parts: string[]) => parts.join(' ').split(/\s+/).filter(Boolean);
      const [more = ''] = text.rest.filter((part) => !/^(> |Guides: )/.test(part));
      expect(words([first, more])).toEqual(words([description]));
    }
  });

  test('says where it exists, who may call it, and whether a retry is safe', () => {
    expect(operationText(document, routeOf('payGameRoom')).lead.slice(1)).toEqual([
      '[Testnet and mainnet](networks.md) · in the published docs · [signed](signing.md)',
      '**Not idempotent.** If you get no response, [check the outcome](errors.md#what-may-be-sent-again) before you retry.',
    ]);
    expect(operationText(document, routeOf('getServerStatus')).lead.slice(1)).toEqual([
      '[Testnet and mainnet](networks.md) · not in the published docs · [signed](signing.md) · requires an API key with the role `admin`',
      '**[Safe to retry](errors.md#what-may-be-sent-again).**',
    ]);
    const facts = (id: string) => operationText(document, routeOf(id)).lead[1];
    expect(facts('removeBadge')).toContain('[On no network: the known servers return 404](networks.md)');
    expect(facts('getServerTime')).toContain('Testnet and mainnet, public on the mainnet');
    expect(facts('getTotalSupply')).toContain('public: needs no signature');
    // A POST that only reads.
    expect(operationText(document, routeOf('verifySession')).lead[2]).toContain('Safe to retry');
  });

  test('is on the page under method and path; the published docs come last, and are closed', () => {
    const page = pageDocument(document, readGuides(document));
    for (const { method, path, operation } of routesOf(page)) {
      const [lead = '', rest = ''] = operation.description.split('</div>\n\n<div class="operation-rest">');
      expect(lead).toMatch(/^<div class="operation-lead">\n\n`/);
      expect(lead).toContain(`\`${method} ${path}\``);
      const differs = operation['x-plyr-docs-differ'] !== undefined;
      expect(rest.includes('<details>'), operation.operationId).toBe(differs);
      const { description = '' } = (operation.responses['401'] ?? {}) as { description?: string };
      if (description.includes('Signature errors'))
        expect(description).toContain('<code>request<wbr>Expired</code> |');
      expect(rest.trimEnd()).toMatch(differs ? /<\/details>\n\n<\/div>$/ : /<\/div>$/);
    }
  });
});

describe('an error table', () => {
  const tableOf = (id: string, status: string) => errorTable(errorTexts(document, routeOf(id), status));

  test('has message, cause, advice, and the name of each example', () => {
    expect(tableOf('login', '401').split('\n')).toEqual([
      '| error message | when, and what to do | example name |',
      '| --- | --- | --- |',
      '| Signature errors | The headers are missing, or the key, the signature, or the timestamp is wrong. See [What goes wrong](signing.md#what-goes-wrong). | `missingAuthenticationHeaders`<br>`invalidApiKey`<br>`invalidSignature`<br>`requestExpired` |',
      expect.stringMatching(/^\| `2FA token already used` \| .+\. Ask the player .+ \| `otpAlreadyUsed` \|$/),
      expect.stringMatching(/^\| `Invalid 2fa token` \| .+ \| `invalidOtp` \|$/),
    ]);
  });

  test('the tables name every example of an error', () => {
    for (const route of routes)
      for (const status of Object.keys(route.operation.responses)) {
        const errors = errorTexts(document, route, status);
        const shown = errorTable(errors);
        for (const { name } of errors)
          expect(shown, `${route.operation.operationId} ${status}`).toContain(`\`${name}\``);
      }
  });

  test('only all four signature errors share a row', () => {
    const error = { text: 'Request expired', when: 'Old', advice: '' };
    expect(errorTable([{ name: 'requestExpired', ...error }])).toContain(
      '| `Request expired` | Old. | `requestExpired` |',
    );
    expect(errorTable([])).toBe('');
    expect(plainErrorTable([{ name: 'requestExpired', ...error }])).toBe(
      '| error message | when |\n| --- | --- |\n| `Request expired` | Old. |',
    );
  });

  test('the search still finds the messages that share a row', () => {
    const entries = entriesOf(pageDocument(document, readGuides(document)));
    for (const [message, name] of [
      ['Missing authentication headers', 'missingAuthenticationHeaders'],
      ['Invalid API key', 'invalidApiKey'],
      ['Invalid signature', 'invalidSignature'],
      ['Request expired', 'requestExpired'],
    ]) {
      const entry = entries.find(({ kind, title }) => kind === 'error' && title === message);
      expect(entry?.names).toContain(name);
      expect(entry?.places[0]?.href).toBe('#/section/signing-requests/what-goes-wrong');
    }
  });
});
