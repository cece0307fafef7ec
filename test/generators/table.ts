/** The table of generators in the guide on generated clients. */
import { readFileSync, writeFileSync } from 'node:fs';
import { table } from '../../scripts/lib/markdown-table.js';
import type { Generator } from './generator.js';
import { root } from './tools.js';

export interface Row {
  generator: Generator;
  result: string;
}

const guide = 'openapi/guides/generated-clients.md';
const begin = '<!-- Written by `npm run test:long -- generators`. -->';
const end = '<!-- End of what it writes. -->';

/**
 * Writes the table between its marks; in CI it only compares, since what was committed is what is tested.
 * @returns 1 when the guide of the checkout says something else in CI, 0 otherwise.
 */
export function writeTable(rows: Row[]): number {
  const head = ['generator', 'version', 'language', 'bundle', 'result'];
  const body = rows.map(({ generator, result }) => {
    const { version, language, bundle } = generator;
    return [nameOf(generator), version, language, bundle, result];
  });
  // Options are long, and would push the results out of sight.
  const options = rows.flatMap(({ generator }) => {
    if (!generator.options) return [];
    const shown = generator.options.startsWith('-') ? `\`${generator.options}\`` : generator.options;
    return [`- ${nameOf(generator)}: ${shown}`];
  });
  const written = `${table(head, body)}\n\nSome of them need options, or something from you:\n\n${options.join('\n')}`;
  const text = readFileSync(`${root}${guide}`, 'utf8');
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`${guide} has no place for the table.`);
  const updated = `${before}${begin}\n\n${written}\n\n${end}${after}`;
  if (updated === text) return 0;
  if (!process.env.CI) {
    writeFileSync(`${root}${guide}`, updated);
    return 0;
  }
  console.error(
    `${guide} has another table. Run \`npm run test:long -- generators\` and commit it. The run gave\n${written}`,
  );
  return 1;
}

/** The name of a generator. Its program is code. */
const nameOf = ({ name }: Generator): string => name.replace(/^[^(]+(?= \(|$)/, '`$&`');
