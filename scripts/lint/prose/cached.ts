import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const rules = fileURLToPath(new URL('..', import.meta.url));

/** What an earlier run found, by the hash of each file. Another state of the rules makes it worthless. */
interface Stored<Result> {
  rules: string;
  results: Record<string, Result>;
}

/**
 * Remembers the results of a function from one run to the next. Only the results of the last run are kept.
 * @param root Folder of the repository, whose `node_modules/.cache` keeps the results.
 * @param files The files. Name and content decide whether a result is known.
 * @param finder Returns the function, whose results must be JSON. It is called once, and only if a file is unknown.
 * @returns The results, in the order of the files.
 */
export function cached<File extends { file: string; source: string }, Result>(
  root: string,
  files: readonly File[],
  finder: () => (file: File) => Result,
): Result[] {
  const path = join(root, 'node_modules/.cache/prose.json');
  const rules = hashOfRules();
  const before = read<Result>(path);
  const known = before?.rules === rules ? before.results : {};
  const results: Record<string, Result> = {};
  let find: ((file: File) => Result) | undefined;
  const all = files.map((file) => {
    const key = hashOf(file.file, file.source);
    let result = known[key];
    if (result === undefined) {
      find ??= finder();
      result = find(file);
    }
    results[key] = result;
    return result;
  });
  write(path, { rules, results });
  return all;
}

/** Everything that decides what is found: this folder, the versions of the libraries, and that of Node, which contains the Unicode data. */
function hashOfRules(): string {
  const entries = readdirSync(rules, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name)).sort();
  const lock = join(rules, '../../package-lock.json');
  return hashOf(process.version, ...[...paths, lock].map((path) => readFileSync(path, 'utf8')));
}

function hashOf(...parts: string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part}\0`);
  return hash.digest('hex');
}

function read<Result>(path: string): Stored<Result> | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Stored<Result>;
  } catch {
    return undefined;
  }
}

/** Two runs can end at the same time, so the file appears complete. */
function write(path: string, stored: Stored<unknown>): void {
  const draft = `${path}.${process.pid}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(draft, JSON.stringify(stored));
  renameSync(draft, path);
}
