/** The parts of `process` that commands use. Tests pass a replacement. */
import { styleText } from 'node:util';

/** A stream such as `process.stdout`. */
export interface Output {
  write(text: string): unknown;
  isTTY?: boolean;
  columns?: number;
  hasColors?(): boolean;
  on?(event: 'error', listener: (error: Error) => void): unknown;
}

/** A stream such as `process.stdin`. */
export interface Input extends AsyncIterable<Uint8Array | string> {
  isTTY?: boolean;
}

/** The process in which a command runs. */
export interface Shell {
  stdin: Input;
  stdout: Output;
  stderr: Output;
  exitCode?: NodeJS.Process['exitCode'];
  on(signal: 'SIGINT' | 'SIGTERM', listener: (signal: NodeJS.Signals) => void): unknown;
  /** The name of the process in the system's process list. */
  title?: string;
  exit(code: number): void;
}

/** A color, or a style such as bold. */
export type Style = Parameters<typeof styleText>[0];

/** Returns the string in a style, or unchanged for an output without colors. */
export type Paint = (style: Style, text: string) => string;

/**
 * Returns whether an output shows colors.
 * @param output Colors need a terminal, unless the variable FORCE_COLOR or CLICOLOR_FORCE asks for them.
 * @param isWanted False for `--no-color`, which wins over everything else. The variable NO_COLOR comes second.
 */
export function hasColors(output: Output, isWanted: boolean): boolean {
  const { NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE } = process.env;
  if (!isWanted || NO_COLOR || FORCE_COLOR === '0' || FORCE_COLOR === 'false') return false;
  return Boolean(FORCE_COLOR || CLICOLOR_FORCE || (output.isTTY && output.hasColors?.()));
}

/**
 * Returns a function that styles strings.
 * @param isColored The result of {@link hasColors}. It is a parameter because `styleText` would read the
 *   environment for each of the five parts of a log line.
 */
export function painter(isColored: boolean): Paint {
  return isColored
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_style, text) => text;
}
