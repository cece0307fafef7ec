import { type CommandUnknownOpts, Option } from '@commander-js/extra-typings';
import { UserError } from '../../mock/openapi/user-error.js';
import { hmacModes } from '../../mock/pipeline/modes.js';
import { networks } from '../../mock/state/network.js';
import { signatureClocks } from '../../mock/state/signature-clock.js';
import type { Program } from '../command.js';
import type { MockCommand } from '../mock/run-mock.js';
import { withSeedFile, writeExample } from '../mock/seed-options.js';
import { tlsFrom } from '../mock/tls-files.js';
import { hasColors, type Shell } from '../shell.js';
import { beforeUnknownOption } from '../unknown-option.js';
import { httpUrl, nonEmpty, wholeNumber } from '../values.js';
import { addClockCommand } from './mock/clock-command.js';
import { addFaultCommands } from './mock/fault-commands.js';
import { addOtpCommand } from './mock/otp-command.js';
import { addSandboxCommands } from './mock/sandbox-commands.js';
import { addStateCommands } from './mock/state-commands.js';
import { type AddSubcommand, rejectUnknownCommand } from './mock/subcommand.js';
import { addTailCommand } from './mock/tail-command.js';

/** The commands that control a running mock, in the order of the help text. */
const controlCommands: readonly AddSubcommand[] = [
  addTailCommand,
  addStateCommands,
  addClockCommand,
  addFaultCommands,
  addOtpCommand,
  addSandboxCommands,
];

const milliseconds = wholeNumber(999_999_999, 'milliseconds');
const megabytes = wholeNumber(1_000_000, 'MB', 1);
const minutes = wholeNumber(10_000_000, 'minutes', 1);

/**
 * Adds `plyr-api mock`, which runs the mock until Ctrl-C.
 * @param program Gets the command.
 * @param shell The process in which the mock runs.
 * @param run Runs the mock. The default loads the code first.
 */
