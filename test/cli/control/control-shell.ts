/** Commands that control a running mock, as the shell calls them. */
import { Readable } from 'node:stream';
import { runProgram } from '../../../src/cli/program.js';
import type { Mock, MockOptions } from '../../../src/mock/index.js';
import { frozenTime, startMock } from '../../../src/mock/index.js';
import { FakeShell } from '../fake-shell.js';

/** The time of mocks in these tests: outputs have it. */
export const startTime: number = Date.parse('2026-11-30T12:00:00Z');

/** Starts a mock whose clock stands still. */
export const frozenMock = (options: MockOptions = {}): Promise<Mock> =>
  startMock({ time: frozenTime(startTime), seed: 'control', ...options });

/** What a command has printed, and its exit code. */
export interface Printed {
  out: string;
  err: string;
  exitCode: FakeShell['exitCode'];
}

/**
 * Runs `plyr-api mock ...`.
 * @param args The arguments after `mock`.
 * @param options Standard input, and whether the shell is a terminal.
 */
export async function control(
  args: readonly string[],
  { stdin = '', isTerminal = false } = {},
): Promise<Printed> {
  const shell = new FakeShell(isTerminal);
  shell.stdin = Readable.from(stdin === '' ? [] : [stdin]);
  await runProgram(['mock', ...args], shell);
  const { out, err, exitCode } = shell;
  return { out, err, exitCode };
}
