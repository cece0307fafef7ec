import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { firstCurl } from '../../../../src/console/views/requests/first-curl.js';
import { startMock } from '../../../../src/mock/index.js';

test('the first lines run in a shell, and none is too long for the page', async () => {
  const mock = await startMock({ log: () => {} });
  try {
    const key = {
      apiKey: 'plyr-demo-key',
      secretKey: 'plyr-demo-secret',
      gameId: 'demo-game',
      role: 'game' as const,
    };
    const lines = firstCurl(`${mock.url}/user/info/alice`, key);
    const { stdout } = await promisify(execFile)('sh', ['-euc', lines]);
    expect(JSON.parse(stdout)).toMatchObject({ plyrId: 'alice' });
    for (const line of lines.split('\n')) expect(line.length).toBeLessThan(80);
  } finally {
    await mock.close();
  }
});
