/** An agent's session with the compiled command, through the client of the SDK: it checks each result against the tool's schema. */
import { execFileSync } from 'node:child_process';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linksIn } from '../../package/package-contents.js';
import { compiledCommand } from '../../support/compiled-command.js';

let client: Client;
/** Everything that the client read. */
let received = '';
let errors = '';

beforeAll(async () => {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [compiledCommand, 'mcp'],
    env: { PATH: process.env.PATH ?? '', PLYR_API_KEY: 'of-another-server', PLYR_PROFILE: 'mainnet' },
    stderr: 'pipe',
  });
  transport.stderr?.on('data', (chunk) => {
    errors += chunk;
  });
  client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(transport);
  const { onmessage } = transport;
  transport.onmessage = (message) => {
    received += JSON.stringify(message);
    onmessage?.(message);
  };
});
afterAll(() => client.close());

interface Result {
  isError?: boolean;
  content: { type: string; text: string }[];
  // biome-ignore lint/suspicious/noExplicitAny: each tool has its own.
  structuredContent: any;
}

async function use(name: string, args: object = {}): Promise<Result> {
  return (await client.callTool({ name, arguments: { ...args } })) as unknown as Result;
}

async function succeed(operation: string, args: object, more: object = {}) {
  const result = await use('call', { operation, arguments: args, ...more });
  expect(result.isError, result.content[0]?.text).toBeUndefined();
  expect(result.structuredContent.ok).toBe(true);
  return result.structuredContent.data;
}

const otpOf = async (plyrId: string): Promise<string> =>
  (await use('mock_state', { what: 'one_time_password', plyrId })).structuredContent.data.otp;

test('the server says what it is, and what its tools do', async () => {
  expect(client.getServerVersion()).toMatchObject({ name: 'plyr-api', title: 'PLYR Game API' });
  expect(client.getInstructions()).toContain('call goes to a mock of its own.');
  const { tools } = await client.listTools();
  const hints = tools.map(({ name, annotations }) => [
    name,
    annotations?.readOnlyHint,
    annotations?.destructiveHint,
  ]);
  expect(hints).toEqual([
    ['search', true, undefined],
    ['describe', true, undefined],
    ['read_guide', true, undefined],
    ['call', false, false],
    ['mock_state', true, undefined],
    ['mock_control', false, true],
  ]);
  for (const { title, description, outputSchema } of tools) {
    expect([title, description]).not.toContain(undefined);
    expect(outputSchema?.type).toBe('object');
  }
  // An agent pays for it in each conversation.
  expect(JSON.stringify(tools).length).toBeLessThan(13_000);
});

test('it finds, describes, and plays a whole room', async () => {
  const found = await use('search', { query: 'how do players pay into a room?', kind: 'operation' });
  expect(found.structuredContent.results[0]).toMatchObject({ operation: 'payGameRoom', changes: true });
  const described = await use('describe', { operation: 'payGameRoom' });
  expect(described.structuredContent).toMatchObject({ id: 'payGameRoom', changes: true, task: true });
  expect(described.structuredContent.example.sessionJwts).toEqual(['handle:sessionJwt-1']);

  const gameId = 'demo-game';
  const sessions: string[] = [];
  for (const plyrId of ['alice', 'bobby']) {
    await succeed('approveTokens', {
      plyrId,
      otp: await otpOf(plyrId),
      gameId,
      tokens: ['plyr'],
      amounts: ['50'],
      expiresIn: 3600,
    });
    const otp = await otpOf(plyrId);
    const { sessionJwt } = await succeed('login', { plyrId, otp, expiresIn: 3600 });
    expect(sessionJwt).toMatch(/^handle:sessionJwt-\d+$/);
    sessions.push(sessionJwt);
  }
  const wait = { wait: true };
  const room = await succeed('createGameRoom', { expiresIn: 3600 }, wait);
  expect(room.status).toBe('SUCCESS');
  const { roomId } = room.taskData.result;
  const players = ['alice', 'bobby'];
  const tokens = ['plyr', 'plyr'];
  await succeed('joinGameRoom', { roomId, sessionJwts: sessions }, wait);
  await succeed('payGameRoom', { roomId, sessionJwts: sessions, tokens, amounts: ['5', '5'] }, wait);
  await succeed('earnGameRoom', { roomId, plyrIds: players, tokens, amounts: ['9', '1'] }, wait);
  await succeed('leaveGameRoom', { roomId, sessionJwts: sessions }, wait);
  await succeed('endGameRoom', { roomId }, wait);
  const { rooms } = (await use('mock_state', { what: 'rooms' })).structuredContent.data;
  expect(rooms[0]).toMatchObject({ roomId, isEnded: true });
  const { balances } = (await use('mock_state', { what: 'player', plyrId: 'bobby' })).structuredContent.data;
  expect(Number(balances.plyr)).toBeLessThan(1_000);
});

