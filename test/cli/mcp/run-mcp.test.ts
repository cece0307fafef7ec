/** The server in this process: messages that are wrong, and servers where calls have consequences. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { runProgram } from '../../../src/cli/program.js';
import { type Mock, startMock } from '../../../src/mock/index.js';
import { cleanEnvironment } from '../clean-environment.js';
import { FakeShell } from '../fake-shell.js';

const folder = mkdtempSync(join(tmpdir(), 'plyr-mcp-'));
let server: Mock;
beforeAll(async () => {
  server = await startMock();
  const keys = { apiKey: 'plyr-demo-key', secretKey: 'plyr-demo-secret' };
  const profiles = {
    real: { baseUrl: server.url, network: 'mainnet', ...keys },
    mock: { baseUrl: server.url },
  };
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ profiles }), { mode: 0o600 });
});
beforeEach(() => {
  cleanEnvironment();
  vi.stubEnv('PLYR_CONFIG', join(folder, 'config.json'));
  server.journal.clear();
});
afterEach(() => vi.unstubAllEnvs());
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
});

interface Reply {
  id?: number;
  // biome-ignore lint/suspicious/noExplicitAny: each method has its own.
  result?: any;
  error?: { code: number; message: string };
}

const hello = {
  jsonrpc: '2.0',
  id: 0,
  method: 'initialize',
  params: {
    protocolVersion: '2025-11-25',
    capabilities: {},
    clientInfo: { name: 'test', version: '1' },
  },
};

/** Sends lines, closes the input, and returns the responses. */
async function talk(args: string[], ...lines: (string | Buffer | object)[]): Promise<Reply[]> {
  const shell = new FakeShell();
  const text = [hello, ...lines].map((line) =>
    typeof line === 'string' || Buffer.isBuffer(line) ? line : JSON.stringify(line),
  );
  shell.stdin = Readable.from(text.flatMap((line) => [line, '\n']));
  await runProgram(['mcp', ...args], shell);
  expect(shell.err).toBe('');
  // Each line is a message: nothing else is on standard output.
  const replies: Reply[] = shell.out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(replies.some(({ id, result }) => id === 0 && result !== undefined)).toBe(true);
  return replies.filter(({ id }) => id !== 0);
}

const request = (id: number, method: string, params: object = {}) => ({ jsonrpc: '2.0', id, method, params });
const use = (id: number, name: string, args: object) => request(id, 'tools/call', { name, arguments: args });

async function one(args: string[], name: string, toolArgs: object) {
  const [reply] = await talk(args, use(1, name, toolArgs));
  return { ...reply?.result, text: reply?.result?.content[0].text as string, error: reply?.error };
}

