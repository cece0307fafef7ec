/**
 * Replays the recordings of the real server, and writes the result: `npm run fidelity`.
 *
 * It writes generated/fidelity.json and the sums in README.md and CHANGELOG.md. When an exchange became worse, it writes
 * nothing and fails.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fidelityReport } from '../../test/replay/fidelity-report.js';
import { replayAll } from '../../test/replay/replay.js';
import { renderTable } from '../../test/replay/table.js';
import { readReport, reportFile } from './committed.js';
import { regressions, renderReport, sumOf, withSum } from './report.js';

const outcomes = await replayAll();
console.log(renderTable(outcomes));
const report = fidelityReport(outcomes);
const worse = existsSync(reportFile) ? regressions(readReport(), report) : [];
if (worse.length > 0) {
  console.error(
    `${worse.length} exchange(s) became worse than in generated/fidelity.json, which stays as it is:`,
  );
  for (const line of worse) console.error(`  ${line}`);
  console.error(
    'Fix the mock. To give up a result on purpose, edit its line in generated/fidelity.json first.',
  );
  process.exitCode = 1;
} else {
  writeFileSync(reportFile, renderReport(report));
  for (const file of ['README.md', 'CHANGELOG.md']) {
    writeFileSync(file, withSum(readFileSync(file, 'utf8'), report.total));
  }
  console.log(`Wrote generated/fidelity.json: ${sumOf(report.total)} recorded exchanges are the same.`);
}
