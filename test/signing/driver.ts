import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface, type Interface } from 'node:readline';
import type { Language } from './languages.js';

/** The result of a command: the signer's string, its error, or that the language doesn't have this value. */
export type Answer = { ok: string } | { refused: string } | 'absent';

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** A running driver; `drivers/README.md` has its commands. */
export class Driver {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #lines: Interface;
  readonly #waiting: ((line: string) => void)[] = [];
  #complaints = '';
  #isGone = false;

  constructor({ command: [file, ...args], env }: ReturnType<Language['build']>) {
    this.#process = spawn(file, args, { env: { ...process.env, ...env } });
    this.#lines = createInterface({ input: this.#process.stdout });
    this.#lines.on('line', (line) => this.#waiting.shift()?.(line));
    this.#process.stderr.on('data', (data) => {
      this.#complaints += data;
    });
    // `close` reports a process that has ended.
    this.#process.stdin.on('error', () => {});
    this.#process.on('close', () => {
      this.#isGone = true;
      for (const resolve of this.#waiting.splice(0)) resolve('gone\t');
    });
  }

  compact(text: string): Promise<Answer> {
    return this.#ask('compact', base64(text));
  }

  sign(secretKey: string, timestamp: string, text: string): Promise<Answer> {
    return this.#ask('sign', base64(secretKey), timestamp, base64(text));
  }

  serialize(name: string): Promise<Answer> {
    return this.#ask('serialize', name);
  }

  /**
   * Calls a server.
   * @param body What is signed; null when there is no body.
   * @param sent What is sent; left out, it is what was signed.
   * @returns The status code of the response, as a string.
   */
  call(url: string, method: string, body: string | null, sent = body): Promise<Answer> {
    const field = (text: string | null) => (text === null ? '-' : base64(text));
    return this.#ask('call', url, method, field(body), field(sent));
  }

  close(): void {
    this.#process.stdin.end();
  }

  async #ask(...fields: string[]): Promise<Answer> {
    if (this.#isGone) throw new Error(`The driver has ended: ${this.#complaints}`);
    const answered = new Promise<string>((resolve) => this.#waiting.push(resolve));
    this.#process.stdin.write(`${fields.join('\t')}\n`);
    const [verdict, text = ''] = (await answered).split('\t');
    const decoded = Buffer.from(text, 'base64').toString();
    if (verdict === 'ok') return { ok: decoded };
    if (verdict === 'refused') return { refused: decoded };
    if (verdict === 'absent') return 'absent';
    throw new Error(`The driver failed: ${verdict} ${this.#complaints}`);
  }
}