describe('messages that are wrong', () => {
  const alive = request(99, 'ping');

  test.each([
    ['no JSON', 'garbage', -32_700, undefined],
    ['cut JSON', '{"jsonrpc":"2.0","id":1,', -32_700, undefined],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0x7b]), -32_700, undefined],
    ['another type', '[]', -32_600, undefined],
    ['no JSON-RPC', '{"id":7,"hello":true}', -32_600, 7],
    ['an old version', '{"jsonrpc":"1.0","id":7,"method":"ping"}', -32_600, 7],
    ['a method of the wrong type', '{"jsonrpc":"2.0","id":7,"method":5}', -32_600, 7],
    ['an unknown method', request(7, 'tools/destroy'), -32_601, 7],
    ['an unknown tool', use(7, 'rm', {}), -32_602, 7],
    ['a name of the wrong type', request(7, 'tools/call', { name: 5 }), -32_602, 7],
    ['arguments of the wrong type', request(7, 'tools/call', { name: 'call', arguments: 'x' }), -32_602, 7],
    [
      'a resource that does not exist',
      request(7, 'resources/read', { uri: 'file:///etc/passwd' }),
      -32_002,
      7,
    ],
    ['too many bytes', `{"jsonrpc":"2.0","id":7,"method":"${'x'.repeat(4_000_001)}"}`, -32_600, undefined],
  ])('%s: a protocol error, and the server lives on', async (_what, line, code, id) => {
    const replies = await talk([], line, alive);
    expect(replies).toHaveLength(2);
    expect(replies.find((reply) => reply.id !== 99)).toEqual({
      jsonrpc: '2.0',
      ...(id !== undefined && { id }),
      error: { code, message: expect.stringMatching(/\w/) },
    });
    expect(replies.find((reply) => reply.id === 99)?.result).toEqual({});
  });

  test('empty lines and line ends of Windows are fine', async () => {
    const replies = await talk([], '', '  ', `${JSON.stringify(alive)}\r`);
    expect(replies).toEqual([{ jsonrpc: '2.0', id: 99, result: {} }]);
  });

  test('letters that are cut in two arrive whole', async () => {
    const line = Buffer.from(JSON.stringify(use(1, 'describe', { operation: 'Zürich' })));
    const at = line.indexOf(0xc3) + 1;
    const shell = new FakeShell();
    shell.stdin = Readable.from([`${JSON.stringify(hello)}\n`, line.subarray(0, at), line.subarray(at)]);
    await runProgram(['mcp'], shell);
    expect(shell.out).toContain('there is no operation \\"Zürich\\"');
  });
});

describe('arguments that are wrong: results that a model can correct', () => {
  test.each([
    ['search', { query: 5 }, 'arguments.query must be string.'],
    ['search', {}, "arguments must have required property 'query'."],
    ['search', { query: 'x', color: 'red' }, 'must NOT have additional properties: "color".'],
    ['search', { query: 'x'.repeat(501) }, 'arguments.query must NOT have more than 500 characters.'],
    [
      'search',
      { query: 'x', kind: 'song' },
      'must be equal to one of the allowed values: operation, error, guide.',
    ],
    ['describe', { operation: 'logni' }, 'there is no operation "logni". Did you mean login?'],
    ['call', { operation: 'login' }, 'login needs plyrId, otp. See describe login.'],
    ['call', { operation: 'getAvatar', arguments: { plyrID: 'x' } }, 'Did you mean plyrId?'],
    [
      'call',
      { operation: 'login', arguments: { plyrId: 'alice', otp: ['secret-otp'] } },
      'body.otp must be string',
    ],
    [
      'call',
      { operation: 'logout', arguments: { sessionJwt: 'handle:sessionJwt-9' } },
      'there is no handle "handle:sessionJwt-9".',
    ],
    ['mock_state', { what: 'player' }, 'player needs plyrId.'],
    ['mock_state', { what: 'player', plyrId: 'nobody' }, 'nobody'],
    ['mock_control', { action: 'add_fault', fault: { kind: 'quake' } }, 'kind'],
  ])('%s %j', async (name, args, message) => {
    const { isError, text } = await one([], name, args);
    expect(isError).toBe(true);
    expect(text).toContain(message);
    expect(text).not.toContain('secret-otp');
  });

  test('unchecked sends them anyway, and the server rejects them', async () => {
    const { structuredContent } = await one([], 'call', {
      operation: 'login',
      arguments: { plyrId: 'alice' },
      unchecked: true,
    });
    expect(structuredContent.error).toMatchObject({ status: 401, message: 'Invalid 2fa token' });
  });
});

