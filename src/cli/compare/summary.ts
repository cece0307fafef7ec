import type { Paint } from '../shell.js';
import type { Comparison } from './comparison.js';

/**
 * Returns the result as text: the differences by operation, then the counts.
 * @param comparisons All comparisons.
 * @param against Base URL of the live server.
 * @param paint Styles the parts.
 */
export function summaryOf(comparisons: readonly Comparison[], against: string, paint: Paint): string {
  const differing = comparisons.filter(({ differences }) => differences.length > 0);
  const lines: string[] = [];
  for (const operationId of new Set(differing.map((one) => one.operationId))) {
    lines.push(paint('bold', operationId));
    for (const one of differing.filter((other) => other.operationId === operationId)) {
      lines.push(`  ${paint('dim', `${one.name}: ${one.request}`)}`);
      for (const difference of one.differences) lines.push(`    ${paint('red', printable(difference))}`);
    }
  }
  const skipped = comparisons.filter((one) => one.skipped !== undefined);
  for (const one of skipped)
    lines.push(paint('yellow', `skipped: ${one.operationId}, ${one.name}: ${printable(one.skipped ?? '')}`));
  const same = comparisons.length - differing.length - skipped.length;
  lines.push(
    `Compared the mock with ${against}: ${comparisons.length} requests, ${same} the same, ${differing.length} different, ${skipped.length} skipped.`,
  );
  return lines.join('\n');
}

/** Removes control codes, so that a response can't move the cursor of the terminal. */
const printable = (text: string): string =>
  text.replaceAll(/\p{Cc}/gu, (control) => `\\x${control.charCodeAt(0).toString(16).padStart(2, '0')}`);
