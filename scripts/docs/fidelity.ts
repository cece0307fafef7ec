import type { FidelityReport, Figures } from '../fidelity/report.js';
import { sumOf } from '../fidelity/report.js';
import { table } from '../lib/markdown-table.js';

/**
 * Renders the chapter on how faithful the mock is.
 * @param report The content of generated/fidelity.json.
 * @param operationIds All operations, in the order of the description.
 * @returns Markdown, a chapter of the docs page.
 */
export function renderFidelity(report: FidelityReport, operationIds: readonly string[]): string {
  const { total, operations, withoutOperation, exchanges, knownDifferences } = report;
  const measured = operationIds.filter((id) => operations[id]);
  const others = operationIds.filter((id) => !operations[id]);
  const ids = Object.keys(exchanges);
  return `${[
    '# Fidelity of the mock',
    '',
    `The mock returns the same response as the real server in ${sumOf(total)} recorded exchanges. This page shows how that is`,
    'measured, the result for each operation, and every known difference.',
    '',
    'An exchange is a request to the unchanged source of the server, and its response. The replay sends the requests to the mock in the',
    'same order.',
    '',
    '## What is compared',
    '',
    '- The status code.',
    '- The error message of each response that has one.',
    '- The body: all fields, their order, their types, and their values. Each response must also match the description.',
    '- The headers `Content-Type`, `Vary`, and `Allow`, and those of CORS.',
    '',
    'IDs, hashes, addresses, and JWTs that the server creates differ from run to run. The first one in a response',
    'is paired with the one that the mock created. Times can be three seconds apart. Prices, stacks, and figures of the process',
    'are not compared. The clock of the replay is virtual, so durations are not compared.',
    '',
    '## All operations',
    '',
    table(head, [
      ...measured.map((id) => [`\`${id}\``, ...cells(operations[id] as Figures)]),
      ['paths and methods without an operation', ...cells(withoutOperation)],
      ['**all**', ...cells(total)],
    ]),
    '',
    `${total.exchanges - total.replayed} of the ${total.exchanges.toLocaleString('en-US')} exchanges can't be replayed; see below.`,
    others.length > 0 && `No exchange is recorded of ${others.map((id) => `\`${id}\``).join(', ')}.`,
    '',
    '## Known differences in exchanges',
    '',
    table(
      ['exchange', 'what differs', 'reason'],
      ids
        .filter((id) => knownDifferences[id])
        .map((id) => [`\`${id}\``, inWords(exchanges[id] as string), knownDifferences[id] as string]),
    ),
    '',
    'Differences that no recording shows are in [the mock, in detail](mock-rules.md).',
    '',
    "## Exchanges that can't be replayed",
    '',
    ...byReason(report.notReplayed).map(
      ([reason, of]) => `- ${of.map((id) => `\`${id}\``).join(', ')}: ${reason}.`,
    ),
    '',
    '## Sources',
    '',
    table(
      ['source', 'commit', 'date', 'use'],
      report.sources.map(({ name, commit, date, use }) => [name, `\`${commit}\``, date, use]),
    ),
    '',
    'The result of each exchange is in `generated/fidelity.json`. `npm run fidelity` measures again. The tests fail when an',
    'exchange that was the same becomes different.',
  ]
    .filter((line) => line !== false)
    .join('\n')}\n`;
}

const head = ['operation', 'recorded', 'replayed', 'same', 'status', 'error message', 'body', 'headers'];

/**
 * Renders the line beside an operation.
 * @param report The content of generated/fidelity.json.
 * @param operationId The operation.
 * @returns A sentence of Markdown, with a link as `links.ts` reads it.
 */
export function fidelityOf({ operations }: FidelityReport, operationId: string): string {
  const figures = operations[operationId];
  const sum = figures ? `${sumOf(figures)} recorded exchanges the same` : 'no exchange is recorded';
  return `[Fidelity](fidelity.md): ${sum}.`;
}

function cells(figures: Figures): string[] {
  const { exchanges, replayed, same, sameStatus, errorMessages, sameErrorMessage, sameBody, sameHeaders } =
    figures;
  const numbers = [exchanges, replayed, same, sameStatus];
  return [...numbers.map(String), `${sameErrorMessage} of ${errorMessages}`, `${sameBody}`, `${sameHeaders}`];
}

const inWords = (result: string) => result.replace('errorMessage', 'error message');

function byReason(reasons: Readonly<Record<string, string>>): [reason: string, ids: string[]][] {
  const groups = new Map<string, string[]>();
  for (const [id, reason] of Object.entries(reasons)) groups.set(reason, [...(groups.get(reason) ?? []), id]);
  return [...groups];
}
