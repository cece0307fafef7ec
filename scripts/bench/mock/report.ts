/** The result of a run as Markdown. */
import { table } from '../../lib/markdown-table.js';
import type { Figures, Outcome } from './goals.js';
import type { InstallSize } from './install-size.js';

/**
 * Renders the table of the servers and that of the goals.
 * @param all The figures of all servers.
 * @param outcomes The outcome per goal.
 * @param install The weighed installation, if it was weighed.
 * @returns Markdown.
 */
export function renderReport(all: Figures[], outcomes: Outcome[], install: InstallSize | undefined): string {
  const rows = all.map((figures) => [
    figures.name,
    figures.checks,
    Math.round(figures.getPerCpuSecond).toLocaleString('en'),
    Math.round(figures.postPerCpuSecond).toLocaleString('en'),
    `${figures.getP99} / ${figures.postP99}`,
    figures.startUpMs.toFixed(0),
    figures.idleMB.toFixed(0),
  ]);
  const head = ['Server', 'Checks', 'GET / CPU-s', 'POST / CPU-s', 'p99 ms', 'Start-up ms', 'Idle MB'];
  const weighed = install
    ? `\nInstalled: ${install.onDiskMB.toFixed(1)} MB on disk, ${install.apparentMB.toFixed(1)} MB of bytes, ${install.files} files, ${install.packages} packages.\n`
    : '';
  const verdicts = outcomes.map(({ goal, measured, isReached }) => [
    goal,
    measured,
    isReached ? 'pass' : 'FAIL',
  ]);
  return `${table(head, rows)}\n${weighed}\n${table(['Goal', 'Measured', ''], verdicts)}`;
}
