/** The description of the control API has everything that exists, and nothing else. The docs are generated from it. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readControlDocument } from '../../../scripts/docs/control-document.js';
import { controlRequest, sampleQueries } from '../../../scripts/docs/control-samples.js';
import type { Parameter, ResponseObject, Schema } from '../../../scripts/docs/document.js';
import { follow, routesOf } from '../../../scripts/lib/openapi-walk.js';
import { handlers, ofAllSandboxes } from '../../../src/mock/control/control-api.js';
import { type Mock, startMock } from '../../../src/mock/index.js';
import { mostReaders } from '../../../src/mock/observability/event-hub.js';
import { api, contract, operations } from './client.js';
import { startTour } from './tour.js';

const document = readControlDocument();
const routes = routesOf(document);
const byId = new Map(routes.map((route) => [route.operation.operationId, route]));
const folder = 'src/mock/control/handlers/';
const sources = readdirSync(folder).map((name) => readFileSync(folder + name, 'utf8'));
const parametersOf = (id: string) =>
  (byId.get(id)?.operation.parameters ?? []).map((one) => follow<Parameter>(document, one));

test('each operation has a handler, and each handler an operation', () => {
  expect([...byId.keys()].sort()).toEqual(['getHealth', ...Object.keys(handlers)].sort());
});

test('each file of handlers is used', () => {
  const defined = sources.flatMap((text) =>
    [...text.matchAll(/^ {2}(?:async )?(\w+)(?:\(|: (?:async )?\()/gm)].map(([, name]) => name),
  );
  expect(Object.keys(handlers).filter((id) => !defined.includes(id))).toEqual([]);
});

test('X-Mock-Session is described where it selects a sandbox, and only there', () => {
  for (const { operation } of routes) {
    const id = operation.operationId;
    const has = parametersOf(id).some(({ name }) => name === 'X-Mock-Session');
    expect([id, has]).toEqual([id, id !== 'getHealth' && !ofAllSandboxes.has(id)]);
  }
});

test('the handlers read each parameter that is described, and no others', () => {
  const described = new Set<string>();
  for (const id of byId.keys())
    for (const { name, in: place } of parametersOf(id)) if (place !== 'header') described.add(name);
  const read = new Set(
    sources.flatMap((text) =>
      [
        ...text.matchAll(/\b(?:query|path)\.(\w+)/g),
        ...text.matchAll(/const \{([^}]*)\} = (?:query|path)\b/g),
      ].flatMap(([, names = '']) => names.match(/\w+/g) ?? []),
    ),
  );
  for (const name of ['sent']) read.delete(name);
  expect([...read].sort()).toEqual([...described].sort());
  for (const [id, query] of Object.entries(sampleQueries))
    for (const name of Object.keys(query)) expect(parametersOf(id).map((one) => one.name)).toContain(name);
});

describe('fields of responses', () => {
  /** Fields that the tour does not meet, with the test that does. */
  const elsewhere = {
    'MockInfo.proxy': 'proxy/proxy.test.ts',
    'JournalEntry.omittedChanges': 'control/handlers/journal.changes.test.ts',
    'JournalMessage.omittedBytes': 'control/handlers/journal.test.ts',
    'JournalMessage.sentBytes': 'control/handlers/faults.match.test.ts',
    'JournalMessage.note': 'observability/request-journal.test.ts',
  };
  const described = new Set<string>();
  const seen = new Set<string>();

  /** Walks a schema, along a value if there is one. */
  function walk(schema: Schema, name: string, value: unknown, visited: ReadonlySet<string>): void {
    const own = schema.$ref?.replace(/^.*\//, '') ?? name;
    if (schema.$ref && visited.has(own) && value === undefined) return;
    const { properties = {}, items, additionalProperties } = follow<Schema>(document, schema);
    // Otherwise a field could be missing in the description.
    if (Object.keys(properties).length > 0) expect([own, additionalProperties]).toEqual([own, false]);
    const known = new Set([...visited, own]);
    for (const [field, property] of Object.entries(properties)) {
      described.add(`${own}.${field}`);
      const inner = (value as Record<string, unknown> | undefined)?.[field];
      if (inner !== undefined) seen.add(`${own}.${field}`);
      walk(property, `${own}.${field}`, inner ?? undefined, known);
    }
    if (!items) return;
    walk(items, `${own}[]`, undefined, known);
    if (Array.isArray(value)) for (const item of value) walk(items, `${own}[]`, item, known);
  }

  test.each([...byId.keys()])('the samples of %s work', async (id) => {
    const route = byId.get(id) as (typeof routes)[number];
    await using mock = await startTour(id);
    const { method, url, body, mediaType } = controlRequest(document, route);
    const at = (address: string) => address.replace('http://127.0.0.1:4010', mock.origin);
    const sent = id === 'putSnapshot' ? await (await fetch(at(url))).json() : body;
    const response = await fetch(at(url), {
      method,
      ...(sent !== undefined && { body: JSON.stringify(sent) }),
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')?.split(';')[0]).toBe(mediaType);
    if (mediaType !== 'application/json') {
      await response.body?.cancel();
      return;
    }
    const { content = {} } = follow<ResponseObject>(
      document,
      route.operation.responses['200'] as ResponseObject,
    );
    const answer = await response.json();
    const described = operations.find((one) => one.id === id) as (typeof operations)[number];
    expect(contract.checkResponse(described, 200, mediaType, answer)).toEqual([]);
    walk(content[mediaType]?.schema as Schema, id, answer, new Set());
  });

  test('each described field exists', () => {
    // A fault has the fields that it was added with, which have tests of their own.
    const missing = [...described].filter(
      (field) => !seen.has(field) && !/^(Fault|FaultMatch)\./.test(field),
    );
    expect(missing.sort()).toEqual(Object.keys(elsewhere).sort());
    for (const [field, file] of Object.entries(elsewhere))
      expect(readFileSync(`test/mock/${file}`, 'utf8')).toContain(field.replace(/^.*\./, ''));
    expect(described.size).toBeGreaterThan(100);
  });
});

describe('errors', () => {
  const controlToken = 'a-token-of-a-team';
  const provoked = new Set<string>();
  let mock: Mock;
  beforeAll(async () => {
    mock = await startMock({ controlToken, taskDelayMs: 60_000, maxSandboxes: 2 });
  });
  afterAll(() => mock.close());

  const operationOf = (id: string) => byId.get(id) as (typeof routes)[number];
  const at = (address: string) => address.replace('http://127.0.0.1:4010', mock.origin);

  /** Sends the sample of an operation with a change, and expects an error. */
  async function provoke(
    id: string,
    status: number,
    change: { url?: string; headers?: Record<string, string>; body?: unknown },
  ) {
    const sample = controlRequest(document, operationOf(id));
    const { url, body } = { ...sample, ...change };
    const response = await fetch(at(url), {
      method: sample.method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
      headers: change.headers ?? {},
    });
    const text = await response.text();
    expect([id, response.status, text]).toEqual([id, status, expect.stringMatching(/^\{"error":".{10}/)]);
    provoked.add(`${id} ${status}`);
  }
  const send = (method: string, path: string, body: unknown) =>
    fetch(`${mock.origin}/_mock${path}`, { method, body: JSON.stringify(body) });

  const guarded = [...byId.keys()].filter((id) => id !== 'getHealth');

  test.each(guarded)('%s: a wrong request, token, machine, or name', async (id) => {
    const [path = ''] = controlRequest(document, operationOf(id)).url.split('?');
    await provoke(id, 400, { url: `${path}?unknown=1` });
    await provoke(id, 401, { headers: { authorization: 'Bearer a-wrong-token-of-a-team' } });
    await provoke(id, 403, { headers: { via: '1.1 proxy' } });
    const absent = path
      .replace(/\/(sandboxes|worlds|players|faults|incidents|tasks)\/[^/]+/, '/$1/nothing')
      .replace(/\/requests\/\d+/, '/requests/99');
    if (operationOf(id).path.includes('{')) await provoke(id, 404, { url: absent });
  });

  test('a sandbox to copy that does not exist', () =>
    provoke('createSandbox', 404, { body: { name: 'copy', from: 'nothing' } }));

  test('what does not fit the state of the default sandbox', async () => {
    await provoke('expireSessions', 409, {});
    await send('POST', '/incidents/payment-lost', {});
    await provoke('beginIncident', 409, {});
    await api(mock.url, '/game/create', { expiresIn: 60 });
    await provoke('releaseTask', 409, {});
    await send('POST', '/tasks/latest/finish', {});
    for (const id of ['finishTask', 'failTask', 'holdTask', 'delayTask']) await provoke(id, 409, {});
  });

  test('too many sandboxes, and a name that is taken', async () => {
    for (const name of ['full-1', 'full-2']) await send('POST', '/sandboxes', { name });
    const url = 'http://127.0.0.1:4010/_mock/sandboxes/full-1';
    await provoke('changeSandbox', 409, { url, body: { name: 'full-2' } });
    const creating = guarded.filter(
      (id) => '409' in operationOf(id).operation.responses && id !== 'changeSandbox',
    );
    expect(creating.length).toBeGreaterThan(15);
    for (const id of creating) await provoke(id, 409, { headers: { 'x-mock-session': 'one-more' } });
  });

  test('too many readers of events', async () => {
    const end = new AbortController();
    const readers = Array.from({ length: mostReaders }, () =>
      fetch(`${mock.origin}/_mock/events`, { signal: end.signal }),
    );
    await Promise.all(readers);
    await provoke('streamEvents', 429, {});
    end.abort();
  });

  test('each described error was returned', () => {
    const described = routes.flatMap(({ operation }) =>
      Object.keys(operation.responses)
        .filter((status) => status !== '200')
        .map((status) => `${operation.operationId} ${status}`),
    );
    const missing = described.filter((one) => !provoked.has(one));
    // A body of 256 MiB, and a disk that is full. test/mock/sandboxes/ has a folder that can't be written.
    expect(missing.filter((one) => !/ (413|500)$/.test(one))).toEqual([]);
    expect(described.length).toBeGreaterThan(200);
  });
});
