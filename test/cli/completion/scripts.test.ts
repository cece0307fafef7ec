/** Completion in real shells: what they make of a line when Tab is pressed. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { completionScripts, type ShellName, shells } from '../../../src/cli/completion/scripts.js';
import { execute } from '../../support/command.js';
import { compiledCommand } from '../../support/compiled-command.js';
import { missingTools } from '../../support/tools.js';

let folder: string;
let env: Record<string, string>;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plyr-completion-'));
  const command = join(folder, 'plyr-api');
  writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' '${compiledCommand}' "$@"\n`);
  chmodSync(command, 0o755);
  writeFileSync(join(folder, 'one-time.txt'), '123456');
  for (const name of shells) writeFileSync(join(folder, `script.${name}`), completionScripts[name]);
  env = {
    PATH: `${folder}:${process.env.PATH}`,
    HOME: folder,
    XDG_CONFIG_HOME: folder,
    PLYR_CONFIG: join(folder, 'none.json'),
    TERM: 'dumb',
  };
});
afterAll(() => rmSync(folder, { recursive: true }));

/** How to start a shell on a terminal, and what connects the completion. */
const terminals = {
  bash: { start: 'bash --norc --noprofile -i', setUp: 'source ./script.bash' },
  zsh: {
    start: 'zsh -f -i',
    setUp: 'autoload -U compinit; compinit -u -d ./dump; source ./script.zsh',
  },
};

const tools: Readonly<Record<ShellName, string[]>> = {
  bash: ['bash', 'script'],
  zsh: ['zsh', 'script'],
  fish: ['fish'],
};

/** What is typed before and after Tab, and the words that the shell then has. */
const cases: readonly [typed: string, after: string, words: string[]][] = [
  ['des', 'x', ['describe', 'x']],
  ['sign --for', 'x', ['sign', '--format', 'x']],
  ['sign --format=c', 'x', ['sign', '--format=curl', 'x']],
  ['mock --network t', 'x', ['mock', '--network', 'testnet', 'x']],
  ['call getUserInf', 'x', ['call', 'getUserInfo', 'x']],
  ['call getUserInfo iden', 'x', ['call', 'getUserInfo', 'identifier=x']],
  ["call payGameRoom roomId='a b' sync=t", 'x', ['call', 'payGameRoom', 'roomId=a b', 'sync=true', 'x']],
  ['call login otp=@one-t', '', ['call', 'login', 'otp=@one-time.txt']],
  ['call login @one-t', '', ['call', 'login', '@one-time.txt']],
];

/**
 * Types into a shell on a terminal of its own.
 * @returns The words of the line after the completion.
 */
function typed(name: 'bash' | 'zsh', before: string, after: string): Promise<string[]> {
  const { start, setUp } = terminals[name];
  const child = spawn('script', ['-qec', start, '/dev/null'], {
    cwd: folder,
    env,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  let output = '';
  return new Promise<string[]>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`${name} ended: ${output}`)));
    child.stdout.setEncoding('utf8').on('data', (text) => {
      const wasReady = output.includes('ready=1');
      output += text;
      // Ctrl-A moves to the start of the line. There, `printf` turns the line into its own output.
      if (!wasReady && output.includes('ready=1'))
        child.stdin.write(`plyr-api ${before}\t${after}\u0001printf '<%s>' \n`);
      const [, words] = /<plyr-api>((?:<[^<>\r\n]*>)+)/.exec(output) ?? [];
      if (words) resolve([...words.matchAll(/<(.*?)>/g)].map(([, word = '']) => word));
    });
    child.stdin.write(`${setUp}; echo ready=$((2 - 1))\n`);
  }).finally(() => {
    child.removeAllListeners('exit');
    child.kill('SIGKILL');
  });
}

const isMissing = (name: ShellName) => missingTools({ tools: tools[name] }).length > 0;
const missing = shells.filter(isMissing);
for (const name of missing)
  console.warn(`SKIPPED: the completion of ${name} was not tested. It needs ${tools[name].join(' and ')}.`);

test.runIf(process.env.CI)('in CI every shell is there', () => expect(missing).toEqual([]));

describe.skipIf(isMissing('bash'))('bash', () => {
  test.each(cases)('%s', async (before, after, words) => {
    expect(await typed('bash', before, after)).toEqual(words);
  });
});

describe.skipIf(isMissing('zsh'))('zsh', () => {
  test.each(cases)('%s', async (before, after, words) => {
    expect(await typed('zsh', before, after)).toEqual(words);
  });

  test('the script can also be a file of the search path', async () => {
    writeFileSync(join(folder, '_plyr-api'), completionScripts.zsh);
    const program =
      'fpath=($PWD $fpath); autoload -U compinit; compinit -u -d ./dump2; print $_comps[plyr-api]';
    const { stdout } = await execute({ file: 'zsh', args: ['-f', '-c', program], cwd: folder, env });
    expect(stdout).toBe('_plyr-api\n');
  });
});

describe.skipIf(isMissing('fish'))('fish', () => {
  test.each(cases)('%s', async (before, after, words) => {
    const program = 'source script.fish; complete -C $argv[1]';
    const args = ['--no-config', '-c', program, `plyr-api ${before}`];
    const { stdout } = await execute({ file: 'fish', args, cwd: folder, env });
    const expected = after === '' ? words.at(-1) : words.at(-1) === after ? words.at(-2) : 'identifier=';
    expect(stdout.split('\n').map((line) => line.split('\t')[0])).toEqual([expected, '']);
  });

  test('descriptions are shown', async () => {
    const program = 'source script.fish; complete -C "plyr-api call getUserInf"';
    const { stdout } = await execute({
      file: 'fish',
      args: ['--no-config', '-c', program],
      cwd: folder,
      env,
    });
    expect(stdout).toBe('getUserInfo\tGet Basic User Info\n');
  });
});
