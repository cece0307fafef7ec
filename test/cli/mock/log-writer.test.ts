import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { lineWriter } from '../../../src/cli/mock/log-writer.js';

test('lines of one turn of the event loop share a write', async () => {
  const written: string[] = [];
  const print = lineWriter((text) => written.push(text));
  print('a');
  print('b');
  expect(written).toEqual([]);
  await setImmediate();
  print('c');
  await setImmediate();
  expect(written).toEqual(['a\nb\n', 'c\n']);
});
