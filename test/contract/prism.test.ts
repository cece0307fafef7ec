/**
 * Plain `prism mock generated/plyr.yaml` works for those who want nothing else of this project: each operation succeeds,
 * and one section shows everything else that Prism does with the description.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSignedFetch } from '../../src/client/index.js';
import { listOperations, loadDocument } from '../../src/mock/openapi/document.js';
import { startPrism } from '../support/prism-process.js';
import { brokenRequests } from './broken-requests.js';
import { call, firstSuccess, targetOf } from './calls.js';

const operations = listOperations(loadDocument());
const section = operations.filter(({ path }) => path.startsWith('/game/chip/'));

let prism: Awaited<ReturnType<typeof startPrism>>;
beforeAll(async () => {
  prism = await startPrism();
});
afterAll(() => prism.close());

test.each(operations)('$id answers its first success', async (operation) => {
  const { data, response } = await call(prism.baseUrl, operation);
  expect(response.status).toBe(200);
  expect(data).toEqual(firstSuccess(operation));
});

describe.each(section)('$id', (operation) => {
  test('gives each documented response on demand', async () => {
    for (const { status, mediaType, examples } of operation.responses) {
      for (const [name, { value }] of Object.entries(examples)) {
        const headers = { prefer: `code=${status}, example=${name}`, accept: mediaType };
        const { data, error, response } = await call(prism.baseUrl, operation, headers);
        expect(response.status, name).toBe(status);
        expect(response.headers.get('content-type')?.split(';')[0], name).toBe(mediaType);
        // The client gives plain text as an object, so that an error always is one.
        const body = typeof value === 'string' ? (error as { error: string }).error : (data ?? error);
        expect(body, name).toEqual(value);
      }
    }
  });

  test('rejects what the description does not allow', async () => {
    const signedFetch = createSignedFetch({ apiKey: 'plyr-demo-key', secretKey: 'plyr-demo-secret' });
    const broken = brokenRequests(operation);
    expect(broken.length).toBeGreaterThan(0);
    for (const { why, body, query } of broken) {
      const response = await signedFetch(prism.baseUrl + targetOf(operation, query), {
        method: operation.method,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      expect([400, 422], why).toContain(response.status);
    }
  });

  test.each(['apikey', 'signature', 'timestamp'])('refuses a request without %s', async (header) => {
    const headers = new Headers({ apikey: 'x', signature: 'x', timestamp: '1' });
    headers.delete(header);
    const response = await fetch(prism.baseUrl + targetOf(operation), { method: operation.method, headers });
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ error: 'Missing authentication headers' });
  });
});
