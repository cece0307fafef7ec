import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tlsFrom } from '../../../src/cli/mock/tls-files.js';

let folder: string;
let tlsCert: string;
let tlsKey: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plyr-tls-'));
  [tlsCert, tlsKey] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
});
afterEach(() => rmSync(folder, { recursive: true }));

test('without files, --tls leaves the pair to the mock', async () => {
  expect(await tlsFrom({})).toBeUndefined();
  expect(await tlsFrom({ tls: true })).toBe(true);
});

test('--tls writes a pair once, and reads it from then on', async () => {
  const made = await tlsFrom({ tls: true, tlsCert, tlsKey });
  expect(made).toEqual({ cert: readFileSync(tlsCert, 'utf8'), key: readFileSync(tlsKey, 'utf8') });
  expect(statSync(tlsKey).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600);
  expect(await tlsFrom({ tls: true, tlsCert, tlsKey })).toEqual(made);
  expect(await tlsFrom({ tlsCert, tlsKey })).toEqual(made);
});

test.each<[object, RegExp]>([
  [{ tlsCert: 'x' }, /belong together\. Name both files/],
  [{ tls: true, tlsKey: 'x' }, /belong together/],
  [{ tlsCert: 'none', tlsKey: 'none' }, /--tls-cert none can't be read \(ENOENT\)\. .* or add --tls/],
  [
    { tls: true, tlsCert: '/no/such/folder/a', tlsKey: '/no/such/folder/b' },
    /\/b can't be written \(ENOENT\)/,
  ],
])('%j is rejected', async (command, message) => {
  await expect(tlsFrom(command)).rejects.toThrow(message);
});

test('one file of two is never completed with one that does not fit', async () => {
  writeFileSync(tlsCert, 'mine');
  const error = await tlsFrom({ tls: true, tlsCert, tlsKey }).catch((reason) => reason);
  expect(error.message).toMatch(
    /key\.pem can't be read \(ENOENT\)\. Name two PEM files that exist, or two new/,
  );
  expect(error.message).not.toContain('add --tls');
  expect(existsSync(tlsKey)).toBe(false);
  expect(readFileSync(tlsCert, 'utf8')).toBe('mine');
});
