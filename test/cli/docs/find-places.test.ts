import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allOperations } from '../../../src/cli/api/catalog.js';
import { findPlaces } from '../../../src/cli/docs/find-places.js';

test('every place is on the page', () => {
  const html = readFileSync(new URL('../../../dist/docs/index.html', import.meta.url), 'utf8');
  const [, titles = ''] = /<script[^>]* id="titles"[^>]*>(.*?)<\/script>/s.exec(html) ?? [];
  const onPage = new Set([
    ...Object.keys(JSON.parse(titles)),
    ...[...html.matchAll(/ id="(section\/[^"]+)"/g)].map(([, id = '']) => id.replaceAll('&#x27;', "'")),
  ]);
  const addresses = findPlaces(['']).map(({ hash }) => hash.slice(2));
  expect(addresses.length).toBeGreaterThan(allOperations().length + 150);
  expect(addresses.filter((address) => !onPage.has(address))).toEqual([]);
});

test.each([
  ['payGameRoom', '#/game-room/paygameroom'],
  ['paygameroom', '#/game-room/paygameroom'],
  ['GET /now', '#/server/getservertime'],
  ['tasks', '#/section/tasks'],
  ['tasks.md', '#/section/tasks'],
  ['one-time-passwords', '#/section/one-time-passwords'],
  ['going to production', '#/section/going-to-production'],
])('%s is one place', (words, hash) => {
  expect(findPlaces(words.split(' ')).map((place) => place.hash)).toEqual([hash]);
});

test.each([
  ['failed tasks', 'Tasks, Failed tasks'],
  ['room pay join', 'Join and Pay (joinPayGameRoom)'],
  ['troubleshoot', 'Troubleshooting'],
])('%s: the best of several places', (words, title) => {
  const [best] = findPlaces(words.split(' '));
  expect(best?.title).toBe(title);
});

test('what the text alone has is found after the rest', () => {
  const titles = findPlaces(['expiresIn']).map(({ title }) => title);
  expect(titles.at(-1)).not.toContain('(');
  expect(titles).toContain('Login (login)');
});

test('words that nothing has', () => {
  expect(findPlaces(['xyzzy'])).toEqual([]);
});
