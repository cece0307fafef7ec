/** The table of generators in the README. */
import { readFileSync, writeFileSync } from 'node:fs';
import { table } from '../../scripts/lib/markdown-table.js';
import type { Generator } from './generators.js';
import { root } from './tools.js';

export interface Row {
  generator: Generator;
  result: string;
}

const begin = '<!-- Written by `npm run test:long -- generators`. -->';
const end = '<!-- End of what it writes. -->';

/**
 * Writes the table between its marks; in CI it only compares, since what was committed is what is tested.
 * @returns 1 when the README of the checkout says something else in CI, 0 otherwise.
 */
export function writeTable(rows: Row[]): number {
  const head = ['generator', 'version', 'language', 'bundle', 'options', 'result'];
  const body = rows.map(({ generator: { name, version, language, bundle, options = '' }, result }) => {
    const shown = options.startsWith('-') ? `\`${options}\`` : options;
    return [name, version, language, bundle, shown, result];
  });
  const written = table(head, body);
  const readme = readFileSync(`${root}README.md`, 'utf8');
  const [before, rest] = readme.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error('README.md has no place for the table.');
  const text = `${before}${begin}\n\n${written}\n\n${end}${after}`;
  if (text === readme) return 0;
  if (!process.env.CI) {
    writeFileSync(`${root}README.md`, text);
    return 0;
  }
  console.error(
    `README.md has another table. Run \`npm run test:long -- generators\` and commit it. The run gave\n${written}`,
  );
  return 1;
}
