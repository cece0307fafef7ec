/** Commands below `plyr-api mock`, as Commander sees them. */
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { cleanEnvironment } from '../../clean-environment.js';
import { control } from '../../control/control-shell.js';
import { FakeShell } from '../../fake-shell.js';

beforeEach(cleanEnvironment);

test.each([
  [['tial'], 'unknown command \'tial\'\n(Did you mean tail?)\nRun "plyr-api mock --help" for all options.'],
  [
    ['tial', '--url', 'http://a'],
    'unknown command \'tial\'\n(Did you mean tail?)\nRun "plyr-api mock --help" for all options.',
  ],
  [
    ['clock', '-1h'],
    "'-1h' is not a time for the clock, which only moves forward. Give a step such as +1h, ",
  ],
  [['clock', '--jsn'], "unknown option '--jsn'\n(Did you mean --json?)\n"],
  [
    ['--fail-on-violation=1'],
    'option \'--fail-on-violation\' takes no value\nRun "plyr-api mock --help" for all options.',
  ],
  [['tail', '--json=1'], "option '--json' takes no value\n"],
  [
    ['fault', 'lst'],
    'unknown command \'lst\'\n(Did you mean list?)\nRun "plyr-api mock fault --help" for all options.',
  ],
  [['sandbox', 'xyz'], 'unknown command \'xyz\'\nRun "plyr-api mock sandbox --help" for all options.'],
  [
    ['fault', 'add', 'drop', '--onse'],
    'unknown option \'--onse\'\n(Did you mean --once?)\nRun "plyr-api mock fault add --help" for all options.',
  ],
  [['otp'], 'missing required argument \'player\'\nRun "plyr-api mock otp --help" for all options.'],
  [
    ['clock', '--url', 'mock'],
    "option '--url <url>' argument 'mock' is invalid. Expected an http or https URL.",
  ],
  [
    ['clock', '--port', '1'],
    'mock clock has no option --port. It is an option for starting a mock. Run "plyr-api mock clock --help" for all options.',
  ],
  [
    ['--control-token', 'sixteen-letters-of-a-token', 'reset'],
    'mock reset has no option --control-token. It is an option for starting a mock. ',
  ],
  [
    ['reset', '--url', 'http://a', '--profile', 'b'],
    "option '--profile <name>' cannot be used with option '--url <url>'",
  ],
])('%j is a mistake', async (args, message) => {
  const { out, err, exitCode } = await control(args);
  expect(err).toContain(`plyr-api: ${message}`);
  expect([out, exitCode]).toEqual(['', 2]);
  expect(err).not.toContain('sixteen');
});

test.each([
  [['clock', '--sandbox', 'a b'], /"a b" is /],
  [['seed', 'no-such-file'], /^no-such-file can't be read /],
  [['clock', '-1h'], /^'-1h' is not a time for the clock/],
  [['otp'], /^missing required argument 'player'$/],
  [['clock', "--jsn=it's a secret"], /^unknown option '--jsn'$/],
])('%j: with --json, a mistake is one line of JSON', async (args, message) => {
  const { out, err, exitCode } = await control([...args, '--json']);
  expect([err, exitCode]).toEqual(['', 2]);
  expect(out).toMatch(/^.+\n$/);
  expect(JSON.parse(out)).toEqual({
    ok: false,
    code: 'INVALID_COMMAND',
    outcomeUnknown: false,
    message: expect.stringMatching(message),
  });
});

test('the help of mock has the commands, and that of a command only its own options', async () => {
  const { out } = await control(['--help']);
  const [, commands = ''] = out.split('Commands for a running mock:\n');
  const names = [...commands.matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name);
  expect(names).toEqual([
    'tail',
    'reset',
    'snapshot',
    'restore',
    'seed',
    'clock',
    'fault',
    'otp',
    'sandbox',
    'help',
  ]);
  const tail = (await control(['tail', '--help'])).out;
  expect(tail).toMatch(/^Usage: plyr-api mock tail \[options\]\n/);
  for (const option of ['--operation', '--since', '--url', '--sandbox', '--json', '--no-color'])
    expect(tail).toContain(`  ${option} `);
  expect(tail).not.toContain('--port');
  expect((await control(['help', 'tail'])).out).toBe(tail);
});

test('help and mistakes load nothing that a command runs', async () => {
  const loaded = '../../../../src/control-client/control-client.js';
  onTestFinished(() => {
    vi.doUnmock(loaded);
    vi.resetModules();
  });
  vi.resetModules();
  vi.doMock(loaded, () => {
    throw new Error('The client was loaded.');
  });
  const { runProgram } = await import('../../../../src/cli/program.js');
  for (const args of [['--help'], ['mock', 'tail', '--help'], ['mock', 'clock', '--port', '1']])
    await runProgram(args, new FakeShell());
  await expect(runProgram(['mock', 'reset'], new FakeShell())).rejects.toMatchObject({
    cause: { message: 'The client was loaded.' },
  });
});
