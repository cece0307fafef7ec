import { expect, test } from 'vitest';
import { EventBuffer } from '../../../src/mock/observability/event-buffer.js';

test('events come out in their order, once', () => {
  const buffer = new EventBuffer();
  let id = 0;
  buffer.add('a€');
  buffer.add(() => `<${id}>`);
  buffer.add('b');
  buffer.add(() => '');
  id = 7;
  expect([buffer.size, buffer.take().toString()]).toEqual([4, 'a€<7>b']);
  expect([buffer.size, buffer.take().length]).toEqual([0, 0]);
});

test('what was taken does not change, and long events fit', () => {
  const buffer = new EventBuffer();
  const long = '€'.repeat(200_000);
  buffer.add('first');
  const first = buffer.take();
  buffer.add('x'.repeat(200_000));
  buffer.add(long);
  buffer.add('end');
  expect(buffer.take().toString()).toBe(`${'x'.repeat(200_000)}${long}end`);
  expect(first.toString()).toBe('first');
});
