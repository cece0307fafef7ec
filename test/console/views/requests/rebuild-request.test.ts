import { expect, test } from 'vitest';
import { rebuildRequest, type SecretSource } from '../../../../src/console/views/requests/rebuild-request.js';
import { journalEntry } from './entry.js';

const source: SecretSource = {
  otpOf: async (player) => `otp of ${player}`,
  sessionOf: async (player, gameId) => `session of ${player} in ${gameId}`,
};

test('a one-time password is filled in where it was, and only Prefer is kept of the headers', async () => {
  expect(await rebuildRequest(journalEntry(), source)).toEqual({
    ...{ method: 'POST', path: '/api/user/login', headers: { prefer: 'code=401' } },
    body: '{"plyrId":"Alice","otp":"otp of alice"}',
    filled: ['a new one-time password of alice'],
  });
});

test('sessions are a list again', async () => {
  const request = { headers: {}, body: { sessionJwts: '[redacted]', roomId: '1' } };
  const rebuilt = await rebuildRequest(journalEntry({ request, players: ['alice', 'bobby'] }), source);
  expect(JSON.parse(rebuilt.body ?? '')).toEqual({
    sessionJwts: ['session of alice in demo-game', 'session of bobby in demo-game'],
    roomId: '1',
  });
  expect(rebuilt.filled).toEqual(['the sessions of alice and bobby']);
});

test('a body that is not JSON is sent unchanged, and a missing body stays missing', async () => {
  const rebuilt = async (body?: unknown) =>
    (await rebuildRequest(journalEntry({ request: { headers: {}, body } }), source)).body;
  expect([await rebuilt('{"a":'), await rebuilt()]).toEqual(['{"a":', undefined]);
});

test('it says what is missing', async () => {
  const request = { headers: {}, body: { plyrId: 'alice', signature: '[redacted]' } };
  await expect(rebuildRequest(journalEntry({ request }), source)).rejects.toThrow(
    "The request can't be sent again, because the journal doesn't have `signature`.",
  );
});
