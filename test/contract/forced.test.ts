/**
 * Every documented response on demand, over the state of the mock. A good request, one that the description does not
 * allow, and an unsigned one take turns. Two judges check each response, and the state stays as it is.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { handlers } from '../../src/mock/behavior/index.js';
import { type Mock, startMock } from '../../src/mock/index.js';
import { listOperations, loadDocument } from '../../src/mock/openapi/document.js';
import { dualValidator, type Judges } from '../support/dual-validator.js';
import { signatureHeaders } from '../support/signature-headers.js';
import { bodyExample, targetOf } from './calls.js';

const operations = listOperations(loadDocument());
const totals = { answers: 0, disagreements: 0 };
let mocks: Record<'testnet' | 'mainnet', Mock>;
let judge: Judges;

beforeAll(async () => {
  const { removeBadge } = handlers;
  const [testnet, mainnet, judges] = await Promise.all([
    // With what no network has.
    startMock({ rewardPool: true, handlers: { removeBadge } }),
    startMock({ network: 'mainnet' }),
    dualValidator(),
  ]);
  [mocks, judge] = [{ testnet, mainnet }, judges];
});
afterAll(async () => {
  await Promise.all([mocks.testnet.close(), mocks.mainnet.close()]);
  console.log(`${totals.answers} forced responses, ${totals.disagreements} disagreements of the judges`);
});

describe.each(operations)('$id', (operation) => {
  const example = JSON.stringify(bodyExample(operation) ?? {});
  const requests = [
    { kind: 'good', body: example, headers: signatureHeaders(example) },
    { kind: 'invalid', body: '{"plyrId":42', headers: signatureHeaders('{}') },
    { kind: 'unsigned', body: example, headers: {} },
  ];
  const answers = operation.responses.flatMap((form) =>
    Object.entries(form.examples).map(([name, { value }]) => ({ form, name, value })),
  );

  test('each documented response', async () => {
    const mock = mocks[operation.networks?.join() === 'mainnet' ? 'mainnet' : 'testnet'];
    const before = mock.state.version;
    expect(answers.length).toBeGreaterThanOrEqual(requests.length);
    for (const [index, { form, name, value }] of answers.entries()) {
      const { kind, body, headers } = requests[index % requests.length] as (typeof requests)[0];
      const response = await fetch(mock.url + targetOf(operation), {
        method: operation.method,
        headers: {
          'content-type': 'application/json',
          ...headers,
          prefer: `code=${form.status}, example=${name}`,
        },
        ...(operation.method === 'POST' && { body }),
      });
      const [mediaType = ''] = (response.headers.get('content-type') ?? '').split(';');
      const text = await response.text();
      const answer = mediaType === 'application/json' ? JSON.parse(text) : text;
      const { ours, prisms } = judge(operation.id, response.status, mediaType, answer);
      totals.answers += 1;
      if (ours.length > 0 !== prisms.length > 0) totals.disagreements += 1;

      expect({ name, kind, status: response.status, mediaType, answer }).toEqual({
        name,
        kind,
        status: form.status,
        mediaType: form.mediaType,
        answer: value,
      });
      expect([ours, prisms]).toEqual([[], []]);
    }
    expect(mock.state.version).toBe(before);
  });
});

test('the judges agreed on each response', () => {
  expect(totals.answers).toBeGreaterThan(1_400);
  expect(totals.disagreements).toBe(0);
});
