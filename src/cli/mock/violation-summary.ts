import type { ContractViolations } from '../../mock/index.js';
import { redactText } from '../../mock/observability/redact.js';
import { counted } from '../counted.js';

/** More lines would push the most frequent violations, which come first, out of sight. */
const maxLines = 50;

/**
 * Returns the summary that is printed at the end of a run: each violation with its count, the most frequent first.
 * @param violations The violations of the run.
 * @param isProxy Whether another server responded. Without a proxy, violations of requests are left out,
 *   because tests send invalid requests on purpose.
 */
export function violationSummary(violations: ContractViolations, isProxy = true): string {
  const found = violations.list().filter(({ side }) => isProxy || side === 'answer');
  const checked = `Checked ${counted(violations.requests, 'request')}`;
  if (found.length === 0) return `${checked}. No violations.`;
  const lines = found.slice(0, maxLines).map(({ operationId, side, text, count }) => {
    const message = side === 'answer' ? 'response' : 'request';
    return `  ${count} x ${operationId ?? '(unknown operation)'}, ${message}: ${redactText(text)}`;
  });
  const more = found.length - maxLines;
  if (more > 0) lines.push(`  and ${counted(more, 'other violation')}`);
  if (!isProxy) lines.push('The mock should never return such a response. Please report it.');
  return [`${checked}. Violations of the description:`, ...lines].join('\n');
}
