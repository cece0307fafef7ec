/** What a command says when it can't do its work, and how it ends. */
import { chmodSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { MockOptions } from '../../../src/mock/index.js';
import { type Answer, listen, send } from '../../client/loopback.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { cleanEnvironment } from '../clean-environment.js';
import { control, frozenMock } from './control-shell.js';

beforeEach(cleanEnvironment);
afterEach(() => vi.unstubAllEnvs());

const token = 'sixteen-letters-of-a-token';

/** Starts a mock for a test, and returns its address. */
async function mockAt(options: MockOptions = {}): Promise<string> {
  const mock = await frozenMock(options);
  onTestFinished(() => mock.close());
  return mock.origin;
}

/** Starts another server than a mock. */
async function serve(answer: Answer): Promise<string> {
  const { origin, close } = await listen(answer);
  onTestFinished(close);
  return origin;
}

/** Returns an address at which nothing listens. */
async function deadAddress(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

test('a mock that does not run: how to start it', async () => {
  const url = await deadAddress();
  expect(await control(['reset', '--url', url])).toEqual({
    out: '',
    err: `plyr-api: no mock is running at ${url}.\n  What to do: Start one with "plyr-api mock", or name the address of another one with --url or PLYR_MOCK_URL.\n`,
    exitCode: 3,
  });
  const { out, exitCode } = await control(['reset', '--url', url, '--json']);
  expect(JSON.parse(out)).toEqual({
    ok: false,
    operation: 'mock reset',
    code: 'CONNECTION_FAILED',
    message: `no mock is running at ${url}.`,
    advice: expect.stringContaining('plyr-api mock'),
    outcomeUnknown: false,
  });
  expect(exitCode).toBe(3);
});

test('tail of a mock that does not run does not wait for it', async () => {
  const { err, exitCode } = await control(['tail', '--url', await deadAddress()]);
  expect(err).toMatch(/^plyr-api: no mock is running at /);
  expect(exitCode).toBe(3);
});

test('a wrong token, from wherever it is, and none that is needed', async () => {
  const url = await mockAt({ controlToken: token });
  vi.stubEnv('PLYR_MOCK_CONTROL_TOKEN', 'another-token-of-a-team');
  expect(await control(['clock', '--url', url])).toEqual({
    out: '',
    err: `plyr-api: the mock at ${url} rejects the control token of the variable PLYR_MOCK_CONTROL_TOKEN.\n  What to do: Use the token that the mock was started with.\n`,
    exitCode: 1,
  });
  const file = join(temporaryFolder(onTestFinished), 'token');
  writeFileSync(file, `${token}\n`, { mode: 0o600 });
  expect((await control(['clock', '--url', url, '--control-token-file', file])).exitCode).toBeUndefined();
  writeFileSync(file, 'wrong');
  const wrong = await control(['clock', '--url', url, '--control-token-file', file]);
  expect(wrong.err).toContain(`rejects the control token of ${file}.`);
  expect(wrong.err).not.toContain('wrong');
  chmodSync(file, 0o644);
  if (process.platform !== 'win32')
    expect((await control(['clock', '--url', url, '--control-token-file', file])).err).toBe(
      `plyr-api: ${file} contains a control token, and other users can read it. Run: chmod 600 ${file}\n`,
    );
});

test('a token for a mock that has none', async () => {
  const url = await mockAt();
  vi.stubEnv('PLYR_MOCK_CONTROL_TOKEN', token);
  const { err, exitCode } = await control(['clock', '--url', url]);
  expect(err).toBe(
    `plyr-api: the mock at ${url} has no control token, but the variable PLYR_MOCK_CONTROL_TOKEN has one.\n  What to do: Send it only to a mock that was started with --control-token.\n`,
  );
  expect(exitCode).toBe(1);
});

test('from another machine, it says that the token is missing', async () => {
  const url = await mockAt({ controlToken: token });
  // A proxy passes requests on as one on another machine would.
  const proxy = await serve(async (request, response) => {
    const { status, headers, body } = await forward(url, request.url);
    send(response, status, headers, body);
  });
  const { err, exitCode } = await control(['clock', '--url', proxy]);
  expect(err).toBe(
    `plyr-api: the mock at ${proxy} does not let this command in.\n  Why: A proxy forwarded this request: it has the header x-forwarded-for. To control the mock from elsewhere, send its control token as "Authorization: Bearer TOKEN".\n  What to do: Set PLYR_MOCK_CONTROL_TOKEN to its control token, or name a file that has the token: --control-token-file FILE.\n`,
  );
  expect(exitCode).toBe(1);
});

async function forward(origin: string, path: string) {
  const response = await fetch(origin + path, { headers: { 'x-forwarded-for': '192.0.2.1' } });
  return {
    status: response.status,
    headers: response.headers.get('content-type') ?? undefined,
    body: await response.text(),
  };
}

test.each<[name: string, status: number, body: string, what: string]>([
  ['another server', 404, '<h1>Not Found</h1>', 'status 404'],
  ['a page', 200, '<h1>Hello</h1>', 'a response that is not JSON'],
])('%s is no mock', async (_name, status, body, what) => {
  const url = await serve((_request, response) => send(response, status, 'text/html', body));
  expect(await control(['clock', '--url', url])).toEqual({
    out: '',
    err: `plyr-api: there is no mock at ${url}: it returned ${what}.\n  What to do: Name the address of a mock with --url or PLYR_MOCK_URL.\n`,
    exitCode: 1,
  });
});

test('a connection that ends: only a command that changes something may have done so', async () => {
  const url = await serve((_request, response) => response.destroy());
  const write = await control(['reset', '--url', url]);
  expect(write.err).toContain('It may have changed something. Check before you try again.');
  expect(write.exitCode).toBe(4);
  const read = await control(['clock', '--url', url]);
  expect(read.err).toMatch(
    /ended the connection without a response \(\w+\)\.\n {2}What to do: Check the address/,
  );
  expect(read.exitCode).toBe(3);
});

test('a certificate that is not trusted', async () => {
  const url = await mockAt({ tls: true });
  const { err, exitCode } = await control(['reset', '--url', url]);
  expect(err).toMatch(/^plyr-api: the certificate of https:\S+ is not trusted \(\w+\)\.\n/);
  expect(err).toContain('NODE_EXTRA_CA_CERTS=mock-cert.pem');
  expect(exitCode).toBe(3);
  const plain = await control(['reset', '--url', url.replace('https', 'http')]);
  expect(plain.exitCode).not.toBe(2);
  expect(plain.err).toContain('ended the connection');
});

test('colors on a terminal, unless NO_COLOR is set', async () => {
  const url = await deadAddress();
  const colored = await control(['reset', '--url', url], { isTerminal: true });
  expect(colored.err).toContain('\x1b[31mplyr-api:\x1b[39m');
  vi.stubEnv('NO_COLOR', '1');
  expect((await control(['reset', '--url', url], { isTerminal: true })).err).not.toContain('\x1b');
});
