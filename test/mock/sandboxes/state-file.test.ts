/** The state file: what comes back, and what is rejected. What a kill can do to it: state-file-kill.test.ts. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startMock } from '../../../src/mock/index.js';

const folder = mkdtempSync(join(tmpdir(), 'plyr-state-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const newFile = () => join(folder, `state-${++files}.json`);
const give = (origin: string, amount = '1') =>
  fetch(`${origin}/_mock/players/alice/tokens`, {
    method: 'POST',
    body: JSON.stringify({ token: 'plyr', amount }),
  });

test('all sandboxes come back exactly', async () => {
  const stateFile = newFile();
  const first = await startMock({ stateFile, seed: 'mine' });
  await give(first.origin);
  first.clock.advance(5_000);
  first.sandbox('tester').state.clock.advance(7_000);
  const before = [first.state.snapshot(), first.sandbox('tester').state.snapshot()];
  await first.close();
  const second = await startMock({ stateFile });
  expect([second.state.snapshot(), second.sandbox('tester').state.snapshot()]).toEqual(before);
  await second.close();
  expect(statSync(stateFile).mode & 0o077).toBe(0);
});

test('a change is written soon, and nothing is written without one', async () => {
  const stateFile = newFile();
  await using mock = await startMock({ stateFile });
  await give(mock.origin, '41.5');
  const text = () => readFileSync(stateFile, 'utf8');
  await expect.poll(() => text().includes('1041500000000000000000')).toBe(true);
  const { ino } = statSync(stateFile);
  for (let time = 0; time < 5; time++) await fetch(`${mock.url}/user/avatar/bobby`);
  await mock.saveState();
  expect(statSync(stateFile).ino).toBe(ino);
});

test('a removed sandbox does not come back', async () => {
  const stateFile = newFile();
  const first = await startMock({ stateFile });
  first.sandbox('gone');
  await first.saveState();
  await fetch(`${first.origin}/_mock/worlds/gone`, { method: 'DELETE' });
  await first.close();
  expect(JSON.parse(readFileSync(stateFile, 'utf8')).worlds).not.toHaveProperty('gone');
});

test.each([
  ['an empty file', '', 'It is not JSON'],
  ['other JSON', '{"name":"plyr-api"}', 'does not begin with'],
  ['half a state', '{"format":"plyr-api mock state","version":1,"worlds":{', 'It is not JSON'],
  ['another version', '{"format":"plyr-api mock state","version":2,"worlds":{}}', 'version 2'],
  ['an invalid snapshot', '{"format":"plyr-api mock state","version":1,"worlds":{"x":{}}}', 'Sandbox "x"'],
  ['an invalid name', '{"format":"plyr-api mock state","version":1,"worlds":{"a b":{}}}', 'Sandbox "a b"'],
])('%s is rejected and left alone', async (_what, text, reason) => {
  const stateFile = newFile();
  writeFileSync(stateFile, text);
  await expect(startMock({ stateFile })).rejects.toThrow(reason);
  await expect(startMock({ stateFile })).rejects.toThrow('left as it is');
  expect(readFileSync(stateFile, 'utf8')).toBe(text);
});

test('a folder that is not there, and a folder for a file', async () => {
  await expect(startMock({ stateFile: join(folder, 'no', 'state.json') })).rejects.toThrow(
    'cannot be written',
  );
  await expect(startMock({ stateFile: folder })).rejects.toThrow('cannot be read');
});
