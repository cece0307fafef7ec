/**
 * The skills for agents in openapi/skills/: each code block runs as it stands against the mock, but for the port, and each
 * name in them exists.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import errors from '../../generated/catalog/errors.json' with { type: 'json' };
import operations from '../../generated/catalog/operations.json' with { type: 'json' };
import { runProgram } from '../../src/cli/program.js';
import { type Mock, startMock } from '../../src/mock/index.js';
import { FakeShell } from '../cli/fake-shell.js';
import { compiledCommand } from '../support/compiled-command.js';
import { frontMatterProblems, readSkill, type SkillBlock, skills } from './skills.js';

const run = promisify(execFile);
const repository = fileURLToPath(new URL('../..', import.meta.url));
// Inside the repository, so that `plyr-api` means this package.
const scratch = `${repository}dist/skills`;
beforeAll(() => void mkdirSync(scratch, { recursive: true }));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const names = ['errors', 'never-twice', 'rooms-and-money', 'set-up', 'sign', 'test-with-the-mock'];

test('there is one for each job, and it is short', () => {
  expect(skills.map(({ folder }) => folder)).toEqual(names.map((name) => `plyr-${name}`));
  // An agent reads the whole skill, and the format advises at most 5,000 tokens, of about four characters.
  for (const { folder, text } of skills) expect(text.length, folder).toBeLessThan(6_000);
});

test('the guide for agents lists them', () => {
  const guide = readFileSync(`${repository}openapi/guides/agents.md`, 'utf8');
  const listed = [...guide.matchAll(/^\| `(plyr-[\w-]+)` \|/gm)].map(([, name]) => name);
  expect(listed.sort()).toEqual(skills.map(({ folder }) => folder));
});

test('the front matter is that of the format', () => {
  expect(skills.flatMap(frontMatterProblems)).toEqual([]);
  const wrong = readSkill('plyr-x', `---\nname: Plyr--x\ndescription: ${'x'.repeat(1025)}\nother: 1\n---\n`);
  expect(frontMatterProblems(wrong)).toHaveLength(6);
  expect(() => readSkill('plyr-x', '# No front matter\n')).toThrow('plyr-x has no front matter.');
});

describe.each(skills)('$folder', ({ folder, blocks }) => {
  let mock: Mock;
  beforeAll(async () => {
    mock = await startMock();
  });
  afterAll(() => mock.close());

  test('its code runs, and prints what it says', async () => {
    expect(blocks.length).toBeGreaterThan(0);
    for (const [index, block] of blocks.entries()) {
      const printed = await output(block, `${folder}-${index}`);
      if (block.prints === undefined) expect(printed, block.code).not.toBe('');
      else expect(printed).toBe(block.prints.trim());
    }
  }, 120_000);

  /** Runs a block, and returns what it writes to standard output. It must not fail. */
  async function output({ language, code }: SkillBlock, name: string): Promise<string> {
    const there = code.replaceAll('http://127.0.0.1:4010', mock.origin);
    const config = `${scratch}/${folder}.json`;
    writeFileSync(config, JSON.stringify({ profiles: { mock: { baseUrl: mock.url } } }));
    const { PATH, HOME } = process.env;
    const env = { PATH, HOME, NO_COLOR: '1', NODE: process.execPath, PLYR_CONFIG: config };
    if (language === 'sh') {
      const npx = `npx() { shift; "$NODE" '${compiledCommand}' "$@"; }`;
      return (await run('bash', ['-euo', 'pipefail', '-c', `${npx}\n${there}`], { env })).stdout.trim();
    }
    writeFileSync(`${scratch}/${name}.ts`, there);
    return (await run(process.execPath, ['--import', 'tsx', `${scratch}/${name}.ts`], { env })).stdout.trim();
  }
});

test('the TypeScript compiles', async () => {
  const files = skills.flatMap(({ folder, blocks }) =>
    blocks.flatMap(({ language, code }, index) => {
      if (language !== 'ts') return [];
      writeFileSync(`${scratch}/${folder}-${index}.ts`, code);
      return [`${scratch}/${folder}-${index}.ts`];
    }),
  );
  expect(files.length).toBeGreaterThan(4);
  const flags = ['--noEmit', '--strict', '--target', 'es2023', '--module', 'nodenext', '--skipLibCheck'];
  await run(`${repository}node_modules/.bin/tsc`, [...flags, ...files]);
}, 180_000);

