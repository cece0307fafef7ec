import { expect, test } from 'vitest';
import { hiddenSecrets } from '../../../../src/console/views/requests/secret-holes.js';
import { journalEntry } from './entry.js';

const hidden = (body: unknown, players: string[] = ['alice']) =>
  hiddenSecrets(journalEntry({ players, request: { headers: {}, body } }));

test('a one-time password is of the player in the body', () => {
  expect(hiddenSecrets(journalEntry())).toEqual({
    holes: [{ field: 'otp', kind: 'otp', players: ['alice'] }],
    missing: [],
  });
});

test('sessions are of the players that the body does not name, in their order', () => {
  const body = { plyrIds: ['Carol'], sessionJwts: '[redacted]', amounts: [1, 2] };
  expect(hidden(body, ['carol', 'bobby', 'alice']).holes).toEqual([
    { field: 'sessionJwts', kind: 'sessions', players: ['bobby', 'alice'] },
  ]);
  expect(hidden({ sessionJwt: '[redacted]', plyrId: 'alice' }).holes).toEqual([
    { field: 'sessionJwt', kind: 'session', players: ['alice'] },
  ]);
});

test('an unknown value is missing', () => {
  expect(hidden({ sessionJwt: '[redacted]' }, []).missing).toEqual(['`sessionJwt`']);
  expect(hidden({ otp: '[redacted]' }).missing).toEqual(['`otp`']);
  expect(hidden({ plyrId: 'alice', signature: '[redacted]' }).missing).toEqual(['`signature`']);
  expect(hidden({ deep: [{ otp: '[redacted]' }] }).missing).toEqual(['`deep`']);
  expect(hidden('{"otp": "[redacted]"').missing).toEqual(['the secrets in the body']);
  const path = '/api/instantPlayPass/verify/claimingCode/[redacted]';
  expect(hiddenSecrets(journalEntry({ path, request: { headers: {} } })).missing).toEqual([
    'the secret in the path',
  ]);
  const request = { headers: {}, omittedBytes: 70_000, note: 'The body is too large for the journal.' };
  expect(hiddenSecrets(journalEntry({ request })).missing).toEqual(['the body']);
});

test('a request without secrets has none', () => {
  expect(hidden(undefined)).toEqual({ holes: [], missing: [] });
  expect(hiddenSecrets(journalEntry({ path: '/api/user/info/%E0%A4%A', request: { headers: {} } }))).toEqual({
    holes: [],
    missing: [],
  });
});