describe('a real server', () => {
  const pay = {
    operation: 'payGameRoom',
    arguments: {
      roomId: '3',
      sessionJwts: ['eyJhbGciOiJFUzI1NiJ9.e30.c2lnbmF0dXJl'],
      tokens: ['plyr'],
      amounts: ['5'],
    },
  };
  const acknowledge = 'payGameRoom on mainnet, with real tokens: roomId "3", tokens ["plyr"], amounts ["5"]';

  test('reads only, unless writes are allowed', async () => {
    const read = await one(['--profile', 'real'], 'call', {
      operation: 'getAvatar',
      arguments: { plyrId: 'alice' },
    });
    expect(read.structuredContent.ok).toBe(true);
    const write = await one(['--profile', 'real'], 'call', pay);
    expect(write.isError).toBe(true);
    expect(write.text).toMatch(/^payGameRoom changes something on real \(http\S+\), .*--allow-writes/);
    expect(server.journal.list().map(({ operationId }) => operationId)).toEqual(['getAvatar']);
  });

  test('a write needs an acknowledgment that names what it moves, without secrets', async () => {
    const allowed = ['--profile', 'real', '--allow-writes'];
    const first = await one(allowed, 'call', pay);
    expect(first.isError).toBe(true);
    expect(first.text).toContain(JSON.stringify(acknowledge));
    expect(first.text).not.toContain('eyJ');
    const vague = await one(allowed, 'call', { ...pay, acknowledge: 'yes' });
    expect(vague.text).toContain(JSON.stringify(acknowledge));
    const more = { ...pay, arguments: { ...pay.arguments, amounts: ['50'] } };
    expect((await one(allowed, 'call', { ...more, acknowledge })).text).toContain('was not sent');
    expect(server.journal.list()).toEqual([]);
    const sent = await one(allowed, 'call', { ...pay, acknowledge });
    expect(sent.structuredContent.error).toMatchObject({ operation: 'payGameRoom', status: 401 });
    expect(server.journal.list()).toHaveLength(1);
  });

  test('its tools say what they may do, and those of the mock are missing', async () => {
    const hintsOf = async (...args: string[]) => {
      const [reply] = await talk(args, request(1, 'tools/list'));
      return reply?.result.tools.map(({ name, annotations: hints }: Reply['result']) =>
        name === 'call' ? [name, hints.readOnlyHint, hints.destructiveHint, hints.openWorldHint] : name,
      );
    };
    const reading = ['search', 'describe', 'read_guide'];
    expect(await hintsOf('--profile', 'mainnet')).toEqual([...reading, ['call', true, false, true]]);
    expect(await hintsOf('--profile', 'real', '--allow-writes')).toEqual([
      ...reading,
      ['call', false, true, true],
    ]);
  });

  test('an operation of another network, and keys that are missing', async () => {
    const other = await one(['--profile', 'real'], 'call', { operation: 'getNftCredit' });
    expect(other.text).toBe('getNftCredit exists only on testnet. The profile real is for mainnet.');
    const { text } = await one(['--profile', 'testnet'], 'call', {
      operation: 'getAvatar',
      arguments: { plyrId: 'alice' },
    });
    expect(text).toContain('the profile testnet has no API key. Set PLYR_API_KEY');
  });

  test('the profile mock is a mock that runs already', async () => {
    await one(['--profile', 'mock'], 'call', { operation: 'getAvatar', arguments: { plyrId: 'alice' } });
    const { structuredContent } = await one(['--profile', 'mock'], 'mock_state', { what: 'requests' });
    expect(structuredContent.data.requests).toMatchObject([{ operationId: 'getAvatar', status: 200 }]);
  });

  test('an unknown profile is a mistake', async () => {
    const shell = new FakeShell();
    await runProgram(['mcp', '--profile', 'moon'], shell);
    expect([shell.exitCode, shell.err]).toEqual([2, expect.stringContaining('no profile "moon"')]);
  });
});

test('on a terminal it says what it is, and a signal ends it', async () => {
  const shell = new FakeShell(true);
  shell.stdin = Object.assign(new PassThrough(), { isTTY: true });
  const ended = runProgram(['mcp'], shell);
  await vi.waitFor(() => expect(shell.err).toContain('a server for AI agents'));
  await vi.waitFor(() => expect(shell.listenerCount('SIGTERM')).toBe(1));
  shell.emit('SIGTERM', 'SIGTERM');
  await ended;
  expect([shell.exits, shell.out]).toEqual([[0], '']);
});
