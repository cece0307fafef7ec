import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { configFile, keysOf, resolveProfile } from '../../../src/cli/api/profile.js';
import { UserError } from '../../../src/mock/openapi/user-error.js';

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plyr-profile-'));
  file = join(folder, 'config.json');
});
afterAll(() => rmSync(folder, { recursive: true }));

function store(config: unknown, mode = 0o600): void {
  writeFileSync(file, typeof config === 'string' ? config : JSON.stringify(config));
  chmodSync(file, mode);
}
const nothing = { PLYR_CONFIG: '/nowhere/plyr-api.json' };

test('without anything, it is the mock of this machine with a demo key', () => {
  expect(resolveProfile({}, nothing)).toEqual({
    name: 'mock',
    baseUrl: 'http://127.0.0.1:4010/api',
    network: undefined,
    isMainnet: false,
    apiKey: 'plyr-demo-key',
    secretKey: 'plyr-demo-secret',
    isDefault: true,
  });
});

test('an option wins over the environment, and that over the file', () => {
  store({ profile: 'testnet', profiles: { testnet: { apiKey: 'of-file', secretKey: 'secret-of-file' } } });
  const fromFile = { PLYR_CONFIG: file };
  expect(resolveProfile({}, fromFile)).toMatchObject({
    name: 'testnet',
    apiKey: 'of-file',
    network: 'testnet',
  });
  const fromEnv = { ...fromFile, PLYR_PROFILE: 'mainnet', PLYR_API_KEY: 'of-env', PLYR_SECRET_KEY: 's' };
  expect(resolveProfile({}, fromEnv)).toMatchObject({ name: 'mainnet', apiKey: 'of-env', isMainnet: true });
  expect(resolveProfile({ profile: 'mock' }, fromEnv)).toMatchObject({ name: 'mock', isMainnet: false });
  expect(resolveProfile({ profile: 'testnet', secretKey: 'typed' }, fromFile).secretKey).toBe('typed');
});

test('a base URL is a server of its own, and the mainnet is known by its address', () => {
  expect(resolveProfile({ baseUrl: 'http://localhost:4020/api/' }, nothing)).toMatchObject({
    name: undefined,
    baseUrl: 'http://localhost:4020/api',
    network: undefined,
    apiKey: undefined,
  });
  const address = { ...nothing, PLYR_BASE_URL: 'https://api.plyr.network/api' };
  expect(resolveProfile({}, address)).toMatchObject({
    isMainnet: true,
    network: 'mainnet',
    isDefault: false,
  });
  // A profile that is named on the command line is not sent to the address of the environment.
  expect(resolveProfile({ profile: 'testnet' }, address).baseUrl).toBe(
    'https://api-testnet.plyr.network/api',
  );
});

test('a base URL without a profile takes nothing from the file, and with one, its keys', () => {
  store({ profiles: { custom: { apiKey: 'k', secretKey: 's' }, staging: { apiKey: 'k', secretKey: 's' } } });
  const env = { PLYR_CONFIG: file };
  const baseUrl = 'http://localhost:4020/api';
  expect(resolveProfile({ baseUrl }, env)).toMatchObject({ name: undefined, apiKey: undefined });
  expect(resolveProfile({ baseUrl, profile: 'staging' }, env)).toMatchObject({
    ...{ name: 'staging', baseUrl, apiKey: 'k', secretKey: 's' },
  });
  expect(resolveProfile({ profile: 'custom' }, env).apiKey).toBe('k');
});

test.each([
  ['http://localhost:4020/api', true],
  ['https://127.0.0.1:4020/api', true],
  ['https://staging.example.com/api', false],
])('missing keys for %s: the demo keys are named only on this machine', (baseUrl, isLocal) => {
  const demo = " The mock's demo keys are plyr-demo-key and plyr-demo-secret.";
  const advice = 'Set PLYR_API_KEY and PLYR_SECRET_KEY, or choose a profile with --profile.';
  const keysFor = (env: object) => () => keysOf(resolveProfile({ baseUrl }, { ...nothing, ...env }));
  const end = isLocal ? demo : '';
  expect(keysFor({})).toThrow(new UserError(`No API key for ${baseUrl}. ${advice}${end}`));
  expect(keysFor({ PLYR_API_KEY: 'k' })).toThrow(
    new UserError(`No secret key for ${baseUrl}. ${advice}${end}`),
  );
});

test("a demo secret never goes with a key of one's own", () => {
  expect(resolveProfile({}, { ...nothing, PLYR_API_KEY: 'mine' }).secretKey).toBeUndefined();
});

test('mistakes', () => {
  expect(() => resolveProfile({ profile: 'tesnet' }, nothing)).toThrow(
    'there is no profile "tesnet". Use one of mock, testnet, mainnet, or add it to /nowhere/plyr-api.json.',
  );
  expect(() => resolveProfile({ baseUrl: 'http://example.org/api' }, nothing)).toThrow(
    'Plain http to example.org',
  );
  store('{');
  expect(() => resolveProfile({}, { PLYR_CONFIG: file })).toThrow(`${file} is not valid JSON.`);
  const keyless = resolveProfile({ profile: 'testnet' }, nothing);
  expect(() => keysOf(keyless)).toThrow('the profile testnet has no API key. Set PLYR_API_KEY, or add it to');
});

test.skipIf(process.platform === 'win32')('a file with a secret key that others can read is refused', () => {
  store({ profiles: { testnet: { secretKey: 'top-secret' } } }, 0o644);
  expect(() => resolveProfile({}, { PLYR_CONFIG: file })).toThrow(`Run: chmod 600 ${file}`);
  store({ profiles: { testnet: { apiKey: 'public' } } }, 0o644);
  expect(resolveProfile({}, { PLYR_CONFIG: file }).name).toBe('mock');
});

test.each([
  ['linux', { PLYR_CONFIG: '/a/b.json', XDG_CONFIG_HOME: '/settings' }, '/a/b.json'],
  ['linux', { XDG_CONFIG_HOME: '/settings' }, join('/settings', 'plyr-api', 'config.json')],
  ['darwin', {}, join(homedir(), '.config', 'plyr-api', 'config.json')],
  ['win32', { APPDATA: '/roaming' }, join('/roaming', 'plyr-api', 'config.json')],
  ['win32', { APPDATA: '' }, join(homedir(), 'AppData', 'Roaming', 'plyr-api', 'config.json')],
] as const)('the file with profiles on %s, %j', (platform, env, path) => {
  expect(configFile(env, platform)).toBe(path);
});
