/** The badges of the README say what package.json and the description say. No service draws them. */
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { listFiles, readText } from './files.js';

const { engines, license, dependencies } = JSON.parse(readText('package.json'));
const { openapi } = parse(readText('openapi/plyr.yaml')) as { openapi: string };
const badges: Readonly<Record<string, string>> = {
  node: `Node: ${engines.node.replace('>=', '')} or newer`,
  openapi: `OpenAPI: ${openapi.split('.').slice(0, 2).join('.')}`,
  dependencies: `Dependencies: ${Object.keys(dependencies).length}`,
  license: `License: ${license}`,
};
const images = Object.keys(badges).map((name) => `.github/images/badge-${name}.svg`);

test.each(Object.entries(badges))('%s: %s', (name, title) => {
  const svg = readText(`.github/images/badge-${name}.svg`);
  expect(/<title[^>]*>(.*)<\/title>/.exec(svg)?.[1]).toBe(title);
  const words = [...svg.matchAll(/<text[^>]*>(.*)<\/text>/g)].map(([, word]) => word);
  expect(words.join(': ').toLowerCase()).toBe(title.toLowerCase());
  expect(readText('README.md')).toContain(`![${title}](.github/images/badge-${name}.svg)`);
});

test('the README has these badges alone, and no image of a service', () => {
  expect(listFiles('.github/images/badge-*').sort()).toEqual(images.toSorted());
  const shown = [...readText('README.md').matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path = '']) => path);
  expect(shown.filter((path) => path.includes('://'))).toEqual([]);
  expect(shown).toEqual(expect.arrayContaining(images));
});
