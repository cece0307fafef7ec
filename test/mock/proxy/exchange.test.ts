import { once } from 'node:events';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { bytesOf } from '../../../src/mock/proxy/exchange.js';

test('a stream that was closed before it is read is an error, not a wait without end', async () => {
  const stream = new Readable({ read() {} });
  stream.destroy();
  await once(stream, 'close');
  await expect(bytesOf(stream, 10)).rejects.toThrow('the connection was closed before the end');
});
