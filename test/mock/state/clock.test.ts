/** The clock of a state, against a source of time that records how long it is asked to wait. */
import { expect, test } from 'vitest';
import { Clock, frozenTime, latestTime } from '../../../src/mock/state/clock.js';

/** A clock whose source says 10,000 and that is ahead by `ahead`. */
function clockAhead(ahead: number) {
  const waits: { ms: number; callback: () => void; isCancelled: boolean }[] = [];
  const source = {
    now: () => 10_000,
    after(ms: number, callback: () => void) {
      const wait = { ms, callback, isCancelled: false };
      waits.push(wait);
      return () => {
        wait.isCancelled = true;
      };
    },
  };
  let offset = ahead;
  const clock = new Clock(source, {
    get: () => offset,
    set(ms) {
      offset = ms;
    },
  });
  return { clock, waits };
}

test('a sleeper waits for what is left until its moment, and a millisecond more', async () => {
  const { clock, waits } = clockAhead(500);
  expect(clock.now()).toBe(10_500);
  const sleep = clock.sleep(10_900);
  expect(waits[0]?.ms).toBe(401);
  waits[0]?.callback();
  await sleep;
  void clock.sleep(10_000);
  expect(waits[1]?.ms).toBe(1);
});

test('moving the clock wakes all sleepers and cancels what they waited for', async () => {
  const { clock, waits } = clockAhead(0);
  const sleeps = [clock.sleep(20_000), clock.sleep(30_000)];
  clock.advance(0);
  await Promise.all(sleeps);
  expect(waits.map(({ isCancelled }) => isCancelled)).toEqual([true, true]);
  expect(clock.now()).toBe(10_000);
  clock.advance(5);
  expect(clock.now()).toBe(10_005);
});

test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('a clock does not move by %s', (ms) => {
  const { clock } = clockAhead(7);
  expect(() => clock.advance(ms)).toThrow(RangeError);
  expect(clock.now()).toBe(10_007);
});

test('a clock moves to the end of its time, and no further', () => {
  const { clock } = clockAhead(0);
  clock.advance(latestTime - 10_000);
  expect(clock.now()).toBe(latestTime);
  expect(() => clock.advance(1)).toThrow('The clock stops at the year 9000');
  expect(clock.now()).toBe(latestTime);
});

test('frozen time stands still, and no wait for it ends', () => {
  const time = frozenTime(5);
  const cancel = time.after(0, () => expect.unreachable());
  expect(time.now()).toBe(5);
  cancel();
});
