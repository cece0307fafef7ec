import { useEffect, useRef, useState } from 'preact/hooks';
import { changed, everything } from '../stores/live.js';

/** The result of reading so far. */
export interface Reading<T> {
  /** The newest data; undefined before the first. */
  data: T | undefined;
  /** Why the last attempt failed. */
  error: Error | undefined;
  /** Reads again now. */
  again: () => void;
}

/** How often a view is read again while records change, in milliseconds. */
const pauseMs = 300;

/**
 * Reads something from the mock, and again whenever records of the given kinds change.
 * @param read Reads it.
 * @param kinds Kinds of records, as in the events; `any` for all.
 * @param key Identifies the data. When it changes, the old data is discarded.
 * @returns The result so far.
 */
export function useReading<T>(read: () => Promise<T>, kinds: readonly string[], key = ''): Reading<T> {
  const [state, setState] = useState<{ key: string; data?: T; error?: Error }>({ key });
  const reader = useRef(read);
  reader.current = read;
  const [tries, setTries] = useState(0);
  const count = [...kinds, everything].reduce((sum, kind) => sum + changed(kind).value, tries);
  const last = useRef({ at: 0, key });

  // `count` grows with each change.
  useEffect(() => {
    let isOver = false;
    const wait = last.current.key === key ? Math.max(0, last.current.at + pauseMs - Date.now()) : 0;
    const timer = setTimeout(async () => {
      last.current = { at: Date.now(), key };
      try {
        const data = await reader.current();
        if (!isOver) setState({ key, data });
      } catch (error) {
        if (!isOver) setState((before) => ({ ...before, key, error: error as Error }));
      }
    }, wait);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [key, count]);

  const current = state.key === key ? state : undefined;
  return { data: current?.data, error: current?.error, again: () => setTries((n) => n + 1) };
}
