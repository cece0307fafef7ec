/** The state file of version 0.3: taken over once, or left alone. */
import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startMock } from '../../../src/mock/index.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const folder = temporaryFolder();
let count = 0;
let path = '';
beforeEach(() => {
  path = join(folder, `state-${++count}.json`);
});
afterEach(() => vi.restoreAllMocks());

async function oldFile() {
  await using mock = await startMock();
  mock.clock.advance(5_000);
  mock.sandbox('qa.1').state.clock.advance(7_000);
  const worlds = { '': mock.state.snapshot(), 'qa.1': mock.sandbox('qa.1').state.snapshot() };
  return { worlds, text: `${JSON.stringify({ format: 'plyr-api mock state', version: 1, worlds })}\n` };
}
const beside = () => readdirSync(folder).filter((name) => name.startsWith(`state-${count}.json`));

test('it becomes a folder, once, and is kept under another name', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { worlds, text } = await oldFile();
  writeFileSync(path, text);
  writeFileSync(`${path}.imported-1`, 'of an earlier one');
  const first = await startMock({ stateDir: path });
  expect(first.state.snapshot()).toEqual(worlds['']);
  first.clock.advance(1);
  await first.close();
  expect(statSync(path).isDirectory()).toBe(true);
  expect(readFileSync(`${path}.imported-2`, 'utf8')).toBe(text);
  expect(beside()).toEqual([
    `state-${count}.json`,
    `state-${count}.json.imported-1`,
    `state-${count}.json.imported-2`,
  ]);
  expect(log.mock.calls.flat().join()).toContain(
    `Imported the state file ${path}, which is now ${path}.imported-2`,
  );
  await using second = await startMock({ stateDir: path });
  expect(second.state.meta.clockAhead).toBe(5_001);
  expect(second.sandbox('qa.1').state.snapshot()).toEqual(worlds['qa.1']);
});

test('an import that was killed between its two renames is completed', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const { worlds, text } = await oldFile();
  writeFileSync(path, text);
  await (await startMock({ stateDir: path })).close();
  renameSync(path, `${path}.importing`);
  await using mock = await startMock({ stateDir: path });
  expect(mock.state.snapshot()).toEqual(worlds['']);
});

test('what an import left that was killed before is thrown away', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const { worlds, text } = await oldFile();
  writeFileSync(path, text);
  writeFileSync(`${path}.importing`, 'half');
  await using mock = await startMock({ stateDir: path });
  expect(mock.state.snapshot()).toEqual(worlds['']);
  expect(beside()).not.toContain(`state-${count}.json.importing`);
});

test.each([
  ['an empty file', '', 'It is not JSON'],
  ['other JSON', '{"name":"plyr-api"}', 'does not begin with'],
  ['half a state', '{"format":"plyr-api mock state","version":1,"worlds":{', 'It is not JSON'],
  [
    'malformed JSON',
    '{"secretKey":S3CRET}',
    'It is not JSON: a value is expected at line 1, column 14. It was left as it is.',
  ],
  ['another version', '{"format":"plyr-api mock state","version":2,"worlds":{}}', 'version 2'],
  ['an invalid snapshot', '{"format":"plyr-api mock state","version":1,"worlds":{"x":{}}}', 'Sandbox "x"'],
  ['an invalid name', '{"format":"plyr-api mock state","version":1,"worlds":{"a/b":{}}}', 'Sandbox "a/b"'],
])('%s is rejected and left alone', async (_what, text, reason) => {
  writeFileSync(path, text);
  await expect(startMock({ stateDir: path })).rejects.toThrow(reason);
  await expect(startMock({ stateDir: path })).rejects.toThrow('It was left as it is.');
  expect(readFileSync(path, 'utf8')).toBe(text);
  expect(beside()).toEqual([`state-${count}.json`]);
});
