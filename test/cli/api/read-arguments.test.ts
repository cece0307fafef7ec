import { expect, test } from 'vitest';
import { operationNamed } from '../../../src/cli/api/catalog.js';
import { missingFrom, readArguments } from '../../../src/cli/api/read-arguments.js';

const files: Record<string, string> = {
  'payment.json': '{"roomId":"3","tokens":["plyr"]}',
  'list.json': '[1]',
  'broken.json': '{"otp":"123456",}',
  'otp.txt': '654321',
  '-': '{"plyrId":"bobby"}',
};
const read = (id: string, args: string[], isUnchecked = false) =>
  readArguments(operationNamed(id), args, { readText: (file) => files[file] ?? '', isUnchecked });

test.each<[id: string, args: string[], parameters: object]>([
  ['getUserInfo', ['identifier=alice'], { identifier: 'alice' }],
  ['getUserInfo', ['identifier=a=b:c'], { identifier: 'a=b:c' }],
  ['login', ['otp=000123'], { otp: '000123' }],
  ['createGameRoom', ['expiresIn=3600', 'sync=true'], { expiresIn: 3600, sync: true }],
  ['createGameRoom', ['expiresIn=1h'], { expiresIn: '1h' }],
  ['createGameRoom', ['expiresIn:=1.5'], { expiresIn: 1.5 }],
  // An amount keeps its digits.
  ['approveTokens', ['amount=1.10'], { amount: '1.10' }],
  [
    'payGameRoom',
    ['tokens=plyr, gamr', 'amounts=5,0.50'],
    { tokens: ['plyr', 'gamr'], amounts: ['5', '0.50'] },
  ],
  ['payGameRoom', ['tokens=plyr', 'tokens=gamr'], { tokens: ['plyr', 'gamr'] }],
  ['payGameRoom', ['amounts=["5",6]'], { amounts: ['5', 6] }],
  ['payGameRoom', ['@payment.json', 'roomId=4'], { roomId: '4', tokens: ['plyr'] }],
  ['login', ['-', 'otp=@otp.txt'], { plyrId: 'bobby', otp: '654321' }],
  ['login', ['plyrId:=null'], { plyrId: null }],
])('%s %j', (id, args, parameters) => {
  expect(read(id, args)).toEqual(parameters);
});

test.each<[id: string, args: string[], parameters: object]>([
  ['createGameRoom', ['sync=yes', 'zone=UTC'], { sync: 'yes', zone: 'UTC' }],
  ['getAvatars', ['plyrIds=alice,bobby'], { plyrIds: ['alice', 'bobby'] }],
  ['createGameRoom', ['expiresIn=3600'], { expiresIn: 3600 }],
])('%s %j, unchecked', (id, args, parameters) => {
  expect(read(id, args, true)).toEqual(parameters);
});

test.each<[id: string, args: string[], message: string]>([
  [
    'login',
    ['plyrID=alice'],
    'login has no parameter "plyrID". Did you mean plyrId? --unchecked sends it anyway.',
  ],
  [
    'getServerTime',
    ['zone=UTC'],
    'getServerTime has no parameter "zone". It takes no parameters. --unchecked sends it anyway.',
  ],
  [
    'createGameRoom',
    ['sync=yes'],
    'sync must be true or false; "yes" is not. Use sync:=JSON to send anything else.',
  ],
  ['payGameRoom', ['amounts:=[1'], 'amounts is not valid JSON, at position 2.'],
  ['payGameRoom', ['@list.json'], '@list.json must be a JSON object with parameters.'],
  [
    'payGameRoom',
    ['3'],
    '"3" is not an argument of a call. Write name=value, name:=JSON, @file, or - for standard input.',
  ],
])('%s %j is refused', (id, args, message) => {
  expect(() => read(id, args)).toThrow(message);
});

test('a message about broken JSON does not quote it', () => {
  expect(() => read('login', ['@broken.json'])).toThrow(/^@broken\.json is not valid JSON/);
  expect(() => read('login', ['@broken.json'])).not.toThrow(/123456/);
});

test('unchecked parameters are strings, unless they are JSON', () => {
  expect(read('login', ['zone=UTC', 'level:=3'], true)).toEqual({ zone: 'UTC', level: 3 });
});

test('what is missing', () => {
  const login = operationNamed('login');
  expect(missingFrom(login, { plyrId: 'alice' }).map(({ name }) => name)).toEqual(['otp']);
  expect(missingFrom(login, { plyrId: 'alice', otp: '1' })).toEqual([]);
});
