import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkConfig, checkNode } from '../../../src/cli/doctor/check-machine.js';

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plyr-doctor-'));
  file = join(folder, 'config.json');
});
afterAll(() => rmSync(folder, { recursive: true }));

function check(config: unknown, mode = 0o600) {
  writeFileSync(file, typeof config === 'string' ? config : JSON.stringify(config));
  chmodSync(file, mode);
  return checkConfig({ PLYR_CONFIG: file });
}

test.each([
  ['20.19.0', 'ok'],
  ['22.0.0', 'ok'],
  ['20.18.3', 'fail'],
  ['18.20.0', 'fail'],
])('Node %s: %s', (version, status) => {
  expect(checkNode(version, '>=20.19')).toMatchObject({ status, message: expect.stringContaining(version) });
});

test('a correct config file', () => {
  const testnet = { baseUrl: 'https://a.example/api', network: 'testnet', apiKey: 'a', secretKey: 's' };
  expect(check({ profile: 'testnet', profiles: { testnet } })).toEqual({ status: 'ok', message: file });
});

test('a missing file is a problem only if the environment names it', () => {
  expect(checkConfig({ XDG_CONFIG_HOME: folder, APPDATA: folder })).toMatchObject({ status: 'ok' });
  expect(checkConfig({ PLYR_CONFIG: join(folder, 'none.json') })).toMatchObject({
    status: 'warning',
    message: expect.stringContaining('none.json, which does not exist'),
    advice: 'Create it, or unset PLYR_CONFIG.',
  });
});

test('entries that nothing reads, with the name that is meant', () => {
  const { status, message } = check({
    profil: 'testnet',
    profiles: { testnet: { apikey: 'a', secretKey: 5, network: 'devnet' } },
  });
  expect(status).toBe('warning');
  for (const part of [
    'Unknown entry profil. Did you mean profile?',
    'Unknown entry profiles.testnet.apikey. Did you mean apiKey?',
    'profiles.testnet.secretKey is not a string.',
    'profiles.testnet.network is "devnet"; expected testnet or mainnet.',
  ])
    expect(message).toContain(part);
});

test.each([
  ['not JSON', '{"profiles": {"testnet": {"secretKey": "s3cret"', 'is not valid JSON.'],
  ['null', 'null', 'must contain a JSON object'],
  ['a profile that is a string', { profiles: { testnet: 's3cret' } }, 'must contain a JSON object'],
])('a file that no command can use: %s', (_title, config, message) => {
  const finding = check(config);
  expect(finding).toMatchObject({ status: 'fail', message: expect.stringContaining(message) });
  expect(JSON.stringify(finding)).not.toContain('s3cret');
});

test.skipIf(process.platform === 'win32')('a secret key that others can read', () => {
  expect(check({ profiles: { testnet: { secretKey: 's3cret' } } }, 0o644)).toMatchObject({
    status: 'fail',
    message: `${file} contains a secret key or a control token, and other users can read it. Run: chmod 600 ${file}`,
  });
  expect(check({ profiles: { testnet: { apiKey: 'a' } } }, 0o644).status).toBe('ok');
});