describe('names', () => {
  const parameters = operations.flatMap((one) => one.parameters.map(({ name }) => name));
  const known = new Set([
    ...operations.map(({ id }) => id),
    ...parameters,
    ...errors.map(({ message }) => message),
  ]);
  /** Names of other things, by what they are. */
  const others = [
    ...[
      'apikey',
      'timestamp',
      'signature',
      'content-type: application/json',
      'x-mock-hint',
      'X-Mock-Session',
    ],
    ...['PLYR_API_KEY', 'PLYR_SECRET_KEY', 'PLYR_BASE_URL', 'plyr-demo-key', 'plyr-demo-secret', 'demo-game'],
    ...['alice', 'bobby', 'carol', 'david', 'erika', '123456', 'plyr'],
    // Of the client: methods, members, and codes of errors.
    ...[
      'createPlyrClient()',
      '.task()',
      'outcomeUnknown',
      'error.texts',
      'code',
      'PlyrErrorCode',
      'JSON.stringify',
    ],
    ...[
      'API_ERROR',
      'TASK_FAILED',
      'TASK_TIMEOUT',
      'CONNECTION_FAILED',
      'mock.violations.responsesWithViolations',
    ],
    // Of responses: fields and values.
    ...['error', 'message', 'hint', 'taskId', '{ "error": "..." }', '"changes": false'],
    ...['SUCCESS', 'FAILED', 'PENDING', 'times'],
    // Of signatures and amounts.
    ...['{}', '\\u', '/', '1.0', '"1.5"'],
    ...['https://api-testnet.plyr.network/api', 'https://api.plyr.network/api', 'http://127.0.0.1:4010/api'],
    ...['{"ms": 3600000}', 'plyr-api/signing-vectors.json', '/s/NAME/_mock/', '--seed-file FILE'],
  ];

  test.each(skills)('of $folder exist', async (skill) => {
    const unknown: string[] = [];
    for (const name of skill.names) if (!(await isKnown(name))) unknown.push(name);
    expect(unknown).toEqual([]);
  });

  test('a misspelt one is noticed', async () => {
    const wrong = [
      'payGameRooms',
      'Invalid signatures',
      'plyr-api cal',
      'plyr-api mock --prot 1',
      'openapi/signin',
    ];
    wrong.push(
      'POST /_mock/clocks',
      'plyr-api call payRoom',
      'plyr-sing',
      '/docs/catalog/error.json',
      'plyr-api mock fault ad',
    );
    for (const name of wrong) expect(await isKnown(name), name).toBe(false);
  });

  async function isKnown(name: string): Promise<boolean> {
    if (known.has(name) || others.includes(name)) return true;
    // Messages that end with the name of a player.
    if (name.endsWith(': ')) return errors.some(({ message }) => message.startsWith(name));
    if (skills.some(({ folder }) => folder === name)) return true;
    if (name.startsWith('openapi/')) return existsSync(repository + name);
    if (/^(npx )?plyr-api( |$)/.test(name)) return isCommand(name.replace(/^npx /, '').split(' ').slice(1));
    const [, method, path] = /^(?:(GET|POST) )?(\/(?:_mock|docs)\/\S*)$/.exec(name) ?? [];
    return path !== undefined && isServed(method ?? 'GET', path);
  }
});

/** Whether the command line has a command, its options, and the operation that it names. */
async function isCommand([command = '', ...args]: readonly string[]): Promise<boolean> {
  if (command === '') return true;
  const shell = new FakeShell();
  // Only `mock` has commands of its own.
  const words = command === 'mock' ? args.filter((arg) => /^[a-z]+$/.test(arg)) : [];
  await runProgram([command, ...words, '--help'], shell);
  const options = args.filter((arg) => arg.startsWith('-'));
  const operation = /^(?:call|describe)$/.test(command)
    ? args.find((arg) => !arg.startsWith('-'))
    : undefined;
  return (
    shell.out.startsWith(`Usage: plyr-api ${[command, ...words].join(' ')} `) &&
    options.every((option) => new RegExp(`\\s${option}[\\s,]`).test(shell.out)) &&
    (operation === undefined || operations.some(({ id }) => id === operation))
  );
}

/** Whether a mock knows a path. It rejects the empty bodies that it gets here, but not with 404. */
async function isServed(method: string, path: string): Promise<boolean> {
  const mock = await startMock();
  const response = await fetch(mock.origin + path, { method });
  await mock.close();
  return response.status !== 404;
}
