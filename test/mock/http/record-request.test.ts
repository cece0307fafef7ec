/** The log, the events, and the journal show the same path and players of a request, and no secret in them. */
import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LogEntry, type Mock, startMock } from '../../../src/mock/index.js';

let mock: Mock;
const log: LogEntry[] = [];
beforeAll(async () => {
  mock = await startMock({ hmac: 'off', log: (entry) => log.push(entry) });
});
afterAll(() => mock.close());

/** Sends a request with its path exactly as given, and returns its hint. */
const send = (method: string, path: string, body = '', type = 'application/json') =>
  new Promise<unknown>((resolve) => {
    const headers = { apikey: 'plyr-demo-key', ...(body && { 'content-type': type }) };
    const sent = request(mock.origin, { method, path: `/api${path}`, headers }, (response) =>
      response.resume().on('end', () => resolve(response.headers['x-mock-hint'])),
    );
    sent.end(body);
  });

const dots = '%252E';
const jwt = `eyJ${'a'.repeat(80)}${dots}eyJ739184${dots}c2ln`;

test.each([
  ['GET', '/user/info/alice&otp=739184', '', '/user/info/alice&otp=[redacted]'],
  ['GET', '/user/info/739184?otp=739184', '', '/user/info/[redacted]'],
  ['GET', `/user/info/${jwt}`, '', '/user/info/[redacted]'],
  ['GET', `/user/balance/alice/${jwt}`, '', '/user/balance/alice/[redacted]'],
  ['POST', '/user/login', '{"plyrId":"739184","otp":"739184"}', '/user/login'],
  ['POST', '/user/nothing/739184', '{"otp":"739184"}', '/user/nothing/[redacted]'],
  ['POST', '/user/login', '{"plyrId":"alice","otp":"739184"}', '/user/login'],
])('%s %s %s', async (method, path, body, shown) => {
  const hint = await send(method, path, body);
  const logged = log.at(-1) as LogEntry;
  const [entry] = mock.journal.list({ limit: 1 });
  const [[, summary] = []] = mock.journal.summaries(mock.journal.count - 1);
  const event = JSON.parse(summary ?? '');
  expect([logged.path, event.path, entry?.path.split('?')[0]]).toEqual(Array(3).fill(`/api${shown}`));
  expect([logged.players, event.players]).toEqual(Array(2).fill(entry?.players));
  expect(JSON.stringify([hint, logged, event, entry])).not.toContain('739184');
});

test.each([
  ['a[b][c][d][e][f][g][otp]=739184', 'application/x-www-form-urlencoded'],
  ['{"clientSecret":"739184","apiSecret":"739184","passwd":"739184","otpCode":"739184"}', undefined],
  ['{"plyrId":"alice","otp ":"739184"}', undefined],
])('the signed text in a hint shows no secret of %s', async (body, type) => {
  await using verifying = await startMock({ log: (entry) => log.push(entry) });
  const headers = { apikey: 'plyr-demo-key', timestamp: String(Date.now()), signature: 'a'.repeat(64) };
  const response = await fetch(`${verifying.url}/user/login`, {
    method: 'POST',
    headers: { ...headers, 'content-type': type ?? 'application/json' },
    body,
  });
  const hint = response.headers.get('x-mock-hint');
  expect(hint).toContain('[redacted]');
  expect(JSON.stringify([hint, log.at(-1), verifying.journal.list()])).not.toContain('739184');
});
