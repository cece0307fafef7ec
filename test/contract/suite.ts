/**
 * The contract suite. Everything in it follows from the description: each operation, each documented answer, each way
 * to break a request. It runs against any server that understands `Prefer`.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPlyrClient, createSignedFetch, type PlyrClient } from '../../src/client/index.js';
import { listOperations, loadDocument, type Operation } from '../../src/mock/openapi/document.js';
import { createValidator } from '../../src/mock/openapi/validator.js';
import { closeObjects } from '../support/closed-document.js';
import { type Judge, prismJudge } from '../support/prism-judge.js';
import { brokenRequests } from './broken-requests.js';
import { pathExample, queryExample } from './checks.js';

/** A server under test. */
export interface Target {
  baseUrl: string;
  close(): Promise<void>;
}

/** What a server is expected to do beyond answering. */
export interface Expectations {
  /** It verifies signatures; plain Prism only looks whether the headers are there. */
  verifiesSignatures: boolean;
  /** How it refuses a request that the description does not allow. */
  refusesWith: number[];
  /** Try out here that it gives each documented answer on demand. */
  forces: boolean;
}

const credentials = { apiKey: 'plyr-demo-key', secretKey: 'plyr-demo-secret' };
const adminCredentials = { apiKey: 'plyr-admin-key', secretKey: 'plyr-admin-secret' };
const credentialsFor = (operation: Operation) =>
  operation.role === 'admin' ? adminCredentials : credentials;
const document = closeObjects(loadDocument());
const operations = listOperations(document);
const validator = createValidator(document);

/** Each operation with each of its documented answers. */
const documentedAnswers = operations.flatMap((operation) =>
  operation.responses.flatMap((form) =>
    Object.entries(form.examples).map(([example, { value }]) => ({ operation, form, example, value })),
  ),
);

/**
 * Declares the suite for one server.
 * @param name Shown in the report.
 * @param start Starts the server.
 * @param expectations What it can do.
 */
export function contractSuite(name: string, start: () => Promise<Target>, expectations: Expectations): void {
  describe(`contract: ${name}`, () => {
    let target: Target;
    let judge: Judge;
    beforeAll(async () => {
      [target, judge] = await Promise.all([start(), prismJudge(document)]);
    });
    afterAll(async () => {
      await target.close();
      const answers = expectations.forces ? `, ${documentedAnswers.length} documented answers` : '';
      console.log(`${name}: ${operations.length} operations${answers}`);
    });

    const send = (operation: Operation, headers: Record<string, string> = {}) =>
      call(createPlyrClient({ ...credentialsFor(operation), baseUrl: target.baseUrl }), operation, headers);

    describe.each(expectations.forces ? documentedAnswers : [])(
      '$operation.id $form.status $example',
      ({ operation, form, example, value }) => {
        test('is given, and is valid', async () => {
          const prefer = `code=${form.status}, example=${example}`;
          const { data, error, response } = await send(operation, { prefer, accept: form.mediaType });
          expect(response.status).toBe(form.status);
          const mediaType = response.headers.get('content-type')?.split(';')[0] ?? '';
          expect(mediaType).toBe(form.mediaType);
          // The client gives plain text as an object, so that an error always is one.
          const body = typeof value === 'string' ? (error as { error: string }).error : (data ?? error);
          expect(body).toEqual(value);
          expect(validator.checkResponse(operation, response.status, mediaType, body)).toEqual([]);
          expect(judge(operation.id, response.status, mediaType, body)).toEqual([]);
        });
      },
    );

    describe.each(operations)('$id', (operation) => {
      test('answers its first success without being asked', async () => {
        const { data, response } = await send(operation);
        expect(response.status).toBe(200);
        expect(data).toEqual(Object.values(operation.responses[0]?.examples ?? {})[0]?.value);
      });

      test.each(brokenRequests(operation))('refuses $why', async ({ body, query }) => {
        const signedFetch = createSignedFetch(credentialsFor(operation));
        const response = await signedFetch(url(target.baseUrl, operation, query), {
          method: operation.method,
          ...(body !== undefined && { body: JSON.stringify(body) }),
        });
        expect(expectations.refusesWith).toContain(response.status);
      });

      if (!operation.signed) {
        test('needs no signature', async () => {
          const response = await fetch(url(target.baseUrl, operation), unsigned(operation));
          expect(response.status).toBe(200);
        });
        return;
      }

      test.each(['apikey', 'signature', 'timestamp'])('refuses a request without %s', async (header) => {
        const withoutIt: typeof fetch = (input, init) => {
          const { [header]: _left, ...headers } = (init?.headers ?? {}) as Record<string, string>;
          return fetch(input, { ...init, headers });
        };
        const client = createPlyrClient({ ...credentials, baseUrl: target.baseUrl, fetch: withoutIt });
        const { error, response } = await call(client, operation);
        expect(response.status).toBe(401);
        expect(error).toEqual({ error: 'Missing authentication headers' });
      });

      if (!expectations.verifiesSignatures) return;
      test('refuses a wrong signature', async () => {
        const client = createPlyrClient({
          ...credentials,
          baseUrl: target.baseUrl,
          secretKey: 'not-the-secret',
        });
        const { error, response } = await call(client, operation);
        expect(response.status).toBe(401);
        expect(error).toEqual({ error: 'Invalid signature' });
      });
    });
  });
}

interface AnyResult {
  data?: unknown;
  error?: unknown;
  response: Response;
}

/** Calls an operation with its own examples. The suite knows operations only at run time, the client's types do not. */
function call(
  client: PlyrClient,
  operation: Operation,
  headers: Record<string, string> = {},
): Promise<AnyResult> {
  const method = client[operation.method] as unknown as (path: string, init: object) => Promise<AnyResult>;
  return method(operation.path, {
    params: { path: pathExample(operation), query: queryExample(operation) },
    body: bodyExample(operation),
    headers,
  });
}

function bodyExample(operation: Operation): unknown {
  return Object.values(operation.requestBody?.examples ?? {})[0]?.value;
}

function url(baseUrl: string, operation: Operation, query = queryExample(operation)): string {
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name) =>
    encodeURIComponent(pathExample(operation)[name] ?? ''),
  );
  const search = new URLSearchParams(query).toString();
  return `${baseUrl}${path}${search && `?${search}`}`;
}

function unsigned(operation: Operation): RequestInit {
  return {
    method: operation.method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(bodyExample(operation)),
  };
}
