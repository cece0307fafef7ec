import { inspect } from 'node:util';
import { expect, expectTypeOf, test, vi } from 'vitest';
import { SharedPromise, settle } from '../../../src/client/named/shared-promise.js';

const failure = new Error('no');

test('it derives its value each time that a caller waits, and not before', async () => {
  const derive = vi.fn((value: number) => value * 2);
  const promise = new SharedPromise(settle(Promise.resolve(21)), derive);
  expectTypeOf(promise).toExtend<Promise<number>>();
  expect(derive).not.toHaveBeenCalled();
  expect(await promise).toBe(42);
  expect(await promise.then((value) => value + 1)).toBe(43);
  expect(await promise.then()).toBe(42);
  expect(await promise.catch(() => 0)).toBe(42);
  expect(await Promise.all([promise, promise.finally()])).toEqual([42, 42]);
  expect(derive).toHaveBeenCalledTimes(6);
});

test('it rejects with the reason, or with what deriving threw', async () => {
  const broken = new SharedPromise(settle(Promise.reject(failure)), (value) => value);
  await expect(broken).rejects.toBe(failure);
  expect(await broken.catch((reason) => reason)).toBe(failure);
  expect(await broken.then(undefined, () => 1)).toBe(1);
  const onFinally = vi.fn();
  await expect(broken.finally(onFinally)).rejects.toBe(failure);
  expect(onFinally).toHaveBeenCalledOnce();
  const thrown = new SharedPromise(settle(Promise.resolve(1)), () => {
    throw failure;
  });
  await expect(thrown).rejects.toBe(failure);
});

test('it looks like a promise, and shows nothing of its value', async () => {
  const promise = new SharedPromise(settle(Promise.resolve('secret')), (value) => value);
  await promise;
  expect(inspect(promise, { depth: 5 })).toBe('SharedPromise {}');
  expect(String(promise)).toBe('[object SharedPromise]');
});
