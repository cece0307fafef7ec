import { expect, test } from 'vitest';
import type { Fault } from '../../src/control-client/control-types.js';
import {
  canHappen,
  conditionText,
  countText,
  effectText,
  newFaultOf,
} from '../../src/control-client/fault-text.js';

type Parts = Parameters<typeof effectText>[0];

test.each<[Parts, string]>([
  [{ kind: 'latency', latency: { distribution: 'fixed', ms: 20 } }, 'Waits 20 ms.'],
  [{ kind: 'latency', latency: { distribution: 'uniform', minMs: 1, maxMs: 9 } }, 'Waits 1 to 9 ms.'],
  [
    { kind: 'latency', latency: { distribution: 'lognormal', medianMs: 500, sigma: 1 } },
    'Waits about 500 ms.',
  ],
  [{ kind: 'status', status: 401 }, 'Returns the documented 401.'],
  [
    { kind: 'status', status: 401, example: 'invalidApiKey' },
    'Returns the documented 401, example invalidApiKey.',
  ],
  [{ kind: 'response', status: 502 }, 'Returns 502.'],
  [{ kind: 'response', status: 504, after: true }, 'Is handled, and returns 504.'],
  [{ kind: 'drop' }, 'The connection ends.'],
  [{ kind: 'drop', after: true }, 'Is handled, and the connection ends.'],
  [{ kind: 'truncate' }, 'The response breaks off in the middle.'],
  [{ kind: 'truncate', bytes: 10 }, 'The response breaks off after 10 bytes.'],
  [{ kind: 'slow', bytesPerSecond: 99 }, 'Sends the response at 99 bytes per second.'],
  [{ kind: 'outage', dependency: 'chain' }, 'Fails because chain is down.'],
  [{ kind: 'task', effect: 'fail' }, 'Its task fails.'],
  [{ kind: 'task', effect: 'fail', errorMessage: 'No gas' }, 'Its task fails: No gas'],
  [{ kind: 'task', effect: 'hold' }, 'Its task stays PENDING.'],
  [{ kind: 'task', effect: 'delay', ms: 5 }, 'Its task takes 5 ms longer.'],
  [{ kind: 'sequence', steps: [{ kind: 'none' }] }, 'Goes through 1 step.'],
  [
    { kind: 'sequence', steps: [{ kind: 'none' }, { kind: 'drop', after: false }], repeat: true },
    'Goes through 2 steps, again and again.',
  ],
])('%j in words', (fault, text) => {
  expect(effectText(fault)).toBe(text);
});

test('conditions in words', () => {
  expect(conditionText({})).toBe('');
  expect(
    conditionText({
      match: {
        path: '/game/*',
        player: 'alice',
        room: '3',
        key: 'k',
        body: { token: 'gamr' } as never,
      },
      nth: 2,
      probability: 0.125,
    }),
  ).toBe('path /game/*, player alice, room 3, key k, token is "gamr", only request 2, 12.5% of requests');
});

test.each<[number, number | null, string]>([
  [0, null, 'Not met yet, no limit'],
  [1, 0, 'Met once, used up'],
  [3, 2, 'Met 3 times, 2 left'],
])('%s hits with %s remaining', (hits, remaining, text) => {
  expect(countText({ hits, remaining })).toBe(text);
  expect(canHappen({ remaining })).toBe(remaining !== 0);
});

test('what adds a fault again has no counts and no ID', () => {
  const added = { operation: 'login', kind: 'drop' as const, times: 1, probability: 0.5 };
  const listed: Fault = { ...added, id: '7', hits: 1, remaining: 0, incident: 'bad-network' };
  expect(newFaultOf(listed)).toEqual(added);
});
