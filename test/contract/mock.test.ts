/** Our mock without state: the client, the description, and the mock agree on each operation. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Mock, startMock } from '../../src/mock/index.js';
import { listOperations, loadDocument } from '../../src/mock/openapi/document.js';
import { prismRequestJudge } from '../support/prism-judge.js';
import { signatureHeaders } from '../support/signature-headers.js';
import { brokenRequests } from './broken-requests.js';
import { bodyExample, call, firstSuccess, pathOf, targetOf } from './calls.js';
import { queryExample } from './checks.js';

const document = loadDocument();
const operations = listOperations(document);

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ mode: 'static' });
});
afterAll(() => mock.close());

describe.each(operations)('$id', (operation) => {
  const send = (target: string, body: unknown, headers: Record<string, string>) =>
    fetch(mock.url + target, {
      method: operation.method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(operation.method === 'POST' && { body: JSON.stringify(body) }),
    });

  test('returns its first success', async () => {
    const { data, response } = await call(mock.url, operation);
    expect(response.status).toBe(200);
    expect(data).toEqual(firstSuccess(operation));
  });

  test(operation.signed ? 'needs a signature' : 'needs no signature', async () => {
    const response = await send(targetOf(operation), bodyExample(operation), {});
    expect(response.status).toBe(operation.signed ? 401 : 200);
  });

  // The validators themselves are tested below; this is about the use of their findings.
  const broken = brokenRequests(operation);
  const wrong = [broken.find(({ body }) => body), broken.find(({ query }) => query)].filter((one) => !!one);
  if (wrong.length === 0) return;
  test('rejects what the description does not allow', async () => {
    const key = operation.role === 'admin' ? 'admin' : 'demo';
    for (const { why, body, query } of wrong) {
      const text = body === undefined ? '{}' : JSON.stringify(body);
      const signing = { apiKey: `plyr-${key}-key`, secretKey: `plyr-${key}-secret` };
      const response = await send(targetOf(operation, query), body, signatureHeaders(text, signing));
      expect(response.status, why).toBe(400);
    }
  });
});

test('Prism rejects every request that our validators reject, and no example', async () => {
  const judge = await prismRequestJudge(document);
  let count = 0;
  for (const operation of operations) {
    const path = pathOf(operation);
    expect(judge(operation.id, path, queryExample(operation), bodyExample(operation)), operation.id).toEqual(
      [],
    );
    for (const { why, body, query = queryExample(operation) } of brokenRequests(operation)) {
      count += 1;
      expect(judge(operation.id, path, query, body), `${operation.id}: ${why}`).not.toEqual([]);
    }
  }
  expect(count).toBeGreaterThan(700);
  console.log(`${count} broken requests, rejected by both judges`);
});
