import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { npmCommand } from '../../../scripts/lib/npm-command.js';

const node = 'C:\\Program Files\\nodejs\\node.exe';
const beside = 'C:\\Program Files\\nodejs\\node_modules\\npm\\bin\\npm-cli.js';
const own = 'C:\\tools\\npm\\bin\\npm-cli.js';

test.each(['linux', 'darwin'] as const)('on %s, npm is a program', (platform) => {
  expect(npmCommand(['ci'], { platform, execPath: '/usr/bin/node', env: {} })).toEqual(['npm', ['ci']]);
});

test.each([
  ['the npm that runs the script', { npm_execpath: own }, own],
  ['the npm beside Node', {}, beside],
  ['not another package manager', { npm_execpath: 'C:\\pnpm\\pnpm.cjs' }, beside],
])('on Windows, Node runs %s', (_what, env, file) => {
  expect(npmCommand(['pack', 'a b'], { platform: 'win32', execPath: node, env })).toEqual([
    node,
    [file, 'pack', 'a b'],
  ]);
});

test('npm starts on this machine', () => {
  expect(execFileSync(...npmCommand(['--version']), { encoding: 'utf8' })).toMatch(/^\d+\.\d+\.\d+\s$/);
});
