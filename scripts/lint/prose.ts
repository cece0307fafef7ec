/** Finds wording that the house style replaces: `npm run lint:prose`. See "Words" in CONTRIBUTING.md. */
import { pathToFileURL } from 'node:url';
import { cached } from './prose/cached.js';
import { sentencesOf } from './prose/passage.js';
import { compile, loadPatterns, type Match } from './prose/patterns.js';
import { listProse, type ProseFile } from './prose/sources.js';
import { loadSpelling } from './prose/spelling.js';

/** A match of a pattern, with its line. */
interface Found extends Match {
  line: number;
}

/**
 * Checks the prose of a repository.
 * @param root Folder of the repository.
 * @returns Whether the check passed, and the lines to print.
 * @throws Error If git fails or a file cannot be read.
 */
export function lintProse(root: string): { passed: boolean; report: string[] } {
  const files = listProse(root);
  const found = cached(root, files, finder);
  const report = files.flatMap(({ file }, index) =>
    (found[index] ?? []).map(
      ({ line, words, instead, id }) => `${file}:${line}: "${words}": ${instead} [${id}]`,
    ),
  );
  return { passed: report.length === 0, report: [...report, `Prose: ${report.length} findings.`] };
}

/** Loads the patterns and the dictionaries, which a run without changes does not need. */
function finder(): (file: ProseFile) => Found[] {
  const checks = [compile(loadPatterns()), loadSpelling()];
  return ({ passages }) =>
    passages()
      .flatMap(sentencesOf)
      .flatMap(({ text, lineAt }) =>
        checks
          .flatMap((matchesIn) => matchesIn(text))
          .map((match) => ({ ...match, line: lineAt(match.offset) })),
      );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { passed, report } = lintProse(process.cwd());
  for (const line of report) (passed ? console.log : console.error)(line);
  if (!passed) process.exitCode = 1;
}
