/**
 * Says whether an edit changed only prose. It compares the description and what is generated from it with a commit:
 * names, types, examples, and error messages must be equal. Summaries, descriptions, and comments may differ.
 *
 *   npx tsx scripts/description/structure.ts --base COMMIT
 */
import { parseArgs } from 'node:util';
import ts from 'typescript';
import { parse } from 'yaml';
import { readRevision, runCommand } from '../lib/revision.js';
import { divide } from './prose-fields.js';

/** The evidence is prose, and so are the guides with the labels of their diagrams. */
const isCompared = (path: string): boolean =>
  /\.(yaml|json|ts)$/.test(path) &&
  !/^openapi\/(evidence|guides|signing)\//.test(path) &&
  // The prose of the description in forms for the command line and for Postman.
  !/^generated\/(catalog\/|plyr\.postman_collection\.json$|fidelity\.json$)/.test(path);

const printer = ts.createPrinter({ removeComments: true });

/**
 * Returns what a file says to programs.
 * @param path The path of the file, which decides how to read it.
 * @param text Its content. If undefined, the file does not exist.
 * @returns A line for each value of a document or for each line of code, without prose and comments.
 */
export function structureOf(path: string, text: string | undefined): string[] {
  if (text === undefined) return [];
  if (!path.endsWith('.ts')) return divide(parse(text)).structure;
  return printer.printFile(ts.createSourceFile(path, text, ts.ScriptTarget.Latest)).split('\n');
}

/**
 * Compares two lists of lines.
 * @param before The lines of the base.
 * @param after The lines of today.
 * @returns The lines that only one of them has, with a sign as in a diff, or that the order differs.
 */
export function differences(before: readonly string[], after: readonly string[]): string[] {
  const surplus = (lines: readonly string[], others: readonly string[]): string[] => {
    const counts = new Map<string, number>();
    for (const line of others) counts.set(line, (counts.get(line) ?? 0) + 1);
    return lines.filter((line) => {
      const left = counts.get(line) ?? 0;
      counts.set(line, left - 1);
      return left <= 0;
    });
  };
  const changed = [
    ...surplus(before, after).map((line) => `- ${line}`),
    ...surplus(after, before).map((line) => `+ ${line}`),
  ];
  const moved = before.findIndex((line, index) => line !== after[index]);
  return changed.length > 0 || moved < 0 ? changed : [`the order differs, first at: ${before[moved]}`];
}

function main(): void {
  const { values } = parseArgs({ options: { base: { type: 'string' } } });
  if (values.base === undefined) throw new Error('Expected --base COMMIT, such as --base HEAD~3.');
  const folders = ['openapi', 'generated'];
  const [before, after] = [readRevision(values.base, folders), readRevision(undefined, folders)];
  const paths = [...new Set([...before.keys(), ...after.keys()])].filter(isCompared).sort();
  let count = 0;
  for (const path of paths) {
    const [old, now] = [before.get(path), after.get(path)];
    const lines = old === now ? [] : differences(structureOf(path, old), structureOf(path, now));
    for (const line of lines.slice(0, 20)) console.error(`${path}: ${line}`);
    if (lines.length > 20) console.error(`${path}: ${lines.length - 20} more`);
    count += lines.length;
  }
  if (count > 0) process.exitCode = 1;
  else
    console.log(
      `${paths.length} files have the structure of ${values.base}: only prose and comments differ.`,
    );
}

runCommand(import.meta.url, main);
