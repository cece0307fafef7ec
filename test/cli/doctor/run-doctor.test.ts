/** What `plyr-api doctor` finds, over HTTP. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Check } from '../../../src/cli/doctor/check.js';
import { runProgram } from '../../../src/cli/program.js';
import { type Mock, startMock } from '../../../src/mock/index.js';
import { cleanEnvironment } from '../clean-environment.js';
import { FakeShell } from '../fake-shell.js';

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
beforeEach(() => {
  cleanEnvironment();
  vi.stubEnv('PLYR_CONFIG', '');
  vi.stubEnv('XDG_CONFIG_HOME', '/nowhere');
  vi.stubEnv('PLYR_API_KEY', 'plyr-demo-key');
  vi.stubEnv('PLYR_SECRET_KEY', 'plyr-demo-secret');
  vi.stubEnv('PLYR_BASE_URL', mock.url);
  mock.journal.clear();
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => mock.close());

async function doctor(...args: string[]) {
  const shell = new FakeShell();
  await runProgram(['doctor', ...args], shell);
  expect(shell.out + shell.err).not.toMatch(/plyr-demo-|s3cret/);
  return shell;
}

/** The checks by name, and the exit code. */
async function checks(...args: string[]) {
  const { out, exitCode } = await doctor('--json', ...args);
  const report: { ok: boolean; checks: Check[] } = JSON.parse(out);
  expect(report.ok).toBe(exitCode === undefined);
  expect(out.split('\n')).toHaveLength(2);
  return {
    exitCode,
    found: Object.fromEntries(report.checks.map((check) => [check.name, check])),
    statuses: Object.fromEntries(report.checks.map(({ name, status }) => [name, status])),
  };
}

/** Starts a server that is not the API, and returns its base URL. */
async function serve(listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
}

test('everything is right: a line for each check, and one request, which changes nothing', async () => {
  const { out, err, exitCode } = await doctor();
  expect([err, exitCode]).toEqual(['', undefined]);
  const lines = out.trimEnd().split('\n');
  expect(lines.map((line) => line.slice(0, 22).trim().replace(/ +/, ' '))).toEqual([
    'ok Node',
    'ok Config file',
    'ok Server',
    'ok Network',
    'ok Keys',
    'ok Connection',
    'ok Clock',
    'ok Signature',
  ]);
  expect(mock.journal.list().map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /api/jwt/publicKey',
  ]);
});

test('a wrong secret key: what the server says, why, and what to do', async () => {
  vi.stubEnv('PLYR_SECRET_KEY', 's3cret');
  const { found, exitCode } = await checks();
  expect(exitCode).toBe(1);
  expect(found.Signature).toMatchObject({
    status: 'fail',
    message: expect.stringMatching(/^getJwtPublicKey was rejected: Invalid signature\. .+/),
    advice: 'Sign compact JSON, and send exactly what you signed.',
  });
  expect(found.Connection?.status).toBe('ok');
});

test('an API key that the server does not have', async () => {
  vi.stubEnv('PLYR_API_KEY', 'another-key');
  expect((await checks()).found.Signature).toMatchObject({
    status: 'fail',
    advice: 'Check that the key is spelled right and belongs to this network.',
  });
});

test('a missing key: the connection and the clock are checked anyway', async () => {
  vi.stubEnv('PLYR_SECRET_KEY', '');
  const { statuses, found, exitCode } = await checks();
  expect(exitCode).toBe(1);
  expect(statuses).toMatchObject({ Keys: 'fail', Connection: 'ok', Clock: 'ok', Signature: 'skipped' });
  expect(found.Server?.message).toBe(`${mock.url} (no profile)`);
  expect(found.Keys).toMatchObject({
    message: `No secret key for ${mock.url}.`,
    advice: 'Set PLYR_SECRET_KEY, or choose a profile with --profile.',
  });
});

test.each([
  [3_600_000, 'fail', /^This machine is 3\d{3} seconds behind the server\. It rejects /],
  [3 * 86_400_000, 'fail', /^This machine is 259\d{3} seconds behind the server\. It rejects /],
  [120_000, 'warning', /^This machine is 1\d\d seconds behind the server\.$/],
])('a clock that is %i ms off', async (offset, status, message) => {
  const name = `clock${offset}`;
  const sandbox = mock.sandbox(name);
  sandbox.state.clock.advance(offset);
  const { found, exitCode } = await checks('--sandbox', name);
  expect(exitCode).toBe(status === 'fail' ? 1 : undefined);
  expect(found.Clock).toMatchObject({ status, message: expect.stringMatching(message) });
  // The client corrects its timestamps, so the signature itself is accepted.
  expect(found.Signature?.status).toBe('ok');
});