export function addMockCommand(program: Program, shell: Shell, run: typeof loadAndRun = loadAndRun): void {
  const mock = program
    .command('mock')
    .summary('run a mock of the API on this machine, or control a running one')
    .description(
      'Runs a mock server that behaves like the PLYR Game API: it verifies signatures, keeps state, and runs tasks. The commands control a running mock.',
    )
    .optionsGroup('Address:')
    .addOption(
      new Option('--port <number>', 'port to listen on; 0 takes a free one')
        .env('PORT')
        .default(4010)
        .argParser(wholeNumber(65_535)),
    )
    .addOption(
      new Option('--host <address>', 'address to listen on')
        .env('HOST')
        .default('127.0.0.1')
        .argParser(nonEmpty('an address of this machine, such as 127.0.0.1')),
    )
    .addOption(
      new Option(
        '--control-token <token>',
        'admit other machines to /_mock/ that send "Authorization: Bearer <token>"; at least 16 characters',
      )
        .env('PLYR_MOCK_CONTROL_TOKEN')
        .argParser(nonEmpty('at least 16 characters of printable ASCII')),
    )
    .option('--tls', 'listen for https; without --tls-cert, with a self-signed certificate for this machine')
    .option(
      '--tls-cert <file>',
      'certificate in PEM, with its chain; with --tls, a self-signed one is written if both files are missing',
      nonEmpty('the name of a file'),
    )
    .option('--tls-key <file>', 'private key of the certificate in PEM', nonEmpty('the name of a file'))
    .addOption(
      new Option(
        '--allow-host <name>',
        'another name of this machine for /_mock/, such as mock.local; repeatable',
      ).argParser((name: string, before: string[] | undefined) => [
        ...(before ?? []),
        nonEmpty('a host name')(name),
      ]),
    )
    .addOption(
      new Option(
        '--public-url <url>',
        'address that the start page, the docs, and samples show (default: the one that the reader uses)',
      )
        .env('PLYR_MOCK_PUBLIC_URL')
        .argParser(httpUrl),
    )
    .option('--no-console', 'show browsers a plain start page instead of the console')
    .optionsGroup('Responses:')
    .addOption(new Option('--static', "return the description's examples, without state").conflicts('proxy'))
    .option(
      '--proxy <url>',
      'forward requests unchanged to another server, such as https://api-testnet.plyr.network/api, and report violations of the description',
      httpUrl,
    )
    .optionsGroup('Behavior:')
    .addOption(
      new Option(
        '--network <name>',
        'network whose server to behave like (default: testnet; with --static, the operations of all)',
      )
        .choices(networks)
        .conflicts('proxy'),
    )
    .option('--reward-pool', 'simulate the reward pool, which no network has; otherwise it returns 404')
    .addOption(
      new Option('--hmac <mode>', 'how to check signatures; "presence" requires the headers only')
        .choices(hmacModes)
        .default('verify'),
    )
    .addOption(
      new Option(
        '--signature-clock <clock>',
        'clock for the check of signatures; "real" is that of this machine, even if a sandbox is ahead',
      )
        .choices(signatureClocks)
        .default('sandbox'),
    )
    .option('--strict', 'reject what the docs forbid and the server accepts')
    .option('--strict-otp', 'accept no fixed one-time password, not even for demo players')
    .option(
      '--realistic-timing',
      'run tasks like the server: one after the other, three tries, and slow failures',
    )
    .option('--task-delay <ms>', 'duration of a background task in milliseconds', milliseconds, 300)
    .option(
      '--sync-timeout <ms>',
      'how long a request waits for its task, in milliseconds',
      milliseconds,
      25_000,
    )
    .optionsGroup('State:')
    .option(
      '--seed <text>',
      'makes IDs, hashes, and keys repeatable; each string gives different ones',
      nonEmpty('at least one character'),
    )
    .addOption(
      new Option(
        '--seed-file <file>',
        'YAML or JSON with players, keys, rooms, and more, for each sandbox and after each reset',
      )
        .env('PLYR_MOCK_SEED_FILE')
        .argParser(nonEmpty('the name of a file')),
    )
    .addOption(
      new Option('--init [file]', 'write an example of a seed file, with comments, and end')
        .preset('plyr-mock.yaml')
        .argParser(nonEmpty('the name of a file')),
    )
    .option(
      '--state <folder>',
      'folder that keeps all sandboxes between runs',
      nonEmpty('the name of a folder'),
    )
    .optionsGroup('Memory:')
    .option(
      '--journal-memory <MB>',
      'memory for recorded requests, in all sandboxes (default: 256)',
      megabytes,
    )
    .option(
      '--max-sandboxes <number>',
      'sandboxes in memory; a new one evicts the least recently used one (default: 1000)',
      wholeNumber(1_000_000, 'sandboxes', 1),
    )
    .option('--sandbox-idle <minutes>', 'evict a sandbox that was not used for this time', minutes)
    .optionsGroup('Output:')
    .option('--quiet', "don't log requests, except those whose response violates the description")
    .addOption(
      new Option('--log <format>', 'how to log requests; with `json`, other output goes to standard error')
        .choices(['text', 'json'] as const)
        .default('text' as const),
    )
    .option('--fail-on-violation', 'exit with code 1 after a response that violated the description')
    .usage('[options] [command]')
    .helpCommand('help [command]', 'show the help of a command')
    .commandsGroup('Commands for a running mock:')
    .hook('preSubcommand', rejectStartOptions)
    .argument('[command]')
    .action(async (unknown, options, command) => {
      rejectUnknownCommand(unknown, command);
      // All users of the machine can list processes with their arguments. A new title replaces the arguments.
      if (command.getOptionValueSource('controlToken') === 'cli') shell.title = 'plyr-api mock';
      const {
        port,
        host,
        controlToken,
        proxy,
        hmac,
        strict,
        strictOtp,
        realisticTiming,
        taskDelay,
        syncTimeout,
        seed,
        state,
      } = options;
      const { network, rewardPool, signatureClock, seedFile, init, allowHost, publicUrl } = options;
      if (init !== undefined) {
        const file = String(init);
        writeExample(file);
        shell.stdout.write(`Wrote ${file}. Start the mock with it: plyr-api mock --seed-file ${file}\n`);
        return;
      }
      const tls = await tlsFrom(options);
      const { journalMemory, maxSandboxes, sandboxIdle } = options;
      const mock: MockCommand['mock'] = {
        port,
        host,
        mode: options.static ? 'static' : 'stateful',
        hmac,
        signatureClock,
        strict: strict ?? false,
        strictOtp: strictOtp ?? false,
        realisticTiming: realisticTiming ?? false,
        taskDelayMs: taskDelay,
        syncTimeoutMs: syncTimeout,
        ...(network !== undefined && { network }),
        ...(rewardPool && { rewardPool }),
        ...(controlToken !== undefined && { controlToken }),
        ...(allowHost !== undefined && { allowHosts: allowHost }),
        ...(publicUrl !== undefined && { publicUrl }),
        ...(tls !== undefined && { tls }),
        ...(!options.console && { console: false }),
        ...(proxy !== undefined && { proxy }),
        ...(seed !== undefined && { seed }),
        ...(state !== undefined && { stateDir: state }),
        ...(journalMemory !== undefined && { journalBytes: journalMemory * 1_000_000 }),
        ...(maxSandboxes !== undefined && { maxSandboxes }),
        ...(sandboxIdle !== undefined && { sandboxIdleMs: sandboxIdle * 60_000 }),
      };
      const isGiven = (name: string) =>
        !['default', undefined].includes(command.getOptionValueSource(name as keyof typeof options));
      const seeded = seedFile === undefined ? { mock } : await withSeedFile(mock, seedFile, isGiven);
      await run(
        {
          isQuiet: options.quiet ?? false,
          logsJson: options.log === 'json',
          failsOnViolation: options.failOnViolation ?? false,
          isColored: hasColors(shell.stdout, command.optsWithGlobals().color),
          certFile: options.tlsCert,
          ...seeded,
        },
        shell,
      );
    });
  beforeUnknownOption(mock, () => {
    // The options of a misspelled command are unknown, too.
    const [word = ''] = mock.args;
    if (!word.startsWith('-')) rejectUnknownCommand(word, mock);
  });
  for (const add of controlCommands) add(mock, shell);
}

/** Rejects options for starting a mock after a subcommand, because Commander accepts them anywhere. */
function rejectStartOptions(mock: CommandUnknownOpts, command: CommandUnknownOpts): void {
  const given = mock.options.find((one) => mock.getOptionValueSource(one.attributeName()) === 'cli');
  if (given)
    throw new UserError(
      `mock ${command.name()} has no option ${given.long}. It is an option for starting a mock. Run "plyr-api mock ${command.name()} --help" for all options.`,
    );
}

async function loadAndRun(command: MockCommand, shell: Shell): Promise<void> {
  const { runMock } = await import('../mock/run-mock.js');
  await runMock(command, shell);
}
