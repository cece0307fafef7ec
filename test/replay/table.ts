/** The result of a replay, area by area, as text. */
import type { EngineResult } from './replay.js';

/** Renders the table. */
export function renderTable(outcomes: readonly EngineResult[]): string {
  const areas = [...new Set(outcomes.map(({ exchange }) => exchange.area))];
  const rows = areas.map((area) =>
    rowOf(
      area,
      outcomes.filter(({ exchange }) => exchange.area === area),
    ),
  );
  const lines = [['area', 'exchanges', 'replayed', 'same', 'deviations'], ...rows, rowOf('all', outcomes)];
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(...lines.map((line) => (line[column] ?? '').length)),
  );
  return lines
    .map((line) =>
      line
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

function rowOf(name: string, outcomes: readonly EngineResult[]): string[] {
  const replayed = outcomes.filter(({ differences }) => differences !== undefined);
  const same = replayed.filter(({ differences }) => differences?.length === 0);
  return [name, outcomes.length, replayed.length, same.length, replayed.length - same.length].map(String);
}
