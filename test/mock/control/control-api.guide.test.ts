/** The commands of openapi/guides/mock-trouble.md work as they are, in their order. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { incidents } from '../../../src/mock/faults/incidents.js';
import { type Mock, startMock } from '../../../src/mock/index.js';
import { api, control } from './client.js';

const guide = readFileSync('openapi/guides/mock-trouble.md', 'utf8');
const commands = [...guide.matchAll(/^mock (GET|PUT|POST|DELETE) '?(\/[^\s']+)'?(?: '([^']*)')?/gm)].map(
  ([, method = '', path = '', body]) => ({ method, path, body }),
);

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ taskDelayMs: 60_000 });
  for (const plyrId of ['alice', 'bobby', 'carol', 'david'])
    await api(mock.url, '/user/login', { plyrId, otp: '123456' });
  for (let at = 0; at < 10; at += 1) await api(mock.url, '/user/info/alice');
});
afterAll(() => mock.close());

test('there are as many commands as lines that begin with one', () => {
  expect(commands.length).toBe(guide.match(/^mock /gm)?.length);
  expect(commands.length).toBeGreaterThan(20);
});

test.each(commands)('mock $method $path $body', async ({ method, path, body }) => {
  if (path.startsWith('/tasks/') && !path.endsWith('/release')) {
    await control(mock.origin, 'DELETE', '/faults');
    expect((await api(mock.url, '/game/create', { expiresIn: 60 })).status).toBe(200);
  }
  const response = await fetch(`${mock.origin}/_mock${path}`, { method, ...(body && { body }) });
  expect([response.status, await response.text()]).toEqual([200, expect.any(String)]);
});

test('the table of incidents has all of them', () => {
  const [, table = ''] = /\| incident \|[^\n]*\n[^\n]*\n((?:\|.*\n)+)/.exec(guide) ?? [];
  const named = table.split('\n').flatMap((row) => row.split('|')[1]?.match(/[\w-]+/g) ?? []);
  expect(named.sort()).toEqual(incidents.map(({ name }) => name).sort());
});
