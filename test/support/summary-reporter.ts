import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** Characters. */
const MESSAGE_LENGTH = 1500;

/**
 * Ends the run with plain lines that people and machines can read: `failed: TEST`, with its first error, for each failed
 * test, and `N passed, N failed, N skipped`.
 */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const failed: string[] = [];
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state !== 'pending') counts[state] += 1;
        if (state === 'failed') failed.push(...linesOf(module, test));
      }
      if (module.state() === 'failed' && module.errors().length > 0) {
        counts.failed += 1;
        failed.push(`failed: ${module.relativeModuleId}`, ...module.errors().map(messageOf));
      }
    }
    if (failed.length > 0) console.log(`\n${failed.join('\n')}`);
    console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  }
}

function linesOf(module: TestModule, test: TestCase): string[] {
  const { errors = [] } = test.result();
  return [`failed: ${module.relativeModuleId} > ${test.fullName}`, ...errors.slice(0, 1).map(messageOf)];
}

/** The message and what was compared, short enough for a summary. */
function messageOf({ message, diff = '' }: { message: string; diff?: string }): string {
  const text = `${message}\n${diff}`.trim();
  return `  ${text.slice(0, MESSAGE_LENGTH).replaceAll('\n', '\n  ')}`;
}
