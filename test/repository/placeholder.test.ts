import { expect, test } from 'vitest';
import { listFiles, readText } from './files.js';

/** Returns the files that a section of CONTRIBUTING.md lists. */
function listedFiles(markdown: string): string[] {
  const section = /^## The placeholder organization$([\s\S]*?)(?=^## )/m.exec(markdown)?.[1] ?? '';
  return [...section.matchAll(/^- `(.+)`$/gm)].map(([, path = '']) => path);
}

/** Returns the files that contain a string. */
const filesWith = (text: string, files: string[], read: (path: string) => string): string[] =>
  files.filter((path) => read(path).includes(text));

const { repository } = JSON.parse(readText('package.json'));
const organization = new URL(repository.url.replace('git+', '')).pathname.split('/')[1] ?? '';

test('only the files that CONTRIBUTING.md lists have the placeholder organization', () => {
  expect(organization).toMatch(/^[\w-]+$/);
  expect(filesWith(organization, listFiles(), readText).sort()).toEqual(
    listedFiles(readText('CONTRIBUTING.md')).sort(),
  );
});

test('planted: a file with the organization is found', () => {
  const texts: Record<string, string> = { 'a.md': `see ${organization}/x`, 'b.md': 'nothing' };
  expect(filesWith(organization, Object.keys(texts), (path) => texts[path] ?? '')).toEqual(['a.md']);
});
