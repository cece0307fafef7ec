/** The program that signs sessions for examples. */
import { spawnSync } from 'node:child_process';
import { decodeJwt } from 'jose';
import { expect, test } from 'vitest';

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'scripts/description/example-session.ts', ...args], {
    encoding: 'utf8',
  });

test('a payload becomes a JWT', () => {
  expect(decodeJwt(run('{"plyrId":"alice"}').stdout.trim())).toEqual({ plyrId: 'alice' });
});

test.each([[[]], [['alice']]])('without a payload, it prints its usage: %j', (args) => {
  const { status, stderr } = run(...args);
  expect([status, stderr]).toEqual([2, expect.stringMatching(/^Usage: .* PAYLOAD, .*\n$/)]);
});
