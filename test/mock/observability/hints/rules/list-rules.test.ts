import { expect, test } from 'vitest';
import { hintsApi } from '../hints-api.js';

test.each<[path: string, body: object | undefined, hint: string]>([
  ['/game/chip/mint', { plyrIds: ['alice'], amounts: [] }, 'The request lacks chips.'],
  ['/game/badge/mint', {}, 'The request lacks plyrIds and slugs.'],
  [
    '/game/chip/create',
    { name: '', symbol: 0 },
    'The request lacks image; name and symbol are empty, null, false, or 0.',
  ],
  ['/game/chip/info', undefined, 'The request has neither gameId nor chip.'],
  ['/game/join', { roomId: '1', sessionJwts: [] }, 'sessionJwts is empty, null, false, or 0.'],
  [
    '/game/badge/mint',
    { plyrIds: ['alice', 'bobby'], slugs: ['x'] },
    'plyrIds has 2 entries and slugs has 1 entry.',
  ],
  [
    '/game/badge/mint',
    { plyrIds: Array(11).fill('alice'), slugs: Array(11).fill('x') },
    'plyrIds has 11 entries; 10 are allowed.',
  ],
  [
    '/game/earnLeave',
    { roomId: '1', plyrIds: ['alice'], tokens: ['plyr'], amounts: [] },
    'plyrIds has 1 entry, tokens has 1 entry, and amounts has 0 entries. All must have the same length.',
  ],
])('%s %j: %s', async (path, body, expected) => {
  const { call } = await hintsApi();
  const { status, hint } = await call(path, { body });
  expect([status, hint]).toEqual([400, expected]);
});