test('a clock that is ahead', async () => {
  const baseUrl = await serve((_request, response) => {
    response.setHeader('date', new Date(Date.now() - 3_600_000).toUTCString());
    response.setHeader('content-type', 'application/json').end('{}');
  });
  expect((await checks('--base-url', baseUrl)).found.Clock).toMatchObject({
    status: 'fail',
    message: expect.stringMatching(/^This machine is 3\d{3} seconds ahead of the server\./),
  });
});

test('a response without a date', async () => {
  const baseUrl = await serve((_request, response) => {
    response.sendDate = false;
    response.setHeader('content-type', 'application/json').end('{}');
  });
  expect((await checks('--base-url', baseUrl)).found.Clock).toMatchObject({ status: 'skipped' });
});

test.each([
  [200, 'the login page of a network'],
  [403, 'a gateway that rejects the request'],
  [503, 'a gateway without a server'],
])('HTML with status code %i: %s', async (status) => {
  const baseUrl = await serve((_request, response) => {
    response.writeHead(status, { 'content-type': 'text/html' }).end('<h1>Hello</h1>');
  });
  const { statuses, found, exitCode } = await checks('--base-url', baseUrl);
  expect(exitCode).toBe(1);
  expect(found.Connection?.message).toContain(`returned ${status} with text/html instead of JSON.`);
  expect(statuses).toMatchObject({ Connection: 'fail', Clock: 'skipped', Signature: 'skipped' });
});

test('a base URL without its /api', async () => {
  const { found } = await checks('--base-url', new URL('/wrong', mock.url).href);
  expect(found.Connection).toMatchObject({
    status: 'fail',
    message: expect.stringContaining('does not have the API'),
    advice: 'Check the base URL. It ends with /api.',
  });
});

test('a server that fails', async () => {
  const baseUrl = await serve((_request, response) => {
    response.writeHead(500, { 'content-type': 'application/json' }).end('{"error":"Internal Server Error"}');
  });
  expect((await checks('--base-url', baseUrl)).statuses).toMatchObject({
    Connection: 'fail',
    Signature: 'skipped',
  });
});

test('a redirect', async () => {
  const baseUrl = await serve((_request, response) => {
    response.writeHead(301, { location: 'https://elsewhere.example/' }).end();
  });
  expect((await checks('--base-url', baseUrl)).found.Connection).toMatchObject({
    status: 'fail',
    message: expect.stringContaining('(REDIRECT, status code 301)'),
  });
});

test('a port where nothing listens, and a host that does not exist', async () => {
  const closed = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => closed.once('listening', resolve));
  const { port } = closed.address() as AddressInfo;
  await new Promise((resolve) => closed.close(resolve));
  const refused = await checks('--base-url', `http://127.0.0.1:${port}/api`);
  expect(refused.exitCode).toBe(1);
  expect(refused.found.Connection).toMatchObject({
    message: expect.stringContaining('(ECONNREFUSED)'),
    advice: 'Start one with "plyr-api mock", or check the address.',
  });
  const unknown = await checks('--base-url', 'https://plyr.invalid/api');
  expect(unknown.found.Connection?.message).toMatch(/\((ENOTFOUND|EAI_AGAIN)\)/);
  expect(unknown.found.Network).toMatchObject({ status: 'warning' });
});

test('a server that does not respond in time', async () => {
  const baseUrl = await serve(() => {});
  const { found } = await checks('--base-url', baseUrl, '--timeout', '50');
  expect(found.Connection?.message).toContain('(TIMEOUT)');
});

test('an unknown profile, and a base URL with a password', async () => {
  const profile = await checks('--profile', 'stagin');
  expect(profile.found.Server).toMatchObject({ status: 'fail' });
  expect(profile.statuses).not.toHaveProperty('Connection');
  const { found } = await checks('--base-url', 'https://me:s3cret@example.com/api');
  expect(found.Server?.status).toBe('fail');
});
