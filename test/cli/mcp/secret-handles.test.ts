import { expect, test } from 'vitest';
import { operationNamed } from '../../../src/cli/api/catalog.js';
import { SecretHandles } from '../../../src/cli/mcp/secret-handles.js';

const jwt = 'eyJhbGciOiJFUzI1NiJ9.eyJwbHlySWQiOiJhbGljZSJ9.c2lnbmF0dXJl';
const logout = operationNamed('logout');
const join = operationNamed('joinGameRoom');

test('a secret becomes a handle, and the handle the secret again', () => {
  const handles = new SecretHandles();
  const shown = handles.hide({ sessionJwt: jwt, plyrId: 'alice', list: [{ otp: '123456' }] }, undefined);
  expect(shown).toEqual({
    sessionJwt: 'handle:sessionJwt-1',
    plyrId: 'alice',
    list: [{ otp: 'handle:otp-2' }],
  });
  expect(handles.reveal(logout, { sessionJwt: 'handle:sessionJwt-1' })).toEqual({ sessionJwt: jwt });
  const sessionJwts = ['handle:sessionJwt-1', 'of-another-player'];
  expect(handles.reveal(join, { roomId: '1', sessionJwts })).toEqual({
    roomId: '1',
    sessionJwts: [jwt, 'of-another-player'],
  });
});

test('the same secret has the same handle', () => {
  const handles = new SecretHandles();
  const first = handles.hide({ sessionJwt: jwt }, undefined);
  expect(handles.hide({ sessionJwt: jwt }, undefined)).toEqual(first);
});

test('what the description marks, names of secrets, and JWTs anywhere', () => {
  const handles = new SecretHandles();
  const marks = {
    segments: [],
    openParameters: 0,
    secretSegments: [],
    playerSegments: [],
    names: new Set(['winningticket']),
  };
  const body = {
    winningTicket: 42,
    apiKey: 'key',
    privateKey: '0x1',
    note: `see ${jwt}!`,
    signature: '',
    otp: null,
    secret: '[redacted]',
  };
  expect(handles.hide(body, marks)).toEqual({
    winningTicket: 'handle:winningTicket-1',
    apiKey: 'handle:apiKey-2',
    privateKey: 'handle:privateKey-3',
    note: 'see [redacted]!',
    signature: '',
    otp: null,
    secret: '[redacted]',
  });
});

test('a handle is for secret parameters alone: elsewhere, others could read it', () => {
  const handles = new SecretHandles();
  handles.hide({ sessionJwt: jwt }, undefined);
  expect(() => handles.reveal(join, { roomId: 'handle:sessionJwt-1', sessionJwts: [] })).toThrow(
    'roomId of joinGameRoom is not secret',
  );
  expect(() => handles.reveal(logout, { sessionJwt: 'handle:otp-1' })).toThrow('no handle "handle:otp-1"');
  expect(handles.reveal(logout, { sessionJwt: 'handle: mine' })).toEqual({ sessionJwt: 'handle: mine' });
});
