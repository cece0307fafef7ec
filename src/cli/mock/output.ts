/** What the command prints. */

import { firstCall } from '../../mock/http/start-page.js';
import type { LogEntry, Mock } from '../../mock/index.js';
import { redactText } from '../../mock/observability/redact.js';
import type { CliOptions } from './options.js';

/** Pairs of ANSI codes: on, off. */
const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  magenta: [35, 39],
  cyan: [36, 39],
} as const;

type Style = keyof typeof codes;

/** Colors a text, or does not. */
export type Paint = (style: Style, text: string) => string;

/**
 * Prepares coloring.
 * @param isColoured Whether to.
 */
export function painter(isColoured: boolean): Paint {
  return (style, text) => {
    const [on, off] = codes[style];
    return isColoured ? `\x1b[${on}m${text}\x1b[${off}m` : text;
  };
}

/**
 * What is printed at the start.
 * @param mock The running mock.
 * @param options How it was started.
 * @param paint Colors.
 */
export function welcome(mock: Mock, options: CliOptions, paint: Paint): string {
  const { origin, url, state } = mock;
  const { proxy, stateFile, mode, hmac, strict } = options.mock;
  const lines = [
    paint('bold', 'PLYR API mock'),
    `  API      ${paint('cyan', url)}`,
    `  Docs     ${paint('cyan', `${origin}/docs`)}`,
    `  Start    ${paint('cyan', `${origin}/`)}`,
    `  Control  ${paint('cyan', `${origin}/_mock/`)}`,
  ];
  if (proxy !== undefined)
    lines.push(`  Forwards to ${proxy}, and reports what differs from the description`);
  if (mode === 'static' && proxy === undefined) lines.push('  Answers examples, without state (--static)');
  if (hmac !== 'verify' && proxy === undefined) lines.push(`  Signatures: ${hmac}`);
  if (strict) lines.push('  Strict: refuses what the docs forbid');
  if (stateFile !== undefined) lines.push(`  State    ${stateFile}`);
  if (proxy === undefined) lines.push('', ...accounts(mock, options, paint));
  lines.push(
    '',
    'First call, to paste into another shell:',
    '',
    firstCall(origin, state.tables.apiKeys.all()[0]),
    '',
    'Ctrl-C ends it.',
  );
  return lines.join('\n');
}

/** Only the well-known keys are printed: those of a state file may be real. */
function accounts({ state }: Mock, options: CliOptions, paint: Paint): string[] {
  const keys = state.tables.apiKeys
    .all()
    .filter(({ apiKey }) => /^plyr-(demo|other|admin)-key$/.test(apiKey));
  const players = state.tables.users.all().filter(({ fixedOtp }) => fixedOtp !== undefined);
  const rows = [
    ['API key', 'secret key', 'game', 'role'],
    ...keys.map((key) => [key.apiKey, key.secretKey, key.gameId, key.role]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row, at) => {
    const line = `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd();
    return at === 0 ? paint('dim', line) : line;
  });
  if (players.length === 0) return lines;
  const otp = options.mock.strictOtp
    ? 'one-time passwords at /_mock/players/{plyrId}/otp'
    : `one-time password ${players[0]?.fixedOtp}`;
  return [...lines, `  Players  ${players.map(({ plyrId }) => plyrId).join(', ')}: ${otp}`];
}

/**
 * A request in one line, and a line for everything that is outside of the description.
 * @param entry The request.
 * @param paint Colors.
 */
export function requestLine(entry: LogEntry, paint: Paint): string {
  const { method, path, status, operationId, sandbox, faults } = entry;
  const duration = Math.round(entry.durationMs * 10) / 10;
  let line = `${paint(colourOf(status), status === 0 ? '---' : String(status))} ${method} ${shown(path)}`;
  if (operationId) line += ` ${paint('cyan', operationId)}`;
  line += ` ${paint('dim', `${duration} ms`)}`;
  if (sandbox) line += ` ${paint('magenta', `[${sandbox}]`)}`;
  if (faults.length > 0) line += ` ${paint('yellow', `fault ${faults.join(', ')}`)}`;
  for (const text of entry.requestViolations)
    line += `\n    ${paint('yellow', shown(`request outside the description: ${text}`))}`;
  for (const text of entry.violations)
    line += `\n    ${paint('yellow', shown(`answer breaks the description: ${text}`))}`;
  return line;
}

/** Without secrets; and nothing that a client sends may move the terminal's cursor. */
const shown = (text: string): string => redactText(text).replaceAll(/[^\x20-\x7e]/g, '?');

function colourOf(status: number): Style {
  if (status >= 500 || status === 0) return 'red';
  if (status >= 400) return 'yellow';
  return status >= 300 ? 'cyan' : 'green';
}

/**
 * What a proxy has found, for the end.
 * @param mock The mock.
 */
export function summary({ violations }: Mock): string {
  const found = violations.list();
  const head = `${violations.requests} ${violations.requests === 1 ? 'request' : 'requests'} checked`;
  if (found.length === 0) return `${head}, nothing differs from the description.`;
  const lines = found
    .slice(0, 50)
    .map(
      ({ operationId, side, text, count }) =>
        `  ${count} x ${operationId ?? '(no operation)'}, ${side}: ${redactText(text)}`,
    );
  const more = found.length > 50 ? [`  and ${found.length - 50} more kinds`] : [];
  return [`${head}. What differs from the description:`, ...lines, ...more].join('\n');
}