test('a client that asks for progress hears of the task', async () => {
  const messages: (string | undefined)[] = [];
  const params = { name: 'call', arguments: { operation: 'createGameRoom', wait: true } };
  await client.callTool(params, undefined, { onprogress: ({ message }) => messages.push(message) });
  // The client drops what arrives together with the result.
  expect(messages[0]).toBe('Task: PENDING');
});

test('a client that cancels a request gets nothing more of it, and the server lives on', async () => {
  const latency = { distribution: 'fixed', ms: 30_000 };
  const fault = { operation: 'getAvatar', kind: 'latency', latency };
  expect((await use('mock_control', { action: 'add_fault', fault })).isError).toBeUndefined();
  const aborter = new AbortController();
  const params = { name: 'call', arguments: { operation: 'getAvatar', arguments: { plyrId: 'alice' } } };
  const cancelled = client.callTool(params, undefined, { signal: aborter.signal });
  setTimeout(() => aborter.abort(new Error('not needed')), 200);
  await expect(cancelled).rejects.toThrow('not needed');
  await use('mock_control', { action: 'clear_faults' });
  expect((await use('call', params.arguments)).isError).toBeUndefined();
});

test('a rejected request: its cause, what to do, and why the mock rejects it', async () => {
  const wrong = { operation: 'login', arguments: { plyrId: 'alice', otp: '000000' } };
  const result = await use('call', wrong);
  expect(result.isError).toBe(true);
  expect(result.structuredContent).toMatchObject({
    ok: false,
    error: { status: 401, message: 'Invalid 2fa token', advice: expect.any(String) },
  });
  expect(result.content[0]?.text).toContain('Why: The one-time password of alice is wrong.');
  const { data } = (await use('mock_state', { what: 'requests', status: '401' })).structuredContent;
  expect(data.requests[0]).toMatchObject({ operationId: 'login', hint: expect.stringContaining('wrong') });
  const one = await use('mock_state', { what: 'request', id: data.requests[0].id });
  expect(one.structuredContent.data.request.body).toEqual({ plyrId: 'alice', otp: '[redacted]' });
});

test('the mock is controlled: faults, the clock, sandboxes, and a reset', async () => {
  const avatar = { operation: 'getAvatar', arguments: { plyrId: 'alice' } };
  const fault = { operation: 'getAvatar', kind: 'response', status: 502 };
  await use('mock_control', { action: 'add_fault', fault, sandbox: 'one' });
  expect((await use('call', { ...avatar, sandbox: 'one' })).structuredContent.error.status).toBe(502);
  expect((await use('call', avatar)).isError).toBeUndefined();
  const forced = await use('call', { ...avatar, prefer: 'code=404' });
  expect(forced.structuredContent.error).toMatchObject({ status: 404 });
  const moved = await use('mock_control', { action: 'advance_clock', ms: 3_600_000 });
  expect(moved.structuredContent.data.aheadMs).toBe(3_600_000);
  expect((await use('call', avatar)).isError).toBeUndefined();
  expect((await use('mock_control', { action: 'reset' })).structuredContent.data.requests).toBe(0);
  const clock = await use('mock_state', { what: 'clock' });
  expect(clock.structuredContent.data.aheadMs).toBeLessThan(1_000);
  const unknown = await use('mock_control', { action: 'begin_incident', name: 'earthquake' });
  expect(unknown.isError).toBe(true);
});

