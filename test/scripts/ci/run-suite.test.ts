import { expect, test } from 'vitest';
import { countTests, runSuite } from '../../../scripts/ci/run-suite.js';

test.each([
  ['the last line counts', '1 passed, 0 failed\nx\n7 passed, 2 failed, 3 skipped\n', 1, [7, 2, 3]],
  ['without skipped tests', '14 passed, 0 failed\n', 0, [14, 0, 0]],
  ['no line, a good end: one test', 'done\n', 0, [1, 0, 0]],
  ['no line, a bad end: one failure', 'Error: x\n', 2, [0, 1, 0]],
  ['a good line, a bad end', '5 passed, 0 failed, 0 skipped\n', 1, [5, 1, 0]],
  ['ended by a signal', '5 passed, 0 failed, 0 skipped\n', null, [5, 1, 0]],
  ['text around the line is something else', 'only 5 passed, 0 failed, 0 skipped\n', 0, [1, 0, 0]],
])('counts: %s', (_name, output, code, [passed, failed, skipped]) => {
  expect(countTests(output, code)).toEqual({ passed, failed, skipped });
});

test('a suite gets its variables, and its times and output are kept', async () => {
  let shown = '';
  const show = (text: string) => {
    shown += text;
  };
  const command = `node -e 'while (process.cpuUsage().user < 300_000);' && echo "turn $TURN" && echo "2 passed, 0 failed, 1 skipped"`;
  const result = await runSuite(command, { TURN: '2' }, show, 60);
  expect(result).toMatchObject({ passed: 2, failed: 0, skipped: 1 });
  expect(result.output).toBe('turn 2\n2 passed, 0 failed, 1 skipped\n');
  expect(shown).toBe(result.output);
  // How precisely a child is booked depends on the kernel; that its time is read at all does not.
  expect(result.cpuSeconds).toBeGreaterThan(0);
  expect(result.seconds).toBeGreaterThan(0.2);
});

test('a command in the middle that fails makes the suite fail', async () => {
  const result = await runSuite('false && echo "2 passed, 0 failed"', {}, () => {}, 60);
  expect(result).toMatchObject({ passed: 0, failed: 1 });
});

test('a suite that hangs is ended, with the programs that it started', async () => {
  const result = await runSuite('sleep 300 | cat', {}, () => {}, 1);
  expect(result.failed).toBe(1);
  expect(result.output).toContain('Ended after 1 s');
  expect(result.seconds).toBeLessThan(30);
});
