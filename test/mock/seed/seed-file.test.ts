import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { startMock } from '../../../src/mock/index.js';
import { SeedError } from '../../../src/mock/seed/seed-error.js';
import { readSeedFile } from '../../../src/mock/seed/seed-file.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const folder = temporaryFolder();

function write(text: string, name = 'seed.yaml'): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test('YAML and JSON are the same', () => {
  const yaml = write('# Comment\nplayers:\n  - plyrId: frank\n    balances: { plyr: "5" }\n');
  const json = write('{\n\t"players": [{ "plyrId": "frank", "balances": { "plyr": "5" } }]\n}', 'seed.json');
  expect(readSeedFile(yaml).seed).toEqual({ players: [{ plyrId: 'frank', balances: { plyr: '5' } }] });
  expect(readSeedFile(json).seed).toEqual(readSeedFile(yaml).seed);
  expect(readSeedFile(write('')).seed).toEqual({});
  expect(readSeedFile(write('# nothing yet\n')).seed).toEqual({});
});

test.each([
  [
    'an unknown field',
    'players:\n  - plyrId: frank\n    balance: {}\n',
    '3:5: players[0].balance is not a field',
  ],
  [
    'a name that the API rejects',
    'players:\n  - plyrId: p1\n',
    '2:5: players[0].plyrId is not valid: "p1". A PLYR[ID] or game ID: 5 to 64 letters, digits, and dashes.',
  ],
  [
    'a number in the place of a string',
    'players:\n  - plyrId: frank\n    balances:\n      plyr: 5\n',
    '4:7: players[0].balances.plyr must have the type string, not 5. A number in quotes is a string.',
  ],
  ['a field that is missing', 'chips:\n  - { gameId: demo-game }\n', '2:5: chips[0] needs the field "name".'],
  [
    'a choice that does not exist',
    'modes:\n  hmac: maybe\n',
    '2:3: modes.hmac must be one of: verify, presence, off.',
  ],
  [
    'a fault of an unknown kind',
    'faults:\n  - { operation: login, kind: explode }\n',
    '2:25: faults[0].kind must be one of: latency,',
  ],
  ['a fault without a kind', 'faults:\n  - { operation: login }\n', '2:5: faults[0] needs the field "kind".'],
  [
    'a field of another kind',
    'faults:\n  - { operation: login, kind: drop, ms: 1 }\n',
    '2:37: faults[0].ms is not a field',
  ],
  ['an array in the place of an object', '- a\n', '1:1: The data must have the type object, not array.'],
  [
    'a room that no game has',
    'rooms:\n  - { gameId: demo-game, roomId: "0" }\n',
    '2:26: rooms[0].roomId is not valid: "0". Its number, from 1 on,',
  ],
  [
    'a private key that is none',
    'players:\n  - { plyrId: frank, privateKey: secret }\n',
    '2:22: players[0].privateKey is not valid. The private key of the wallet, from which the address is computed: 0x and 64 hex',
  ],
  [
    'a key that looks like the own key of a sandbox',
    'apiKeys:\n  - { gameId: my-game, apiKey: real@qa, secretKey: secret }\n',
    '2:24: apiKeys[0].apiKey is not valid. The API key, without `@`.',
  ],
  [
    'an amount that is not finite',
    'players: [{ plyrId: frank, allowances: [{ gameId: demo-game, token: plyr, amount: .inf }] }]',
    '1:75: players[0].allowances[0].amount must have the type number, not Infinity.',
  ],
  ['no value', 'players:\n', '1:1: players must have the type array, not null.'],
  ['two documents', 'seed: a\n---\nseed: b\n', '2:1: A second YAML document begins here.'],
  ['JSON nested too deeply', '{"a":'.repeat(5_000), '1:2501: The data is nested more than 500 levels'],
  ['brackets nested too deeply', `${'['.repeat(5_000)}${']'.repeat(5_000)}`, '1:501: The data is nested'],
  ['lines nested too deeply', '- '.repeat(5_000), '1:1001: The data is nested'],
  ['malformed YAML', 'players: [\n  a: b: c', '2:6: '],
  ['a key that comes twice', 'seed: a\nseed: b\n', '2:1: Map keys must be unique.'],
  ['malformed JSON', '{ "players": [ }', '1:16: '],
])('%s: line and column', (_what, text, message) => {
  const path = write(text);
  expect(() => readSeedFile(path)).toThrow(`${path}:${message}`);
});

