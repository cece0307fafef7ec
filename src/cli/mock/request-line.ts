import type { LogEntry } from '../../mock/index.js';
import { redactText } from '../../mock/observability/redact.js';
import type { Paint, Style } from '../shell.js';

/**
 * Returns a request as a line of the log, followed by a line for each violation of the description.
 * @param entry The request.
 * @param paint Styles the parts.
 */
export function requestLine(entry: LogEntry, paint: Paint): string {
  const { method, path, status, operationId, sandbox, faults } = entry;
  const duration = Math.round(entry.durationMs * 10) / 10;
  let line = `${paint(colorOf(status), status === 0 ? '---' : String(status))} ${method} ${printable(path)}`;
  if (operationId) line += ` ${paint('cyan', operationId)}`;
  line += ` ${paint('dim', `${duration} ms`)}`;
  if (sandbox) line += ` ${paint('magenta', `[${sandbox}]`)}`;
  if (faults.length > 0) line += ` ${paint('yellow', `fault ${faults.join(', ')}`)}`;
  const violations = [
    ...entry.requestViolations.map((text) => ['request', text] as const),
    ...entry.violations.map((text) => ['response', text] as const),
  ];
  for (const [side, text] of violations.slice(0, mostViolations))
    line += `\n    ${paint('yellow', `${side} violation: ${printable(text)}`)}`;
  const more = violations.length - mostViolations;
  if (more > 0) line += `\n    ${paint('yellow', `and ${more} more violations`)}`;
  return line;
}

/** A request must not flood the log. Its violations are also in the journal. */
const mostViolations = 10;
const mostCharacters = 500;

/** Without secrets, short, and without codes by which a client could write over the terminal. */
function printable(text: string): string {
  // Redacted first: the half of a secret no longer looks like one.
  const safe = redactText(text).replaceAll(/[^\x20-\x7e]/g, '?');
  return safe.length > mostCharacters ? `${safe.slice(0, mostCharacters)}...` : safe;
}

function colorOf(status: number): Style {
  if (status >= 500 || status === 0) return 'red';
  if (status >= 400) return 'yellow';
  return status >= 300 ? 'cyan' : 'green';
}
