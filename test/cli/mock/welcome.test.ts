import { expect, test } from 'vitest';
import { welcome } from '../../../src/cli/mock/welcome.js';
import { painter } from '../../../src/cli/shell.js';
import { type MockOptions, startMock } from '../../../src/mock/index.js';

async function welcomeOf(options: MockOptions, isColored = false): Promise<string> {
  await using mock = await startMock(options);
  return welcome(mock, options, painter(isColored), {}, 'linux').replaceAll(
    mock.origin,
    'http://127.0.0.1:4010',
  );
}

test('addresses, keys, players, and a first request', async () => {
  expect(await welcomeOf({})).toBe(`PLYR API mock is running.

  API          http://127.0.0.1:4010/api
  Docs         http://127.0.0.1:4010/docs
  Console      http://127.0.0.1:4010/
  Control API  http://127.0.0.1:4010/_mock/
  Network      testnet, chain 62831

  API key         Secret key         Game        Role
  plyr-demo-key   plyr-demo-secret   demo-game   game
  plyr-other-key  plyr-other-secret  other-game  game
  plyr-admin-key  plyr-admin-secret  plyr-admin  admin

  Players            alice, bobby, carol, david, erika
  One-time password  123456

To send a first request, paste this into another shell:

TIMESTAMP=$(date +%s000)
SIGNATURE=$(printf '%s{}' "$TIMESTAMP" | openssl dgst -sha256 -hmac 'plyr-demo-secret' | sed 's/.* //')
curl http://127.0.0.1:4010/api/user/info/alice -H 'apikey: plyr-demo-key' -H "timestamp: $TIMESTAMP" -H "signature: $SIGNATURE"

Press Ctrl-C to stop.
`);
});

test.each<[MockOptions, string]>([
  [{ console: false }, '  Start page   http://127.0.0.1:4010/\n'],
  [{ mode: 'static' }, '  Responses    examples of the description, without state (--static)\n'],
  [{ hmac: 'presence' }, '  Signatures   required, but not verified (--hmac presence)\n'],
  [{ hmac: 'off' }, '  Signatures   not required (--hmac off)\n'],
  [{ network: 'mainnet' }, '  Network      mainnet, chain 16180\n'],
  [{ mode: 'static', network: 'mainnet' }, '  Network      mainnet, chain 16180\n'],
  [{ rewardPool: true }, '  Reward pool  simulated; no network has it (--reward-pool)\n'],
  [
    { signatureClock: 'real' },
    '  Signature clock  that of this machine, in all sandboxes (--signature-clock real)\n',
  ],
  [{ strict: true }, '  Strict       rejects what the docs forbid and the server accepts (--strict)\n'],
  [{ strictOtp: true }, '  One-time password  see /_mock/players/{plyrId}/otp\n'],
])('%j is shown', async (options, line) => {
  expect(await welcomeOf(options)).toContain(line);
});

test('with a public address, the local one is shown, too', async () => {
  const text = await welcomeOf({ publicUrl: 'https://team.example/mock' });
  expect(text).toContain('  API            https://team.example/mock/api\n');
  expect(text).toContain('  Local address  http://127.0.0.1:4010\n');
  expect(await welcomeOf({})).not.toContain('Local address');
});

test('the first request trusts a self-signed certificate, but not that of a proxy', async () => {
  const tls = true;
  expect(await welcomeOf({ tls })).toContain('\ncurl --insecure http');
  expect(await welcomeOf({ tls, publicUrl: 'https://team.example' })).toContain(
    '\ncurl https://team.example/',
  );
  await using mock = await startMock({ tls });
  const text = welcome(mock, { tls }, painter(false), { certFile: 'my cert.pem' }, 'linux');
  expect(text).toContain(`\ncurl --cacert 'my cert.pem' ${mock.origin}/api/`);
});

test('the examples are those of all networks', async () => {
  expect(await welcomeOf({ mode: 'static' })).not.toContain('Network');
});

test('on Windows, the first request is for PowerShell', async () => {
  await using mock = await startMock();
  const text = welcome(mock, {}, painter(false), {}, 'win32');
  expect(text).toContain(`To send a first request, paste this into PowerShell:

$env:PLYR_API_KEY = 'plyr-demo-key'; $env:PLYR_SECRET_KEY = 'plyr-demo-secret'
npx plyr-api call getUserInfo identifier=alice --base-url ${mock.url}

Press Ctrl-C to stop.
`);
  expect(text).not.toContain('openssl');
});

test('a proxy shows its server, and no keys of the demo data', async () => {
  const text = await welcomeOf({ proxy: 'http://127.0.0.1:1' });
  expect(text).toContain(
    '  Proxy        forwards to http://127.0.0.1:1 and reports violations of the description\n',
  );
  expect(text).not.toMatch(/plyr-demo|alice|curl/);
});

test('keys that are not of the demo data are not printed', async () => {
  await using mock = await startMock();
  mock.state.transaction(() => {
    const { apiKeys } = mock.state.tables;
    for (const key of apiKeys.all()) {
      apiKeys.delete(key.apiKey);
      apiKeys.put({ ...key, apiKey: `real-${key.gameId}` });
    }
  });
  expect(welcome(mock, {}, painter(false))).not.toMatch(/secret|curl/i);
});

test('players and one-time passwords that are not of the demo data are not printed', async () => {
  await using mock = await startMock();
  mock.state.transaction(() => {
    const { users } = mock.state.tables;
    users.put({
      ...(users.get('bobby') as never as object),
      plyrId: 'real-player',
      fixedOtp: '987654',
    } as never);
    users.update('alice', { fixedOtp: '987654' });
  });
  const text = welcome(mock, {}, painter(false));
  expect(text).toContain('  Players            bobby, carol, david, erika\n  One-time password  123456\n');
  expect(text).not.toMatch(/real-player|987654/);
});

test('a mock on all addresses shows one that works', async () => {
  const options = { host: '0.0.0.0' };
  await using mock = await startMock(options);
  const text = welcome(mock, options, painter(false));
  expect(text).toContain(`  API          http://127.0.0.1:${mock.port}/api\n`);
  expect(text).toContain('  Listens on   all addresses (--host 0.0.0.0)\n');
  expect(await (await fetch(mock.origin)).text()).toContain('plyr-demo-secret');
});

test('names are bold or dim, and addresses cyan', async () => {
  const text = await welcomeOf({}, true);
  expect(text).toContain('\x1b[1mPLYR API mock\x1b[22m');
  expect(text).toContain('\x1b[36mhttp://127.0.0.1:4010/api\x1b[39m');
  expect(text).toContain('\x1b[2m  API key         Secret key         Game        Role\x1b[22m\n');
});
