import { createHash } from 'node:crypto';

/** How often each known finding is allowed, by its key. */
export type Baseline = ReadonlyMap<string, number>;

/** Something in a baseline or among the findings, and by how much its number differs. */
export interface Comparison<Finding> {
  /** Findings that the baseline does not allow. */
  added: Finding[];
  /** Findings of the baseline that do not occur anymore, each as often as it is missing. */
  stale: number;
  /** The baseline without them. */
  shrunk: Baseline;
}

const header = `# Sentences written before the patterns of prose-patterns.yaml existed: pattern, hash of the sentence, count.
# This file only shrinks. After you rewrite a sentence, run \`npm run lint:prose -- --shrink\`.
`;

/**
 * Names a finding by what it says, not by its place, so that moved files and renamed identifiers in code spans keep it.
 * @param patternId The pattern.
 * @param sentence The sentence in which the pattern found something.
 * @returns The key.
 */
export function keyOf(patternId: string, sentence: string): string {
  const hash = createHash('sha256').update(sentence.replaceAll(/\s+/g, ' ').trim()).digest('hex');
  return `${patternId} ${hash.slice(0, 12)}`;
}

/**
 * Reads a baseline.
 * @param text The file's text.
 * @returns The allowed number of each finding.
 */
export function parseBaseline(text: string): Baseline {
  const rows = text.split('\n').filter((row) => row !== '' && !row.startsWith('#'));
  return new Map(
    rows.map((row) => [row.slice(0, row.lastIndexOf(' ')), Number(row.slice(row.lastIndexOf(' ') + 1))]),
  );
}

/**
 * Writes a baseline.
 * @param baseline The allowed number of each finding.
 * @returns The file's text, sorted by key.
 */
export function formatBaseline(baseline: Baseline): string {
  const rows = Array.from(baseline, ([key, count]) => `${key} ${count}\n`);
  return header + rows.sort().join('');
}

/**
 * Counts findings.
 * @param findings All findings.
 * @returns A baseline that allows exactly these.
 */
export function baselineOf(findings: readonly { key: string }[]): Baseline {
  const counts = new Map<string, number>();
  for (const { key } of findings) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/**
 * Compares findings with the baseline.
 * @param findings All findings. Of several with one key, the first ones count as known.
 * @param baseline The allowed number of each.
 * @returns What is new, and what is gone.
 */
export function compare<Finding extends { key: string }>(
  findings: readonly Finding[],
  baseline: Baseline,
): Comparison<Finding> {
  const remaining = new Map(baseline);
  const added = findings.filter(({ key }) => {
    const left = remaining.get(key) ?? 0;
    if (left > 0) remaining.set(key, left - 1);
    return left === 0;
  });
  const shrunk = new Map<string, number>();
  for (const [key, count] of baseline) {
    const kept = count - (remaining.get(key) ?? 0);
    if (kept > 0) shrunk.set(key, kept);
  }
  const stale = [...remaining.values()].reduce((sum, count) => sum + count, 0);
  return { added, stale, shrunk };
}
