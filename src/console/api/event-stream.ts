/** The live events of the sandbox, from `/_mock/events`. It connects again by itself. */
import { createParser } from 'eventsource-parser';
import { admission } from './control.js';

/** How long to wait before the next try, in milliseconds. It doubles, up to the longest. */
const firstWaitMs = 500;
const longestWaitMs = 10_000;

/** Whether events arrive. */
export type Connection = 'connecting' | 'live' | 'lost' | 'rejected';

/** What to do with events. */
export interface EventHandlers {
  /** Gets each event. */
  onEvent: (kind: string, data: unknown) => void;
  /** Called when the connection changes. Each time it is `live`, events may have been missed before. */
  onConnection: (connection: Connection, message?: string) => void;
}

/**
 * Reads events until it is stopped.
 * @param url The address of the events.
 * @param handlers What to do with them.
 * @returns A function that stops.
 */
export function readEvents(url: string, { onEvent, onConnection }: EventHandlers): () => void {
  const abort = new AbortController();
  let lastId = '';
  let waitMs = firstWaitMs;

  async function readOnce(): Promise<void> {
    const headers = { ...admission(), ...(lastId && { 'last-event-id': lastId }) };
    const response = await fetch(url, { headers, signal: abort.signal, cache: 'no-store' });
    if (!response.ok || !response.body) {
      const { error = `Status ${response.status}.` } = await response.json().catch(() => ({}));
      const isRejected = response.status === 401 || response.status === 403;
      onConnection(isRejected ? 'rejected' : 'lost', error);
      return;
    }
    waitMs = firstWaitMs;
    onConnection('live');
    const parser = createParser({
      onEvent({ id, event = 'message', data }) {
        if (id !== undefined) lastId = id;
        onEvent(event, JSON.parse(data));
      },
    });
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      parser.feed(value);
    }
  }

  async function readOn(): Promise<void> {
    while (!abort.signal.aborted) {
      onConnection('connecting');
      await readOnce().catch(() => {});
      if (abort.signal.aborted) return;
      onConnection('lost');
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      waitMs = Math.min(2 * waitMs, longestWaitMs);
    }
  }

  void readOn();
  return () => abort.abort();
}
