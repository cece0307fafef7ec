/**
 * Events for readers that watch a sandbox: requests, tasks, changes of the state, and resets. Without readers, no event is
 * created. The events of a short time are sent together, because a write to a socket costs more than an event.
 */
import type { ServerResponse } from 'node:http';
import type { Task } from '../state/records.js';
import type { Write, WriteLog } from '../state/write-log.js';
import { EventBuffer, type PendingEvent } from './event-buffer.js';
import { journalCapacity } from './request-journal.js';

/** How long events are collected, in milliseconds. After a pause as long, an event is sent without delay. */
const collectMs = 250;
/** When this many events wait, they are sent immediately, because their requests must still be in the journal. */
const mostCollected = journalCapacity;
const heartbeatMs = 15_000;
/** A reader with this many unread bytes for this long is disconnected. Readers share the bytes, so they take memory once. */
const slow = { bytes: 4_000_000, ms: 2_000 };
/** A reader with more unread bytes is disconnected immediately. */
const mostWaiting = 32_000_000;

/** The most readers of a mock. */
export const mostReaders = 100;

/** Describes the writes of a sandbox. */
export type Describe = (writes: readonly Write[]) => readonly object[];

interface Reader {
  readonly sandbox: string;
  readonly response: ServerResponse;
  /** Since when the reader has had unread bytes, in milliseconds of any clock. */
  waitsSince: number | undefined;
}

/** The readers of all sandboxes of a mock. */
export class EventHub {
  readonly #readers = new Set<Reader>();
  readonly #listeners = new Map<string, Set<() => void>>();
  /** Events that wait to be sent, by the name of the sandbox. Only sandboxes with readers have an entry. */
  readonly #pending = new Map<string, EventBuffer>();
  #timer: NodeJS.Timeout | undefined;
  /** When events were last sent, in milliseconds of `performance.now()`. */
  #sentAt = Number.NEGATIVE_INFINITY;
  #heartbeat: NodeJS.Timeout | undefined;
  #isClosed = false;

  /** How many readers there are. */
  get size(): number {
    return this.#readers.size;
  }

  /** Whether there is neither a reader nor a listener. */
  get isIdle(): boolean {
    return this.#readers.size === 0 && this.#listeners.size === 0;
  }

