import { EventEmitter } from 'node:events';
import { Readable } from 'node:stream';
import type { Shell } from '../../src/cli/shell.js';

/** A process that exists only in a test: it keeps the output, and `emit` sends it signals. */
export class FakeShell extends EventEmitter implements Shell {
  out = '';
  err = '';
  exitCode?: NodeJS.Process['exitCode'];
  title?: string;
  /** Arguments of each call of `exit`. */
  readonly exits: number[] = [];
  /** Empty, unless a test replaces it. */
  stdin: Shell['stdin'] = Readable.from([]);
  readonly stdout: Shell['stdout'];
  readonly stderr: Shell['stderr'];

  /** @param isTerminal Whether the output is a terminal with colors. */
  constructor(isTerminal = false) {
    super();
    const output = (write: (text: string) => void) => ({
      write,
      isTTY: isTerminal,
      hasColors: () => isTerminal,
    });
    this.stdout = output((text) => {
      this.out += text;
    });
    this.stderr = output((text) => {
      this.err += text;
    });
  }

  exit(code: number): void {
    this.exits.push(code);
  }
}
