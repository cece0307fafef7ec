/** The live events of a sandbox, from `/_mock/events`. The reader connects again by itself. */
import { createParser } from 'eventsource-parser';

/** How long to wait before the next try, in milliseconds. It doubles, up to the longest. */
const firstWaitMs = 500;
const longestWaitMs = 10_000;

/** Whether events arrive. */
export type Connection = 'connecting' | 'live' | 'lost' | 'rejected';

/** What to do with events. */
export interface EventHandlers {
  /** Returns the headers of a request, such as the one with the control token. */
  headers: () => Record<string, string>;
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
export function readEvents(url: string, { headers, onEvent, onConnection }: EventHandlers): () => void {
  const abort = new AbortController();
  let lastId = '';
  let waitMs = firstWaitMs;

  async function readOnce(): Promise<void> {
    const response = await fetch(url, {
      headers: { ...headers(), ...(lastId && { 'last-event-id': lastId }) },
      signal: abort.signal,
      cache: 'no-store',
    });
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
      await pause(waitMs, abort.signal);
      waitMs = Math.min(2 * waitMs, longestWaitMs);
    }
  }

  void readOn();
  return () => abort.abort();
}

/** Waits, but not after the reading was stopped: a timer keeps a process alive. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end, { once: true });
  });
}