test('a mistake that only the data shows has a line, too', async () => {
  const path = write('players:\n  - plyrId: frank\n    balances: { plyr: "1", nope: "2" }\n');
  const { seed, locate } = readSeedFile(path);
  const error = await startMock({ seed }).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(SeedError);
  expect(error.path).toEqual(['players', 0, 'balances', 'nope']);
  expect(locate(error).message).toBe(
    `${path}:3:28: players[0].balances.nope: frank: there is no token or chip "nope".`,
  );
});

test.each([
  ['an alias without an anchor', 'seed: a\napiKeys:\n  - secretKey: *S3CRET\n', '3:16: Unresolved alias'],
  ['a tag', 'seed: !x!S3CRET a\n', '1:7: Unknown or malformed tag.'],
  ['an escape sequence', 'seed: "\\US3CRETxx"\n', '1:8: Invalid escape sequence.'],
  ['a directive', '%YAML S3CRET\n---\nseed: a\n', '1:7: Invalid directive.'],
  ['a block', 'seed: |S3CRET\n  a\n', '1:8: Block scalar header includes extra characters.'],
  ['a bracket', 'seed: ]S3CRET\n', '1:7: Unexpected flow-seq-end token in YAML'],
  [
    'a template that was not filled',
    'apiKeys:\n  - secretKey: {{S3CRET}}\n',
    '2:17: A key must be a string.',
  ],
  ['a map as a key', '? { secretKey: S3CRET }\n: 1\n', '1:3: A key must be a string.'],
])('what is malformed is not quoted: %s', (_what, text, message) => {
  const path = write(text);
  const read = () => readSeedFile(path);
  expect(read).toThrow(`${path}:${message}`);
  expect(read).not.toThrow('S3CRET');
});

test('no message contains a secret', () => {
  const secret = '0xabcdef';
  const path = write(`players:\n  - { plyrId: frank, privateKey: "${secret}", totpSecret: "${secret}" }\n`);
  expect(() => readSeedFile(path)).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining(secret) }),
  );
});

test.each([
  ['players: [{ plyrId: frank, fixedOtp: 123456 }]', '123456'],
  ['players: [{ plyrId: frank, totpSecret: 12345678 }]', '12345678'],
  ['apiKeys: [{ gameId: my-game, apiKey: a, secretKey: 987654 }]', '987654'],
])('no message contains a secret that is a number: %s', (text, secret) => {
  const path = write(text);
  const message = expect.not.stringContaining(secret);
  expect(() => readSeedFile(path)).toThrow(expect.objectContaining({ message }));
});

test.each([
  ['Latin-1', Buffer.from('seed: caf\xe9\n', 'latin1'), 'is not UTF-8. Save it as UTF-8.'],
  ['UTF-16', Buffer.from('\ufeffseed: a\n', 'utf16le'), 'is not UTF-8, but UTF-16. Save it as UTF-8.'],
])('a file in %s', (_what, bytes, message) => {
  const path = join(folder, 'other.yaml');
  writeFileSync(path, bytes);
  expect(() => readSeedFile(path)).toThrow(`The seed file ${path} ${message}`);
});

test('a file in UTF-8 with a byte order mark', () => {
  expect(readSeedFile(write('\ufeffseed: café\n')).seed).toEqual({ seed: 'café' });
});

test('the library warns about nothing', () => {
  const warn = vi.spyOn(process, 'emitWarning');
  expect(() => readSeedFile(write('? { a: b }\n: 1\n'))).toThrow('A key must be a string.');
  expect(warn).not.toHaveBeenCalled();
});

test('a deep object within the limit', () => {
  const path = write(`uploads: [{ uri: a, content: ${'{"a":'.repeat(400)}1${'}'.repeat(400)} }]`);
  expect(readSeedFile(path).seed.uploads).toHaveLength(1);
});

test('a file that is missing, and one that is a folder', () => {
  expect(() => readSeedFile(join(folder, 'none.yaml'))).toThrow("none.yaml can't be read: ENOENT");
  expect(() => readSeedFile(folder)).toThrow("can't be read: EISDIR");
});
