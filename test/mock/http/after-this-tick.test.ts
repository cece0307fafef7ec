import { expect, test } from 'vitest';
import { afterThisTick } from '../../../src/mock/http/after-this-tick.js';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

test('work waits for the end of the turn, and keeps its order', async () => {
  const done: string[] = [];
  afterThisTick(() => done.push('first'));
  afterThisTick(() => done.push('second'));
  await Promise.resolve();
  process.nextTick(() => done.push('the rest of the turn'));
  expect(done).toEqual([]);
  await turn();
  expect(done).toEqual(['the rest of the turn', 'first', 'second']);
});

test('work that defers other work leaves it to the next turn, so that requests are read between them', async () => {
  const done: string[] = [];
  afterThisTick(() => {
    done.push('request');
    afterThisTick(() => done.push('response'));
  });
  await turn();
  expect(done).toEqual(['request']);
  await turn();
  expect(done).toEqual(['request', 'response']);
});
