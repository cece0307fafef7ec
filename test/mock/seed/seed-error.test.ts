import { expect, test } from 'vitest';
import { SeedError, type SeedPath, seedErrorOf, withPlace } from '../../../src/mock/seed/seed-error.js';

test.each<[SeedPath, string]>([
  [['chips', 0, 'holders', 'nobody'], 'chips[0].holders.nobody: Unknown player "nobody".'],
  [['rooms', 12], 'rooms[12]: Unknown player "nobody".'],
  [['apiKeys'], 'apiKeys: Unknown player "nobody".'],
  [[], 'Unknown player "nobody".'],
])('the place %j is in the message, and can be read from it', (path, message) => {
  const apply = () => {
    throw new SeedError(path, 'Unknown player "nobody".');
  };
  expect(() => withPlace(apply)).toThrow(expect.objectContaining({ path, message }));
  expect(seedErrorOf(message)).toMatchObject({ path, message });
});

test('a message with a colon that names no place is kept', () => {
  const message = 'The request does not fit: body.players must be array';
  expect(seedErrorOf(message)).toMatchObject({ path: [], message });
});
