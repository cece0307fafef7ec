/**
 * The guide for users of PLYR's test script (openapi/guides/test-script.md). The requests of the script, as written down
 * in `script-requests.ts`, and the calls of the guide's tables run against the mock, and ask for the same.
 */
import { execFileSync } from 'node:child_process';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { runProgram } from '../../src/cli/program.js';
import type { JournalEntry } from '../../src/mock/index.js';
import { cleanEnvironment } from '../cli/clean-environment.js';
import { FakeShell } from '../cli/fake-shell.js';
import { claimsOf } from '../mock/behavior/sessions/session-api.js';
import { signatureHeaders } from '../support/signature-headers.js';
import { scriptRequests } from './script-requests.js';
import { essence, ScriptStage } from './script-stage.js';
import { broken, keys, rows, saveSession, variables } from './test-script-guide.js';

let ofScript: ScriptStage;
let ofGuide: ScriptStage;
beforeAll(async () => {
  const { PLYR_API_KEY = '', PLYR_SECRET_KEY = '' } = variables;
  [ofScript, ofGuide] = await Promise.all([
    ScriptStage.open(keys),
    ScriptStage.open({ apiKey: PLYR_API_KEY, secretKey: PLYR_SECRET_KEY }),
  ]);
});
afterAll(() => Promise.all([ofScript.close(), ofGuide.close()]));
beforeEach(cleanEnvironment);
afterEach(() => vi.unstubAllEnvs());

test('the guide has a row for each command, and names each one that does not work', () => {
  expect(rows.map(({ script }) => script)).toEqual(Object.keys(scriptRequests));
  expect(rows.length).toBeGreaterThan(60);
  const known = new Set(rows.map(({ script }) => script.split(' ')[0]));
  expect(broken.filter((command) => !known.has(command))).toEqual([]);
  const failing = Object.entries(scriptRequests).filter(([, one]) => !one || one.status || one.fails);
  expect(
    failing.map(([script]) => script.split(' ')[0]).filter((one) => !broken.includes(one ?? '')),
  ).toEqual([]);
});

describe.sequential.each(rows)('$script', ({ script, call }) => {
  const request = scriptRequests[script];
  let sent: JournalEntry | undefined;

  if (request) {
    test('the mock returns what the guide says', async () => {
      const { method, path, body, status = 200 } = request;
      const [url, content]: [string, object | undefined] = JSON.parse(
        await ofScript.filledIn(JSON.stringify(body ? [path, body] : [path])),
      );
      sent = await ofScript.firstRequestOf(() => sendAsScript(method, url, content));
      expect(sent?.status, JSON.stringify(sent?.response.body)).toBe(status);
    });
  }

  test('the call succeeds, and is the same request', async () => {
    const args = splitByShell(await ofGuide.filledIn(call));
    const { called, out } = await callAsReader(args);
    if (call.endsWith(' --wait')) expect(JSON.parse(out)).toMatchObject({ status: 'SUCCESS' });
    if (!request) return;
    const same = expect(essence(called));
    if (request.differs) same.not.toEqual(essence(sent as JournalEntry));
    else same.toEqual(essence(sent as JournalEntry));
  });
});

test('the guide saves a session', async () => {
  const { out } = await callAsReader(['login', 'plyrId=fennec2', 'otp=123456']);
  const saved = execFileSync('bash', ['-c', saveSession], { input: out, encoding: 'utf8' });
  expect(saved).toBe(`${JSON.parse(out).sessionJwt}\n`);
  expect(claimsOf(saved)).toMatchObject({ gameId: 'script-game' });
});

/** Runs `plyr-api call` with the variables of the guide, on the mock of this test. It must succeed. */
async function callAsReader(args: readonly string[]): Promise<{ called: JournalEntry; out: string }> {
  for (const [name, value] of Object.entries(variables))
    vi.stubEnv(name, value.replace('http://127.0.0.1:4010', ofGuide.mock.origin));
  const shell = new FakeShell();
  const called = await ofGuide.firstRequestOf(() => runProgram(['call', ...args], shell));
  expect([shell.err, shell.exitCode]).toEqual(['', undefined]);
  expect(called?.status).toBe(200);
  return { called: called as JournalEntry, out: shell.out };
}

/** Sends a request as the script does, with the headers of its HTTP library. */
async function sendAsScript(method: string, path: string, body?: object): Promise<void> {
  const text = JSON.stringify(body ?? {});
  const response = await fetch(ofScript.mock.origin + path, {
    method,
    headers: {
      ...signatureHeaders(text, keys),
      accept: 'application/json, text/plain, */*',
      'accept-encoding': 'gzip, compress, deflate, br',
      'user-agent': 'axios/1.7.4',
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: text }),
  });
  await response.arrayBuffer();
}

/** Splits a row as the reader's shell does. */
function splitByShell(command: string): string[] {
  return execFileSync('bash', ['-c', `printf '%s\\0' ${command}`], { encoding: 'utf8' })
    .split('\0')
    .slice(0, -1);
}
