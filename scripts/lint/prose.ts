/**
 * Finds wording that the house style replaces: `npm run lint:prose`. What the baseline lists is allowed, anything else
 * fails. See "Words" in CONTRIBUTING.md.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { baselineOf, compare, formatBaseline, keyOf, parseBaseline } from './prose/baseline.js';
import { cached } from './prose/cached.js';
import { sentencesOf } from './prose/passage.js';
import { compile, loadPatterns, type Match } from './prose/patterns.js';
import { listProse, type ProseFile } from './prose/sources.js';
import { loadSpelling } from './prose/spelling.js';

const baselinePath = 'scripts/lint/prose-baseline.txt';

/** A match of a pattern, with its line and its key in the baseline. */
interface Found extends Match {
  line: number;
  key: string;
}

interface Finding extends Found {
  file: string;
}

/**
 * Checks the prose of a repository against its baseline.
 * @param root Folder of the repository.
 * @param mode `shrink` removes stale lines from the baseline. `create` writes the baseline if there is none.
 * @returns Whether the check passed, and the lines to print.
 * @throws Error If git fails or a file cannot be read.
 */
export function lintProse(root: string, mode?: 'shrink' | 'create'): { passed: boolean; report: string[] } {
  const file = join(root, baselinePath);
  const findings = findingsIn(root);
  if (mode === 'create') {
    if (existsSync(file)) {
      const report = [`${baselinePath} exists, and it only shrinks. To start over, delete the file first.`];
      return { passed: false, report };
    }
    writeFileSync(file, formatBaseline(baselineOf(findings)));
  }

  const baseline = parseBaseline(existsSync(file) ? readFileSync(file, 'utf8') : '');
  const { added, stale, shrunk } = compare(findings, baseline);
  if (mode === 'shrink' && stale > 0) writeFileSync(file, formatBaseline(shrunk));
  const isStale = mode !== 'shrink' && stale > 0;

  const report = added.map(
    ({ file, line, words, instead, id }) => `${file}:${line}: "${words}": ${instead} [${id}]`,
  );
  if (isStale)
    report.push(`${baselinePath}: ${stale} findings are gone. Run npm run lint:prose -- --shrink.`);
  report.push(
    `Prose: ${added.length} new findings, ${findings.length - added.length} known from the baseline.`,
  );
  return { passed: added.length === 0 && !isStale, report };
}

function findingsIn(root: string): Finding[] {
  const files = listProse(root);
  const found = cached(root, files, finder);
  return files.flatMap(({ file }, index) => (found[index] ?? []).map((finding) => ({ ...finding, file })));
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
          .map((match) => ({ ...match, line: lineAt(match.offset), key: keyOf(match.id, text) })),
      );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { shrink: { type: 'boolean' }, create: { type: 'boolean' } } });
  const { passed, report } = lintProse(
    process.cwd(),
    values.shrink ? 'shrink' : values.create ? 'create' : undefined,
  );
  for (const line of report) (passed ? console.log : console.error)(line);
  if (!passed) process.exitCode = 1;
}
