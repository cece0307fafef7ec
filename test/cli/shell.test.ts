import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hasColors, painter } from '../../src/cli/shell.js';
import { cleanEnvironment } from './clean-environment.js';
import { FakeShell } from './fake-shell.js';

beforeEach(cleanEnvironment);
afterEach(() => vi.unstubAllEnvs());

const terminal = new FakeShell(true).stdout;
const file = new FakeShell().stdout;

test.each([
  [{}, true, false],
  [{ NO_COLOR: '1' }, false, false],
  [{ NO_COLOR: '' }, true, false],
  [{ FORCE_COLOR: '1' }, true, true],
  [{ CLICOLOR_FORCE: '1' }, true, true],
  [{ FORCE_COLOR: '0' }, false, false],
  [{ FORCE_COLOR: 'false' }, false, false],
  [{ FORCE_COLOR: '' }, true, false],
  [{ NO_COLOR: '1', FORCE_COLOR: '1' }, false, false],
])('%j: colors on a terminal %s, in a file %s', (variables, onTerminal, inFile) => {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  expect(hasColors(terminal, true)).toBe(onTerminal);
  expect(hasColors(file, true)).toBe(inFile);
  expect(hasColors(terminal, false)).toBe(false);
});

test('a terminal without colors gets none', () => {
  expect(hasColors({ ...terminal, hasColors: () => false }, true)).toBe(false);
});

test('a painter styles strings, or returns them unchanged', () => {
  expect(painter(true)('green', '200')).toBe('\x1b[32m200\x1b[39m');
  expect(painter(false)('green', '200')).toBe('200');
});
