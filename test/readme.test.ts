/** The commands and snippets of README.md and of guides, run as they stand, but for the port. */
import { execFile } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Mock, startMock } from '../src/mock/index.js';

const run = promisify(execFile);
const repository = fileURLToPath(new URL('..', import.meta.url));
// Inside the repository, so that `plyr-api` means this package.
const scratch = `${repository}dist/readme`;

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
  await mkdir(scratch, { recursive: true });
});
afterAll(async () => {
  await rm(scratch, { recursive: true, force: true });
  await mock.close();
});

/** What the TypeScript of each file prints, in its order. */
const printed: Readonly<Record<string, readonly RegExp[]>> = {
  'README.md': [/^0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266$/, /^\{ error: 'Invalid sessionJwt' \}$/],
  'openapi/guides/client.md': [
    /^Logout success$/,
    /^Room \d+$/,
    /^POST \/user\/logout Invalid sessionJwt$/,
    /^401 Invalid sessionJwts$/,
    /^alice\nPOST \/user\/logout: 401 Invalid sessionJwt\.$/,
    /^user login$/,
  ],
  'openapi/guides/getting-started.md': [/^0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266$/],
  'openapi/guides/signing.md': [],
  'openapi/signing/README.md': [/^200$/],
  'openapi/guides/sessions.md': [/^Welcome, alice$/],
  'openapi/guides/one-time-passwords.md': [/^Try again with the next code\. \(Invalid 2fa token\)$/],
  'openapi/guides/plyr-connect.md': [
    /^https:\/\/connect-testnet\.plyr\.network\/\?action=login&requestData=(?:\w|%3D)+$/,
  ],
  'openapi/guides/game-rooms.md': [/^Room \d+ has ended\.$/],
  'openapi/guides/tasks.md': [/^Room \d+$/],
  'openapi/guides/errors.md': [/^PLYR\[ID\] not found$/],
  'openapi/guides/networks.md': [/^The game calls https:\/\/api\.plyr\.network\/api\.$/],
  'openapi/guides/amounts.md': [/^\{ allowance: 1\.5 \}$/, /^0\.3 0\.294$/],
  'openapi/guides/production.md': [/^Calls are for demo-game\.$/],
  'openapi/guides/agents.md': [/^true Wait a minute, then ask for a new code\.$/],
  'openapi/guides/mock.md': [/^eyJ\S+ \{ 'demo-game': 1 \}$/, /^200 \[ 'alice' \]$/],
};

const snippets = Object.keys(printed).flatMap((file) =>
  [...readFileSync(repository + file, 'utf8').matchAll(/```(sh|ts)\n(.*?)```/gs)].map(
    ([, language = '', code = ''], index) => ({ name: `${file}, snippet ${index + 1}`, language, code }),
  ),
);
const atTheMock = (code: string, path = '') =>
  code
    .replaceAll('http://127.0.0.1:4010', `${mock.origin}${path}`)
    // The reader copies the file beside their program.
    .replaceAll('./plyr-signing.js', '../../openapi/signing/plyr-signing.js');

test.each(snippets.filter(({ language, code }) => language === 'sh' && code.includes('curl ')))(
  '$name',
  async ({ code }) => {
    // Several responses may follow each other; a rejection exists only where the README shows one.
    const { stdout } = await run('bash', ['-euc', atTheMock(code)]);
    const errors = [...stdout.matchAll(/"error":"([^"]*)"/g)].map(([, error]) => error);
    expect(errors.filter((error) => error !== 'User is temporary locked')).toEqual([]);
    expect(stdout).toMatch(/^\{/);
  },
);

// Each in a sandbox of its own, because they run side by side: a login of one would end the session of another.
const typescript = snippets
  .filter(({ language }) => language === 'ts')
  .map(({ code }, index) => ({
    code,
    file: `${scratch}/snippet-${index}.ts`,
    sandbox: `/s/snippet-${index}`,
  }));
test('the TypeScript compiles', async () => {
  for (const { file, code, sandbox } of typescript) await writeFile(file, atTheMock(code, sandbox));
  const flags = ['--noEmit', '--strict', '--target', 'es2023', '--module', 'nodenext', '--skipLibCheck'];
  await run(`${repository}node_modules/.bin/tsc`, [...flags, ...typescript.map(({ file }) => file)]);
}, 180_000);

test('the TypeScript prints what it should', async () => {
  const runs = typescript.map(({ file, sandbox }) =>
    run(process.execPath, ['--import', 'tsx', file], {
      cwd: repository,
      env: {
        ...process.env,
        PLYR_API_KEY: 'plyr-demo-key',
        PLYR_SECRET_KEY: 'plyr-demo-secret',
        PLYR_BASE_URL: `${mock.origin}${sandbox}/api`,
      },
    }),
  );
  const outputs = (await Promise.all(runs)).map(({ stdout }) => stdout.trim());
  expect(outputs).toEqual(
    Object.values(printed)
      .flat()
      .map((pattern) => expect.stringMatching(pattern)),
  );
}, 180_000);

test('the session check of the guide accepts a session, and rejects an old or a forged one', async () => {
  const guide = readFileSync(`${repository}openapi/guides/sessions.md`, 'utf8');
  const [, code = ''] = /```js\n(.*?)```/s.exec(guide) ?? [];
  const { readSession } = await import(
    `data:text/javascript,${encodeURIComponent(`${code}\nexport { readSession };`)}`
  );

  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const pem = Buffer.from(publicKey.export({ type: 'spki', format: 'pem' })).toString('base64');
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const session = (exp: number, alg = 'ES256') => {
    const signed = `${encode({ alg, typ: 'JWT' })}.${encode({ plyrId: 'alice', gameId: 'demo-game', exp })}`;
    const signature = sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' });
    return `${signed}.${signature.toString('base64url')}`;
  };
  const soon = Math.floor(Date.now() / 1000) + 60;
  expect(readSession(session(soon), pem, 'demo-game')).toMatchObject({ plyrId: 'alice' });
  expect(() => readSession(session(soon), pem, 'other-game')).toThrow('expired, or for another game');
  expect(() => readSession(session(soon - 120), pem, 'demo-game')).toThrow('expired, or for another game');
  expect(() => readSession(session(soon, 'none'), pem, 'demo-game')).toThrow('not a session');
  expect(() => readSession(`${session(soon).slice(0, -4)}AAAA`, pem, 'demo-game')).toThrow('not a session');
});
