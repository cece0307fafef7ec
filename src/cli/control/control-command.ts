/** The common part of all commands that control a running mock. */
import { type ControlClient, createControlClient } from '../../control-client/control-client.js';
import { renderFailure } from '../api/render-failure.js';
import { hasColors, type Paint, painter, type Shell } from '../shell.js';
import { controlFailureOf } from './control-failure.js';
import { controlHeaders, type MockTarget, resolveMockTarget, type TargetOptions } from './mock-target.js';

/** How a command was called. */
export interface ControlCommand extends TargetOptions {
  /** The name, such as `mock reset`. */
  name: string;
  /** Whether it changes something in the mock. */
  changes: boolean;
  asJson: boolean;
  /** False for `--no-color`. */
  wantsColors: boolean;
}

/** A mock to control. */
export interface RunningMock {
  control: ControlClient;
  target: MockTarget;
  /** The headers of each request. */
  headers: Record<string, string>;
  /** Styles standard output. */
  paint: Paint;
}

/** The output of a command. */
export interface ControlOutput {
  /** For `--json`. */
  data: unknown;
  /** For people. */
  text: string;
}

/**
 * Runs a command that controls a running mock, and prints what it returns.
 * @param command How it was called.
 * @param shell Gets the output. If the mock rejects the command or can't be reached, also an exit code.
 * @param run Carries out the command. It returns nothing if it has printed its output itself.
 * @throws UserError for a mistake in the command, before anything is sent.
 */
export async function runControl(
  command: ControlCommand,
  shell: Shell,
  run: (mock: RunningMock) => Promise<ControlOutput | undefined>,
): Promise<void> {
  const target = resolveMockTarget(command);
  const headers = controlHeaders(target, command.sandbox);
  const control = createControlClient(target.url, () => headers);
  const paint = painter(hasColors(shell.stdout, command.wantsColors));
  const print = (text: string) => shell.stdout.write(`${text}\n`);
  try {
    const output = await run({ control, target, headers, paint });
    if (output) print(command.asJson ? JSON.stringify({ ok: true, data: output.data }) : output.text);
  } catch (error) {
    const { exitCode, report } = controlFailureOf(error, { ...command, target });
    shell.exitCode = exitCode;
    if (command.asJson) return print(JSON.stringify({ ok: false, ...report })) as undefined;
    // The mock's message says more than its status code.
    const { status: _, ...shown } = report;
    const paintError = painter(hasColors(shell.stderr, command.wantsColors));
    shell.stderr.write(`${renderFailure({ exitCode, report: shown }, paintError)}\n`);
  }
}

/**
 * Returns the name of a sandbox for messages.
 * @param name The name. Empty for the default sandbox.
 */
export const sandboxText = (name: string): string =>
  name === '' ? 'the default sandbox' : `sandbox ${name}`;
