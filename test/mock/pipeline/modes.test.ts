/** The ways in which a mock can be started: what answers, how signatures are looked at, how it ends. */
import { expect, test } from 'vitest';
import { readOptions, usage } from '../../../src/cli/mock/options.js';
import { painter, requestLine, summary, welcome } from '../../../src/cli/mock/output.js';
import { type LogEntry, startMock } from '../../../src/mock/index.js';
import { signatureHeaders } from '../../support/signature-headers.js';

const login = (url: string, body = '{"plyrId":"alice","otp":"000000"}', headers = signatureHeaders(body)) =>
  fetch(`${url}/user/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

test('static: examples, and no state', async () => {
  await using mock = await startMock({ mode: 'static' });
  const before = mock.state.version;
  const answer = await login(mock.url);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('x-mock-answer')).toBe('example');
  expect(mock.state.version).toBe(before);
  expect((await login(mock.url, '{"plyrId":5}')).status).toBe(400);
});

test.each([
  ['verify', 401, 401],
  ['presence', 200, 401],
  ['off', 200, 200],
] as const)('hmac %s', async (hmac, wrong, missing) => {
  await using mock = await startMock({ hmac });
  const info = (headers: Record<string, string>) => fetch(`${mock.url}/user/info/alice`, { headers });
  expect((await info(signatureHeaders('{}', { secretKey: 'x' }))).status).toBe(wrong);
  expect((await info({})).status).toBe(missing);
});

test('strict-otp: the fixed password works no more', async () => {
  const body = '{"plyrId":"alice","otp":"123456"}';
  await using loose = await startMock();
  expect((await login(loose.url, body)).status).toBe(200);
  await using strict = await startMock({ strictOtp: true });
  expect((await login(strict.url, body)).status).toBe(401);
});

test('closing gracefully lets running requests end, and takes no more', async () => {
  const mock = await startMock();
  mock.faults.add({ operation: 'getAvatar', kind: 'latency', latency: { distribution: 'fixed', ms: 150 } });
  const running = fetch(`${mock.url}/user/avatar/bobby`, { headers: signatureHeaders() });
  await expect.poll(() => mock.faults.list(), { interval: 5 }).toMatchObject([{ hits: 1 }]);
  const closed = mock.close({ graceful: true });
  expect((await running).status).toBe(200);
  await closed;
  await expect(fetch(mock.url)).rejects.toThrow();
  await mock.close();
});

test('await using closes it', async () => {
  let url = '';
  {
    await using mock = await startMock();
    ({ url } = mock);
    expect((await fetch(url)).status).toBe(200);
  }
  await expect(fetch(url)).rejects.toThrow();
});

const entry: LogEntry = {
  method: 'GET',
  path: '/api/user/info/alice',
  status: 200,
  durationMs: 1.26,
  violations: [],
  requestViolations: [],
  operationId: 'getUserInfo',
  sandbox: '',
  world: '',
  faults: [],
};

test('a request is one line, with colors only where they are wanted', () => {
  const plain = painter(false);
  expect(requestLine(entry, plain)).toBe('200 GET /api/user/info/alice getUserInfo 1.3 ms');
  const all = {
    ...entry,
    status: 0,
    sandbox: 'me',
    world: 'me',
    faults: ['2'],
    requestViolations: ['query.x is odd'],
    violations: ['body.y is odd'],
  };
  expect(requestLine(all, plain).split('\n')).toEqual([
    '--- GET /api/user/info/alice getUserInfo 1.3 ms [me] fault 2',
    '    request outside the description: query.x is odd',
    '    answer breaks the description: body.y is odd',
  ]);
  expect(requestLine(entry, painter(true))).toContain('\x1b[32m200\x1b[39m');
  const path = '/api/instantPlayPass/verify/claimingCode/AAAA-BBBB\x1b[2J';
  const line = requestLine({ ...entry, path }, plain);
  expect(line).not.toContain('AAAA');
  expect(line).not.toContain('\x1b');
});

test('the start says what there is', async () => {
  await using mock = await startMock({ port: 0 });
  const options = readOptions(['mock'], {});
  if (!options) throw new Error('These are options.');
  const text = welcome(mock, options, painter(false));
  for (const part of [
    mock.url,
    '/docs',
    '/_mock/',
    'plyr-demo-key',
    'plyr-demo-secret',
    'alice, bobby',
    '123456',
    'Ctrl-C',
  ])
    expect(text).toContain(part);
  expect(summary(mock)).toContain('0 requests checked, nothing differs');
});

test('every option is read, and is in the help text', () => {
  const args =
    'mock --port 1 --host h --static --hmac off --strict --strict-otp --seed s --state f --task-delay 5 --sync-timeout 6 --quiet --no-color';
  expect(readOptions(args.split(' '), {})).toEqual({
    port: 1,
    host: 'h',
    isQuiet: true,
    isColoured: false,
    mock: {
      mode: 'static',
      hmac: 'off',
      strict: true,
      strictOtp: true,
      seed: 's',
      stateFile: 'f',
      taskDelayMs: 5,
      syncTimeoutMs: 6,
    },
  });
  for (const option of [...args.matchAll(/--[a-z-]+/g), '--proxy', '--help'].map(String))
    expect(usage).toContain(option);
  expect(readOptions(['mock'], { NO_COLOR: '1', PORT: '7', HOST: 'x' })).toMatchObject({
    isColoured: false,
    port: 7,
    host: 'x',
  });
  expect(readOptions(['mock', '--proxy', 'http://x'], {})?.mock.proxy).toBe('http://x');
  expect(readOptions(['--help'], {})).toBeUndefined();
});

test.each([
  ['--hmac maybe', '--hmac takes verify, presence, off'],
  ['--static --proxy http://x', 'Choose one'],
  ['--task-delay -1', '--task-delay'],
  ['--sync-timeout 1.5', 'milliseconds'],
  ['--seed=', '--seed needs'],
  ['--state=', '--state needs'],
])('%s is refused', (args, reason) => {
  expect(() => readOptions(['mock', ...args.split(' ')], {})).toThrow(reason);
});
