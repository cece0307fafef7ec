import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { allOperations } from '../../../src/cli/api/catalog.js';
import { candidatesFor } from '../../../src/cli/completion/candidates.js';
import { createProgram } from '../../../src/cli/program.js';
import { cleanEnvironment } from '../clean-environment.js';
import { FakeShell } from '../fake-shell.js';

beforeEach(cleanEnvironment);
afterEach(() => vi.unstubAllEnvs());

const program = createProgram(new FakeShell());
const complete = (line: string) => candidatesFor(program, line.split(' '));
const values = (line: string) => complete(line).map(({ value }) => value);
const ids = allOperations().map(({ id }) => id);

test('commands, with what they do', () => {
  const names = program.commands.map((command) => command.name()).filter((name) => name !== 'complete');
  expect(values('')).toEqual([...names, 'help']);
  expect(complete('sig')).toEqual([{ value: 'sign', description: 'print the headers that sign a request' }]);
  expect(values('help op')).toEqual(['operations']);
  expect(values('--no-color sig')).toEqual(['sign']);
  expect(values('xyzzy ')).toEqual([]);
});

test('the options of a command, and those of the program', () => {
  expect(values('sign --')).toEqual(['--profile', '--format', '--help', '--version', '--no-color']);
  expect(values('call getUserInfo --dry')).toEqual(['--dry-run']);
  expect(values('--v')).toEqual(['--version']);
});

test('the values of options', () => {
  expect(values('sign --format ')).toEqual(['headers', 'curl', 'json']);
  expect(values('sign --format=c')).toEqual(['--format=curl']);
  expect(values('mock --network t')).toEqual(['testnet']);
  // A port and a file have no values to choose from: the shell offers files.
  expect(values('mock --port ')).toEqual([]);
  expect(values('mock --seed-file ')).toEqual([]);
  // The option already has its value.
  expect(values('sign --format curl --p')).toEqual(['--profile']);
  expect(values('mock --init --q')).toEqual(['--quiet']);
  expect(values('compare --only login --only getUserI')).toEqual(['getUserInfo']);
  expect(values('compare --only login logou')).toEqual(['logout']);
  expect(values('compare --only login --ex')).toEqual(['--exact']);
});

test('profiles are those of the config file, too', () => {
  expect(values('call login --profile ')).toEqual(['mock', 'testnet', 'mainnet']);
  const folder = mkdtempSync(join(tmpdir(), 'plyr-complete-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'config.json'), '{"profiles":{"testnet":{},"staging":{}}}');
  vi.stubEnv('PLYR_CONFIG', join(folder, 'config.json'));
  expect(values('call login --profile ')).toEqual(['mock', 'testnet', 'mainnet', 'staging']);
});

test('operation IDs, with their titles', () => {
  for (const line of ['call ', 'describe ', 'docs ', 'call --profile mock ', 'compare --skip '])
    expect(values(line)).toEqual(ids);
  expect(complete('call getUserInf')).toEqual([{ value: 'getUserInfo', description: 'Get Basic User Info' }]);
  expect(values('describe login ')).toEqual([]);
});

test('the parameters of an operation, and what they can be', () => {
  expect(complete('call getUserInfo ')).toEqual([
    {
      value: 'identifier=',
      description: 'string, required: A PLYR[ID] in any case, or a primary address.',
    },
  ]);
  expect(values('call login ')).toEqual(['plyrId=', 'otp=', 'expiresIn=', 'gameId=', 'uid=']);
  expect(values('call login plyrId=alice otp:=1 --json ')).toEqual(['expiresIn=', 'gameId=', 'uid=']);
  expect(values('call login plyrId=')).toEqual([]);
  expect(values('call login @login.json g')).toEqual(['gameId=']);
  const room = 'call payGameRoom ';
  expect(values(`${room}sessionJwts=a`)).toEqual([]);
  expect(values(`${room}sessionJwts=a sess`)).toEqual(['sessionJwts=']);
  expect(values(`${room}roomId=4 room`)).toEqual([]);
  expect(values(`${room}sync=`)).toEqual(['sync=true', 'sync=false']);
  expect(values('call -- getUserInfo iden')).toEqual(['identifier=']);
  expect(values('call xyzzy ')).toEqual([]);
});

test('each operation has all of its parameters', () => {
  for (const { id, parameters } of allOperations())
    expect(values(`call ${id} `)).toEqual(parameters.map(({ name }) => `${name}=`));
});

test('no description has a line break or a tab, which divide what is printed', () => {
  const lines = ['', 'mock --', 'call ', ...ids.map((id) => `call ${id} `)];
  for (const { value, description } of lines.flatMap(complete))
    expect(`${value}${description}`).not.toMatch(/[\n\t]/);
});
