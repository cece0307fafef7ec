import { expect, test } from 'vitest';
import { keyFor } from '../../../src/console/api/send-signed.js';
import type { KeyPair } from '../../../src/control-client/control-types.js';

const key = (apiKey: string, gameId: string): KeyPair => ({ apiKey, secretKey: 'a', gameId, role: 'game' });
const keys = [key('one', 'demo-game'), key('two', 'other-game'), key('three', 'other-game')];

test.each<[apiKey: string | undefined, gameId: string | null, expected: string]>([
  ['three', 'other-game', 'three'],
  ['d1a5e3…#1a2b', 'other-game', 'two'],
  ['d1a5e3…#1a2b', null, 'one'],
  [undefined, null, 'one'],
])('a request with the key %s of %s is signed with %s', (apiKey, gameId, expected) => {
  expect(keyFor(keys, apiKey, gameId)?.apiKey).toBe(expected);
});

test('without keys, there is none', () => {
  expect(keyFor([], 'one', 'demo-game')).toBeUndefined();
});
