import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
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
    '2:5: players[0].plyrId is not valid. A PLYR[ID]',
  ],
  [
    'a number in the place of a string',
    'players:\n  - plyrId: frank\n    balances:\n      plyr: 5\n',
    '4:7: players[0].balances.plyr must have the type string. A number in quotes is a string.',
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
  ['an array in the place of an object', '- a\n', '1:1: The data must have the type object.'],
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
  expect(locate(error).message).toBe(`${path}:3:28: frank: there is no token or chip "nope".`);
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

test('a file that is missing, and one that is a folder', () => {
  expect(() => readSeedFile(join(folder, 'none.yaml'))).toThrow("none.yaml can't be read: ENOENT");
  expect(() => readSeedFile(folder)).toThrow("can't be read: EISDIR");
});
