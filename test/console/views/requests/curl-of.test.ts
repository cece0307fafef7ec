import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CopyOptions, curlOf } from '../../../../src/console/views/requests/curl-of.js';
import { type Mock, startMock } from '../../../../src/mock/index.js';
import { api } from '../../../mock/control/client.js';
import { journalEntry } from './entry.js';

const key = {
  apiKey: 'plyr-demo-key',
  secretKey: 'plyr-demo-secret',
  gameId: 'demo-game',
  role: 'game',
} as const;
const options: CopyOptions = { origin: 'http://127.0.0.1:4010', key };

test('a GET is signed without a body', () => {
  const entry = journalEntry({ method: 'GET', path: '/api/user/info/alice', request: { headers: {} } });
  expect(curlOf(entry, options)).toBe(`TIMESTAMP=$(date +%s000)
SIGNATURE=$(printf %s "$TIMESTAMP{}" | openssl dgst -sha256 -hmac 'plyr-demo-secret' | sed 's/.* //')
curl 'http://127.0.0.1:4010/api/user/info/alice' \\
  -H 'apikey: plyr-demo-key' \\
  -H "timestamp: $TIMESTAMP" \\
  -H "signature: $SIGNATURE"
`);
});

test('a clock that is ahead, and a control token', () => {
  const lines = curlOf(journalEntry(), { ...options, aheadMs: 86_400_000, hasToken: true });
  expect(lines).toContain('TIMESTAMP=$(($(date +%s) * 1000 + 86400000))');
  expect(lines).toContain('OTP=$(curl -s -H "authorization: Bearer $PLYR_CONTROL_TOKEN"');
});

test('an unknown value is a comment', () => {
  const request = { headers: {}, body: { plyrId: 'alice', signature: '[redacted]' } };
  expect(curlOf(journalEntry({ request }), options)).toMatch(
    /^# Insert signature, which the journal doesn't have\.\nBODY=/,
  );
});

describe('in a shell', () => {
  let mock: Mock;
  beforeAll(async () => {
    mock = await startMock();
  });
  afterAll(() => mock.close());

  /** Sends the newest request of the journal again. */
  async function repeat(): Promise<[status: number, body: unknown]> {
    const [entry] = mock.journal.list({ limit: 1 });
    const lines = curlOf(entry as never, { ...options, origin: mock.origin });
    await promisify(execFile)('sh', ['-c', lines]);
    const [again] = mock.journal.list({ limit: 1 });
    expect(again?.id).toBe((entry?.id ?? 0) + 1);
    return [again?.status ?? 0, again?.request.body];
  }

  test('a login has a new one-time password', async () => {
    await api(mock.url, '/user/login', { plyrId: 'alice', otp: '000000' });
    expect(await repeat()).toEqual([200, { plyrId: 'alice', otp: '[redacted]' }]);
  });

  test('sessions of two players are in their order', async () => {
    await api(mock.url, '/user/login', { plyrId: 'bobby', otp: '654321' });
    for (const plyrId of ['alice', 'bobby']) {
      const { otp } = await (await fetch(`${mock.origin}/_mock/players/${plyrId}/otp`)).json();
      await api(mock.url, '/user/login', { plyrId, otp });
    }
    const jwt = async (plyrId: string) =>
      (await (await fetch(`${mock.origin}/_mock/players/${plyrId}/sessions`)).json()).sessions[0].sessionJwt;
    const sessionJwts = [await jwt('bobby'), await jwt('alice')];
    await api(mock.url, '/game/createJoinPay', {
      ...{ sessionJwts, tokens: ['plyr', 'plyr'], amounts: [1, 2], expiresIn: 60, sync: true },
    });
    const [status] = await repeat();
    expect(status).toBe(200);
    expect(mock.journal.list({ limit: 2 }).map(({ players }) => players)).toEqual([
      ['bobby', 'alice'],
      ['bobby', 'alice'],
    ]);
  });

  test('quotes and dollars in a body stay as they are', async () => {
    const information = `it's "$HOME" \`id\` \\ 100%`;
    await api(mock.url, '/developer/upgrade', { plyrId: 'alice', information });
    const [, body] = await repeat();
    expect(body).toEqual({ plyrId: 'alice', information });
  });
});
