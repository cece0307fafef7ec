/** The part of a guide with all error messages. */
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../scripts/docs/document.js';
import { errorTexts, messageInCode } from '../../scripts/docs/errors.js';
import { renderErrorMessages } from '../../scripts/docs/troubleshooting.js';
import { routesOf } from '../../scripts/lib/openapi-walk.js';

const document = readDocument();
const chapter = renderErrorMessages(document);
const sections = new Map(
  chapter.split(/^## /m).map((section) => [section.slice(0, section.indexOf('\n')), section]),
);
const rowsOf = (markdown: string) =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split(/(?<!\\) \| /));

/** Where a message is, without what differs from row to row. */
const sectionsWith = (message: string) =>
  [...sections].filter(([, text]) => text.includes(`\n| \`${message}`)).map(([title]) => title);

describe('messages', () => {
  test('every message of the description has one row', () => {
    const expected = new Set(
      routesOf(document).flatMap((route) =>
        Object.keys(route.operation.responses).flatMap((status) =>
          errorTexts(document, route, status).map(({ text }) => messageInCode(text).replaceAll('|', '\\|')),
        ),
      ),
    );
    const messages = rowsOf(chapter).map(([cell = '']) => cell.replace(/^\| | \([\d, ]+\)$/g, ''));
    expect(expected.size).toBeGreaterThan(150);
    expect([...expected].filter((text) => !messages.includes(text))).toEqual([]);
    const repeated = messages.filter((text, index) => messages.indexOf(text) !== index);
    // The signature of the request, and that of a wallet.
    expect(repeated).toEqual(['`Invalid signature`']);
    expect(chapter).toContain(`The API has ${messages.length} error messages`);
  });

  test('each row has a status code, a cause, advice, and operations', () => {
    for (const row of rowsOf(chapter)) {
      expect(row).toHaveLength(3);
      const [message, cause, where] = row;
      expect(message).toMatch(/` \(\d{3}(, \d{3})*\)$/);
      expect(cause).toMatch(/^\S.*\S\. \S.*\.$/);
      expect(where).toMatch(/^(\d+ operations|`\w+`(, `\w+`)*) \|$/);
    }
  });

  test.each([
    ['Request expired', 'Signature and keys'],
    ['User is temporary locked', 'One-time password messages'],
    ['JWT and API key mismatch', 'Session messages'],
    ['Transaction Receipt Failed', 'Tasks and the chain'],
    ['Signature must be a hex string', 'Wallet signature messages'],
    ['roomId.toLowerCase is not a function', 'Exceptions inside the server'],
    ['User not found', 'Players and guests'],
    ['Insufficient allowance: alice', 'Payments and rooms'],
    ['not enough credit', 'NFTs and badges'],
    ['chip not found', 'Tokens, allowances, and chips'],
    ['No claimable reward', 'Developer access and airdrops'],
  ])('%s is under %s', (message, title) => {
    expect(sectionsWith(message)).toEqual([title]);
  });

  test('the advice for a wallet signature is not that for the signature of a request', () => {
    const [row] = rowsOf(sections.get('Wallet signature messages') ?? '').filter(([cell]) =>
      cell?.includes('Invalid signature'),
    );
    expect(row?.[1]).toContain('wallet');
    expect(row?.[1]).not.toContain('compact JSON');
  });
});

test('messages that explain themselves are folded', () => {
  const folded = /<details>.*?<\/details>/s.exec(sections.get('NFTs and badges') ?? '')?.[0] ?? '';
  expect(folded).toContain('| `plyrIds and slugs are required`');
  expect(folded).not.toContain('not enough credit');
  expect(rowsOf(folded)).toHaveLength(Number(/: (\d+) messages/.exec(folded)?.[1]));
});
