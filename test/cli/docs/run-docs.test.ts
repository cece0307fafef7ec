import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type DocsCommand, runDocs } from '../../../src/cli/docs/run-docs.js';
import { runProgram } from '../../../src/cli/program.js';
import { type Mock, startMock } from '../../../src/mock/index.js';
import { cleanEnvironment } from '../clean-environment.js';
import { FakeShell } from '../fake-shell.js';

/** Nothing listens there. */
const nowhere = 'http://127.0.0.1:1';

let mock: Mock;
let origin: string;
beforeAll(async () => {
  mock = await startMock();
  origin = new URL(mock.url).origin;
});
beforeEach(cleanEnvironment);
afterAll(() => mock.close());

async function docs(changes: Partial<DocsCommand> = {}, isOpened = true) {
  const shell = new FakeShell();
  const open = vi.fn(async () => isOpened);
  await runDocs({ words: [], mock: origin, serves: false, port: 0, opens: true, ...changes }, shell, open);
  return { out: shell.out, err: shell.err, opened: open.mock.calls.flat() };
}

test('the docs of a running mock', async () => {
  const url = `${origin}/docs/`;
  expect(await docs()).toEqual({ out: `${url}\n`, err: '', opened: [url] });
  expect((await docs({ mock: `${origin}/` })).out).toBe(`${url}\n`);
});

test('an operation, and words with the other places', async () => {
  const operation = `${origin}/docs/#/game-room/paygameroom`;
  expect(await docs({ words: ['payGameRoom'] })).toEqual({
    out: `${operation}\n`,
    err: '',
    opened: [operation],
  });
  const { out, err } = await docs({ words: ['failed', 'tasks'] });
  expect(out).toBe(`${origin}/docs/#/section/tasks/failed-tasks\n`);
  expect(err).toMatch(/^(Also: .+ {2}http:\S+#\/\S+\n){1,5}$/);
});

test('without an opener, the address is enough', async () => {
  expect(await docs({}, false)).toMatchObject({
    out: `${origin}/docs/\n`,
    err: 'No browser could be opened. Open the address yourself.\n',
  });
});

test('nothing is opened with --no-open, or without a terminal', async () => {
  expect((await docs({ opens: false })).opened).toEqual([]);
  const commands: DocsCommand[] = [];
  const { addDocsCommand } = await import('../../../src/cli/commands/docs.js');
  const called = async (isTerminal: boolean, ...args: string[]) => {
    await runProgram(['docs', ...args], new FakeShell(isTerminal), [
      (program, shell) => addDocsCommand(program, shell, async (command) => void commands.push(command)),
    ]);
    return commands.pop();
  };
  expect(await called(true)).toMatchObject({ opens: true, mock: 'http://127.0.0.1:4010', serves: true });
  expect(await called(true, '--no-open')).toMatchObject({ opens: false });
  expect(await called(false)).toMatchObject({ opens: false });
  expect(await called(false, '--mock', nowhere)).toMatchObject({ mock: nowhere, serves: false });
});

test('words that the docs do not have, and a mock that does not run', async () => {
  await expect(docs({ words: ['xyzzy', 'plugh'] })).rejects.toThrow(
    'the docs have nothing about "xyzzy plugh". Try fewer words, or "plyr-api operations".',
  );
  await expect(docs({ mock: nowhere })).rejects.toThrow(
    'no mock with docs runs at http://127.0.0.1:1. Leave out --mock to serve the docs of this package.',
  );
});

test('without a running mock, the docs are served until a signal', async () => {
  const shell = new FakeShell();
  const served = new Promise<string>((resolve) => {
    void runDocs(
      { words: ['tasks'], mock: nowhere, serves: true, port: 0, opens: true },
      shell,
      async (url) => {
        resolve(url);
        return true;
      },
    ).then(() => shell.emit('ended'));
  });
  const url = await served;
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/docs\/#\/section\/tasks$/);
  expect(shell.out).toBe(`${url}\n`);
  const page = await fetch(url);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('<meta name="plyr-mock"');
  await expect.poll(() => shell.err).toContain('A new mock serves the docs. Press Ctrl-C to stop it.\n');
  const ended = new Promise((resolve) => shell.once('ended', resolve));
  shell.emit('SIGINT');
  await ended;
  await expect(fetch(url)).rejects.toThrow();
});

test('a port that is taken', async () => {
  const port = Number(new URL(origin).port);
  await expect(docs({ mock: nowhere, serves: true, port })).rejects.toThrow(
    `can't listen on port ${port} (EADDRINUSE). Choose another --port.`,
  );
});
