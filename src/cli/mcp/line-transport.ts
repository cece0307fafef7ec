import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { type JSONRPCMessage, JSONRPCMessageSchema } from '@modelcontextprotocol/sdk/types.js';
import type { Input, Output } from '../shell.js';
import { protocolErrors, readableError } from './protocol-error.js';

/** The longest message that is read, in bytes. */
const longestMessage = 4_000_000;
/** How long a client that has closed its end still gets responses, in milliseconds. */
const lastWaitMs = 10_000;
const newline = 10;

/**
 * Carries messages over standard input and output, one on each line. The SDK's own transport ends the
 * connection at a message that is too long, and ignores a malformed one.
 */
export class LineTransport implements Transport {
  onclose?: () => void;
  onerror?: (error: Error) => void;
  onmessage?: (message: JSONRPCMessage) => void;
  readonly #input: Input;
  readonly #output: Output;
  /** The requests without a response. */
  readonly #open = new Set<string | number>();
  #isIdle: (() => void) | undefined;
  #isClosed = false;

  constructor(input: Input, output: Output) {
    this.#input = input;
    this.#output = output;
  }

  /** Starts reading. */
  async start(): Promise<void> {
    // If the client was killed, the rest of the output can't be written.
    this.#output.on?.('error', () => void this.close());
    void this.#read().catch((error) => this.onerror?.(error));
  }

  /** Writes a message. */
  async send(message: JSONRPCMessage): Promise<void> {
    this.#write('error' in message ? { ...message, error: readableError(message.error) } : message);
    if (!('id' in message) || 'method' in message || message.id === undefined) return;
    this.#open.delete(message.id);
    if (this.#open.size === 0) this.#isIdle?.();
  }

  /** Stops reading. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.onclose?.();
  }

  async #read(): Promise<void> {
    let parts: Buffer[] = [];
    let length = 0;
    for await (const chunk of this.#input) {
      if (this.#isClosed) return;
      let rest = Buffer.from(chunk);
      for (let end = rest.indexOf(newline); end >= 0; end = rest.indexOf(newline)) {
        length += end;
        if (length > longestMessage) this.#rejectLong();
        else this.#receive(Buffer.concat([...parts, rest.subarray(0, end)]).toString('utf8'));
        rest = rest.subarray(end + 1);
        parts = [];
        length = 0;
      }
      length += rest.length;
      // Of a message that is too long, only the length is kept.
      if (length > longestMessage) parts = [];
      else parts.push(rest);
    }
    if (length > longestMessage) this.#rejectLong();
    else if (length > 0) this.#receive(Buffer.concat(parts).toString('utf8'));
    await this.#idle();
    await this.close();
  }

  #receive(line: string): void {
    if (line.trim() === '') return;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      this.#reject(undefined, protocolErrors.parse, 'A message must be one line of JSON.');
      return;
    }
    const { success, data } = JSONRPCMessageSchema.safeParse(value);
    if (!success) {
      const text = 'A message must be a JSON-RPC 2.0 request, notification, or response.';
      this.#reject(idOf(value), protocolErrors.invalidRequest, text);
      return;
    }
    if ('method' in data && 'id' in data) this.#open.add(data.id);
    this.onmessage?.(data);
  }

  #rejectLong(): void {
    const text = `A message must have at most ${longestMessage} bytes.`;
    this.#reject(undefined, protocolErrors.invalidRequest, text);
  }

  #reject(id: string | number | undefined, code: number, message: string): void {
    this.#write({ jsonrpc: '2.0', ...(id !== undefined && { id }), error: { code, message } });
  }

  #write(message: JSONRPCMessage): void {
    this.#output.write(`${JSON.stringify(message)}\n`);
  }

  async #idle(): Promise<void> {
    if (this.#open.size === 0) return;
    await new Promise<void>((resolve) => {
      this.#isIdle = resolve;
      setTimeout(resolve, lastWaitMs).unref();
    });
  }
}

/** Returns the ID of a message, if it is valid JSON and expects a response. */
function idOf(value: unknown): string | number | undefined {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' || typeof id === 'number' ? id : undefined;
}
