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
  for (const text of entry.requestViolations)
    line += `\n    ${paint('yellow', `request violation: ${printable(text)}`)}`;
  for (const text of entry.violations)
    line += `\n    ${paint('yellow', `response violation: ${printable(text)}`)}`;
  return line;
}

/** Without secrets, and without codes by which a client could write over the terminal. */
const printable = (text: string): string => redactText(text).replaceAll(/[^\x20-\x7e]/g, '?');

function colorOf(status: number): Style {
  if (status >= 500 || status === 0) return 'red';
  if (status >= 400) return 'yellow';
  return status >= 300 ? 'cyan' : 'green';
}
