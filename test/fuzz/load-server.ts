/** The mock under load, in a process of its own that says how much memory it has. */
import { startMock } from '../../src/mock/index.js';

const { JOURNAL_MB, MOST_SANDBOXES } = process.env;
const mock = await startMock({
  taskDelayMs: 20,
  journalBytes: Number(JOURNAL_MB) * 1_000_000,
  maxSandboxes: Number(MOST_SANDBOXES),
});
process.on('message', () => process.send?.(process.memoryUsage.rss()));
process.send?.(mock.port);
