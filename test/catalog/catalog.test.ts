/**
 * The catalogs of operations and error messages. Each statement in them is checked against what it is about: the
 * description, the client's retries, and the responses of the mock.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { allMessages, allOperations, type CatalogOperation } from '../../src/catalog/index.js';
import { createPlyrOperations } from '../../src/client/index.js';
import { type Mock, startMock } from '../../src/mock/index.js';
import { listOperations, loadDocument, type Operation } from '../../src/mock/openapi/document.js';
import { followSchema } from '../support/follow-schema.js';

const operations = allOperations();
const document = loadDocument();
const described = new Map(listOperations(document).map((one) => [one.id, one]));

test('the operations and their parameters are those of the description', () => {
  expect(operations.map(({ id }) => id).sort()).toEqual([...described.keys()].sort());
  for (const one of operations)
    expect(statementsOf(one), one.id).toEqual(described.get(one.id) && factsOf(one.id));
});

/** What the catalog says about an operation, in the terms of the description. */
function statementsOf({ method, path, networks, signed, role, parameters }: CatalogOperation): object {
  const names = parameters.map(({ name, in: place, required }) => `${place} ${name}${required ? '*' : ''}`);
  return { method: method.toLowerCase(), path, networks, signed, role, names: names.sort() };
}

function factsOf(id: string): object {
  const { method, path, networks, signed, role, parameters, requestBody } = described.get(id) as Operation;
  const { properties = {}, required = [] } = followSchema(document, requestBody?.schema ?? {}) as {
    properties?: object;
    required?: string[];
  };
  const names = [
    ...parameters
      .filter((one) => one.in === 'path' || one.in === 'query')
      .map((one) => `${one.in} ${one.name}${one.required ? '*' : ''}`),
    ...Object.keys(properties).map((name) => `body ${name}${required.includes(name) ? '*' : ''}`),
  ];
  return { method: method.toLowerCase(), path, networks, signed, role, names: names.sort() };
}

describe('retries', () => {
  afterEach(() => vi.restoreAllMocks());

  test('the client retries an operation after a 503 exactly if the catalog says that it changes nothing', async () => {
    // No pause between the attempts.
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const attempts = await Promise.all(operations.map(async (one) => [one.id, await attemptsOf(one)]));
    const expected = operations.map(({ id, changes }) => [id, changes ? 1 : 3]);
    expect(attempts).toEqual(expected);
    expect(operations.filter(({ changes, method }) => !changes && method === 'POST').length).toBeGreaterThan(
      0,
    );
  });
});

/** Counts the requests of a call that gets only 503. Its parameters are the examples of the catalog. */
async function attemptsOf({ id, parameters }: CatalogOperation): Promise<number> {
  let count = 0;
  const plyr = createPlyrOperations({
    apiKey: 'plyr-demo-key',
    secretKey: 'plyr-demo-secret',
    fetch: async () => {
      count++;
      return new Response('{"error":"down"}', { status: 503 });
    },
  });
  const values = parameters.filter(({ required }) => required).map(({ name, example }) => [name, example]);
  const method = (plyr as unknown as Record<string, (values: object) => Promise<unknown>>)[id];
  await expect(method?.(Object.fromEntries(values)), id).rejects.toMatchObject({ status: 503 });
  return count;
}

describe('error messages', () => {
  // Without state, it has the operations of both networks, and those of none.
  let mock: Mock;
  beforeAll(async () => {
    mock = await startMock({ mode: 'static' });
  });
  afterAll(() => mock.close());

  test('each one of each operation is an example that the mock returns', async () => {
    const forced = await Promise.all(
      operations.map(async ({ id, method, path, errors }) => {
        for (const { status, example, message } of errors) {
          const response = await fetch(mock.url + path.replaceAll(/\{\w+\}/g, 'x'), {
            method,
            headers: { prefer: `code=${status}, example=${example}` },
          });
          const got = [response.status, messageIn(await response.text())];
          expect(got, `${id} ${example}`).toEqual([status, message]);
        }
        return errors.length;
      }),
    );
    expect(forced.reduce((sum, count) => sum + count)).toBeGreaterThan(1_000);
  }, 120_000);

  test('the list of messages has each one once, with its operations', () => {
    const expected = new Map<string, { statuses: Set<number>; ids: Set<string> }>();
    for (const { id, errors } of operations)
      for (const { message, status } of errors) {
        const entry = expected.get(message) ?? { statuses: new Set(), ids: new Set() };
        entry.statuses.add(status);
        entry.ids.add(id);
        expected.set(message, entry);
      }
    expect(allMessages().map(({ message, statuses, operations: ids }) => [message, statuses, ids])).toEqual(
      [...expected].map(([message, { statuses, ids }]) => [message, [...statuses], [...ids]]),
    );
  });

  test('each one has a cause, in a sentence without links', () => {
    for (const { cause, advice, message } of operations.flatMap(({ errors }) => errors)) {
      expect(cause, message).toMatch(/^\S.*\.$/);
      expect(cause + advice, message).not.toMatch(/\]\(/);
    }
  });
});

/** The error message of a response, in each form that the server has. */
function messageIn(text: string): string {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return text;
  }
  if (Array.isArray(body)) return JSON.stringify(body);
  const { error, message, errorMessage, invalidPlyrIds } = body as Record<string, unknown>;
  if (invalidPlyrIds) return `${error}: ${Object.values(invalidPlyrIds).join(', ')}`;
  return Array.isArray(error) ? error.join(', ') : String(error ?? message ?? errorMessage ?? null);
}
