/**
 * Events of one sandbox until they are sent. They become bytes at once. Thousands of strings that live for a tenth of a second
 * would be moved about by each garbage collection, which costs more than all the rest.
 */

/** How much memory is taken at a time, in bytes. */
const blockBytes = 256 * 1024;

/** Collects events. */
export class EventBuffer {
  #block = Buffer.alloc(0);
  /** The bytes of the block that are in use, and those of them that are in `#parts` already. */
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

  /** Returns the bytes of all events, and forgets them. The memory is not used again, because sockets may keep it. */
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
