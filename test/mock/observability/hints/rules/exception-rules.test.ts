import { expect, test } from 'vitest';
import { hintsApi } from '../hints-api.js';

const description = 'The request does not match the description: ';

test.each<[path: string, body: object | undefined, hint: string]>([
  [
    '/user/login',
    {},
    `${description}body must have required property 'plyrId'; body must have required property 'otp'.`,
  ],
  ['/user/avatars', { plyrIds: [5] }, `${description}body.plyrIds.0 must be string.`],
  [
    '/game/isJoined?plyrId=alice&roomId=room123',
    undefined,
    'roomId must be a plain decimal number, not "room123".',
  ],
  ['/actionLog/alice?offset=-1', undefined, 'offset must be 0 or more, not "-1".'],
  [
    '/task/status/x',
    undefined,
    'A task ID is milliseconds, a dash, and a number, as in 1750000124800-0; this one is "x".',
  ],
  ['/game/nft/owner/fuji/zoogenes/9999', undefined, 'zoogenes has no token "9999" on fuji.'],
  [
    '/airdrop/campaign/0/userReward/alice',
    undefined,
    'An address is 0x and 40 hexadecimal digits, not "alice".',
  ],
])('%s %j: %s', async (path, body, expected) => {
  const { call } = await hintsApi();
  const { status, hint } = await call(path, { body });
  expect([status, hint]).toEqual([500, expected]);
});

test('an invalid expiresIn', async () => {
  const { call } = await hintsApi();
  const { hint } = await call('/user/login', { body: { plyrId: 'alice', otp: '123456', expiresIn: 'soon' } });
  expect(hint).toBe('expiresIn must be a whole number of seconds, or a string such as "1d", not "soon".');
});