  /** Whether the mock is about to stop. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /**
   * Reports a request that has ended.
   * @param sandbox The name of its sandbox.
   * @param event Returns its {@link requestEvent}. Called when it is sent, and only if there is a reader.
   */
  requestEnded(sandbox: string, event: () => string): void {
    if (this.isIdle) return;
    if (this.#isWatched(sandbox)) this.#add(sandbox, event);
    for (const listener of this.#listeners.get(sandbox) ?? []) listener();
  }

  /**
   * Reports the writes of a transaction.
   * @param sandbox The name of its sandbox.
   * @param writes The writes.
   * @param log The request that they belong to.
   * @param describe Describes them for readers.
   */
  stateChanged(
    sandbox: string,
    writes: readonly Write[],
    log: WriteLog | undefined,
    describe: Describe,
  ): void {
    if (this.#isWatched(sandbox)) this.#add(sandbox, () => stateEvents(writes, log, describe));
  }

  /**
   * Notifies readers that they must read a part of a sandbox again. Call it before that part changes: the events that wait
   * are written from it.
   * @param sandbox The name of the sandbox.
   * @param part The journal that was emptied, or the state that was replaced.
   */
  wasReset(sandbox: string, part: 'journal' | 'state'): void {
    if (!this.#isWatched(sandbox)) return;
    this.#flush();
    // IDs start at 1 again, so a reader that reconnects has seen none of them.
    const id = part === 'journal' ? 'id: 0\n' : '';
    this.#add(sandbox, `${id}event: reset\ndata: {"part":"${part}"}\n\n`);
    // At once, or a reader would ask for requests that the reset has removed.
    this.#flush();
  }

  /**
   * Sends the events of a sandbox to a response until the reader or the mock ends it.
   * @param sandbox The name of the sandbox. It doesn't have to exist yet.
   * @param response The response. Its headers have been sent.
   * @param past The events to send first.
   */
  subscribe(sandbox: string, response: ServerResponse, past: readonly string[]): void {
    this.#flush();
    const reader: Reader = { sandbox, response, waitsSince: undefined };
    response.on('drain', () => {
      reader.waitsSince = undefined;
    });
    this.#readers.add(reader);
    this.#heartbeat ??= setInterval(() => this.#beat(), heartbeatMs).unref();
    response.on('close', () => this.#remove(reader));
    response.on('error', () => this.#remove(reader));
    response.write(`retry: 1000\n\n${past.join('')}`);
    if (this.#isClosed) response.end();
  }

  /**
   * Calls back after each request of a sandbox, and when the mock is about to stop.
   * @param sandbox The name of the sandbox.
   * @param listener The callback.
   * @returns A function that stops the callbacks.
   */
  listen(sandbox: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(sandbox) ?? new Set();
    this.#listeners.set(sandbox, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(sandbox);
    };
  }

  /** Ends all responses, so that the server can close. */
  close(): void {
    this.#flush();
    this.#isClosed = true;
    clearInterval(this.#heartbeat);
    for (const { response } of [...this.#readers]) response.end();
    for (const listener of [...this.#listeners.values()].flatMap((all) => [...all])) listener();
  }

  #isWatched(sandbox: string): boolean {
    for (const reader of this.#readers) if (reader.sandbox === sandbox) return true;
    return false;
  }

  #add(sandbox: string, event: PendingEvent): void {
    let buffer = this.#pending.get(sandbox);
    if (!buffer) {
      buffer = new EventBuffer();
      this.#pending.set(sandbox, buffer);
    }
    buffer.add(event);
    if (buffer.size >= mostCollected) this.#flush();
    else this.#timer ??= setTimeout(() => this.#flush(), this.#sentAt + collectMs - performance.now());
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const [sandbox, buffer] of this.#pending) {
      if (buffer.size === 0) continue;
      this.#sentAt = performance.now();
      const bytes = buffer.take();
      for (const reader of [...this.#readers]) if (reader.sandbox === sandbox) this.#send(reader, bytes);
    }
  }

  #send(reader: Reader, bytes: Buffer | string): void {
    const { response } = reader;
    // Unread bytes stay in memory until the reader takes them.
    const waiting = response.writableLength;
    const waitedMs = performance.now() - (reader.waitsSince ?? performance.now());
    if (waiting > mostWaiting || (waiting > slow.bytes && waitedMs > slow.ms)) {
      this.#remove(reader);
      response.destroy();
    } else if (!response.write(bytes)) reader.waitsSince ??= performance.now();
  }

  /** Keeps connections open, because proxies close idle ones. */
  #beat(): void {
    for (const reader of [...this.#readers]) this.#send(reader, ': heartbeat\n\n');
  }

  #remove(reader: Reader): void {
    this.#readers.delete(reader);
    if (!this.#isWatched(reader.sandbox)) this.#pending.delete(reader.sandbox);
    if (this.#readers.size > 0) return;
    clearInterval(this.#heartbeat);
    this.#heartbeat = undefined;
  }
}

/**
 * Returns the event of a request. It includes the ID, so that a reader that reconnects gets the events that it has missed.
 * @param id Its ID in the journal.
 * @param summary Its summary as JSON.
 */
export const requestEvent = (id: number, summary: string): string =>
  `id: ${id}\nevent: request\ndata: ${summary}\n\n`;

function stateEvents(writes: readonly Write[], log: WriteLog | undefined, describe: Describe): string {
  const start = `{"requestId":${log?.requestId ?? null},`;
  let text = '';
  const others: Write[] = [];
  for (const write of writes) {
    if (write.table !== 'tasks') others.push(write);
    else if (write.after) text += `event: task\ndata: ${start}${taskFields(write.after as Task)}}\n\n`;
  }
  if (others.length === 0) return text;
  for (const change of describe(others))
    text += `event: change\ndata: ${start}${JSON.stringify(change).slice(1)}\n\n`;
  return text;
}

function taskFields({ taskId, method, status, errorMessage, hash }: Task): string {
  const [error, of] = [JSON.stringify(errorMessage), JSON.stringify(hash)];
  return `"taskId":"${taskId}","method":"${method}","status":"${status}","errorMessage":${error},"hash":${of}`;
}
