import type { ContractViolations } from '../../mock/index.js';
import { redactText } from '../../mock/observability/redact.js';

/** More lines would push the first ones, which count most, out of sight. */
const maxLines = 50;

/**
 * Returns what a proxy found, for the end of its run: each violation with its count, the most frequent first.
 * @param violations The violations of the run.
 */
export function violationSummary(violations: ContractViolations): string {
  const found = violations.list();
  const checked = `Checked ${counted(violations.requests, 'request')}`;
  if (found.length === 0) return `${checked}. No violations.`;
  const lines = found.slice(0, maxLines).map(({ operationId, side, text, count }) => {
    const message = side === 'answer' ? 'response' : 'request';
    return `  ${count} x ${operationId ?? '(unknown operation)'}, ${message}: ${redactText(text)}`;
  });
  const more = found.length - maxLines;
  if (more > 0) lines.push(`  and ${counted(more, 'other violation')}`);
  return [`${checked}. Violations of the description:`, ...lines].join('\n');
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
