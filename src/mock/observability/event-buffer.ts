/**
 * Events of one sandbox that wait to be sent. They are encoded immediately, because each garbage collection would otherwise
 * move thousands of short-lived strings, which costs more than everything else.
 */

/** The size of a memory block, in bytes. */
const blockBytes = 256 * 1024;

/** Collects events. */
export class EventBuffer {
  #block = Buffer.alloc(0);
  /** How many bytes of the block are in use, and how many of these `#parts` contains. */
  #length = 0;
  #done = 0;
  #parts: (Buffer | (() => string))[] = [];
  #events = 0;

  /** How many events there are. */
  get size(): number {
    return this.#events;
  }

  /**
   * Adds an event.
   * @param event A string, or a function if the ID of its request is not known yet.
   */
  add(event: string | (() => string)): void {
    this.#events += 1;
    if (typeof event !== 'string') {
      this.#closePart();
      this.#parts.push(event);
      return;
    }
    // A character of UTF-16 has at most three bytes in UTF-8.
    const most = event.length * 3;
    if (this.#block.length - this.#length < most) {
      this.#closePart();
      this.#block = Buffer.allocUnsafeSlow(Math.max(blockBytes, most));
      this.#length = 0;
      this.#done = 0;
    }
    this.#length += this.#block.write(event, this.#length);
  }

  /** Returns the bytes of all events, and removes them. The memory is not reused, because sockets may keep it. */
  take(): Buffer {
    this.#closePart();
    const parts = this.#parts.map((part) => (typeof part === 'function' ? Buffer.from(part()) : part));
    this.#parts = [];
    this.#events = 0;
    return parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
  }

  #closePart(): void {
    if (this.#length > this.#done) this.#parts.push(this.#block.subarray(this.#done, this.#length));
    this.#done = this.#length;
  }
}
