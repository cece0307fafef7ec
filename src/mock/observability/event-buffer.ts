/** Events of one sandbox that wait to be sent. */

/** An event, or how to write it. */
export type PendingEvent = string | (() => string);

/** Bytes that most events fit into, and room for the check that the last one fits. */
const usualBytes = 400;
const spareBytes = 4 * usualBytes;

/**
 * Collects events. They are written when they are taken. Written one by one, each after its request, they take twice the
 * time, because code and data have to come back into the processor's caches.
 */
export class EventBuffer {
  #events: PendingEvent[] = [];

  /** How many events there are. */
  get size(): number {
    return this.#events.length;
  }

  /** Adds an event. A function is called once, when the events are taken. */
  add(event: PendingEvent): void {
    this.#events.push(event);
  }

  /** Returns the bytes of all events, and removes them. The memory is not reused, because sockets may keep it. */
  take(): Buffer {
    const events = this.#events;
    this.#events = [];
    let bytes = Buffer.allocUnsafeSlow(events.length * usualBytes + spareBytes);
    let length = 0;
    for (const event of events) {
      const text = typeof event === 'string' ? event : event();
      // A character of UTF-16 has at most three bytes in UTF-8.
      const most = length + text.length * 3;
      if (most > bytes.length)
        bytes = Buffer.concat([bytes.subarray(0, length)], Math.max(most, 2 * bytes.length));
      length += bytes.write(text, length);
    }
    return bytes.subarray(0, length);
  }
}
