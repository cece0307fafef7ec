import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runProgram } from '../../../src/cli/program.js';
import { hmacSigner } from '../../../src/client/index.js';
import { cleanEnvironment } from '../clean-environment.js';
import { FakeShell } from '../fake-shell.js';

beforeEach(cleanEnvironment);
afterEach(() => vi.unstubAllEnvs());

async function sign(args: string[], stdin = '') {
  const shell = new FakeShell();
  shell.stdin = Readable.from([stdin]);
  await runProgram(['sign', ...args], shell);
  return shell;
}

test('three headers, a line each', async () => {
  const { out } = await sign(['{ "a": 1 }']);
  const [, timestamp = '', signature] =
    /^apikey:plyr-demo-key\ntimestamp:(\d{13})\nsignature:([\da-f]{64})\n$/.exec(out) ?? [];
  expect(signature).toBe(await hmacSigner('plyr-demo-secret')(`${timestamp}{"a":1}`));
});

test('for curl, and as JSON with the signed body', async () => {
  expect((await sign(['--format', 'curl'])).out).toMatch(
    /^-H 'apikey: \S+' -H 'timestamp: \d+' -H 'signature: \w+'\n$/,
  );
  const { body, signedText } = JSON.parse((await sign(['-', '--format', 'json'], '[1, 2]')).out);
  expect([body, signedText.slice(13)]).toEqual(['[1,2]', '[1,2]']);
});

test('a body that is not JSON: where, and an example', async () => {
  const example = `Example: plyr-api sign '{"plyrId":"alice"}'\n`;
  expect((await sign(['{"a":1,}'])).err).toBe(
    `plyr-api: the body is not valid JSON, at position 7. ${example}`,
  );
  expect((await sign(['foo'])).err).toBe(`plyr-api: the body is not valid JSON. ${example}`);
});

test.each(['{', '3', '{"__proto__":1}'])('%s cannot be signed', async (body) => {
  const { err, out, exitCode } = await sign([body]);
  expect([err.startsWith('plyr-api: '), out, exitCode]).toEqual([true, '', 2]);
});
