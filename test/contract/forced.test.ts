/**
 * Every documented answer on demand, over the state of the mock: for a good request, for one that the description does
 * not allow, and for one that nobody signed. Two judges look at each answer, and the state stays as it is.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Mock, startMock } from '../../src/mock/index.js';
import { listOperations, loadDocument, type Operation } from '../../src/mock/openapi/document.js';
import { createValidator } from '../../src/mock/openapi/validator.js';
import { closeObjects } from '../support/closed-document.js';
import { type Judge, prismJudge } from '../support/prism-judge.js';
import { signatureHeaders } from '../support/signature-headers.js';
import { pathExample, queryExample } from './checks.js';

const document = closeObjects(loadDocument());
const operations = listOperations(document);
const validator = createValidator(document);
const totals = { answers: 0, disagreements: 0 };
let mock: Mock;
let judge: Judge;

beforeAll(async () => {
  [mock, judge] = await Promise.all([startMock(), prismJudge(document)]);
});
afterAll(async () => {
  await mock.close();
  console.log(`${totals.answers} forced answers, ${totals.disagreements} disagreements of the judges`);
});

describe.each(operations)('$id', (operation) => {
  const example = JSON.stringify(Object.values(operation.requestBody?.examples ?? {})[0]?.value ?? {});
  const requests = [
    { kind: 'good', body: example, headers: signatureHeaders(example) },
    { kind: 'invalid', body: '{"plyrId":42', headers: signatureHeaders('{}') },
    { kind: 'unsigned', body: example, headers: {} },
  ];

  test.each(requests)('any documented answer to a request that is $kind', async ({ body, headers }) => {
    const before = mock.state.version;
    for (const form of operation.responses) {
      for (const [name, { value }] of Object.entries(form.examples)) {
        const prefer = `code=${form.status}, example=${name}`;
        const response = await send(operation, body, { ...headers, prefer });
        const [mediaType = ''] = (response.headers.get('content-type') ?? '').split(';');
        const text = await response.text();
        const answer = mediaType === 'application/json' ? JSON.parse(text) : text;
        const found = validator.checkResponse(operation, response.status, mediaType, answer);
        const alsoFound = judge(operation.id, response.status, mediaType, answer);
        totals.answers += 1;
        if (found.length > 0 !== alsoFound.length > 0) totals.disagreements += 1;

        expect({ name, status: response.status, mediaType, answer }).toEqual({
          name,
          status: form.status,
          mediaType: form.mediaType,
          answer: value,
        });
        expect([found, alsoFound]).toEqual([[], []]);
      }
    }
    expect(mock.state.version).toBe(before);
  });
});

test('the judges agreed on each answer', () => {
  expect(totals.answers).toBeGreaterThan(4_000);
  expect(totals.disagreements).toBe(0);
});

function send(operation: Operation, body: string, headers: Record<string, string>): Promise<Response> {
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name) =>
    encodeURIComponent(pathExample(operation)[name] ?? ''),
  );
  const query = new URLSearchParams(queryExample(operation)).toString();
  const { method } = operation;
  return fetch(`${mock.url}${path}${query && `?${query}`}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(method === 'POST' && { body }),
  });
}
