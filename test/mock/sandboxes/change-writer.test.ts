/** When changes are written, what happens to those of a write that fails, and what is reported. */
import { expect, test } from 'vitest';
import { ChangeWriter } from '../../../src/mock/sandboxes/change-writer.js';
import type { Level, LevelOperation } from '../../../src/mock/sandboxes/level.js';

/** A database of which each write ends when the test says so. */
function create() {
  const log: string[] = [];
  const data = new Map<string, string>();
  const running: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const level = {
    async batch(operations: LevelOperation[]) {
      log.push(`batch of ${operations.length}`);
      await new Promise<void>((resolve, reject) => running.push({ resolve, reject }));
      for (const operation of operations) {
        if (operation.type === 'put') data.set(operation.key, operation.value);
        else data.delete(operation.key);
      }
    },
    close: async () => void log.push('close'),
    open: async () => void log.push('open'),
  } as unknown as Level;
  const failures: string[] = [];
  const writer = new ChangeWriter(level, ({ message }) => failures.push(message));
  /** Ends the running write. */
  async function end(error?: Error): Promise<void> {
    await expect.poll(() => running.length).toBe(1);
    const [write] = running.splice(0);
    if (error) write?.reject(error);
    else write?.resolve();
  }
  return { writer, log, data, failures, end };
}

const state = (promise: Promise<void> | undefined) => {
  const seen = { is: 'waiting' };
  promise?.then(
    () => (seen.is = 'written'),
    () => (seen.is = 'failed'),
  );
  return seen;
};

test('what changes in one turn is one batch, and a record that changed twice is written once', async () => {
  const { writer, log, data, end } = create();
  expect(writer.written()).toBeUndefined();
  writer.set('a', { value: 1 });
  writer.set('b', { value: 2 });
  writer.set('a', { value: 3 });
  writer.set('c', { value: 4 });
  writer.set('c', undefined);
  const written = writer.written();
  await end();
  await written;
  expect(log).toEqual(['batch of 3']);
  expect(Object.fromEntries(data)).toEqual({ a: '{"value":3}', b: '{"value":2}' });
  expect(writer.written()).toBeUndefined();
});

test('changes during a write go into the next one, and a reader who saw them waits for it', async () => {
  const { writer, log, end } = create();
  writer.set('a', { value: 1 });
  const first = state(writer.written());
  await expect.poll(() => log.length).toBe(1);
  const reader = state(writer.written());
  writer.set('a', { value: 2 });
  const second = writer.written();
  await end();
  await expect.poll(() => [first.is, reader.is]).toEqual(['written', 'written']);
  await expect.poll(() => log.length).toBe(2);
  const seen = state(second);
  await new Promise((resolve) => setImmediate(resolve));
  expect(seen.is).toBe('waiting');
  await end();
  await second;
});

test('a write that fails is reported, and is repeated with what changed since', async () => {
  const { writer, log, data, failures, end } = create();
  const full = new Error('no space');
  writer.set('a', { value: 1 });
  writer.set('b', { value: 1 });
  const first = writer.written();
  await expect.poll(() => log.length).toBe(1);
  writer.set('b', { value: 2 });
  const second = writer.written();
  await end(full);
  await expect(first).rejects.toBe(full);
  expect(writer.failure).toBe(full);
  await end(full);
  await expect(second).rejects.toBe(full);
  expect(failures).toEqual(['no space']);
  const third = writer.written();
  await end();
  await third;
  expect(writer.failure).toBeUndefined();
  // LevelDB's log ends within a record after a failure, so it is opened again before each new attempt.
  expect(log).toEqual(['batch of 2', 'close', 'open', 'batch of 2', 'close', 'open', 'batch of 2']);
  expect(Object.fromEntries(data)).toEqual({ a: '{"value":1}', b: '{"value":2}' });
});

test('a failure is reported even if no caller waits for it, and the change is not forgotten', async () => {
  const { writer, failures, data, end } = create();
  writer.set('a', { value: 1 });
  await end(new Error('no space'));
  await expect.poll(() => failures).toEqual(['no space']);
  const written = writer.written();
  await end();
  await written;
  expect(data.get('a')).toBe('{"value":1}');
});
