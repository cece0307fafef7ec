/** No request makes the journal unreadable, slow, or the mock fail; no credentials are needed to try. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Mock, startMock } from '../../src/mock/index.js';
import { control } from '../mock/control/client.js';

let mock: Mock;
const errors = vi.spyOn(console, 'error');
beforeEach(async () => {
  errors.mockClear();
  mock = await startMock();
});
afterEach(() => mock.close());

const post = (body: string) =>
  fetch(`${mock.url}/user/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
const arrays = (depth: number, inside = '') => '['.repeat(depth) + inside + ']'.repeat(depth);
const objects = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

test.each([200, 201, 1_000, 1_001, 2_500, 4_800, 20_000])('JSON nested %d levels deep', async (depth) => {
  const bodies = [arrays(depth), objects(depth), arrays(depth, '"\\u0041"'), arrays(depth, '"__proto__"')];
  for (const body of bodies) {
    const response = await post(body);
    if (depth > 1_000) {
      expect(response.status).toBe(400);
      expect(await response.text()).toBe('The mock rejects JSON that is nested deeper than 1000 levels.');
    } else expect(response.status).toBe(401);
  }
  await fetch(`${mock.url}/now`);
  for (const path of ['/requests', '/errors']) {
    const { status, body } = await control(mock.origin, 'GET', path);
    expect(status).toBe(200);
    expect(body.requests).toHaveLength(bodies.length + 1);
    const { request } = body.requests.at(-1);
    if (depth <= 200) expect(request.body).toEqual(JSON.parse(arrays(depth)));
    else
      expect(request).toMatchObject({ omittedBytes: 2 * depth, note: expect.stringContaining('200 levels') });
  }
  expect(errors).not.toHaveBeenCalled();
});

test('names that belong to the journal, control characters, and bodies of secrets only', async () => {
  const bodies = [
    '{"headers":1,"body":2,"otp":"headers","__proto__":{"x":1}}',
    '{"otp":"application/json; charset=utf-8","plyrId":"application/json; charset=utf-8"}',
    `{"otp":${JSON.stringify(Array.from({ length: 3_000 }, (_, at) => `secret-${at}`))}}`,
    '{"otp":"[redacted]","error":"[redacted]"}',
    '{"a\0b":"\0"}',
    '\0\0\0\0',
    '{"a":"\ud800"}',
  ];
  for (const body of bodies) await post(body);
  const { status, body } = await control(mock.origin, 'GET', '/requests');
  expect(status).toBe(200);
  expect(body.requests).toHaveLength(bodies.length);
  for (const entry of body.requests) expect(entry.path).toBe('/api/user/login');
  expect(JSON.stringify(body)).not.toContain('secret-1');
  const { request, response } = body.requests.at(-3);
  for (const message of [request, response]) expect(message.note).toContain('too many secrets');
});
