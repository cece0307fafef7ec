import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { operationNamed } from '../../../src/cli/api/catalog.js';
import { asCurl, asHttp, composeRequest, signBody } from '../../../src/cli/api/compose.js';
import { startMock } from '../../../src/mock/index.js';

const keys = { apiKey: 'plyr-demo-key', secretKey: 'plyr-demo-secret' };
const prefer = { prefer: 'code=200' };
const compose = (
  id: string,
  parameters: object,
  baseUrl = 'http://127.0.0.1:4010/api',
  headers: Record<string, string> = prefer,
) => composeRequest(operationNamed(id), { ...parameters }, { baseUrl, headers });

test('parameters are put in path, query, and body', () => {
  expect(compose('isJoinedGameRoom', { plyrId: 'a b', roomId: '3' }).url).toBe(
    'http://127.0.0.1:4010/api/game/isJoined?plyrId=a%20b&roomId=3',
  );
  expect(compose('login', { plyrId: 'alice', otp: '1' })).toMatchObject({
    method: 'POST',
    body: '{"plyrId":"alice","otp":"1"}',
    headers: { prefer: 'code=200', 'content-type': 'application/json' },
  });
  expect(() => compose('getUserInfo', { identifier: '..' })).toThrow('"identifier"');
});

test('a request as it goes over the wire', async () => {
  const request = compose('login', { plyrId: 'alice', otp: '1' });
  const signature = await signBody(request.body, keys, 1_795_000_000_000);
  expect(signature.signedText).toBe('1795000000000{"plyrId":"alice","otp":"1"}');
  expect(asHttp(request, signature)).toBe(`POST /api/user/login HTTP/1.1
host: 127.0.0.1:4010
apikey: plyr-demo-key
timestamp: 1795000000000
signature: ${signature.headers.signature}
prefer: code=200
content-type: application/json

{"plyrId":"alice","otp":"1"}`);
});

test('the script for curl signs by itself, contains no secret key, and works', async () => {
  const mock = await startMock();
  try {
    const request = compose('getAvatars', { plyrIds: ["o'neill", 'bobby'] }, mock.url, {});
    const signed = compose('getUserInfo', { identifier: 'alice' }, mock.url, {});
    for (const [script, expected] of [
      [asCurl(request, false), '{"avatars":[{"plyrId":"bobby"'],
      [asCurl(signed, true), '{"plyrId":"alice"'],
    ] as const) {
      expect(script).not.toContain(keys.secretKey);
      const env = { ...process.env, PLYR_API_KEY: keys.apiKey, PLYR_SECRET_KEY: keys.secretKey };
      const { stdout } = await promisify(execFile)('bash', ['-euc', script], { env });
      expect(stdout).toContain(expected);
    }
  } finally {
    await mock.close();
  }
});
