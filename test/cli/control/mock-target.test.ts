import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { resolveMockTarget, type TargetOptions } from '../../../src/cli/control/mock-target.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const folder = temporaryFolder();
const config = join(folder, 'config.json');
const shared = { baseUrl: 'https://mock.example/api', controlToken: 'token-of-the-shared-mock' };
writeFileSync(
  config,
  JSON.stringify({
    profile: 'testnet',
    profiles: {
      shared,
      testnet: { apiKey: 'a' },
      stage: { baseUrl: 'https://api-testnet.plyr.network/api' },
    },
  }),
  { mode: 0o600 },
);

const resolve = (options: TargetOptions, env: Record<string, string> = {}) =>
  resolveMockTarget(options, { PLYR_CONFIG: config, ...env });

test('the mock on this machine is the default, also when the config file chooses a real server', () => {
  expect(resolve({})).toEqual({ url: 'http://127.0.0.1:4010', sandbox: '' });
});

test.each([
  ['http://mock.example:4010', 'http://mock.example:4010', ''],
  ['http://mock.example:4010/', 'http://mock.example:4010', ''],
  ['http://mock.example:4010/api', 'http://mock.example:4010', ''],
  ['http://mock.example:4010/_mock/', 'http://mock.example:4010', ''],
  ['https://team.example/mock/s/qa-1/api', 'https://team.example/mock/s/qa-1', 'qa-1'],
])('the address %s', (url, expected, sandbox) => {
  expect(resolve({ url })).toEqual({ url: expected, sandbox });
  expect(resolve({}, { PLYR_MOCK_URL: url })).toEqual({ url: expected, sandbox });
});

test('the token of a profile is for its mock alone', () => {
  const ofProfile = { token: shared.controlToken, tokenSource: config };
  expect(resolve({ profile: 'shared' })).toEqual({ url: 'https://mock.example', sandbox: '', ...ofProfile });
  expect(resolve({ profile: 'shared' }, { PLYR_MOCK_URL: 'http://other.example' }).url).toBe(
    'https://mock.example',
  );
  expect(resolve({ url: 'http://other.example' }).token).toBeUndefined();
});

test('the file wins over the environment, and that over the profile', () => {
  const file = join(folder, 'token');
  writeFileSync(file, 'token-of-the-file\n', { mode: 0o600 });
  const env = { PLYR_MOCK_CONTROL_TOKEN: 'token-of-the-environment' };
  expect(resolve({ profile: 'shared' }, env).token).toBe(env.PLYR_MOCK_CONTROL_TOKEN);
  expect(resolve({ profile: 'shared', controlTokenFile: file }, env).token).toBe('token-of-the-file');
});

test.each<[TargetOptions, Record<string, string>, string]>([
  [{ profile: 'testnet' }, {}, 'the profile testnet is for a real server, which has no control API.'],
  [{ profile: 'stage' }, {}, 'the profile stage is for a real server, which has no control API.'],
  [{ profile: 'nope' }, {}, 'there is no profile "nope". Use one of mock, testnet, mainnet, shared, stage'],
  [{ url: 'http://me:secret@mock.example' }, {}, 'the address of the mock must have no user name'],
  [{}, { PLYR_MOCK_URL: 'mock.example' }, 'the address of the mock must be an http or https URL'],
  [{ sandbox: 'no spaces' }, {}, 'The sandbox name "no spaces" is invalid.'],
  [
    {},
    { PLYR_MOCK_CONTROL_TOKEN: 'two words' },
    'the variable PLYR_MOCK_CONTROL_TOKEN has no valid control token',
  ],
  [{ controlTokenFile: '/nowhere/token' }, {}, "/nowhere/token can't be read (ENOENT)."],
])('%j with %j is a mistake, without a secret in the message', (options, env, message) => {
  expect(() => resolve(options, env)).toThrow(message);
  expect(() => resolve(options, env)).not.toThrow(/secret|two words/);
});
