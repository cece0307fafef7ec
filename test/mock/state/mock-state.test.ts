/** The time of a state. What a reset of the clock leaves alone is in test/mock/control/handlers/state.clock.test.ts. */
import { expect, test } from 'vitest';
import { frozenTime, startMock } from '../../../src/mock/index.js';

test('the clock returns to the time of its source', async () => {
  await using mock = await startMock({ time: frozenTime(1_000_000) });
  mock.clock.advance(5);
  expect(mock.state.now()).toBe(1_000_005);
  mock.state.resetClock();
  expect(mock.state.now()).toBe(1_000_000);
});
