/** When events are sent. What they contain is tested over HTTP. */
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EventHub, requestEvent } from '../../../src/mock/observability/event-hub.js';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A hub with a reader of the default sandbox, and the IDs in each group that the reader gets. */
function watched() {
  const hub = new EventHub();
  const groups: number[][] = [];
  const response = {
    writableLength: 0,
    on: () => response,
    end: () => response,
    write(bytes: Buffer | string) {
      const ids = [...String(bytes).matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
      if (ids.length > 0) groups.push(ids);
      return true;
    },
  };
  hub.subscribe('', response as unknown as ServerResponse, []);
  return { hub, groups, end: (id: number) => hub.requestEnded('', () => requestEvent(id, '{}')) };
}

test('after a pause, without delay; then in groups', () => {
  const { hub, groups, end } = watched();
  end(1);
  vi.advanceTimersByTime(1);
  expect(groups).toEqual([[1]]);
  end(2);
  vi.advanceTimersByTime(200);
  end(3);
  expect(groups).toEqual([[1]]);
  vi.advanceTimersByTime(50);
  expect(groups).toEqual([[1], [2, 3]]);
  vi.advanceTimersByTime(1_000);
  end(4);
  vi.advanceTimersByTime(1);
  expect(groups).toEqual([[1], [2, 3], [4]]);
  hub.close();
});

test('as many as the journal keeps do not wait', () => {
  const { hub, groups, end } = watched();
  for (let id = 1; id <= 1_001; id += 1) end(id);
  expect(groups.map((ids) => ids.length)).toEqual([1_000]);
  hub.close();
  expect(groups[1]).toEqual([1_001]);
});

test('an event is written when it is sent, and for a reader of its sandbox only', () => {
  const { hub } = watched();
  const written: number[] = [];
  const event = (id: number) => () => {
    written.push(id);
    return requestEvent(id, '{}');
  };
  hub.requestEnded('', event(1));
  hub.requestEnded('other', event(2));
  expect(written).toEqual([]);
  vi.advanceTimersByTime(250);
  expect(written).toEqual([1]);
  hub.close();
});

test('a reset is sent at once, with the events before it', () => {
  const { hub, groups, end } = watched();
  end(1);
  vi.advanceTimersByTime(1);
  end(2);
  hub.wasReset('', 'journal');
  // The ID of a reset is 0.
  expect(groups).toEqual([[1], [2], [0]]);
  hub.close();
});