test('guides and operations are resources, with templates that complete', async () => {
  const uris: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.listResources(cursor === undefined ? {} : { cursor });
    uris.push(...page.resources.map(({ uri }) => uri));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  expect(uris).toHaveLength(new Set(uris).size);
  expect(uris.filter((uri) => uri.startsWith('plyr://operation/'))).toHaveLength(110);
  for (const uri of uris) {
    const { contents } = await client.readResource({ uri });
    const text = (contents[0] as { text: string }).text;
    expect(text.slice(0, 2)).toBe('# ');
    // Each link to another resource leads somewhere.
    for (const [, link = ''] of text.matchAll(/\]\((plyr:\/\/[\w-]+\/[\w-]+)/g))
      expect(uris.includes(link), link).toBe(true);
    const elsewhere = linksIn(text).filter((link) => !/^(plyr:|https?:|#)/.test(link));
    expect(elsewhere, uri).toEqual([]);
  }
  const { resourceTemplates } = await client.listResourceTemplates();
  expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual([
    'plyr://guide/{name}',
    'plyr://operation/{operationId}',
  ]);
  const { completion } = await client.complete({
    ref: { type: 'ref/resource', uri: 'plyr://operation/{operationId}' },
    argument: { name: 'operationId', value: 'payg' },
  });
  expect(completion.values).toEqual(['payGameRoom']);
  await expect(client.readResource({ uri: 'plyr://guide/nothing' })).rejects.toMatchObject({ code: -32_002 });
  await expect(client.listResources({ cursor: 'x' })).rejects.toMatchObject({ code: -32_602 });
});

test('a long guide comes in sections, and a long section in pieces', async () => {
  const short = await use('read_guide', { guide: 'tasks' });
  expect(short.structuredContent).toMatchObject({ guide: 'tasks', title: 'Tasks' });
  const long = (await use('read_guide', { guide: 'mock' })).structuredContent;
  expect(long.sections.length).toBeGreaterThan(3);
  const section = await use('read_guide', { guide: 'mock', section: long.sections[1] });
  expect(section.structuredContent.markdown).toMatch(/^## /);
  const first = (await use('read_guide', { guide: 'tutorial', section: '3. Open a room' })).structuredContent;
  expect([first.markdown.length, first.nextOffset]).toEqual([12_000, 12_000]);
  const rest = await use('read_guide', { guide: 'tutorial', section: '3. Open a room', offset: 12_000 });
  expect(rest.structuredContent.markdown.length).toBeGreaterThan(100);
  const missing = await use('read_guide', { guide: 'task' });
  expect([missing.isError, missing.content[0]?.text]).toEqual([
    true,
    'there is no guide "task". Did you mean tasks?',
  ]);
});

test('errors are found by their message', async () => {
  const { results } = (await use('search', { query: 'Invalid 2fa token' })).structuredContent;
  expect(results[0]).toMatchObject({ kind: 'error', title: 'Invalid 2fa token', statuses: [401] });
  const guides = (await use('search', { query: 'amount decimals', kind: 'guide' })).structuredContent.results;
  expect(guides[0].guide).toBe('amounts');
  const nothing = await use('search', { query: 'xyzzy' });
  expect(nothing.structuredContent).toEqual({ total: 0, results: [] });
});

test('no result has a secret, and standard error is silent', () => {
  expect(received.length).toBeGreaterThan(100_000);
  expect(/eyJ[\w-]+\.[\w-]+\.[\w-]+/.exec(received)?.index).toBeUndefined();
  for (const secret of ['of-another-server', '"otp":"1', '"fixedOtp":"1'])
    expect(received.includes(secret), secret).toBe(false);
  expect(errors).toBe('');
});

test('other commands do not load it', () => {
  const main = JSON.stringify(compiledCommand);
  const loadedBy = (command: string) => {
    const script = `
      process.argv = ['node', 'plyr-api', ${command}];
      require(${main});
      process.on('exit', () => console.log(Object.keys(require.cache).join(' ')));`;
    return execFileSync(process.execPath, ['-e', script], { encoding: 'utf8', input: '' });
  };
  expect(loadedBy("'mcp'").includes('run-mcp')).toBe(true);
  expect(loadedBy("'describe', 'login'").includes('run-mcp')).toBe(false);
});
