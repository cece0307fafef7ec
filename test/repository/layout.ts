/** The rules about the tree, over paths relative to the repository. Each function returns what breaks its rule. */
import { basename } from 'node:path';

/** The most lines that a file of code may have. */
export const mostLines = 300;

/** The most entries, files and folders, of `src/mock`. */
export const mostEntries = 14;

const test = /^test\/((?:client|mock|console|cli|examples)\/(?:[^/]+\/)*[^/.]+)(?:\.[^/]+)?\.test\.ts$/;

/** Jobs of testers in the console cut across its files. */
const jobs = /^test\/console\/[^/]+\.jobs\.test\.ts$/;

/**
 * Finds the tests that do not name what they test: `test/a/b.test.ts` tests `src/a/b.ts`, or the index of `src/a/b/`.
 * The tests of a long subject may be in several files, such as `test/a/b.aspect.test.ts`.
 */
export function strayTests(paths: readonly string[]): string[] {
  const known = new Set(paths);
  return paths.filter((path) => {
    const subject = jobs.test(path) ? undefined : test.exec(path)?.[1];
    return subject && !['.ts', '.tsx', '.js', '/index.ts'].some((end) => known.has(`src/${subject}${end}`));
  });
}

/** Returns the files and folders directly in a folder. */
export function entriesOf(folder: string, paths: readonly string[]): string[] {
  const inside = paths.filter((path) => path.startsWith(`${folder}/`));
  return [...new Set(inside.map((path) => path.slice(folder.length + 1).split('/', 1)[0] as string))];
}

/**
 * Finds the files of code that have too many lines, except generated ones.
 * @param lines The number of lines by path.
 */
export function longFiles(lines: Readonly<Record<string, number>>): string[] {
  return Object.entries(lines)
    .filter(([path, count]) => /\.[cm]?[jt]sx?$/.test(path) && count > mostLines)
    .map(([path]) => path)
    .filter((path) => !path.startsWith('generated/'));
}

/** Files of which their folder says whose they are: those of a section of `behavior/`, or of the control API. */
const owned =
  /^src\/mock\/(?:behavior\/(?!(?:chain|coercion|tasks)\/)[^/]+|control|control\/handlers)\/[^/]+$/;

/**
 * Finds names that occur more than once within `client`, `mock`, `cli`, or `console`. An index has the name of its folder.
 * Otherwise, at most one of the files may be outside of the folders that say whose they are.
 * @returns The paths of each such name, in one line.
 */
export function ambiguousNames(paths: readonly string[]): string[] {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const tree = /^src\/(client|mock|cli|console)\//.exec(path)?.[1];
    if (!tree || owned.test(path) || basename(path) === 'index.ts') continue;
    const name = `${tree} ${basename(path)}`;
    groups.set(name, [...(groups.get(name) ?? []), path]);
  }
  return [...groups.values()].filter((group) => group.length > 1).map((group) => group.join(' '));
}
