/**
 * No secret that the description marks is shown by the mock: every operation with secrets is called with marked strings in
 * their place, in every spelling that the mock reads. The marks are read here by other code than the mock's.
 */
import { request as send } from 'node:http';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { requestLine } from '../../src/cli/mock/request-line.js';
import { type Mock, startMock } from '../../src/mock/index.js';
import { follow, listOperations, loadDocument, type Operation } from '../../src/mock/openapi/document.js';
import { control } from '../mock/control/client.js';
import { signatureHeaders } from '../support/signature-headers.js';

// biome-ignore lint/suspicious/noExplicitAny: schemas of all shapes
type Anything = any;

const document = loadDocument();
const leak = 'LEAKMARK';
let count = 0;
/** A secret that nothing else contains. */
const secret = (): string => `${leak}${String(++count).padStart(6, '0')}`;

/** The names of marked fields, at any depth. */
function markedFields(node: Anything, found = new Set<string>(), seen = new Set<unknown>()): Set<string> {
  const schema = follow<Anything>(document, node);
  if (seen.has(schema)) return found;
  seen.add(schema);
  for (const [name, field] of Object.entries<Anything>(schema.properties ?? {})) {
    if (follow<Anything>(document, field)['x-plyr-secret']) found.add(name);
    markedFields(field, found, seen);
  }
  const choices = [...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...(schema.allOf ?? [])];
  for (const inner of [schema.items, ...choices]) if (inner) markedFields(inner, found, seen);
  return found;
}

interface SecretOperation {
  operation: Operation;
  parameters: string[];
  fields: string[];
  responseFields: Set<string>;
}

const operations: SecretOperation[] = listOperations(document)
  .map((operation) => ({
    operation,
    parameters: operation.parameters
      .filter((one) => (one as Anything)['x-plyr-secret'])
      .map(({ name }) => name),
    fields: operation.requestBody ? [...markedFields(operation.requestBody.schema)] : [],
    responseFields: new Set(operation.responses.flatMap(({ schema }) => [...markedFields(schema)])),
  }))
  .filter((one) => one.parameters.length + one.fields.length + one.responseFields.size > 0);

const hexOf = (letter: string): string => letter.charCodeAt(0).toString(16);
const allEncoded = (text: string): string => text.replaceAll(/[^/]/g, (letter) => `%${hexOf(letter)}`);
const allEscaped = (text: string): string => [...text].map((letter) => `\\u00${hexOf(letter)}`).join('');

let mock: Mock;
const lines: string[] = [];
const errors = vi.spyOn(console, 'error').mockImplementation((...args) => void lines.push(args.join(' ')));

beforeAll(async () => {
  mock = await startMock({
    rewardPool: true,
    log: (entry) =>
      lines.push(
        requestLine(entry, (_style, text) => text),
        JSON.stringify(entry),
      ),
  });
});
afterAll(async () => {
  errors.mockRestore();
  await mock.close();
});

interface Sent {
  method: string;
  path: string;
  body?: string | undefined;
  headers?: Record<string, string>;
}

/** Over node:http, which leaves the path and the letters of the headers alone. */
function call({ method, path, body, headers = {} }: Sent): Promise<number> {
  const type = body === undefined ? {} : { 'Content-Type': 'application/json' };
  const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
  const all = { ...signatureHeaders(body), ...type, ...length, ...headers };
  return new Promise((resolve, reject) => {
    const options = { port: mock.port, method, path: `/api${path}`, headers: all };
    const outgoing = send(options, (incoming) => {
      const hint = incoming.headers['x-mock-hint'];
      if (hint !== undefined) lines.push(`x-mock-hint: ${hint}`);
      incoming.resume().on('end', () => resolve(incoming.statusCode ?? 0));
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

function pathOf({ operation, parameters }: SecretOperation): string {
  return operation.path.replaceAll(/\{(\w+)\}/g, (_all, name) => {
    const { example } = operation.parameters.find((one) => one.name === name) as { example?: unknown };
    return parameters.includes(name) ? secret() : encodeURIComponent(String(example));
  });
}

/** The first example of the body, with marked strings in the place of its secrets. */
function bodyOf({ operation, fields }: SecretOperation): string | undefined {
  const [example] = Object.values(operation.requestBody?.examples ?? {});
  if (!example) return undefined;
  const body = { ...(example.value as Record<string, unknown>) };
  for (const field of fields) body[field] = Array.isArray(body[field]) ? [secret(), secret()] : secret();
  return JSON.stringify(body);
}

/** All ways to send the secrets of an operation. */
function spellings(one: SecretOperation): Sent[] {
  const { operation, parameters, fields } = one;
  const { method } = operation;
  const sent: Sent[] = [
    { method, path: pathOf(one), body: bodyOf(one) },
    { method, path: allEncoded(pathOf(one)), body: bodyOf(one) },
    { method, path: pathOf(one).toUpperCase(), body: bodyOf(one) },
    { method, path: `${pathOf(one)}/`, body: bodyOf(one) },
    { method: method === 'GET' ? 'DELETE' : 'PUT', path: pathOf(one), body: bodyOf(one) },
    { method, path: `${pathOf(one)}/more`, body: bodyOf(one) },
    { method, path: pathOf(one), body: bodyOf(one)?.slice(0, -1) },
    // Hints about these show the signed text.
    { method, path: pathOf(one), body: bodyOf(one), headers: { signature: 'f'.repeat(64) } },
    { method, path: pathOf(one), body: bodyOf(one), headers: { timestamp: '1750000000' } },
    { method, path: pathOf(one), body: bodyOf(one), headers: { apikey: 'plyr-other-key' } },
  ];
  for (const name of [...fields, ...parameters.filter((parameter) => parameter !== 'code')]) {
    const path = pathOf(one);
    const value = secret();
    sent.push({ method, path: `${path}?${name}=${value}` });
    sent.push({ method, path: `${path}?a=1&${allEncoded(name)}=${allEncoded(value)}` });
    sent.push({ method, path: `${path}?${name.toUpperCase()}=${value}&x[${name}]=${value}` });
    sent.push({ method, path, headers: { Referer: `https://game.test/?${name}=${value}` } });
    if (fields.length === 0) continue;
    const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
    sent.push({ method, path, headers: form, body: `${name}=${value}&a[${name}]=${value}` });
    sent.push({ method, path, headers: form, body: `${allEncoded(name)}=${allEncoded(value)}` });
    // JSON that is malformed, in the ways that people write it.
    sent.push({ method, path, body: `{"${allEscaped(name)}":"${value} and ${value}"` });
    sent.push({ method, path, body: `{'${name}': '${value} ${value}'}` });
    sent.push({ method, path, body: `{${name}: ["${value}", "${value}"]` });
    sent.push({ method, path, body: `"{\\"${name}\\": \\"${value} ${value}\\"}` });
    sent.push({ method, path, body: `{"${name}": "${value}` });
    // Fields where the description has none.
    sent.push({ method, path, body: JSON.stringify({ a: [{ [name]: { b: [value] } }], [value]: 1 }) });
  }
  return sent;
}

/** Everything that the mock shows about requests. */
async function shown(): Promise<string> {
  const paths = ['/requests?limit=1000', '/errors?limit=1000', '/deviations'];
  const parts = await Promise.all(paths.map((path) => control(mock.origin, 'GET', path)));
  const text = [...parts.map(({ body }) => JSON.stringify(body)), ...lines].join('\n');
  lines.length = 0;
  await control(mock.origin, 'DELETE', '/requests');
  return text;
}

/** A few characters around each leak, to find it. */
const leaksIn = (text: string): string[] =>
  [...text.matchAll(/LEAKMARK\d+/gi)].map(({ index }) => text.slice(Math.max(0, index - 60), index + 30));

test('the description marks operations of each kind', () => {
  const ids = operations.map(({ operation }) => operation.id);
  expect(ids).toContain('registerUserWithClaimingCode');
  expect(ids).toContain('readAuth');
  expect(ids).toContain('revealApiKey');
  expect(ids.length).toBeGreaterThan(30);
});

test.each(operations.map((one) => [one.operation.id, one] as const))(
  '%s: secrets of requests',
  async (id, one) => {
    for (const message of spellings(one)) await call(message);
    const text = await shown();
    expect(text).toContain(`"operationId":"${id}"`);
    expect(leaksIn(text)).toEqual([]);
  },
);

const revealing = operations.filter(({ responseFields }) => responseFields.size > 0);
test.each(revealing.map((one) => [one.operation.id, one] as const))(
  '%s: secrets of responses',
  async (_id, one) => {
    const { operation, responseFields } = one;
    const secrets: string[] = [];
    for (const { status, examples } of operation.responses) {
      for (const [name, { value }] of Object.entries(examples)) {
        JSON.stringify(value, (key, field) => {
          if (responseFields.has(key) && typeof field === 'string') secrets.push(field);
          return field;
        });
        const headers = { Prefer: `code=${status}, example=${name}` };
        expect(await call({ method: operation.method, path: pathOf(one), headers })).toBe(status);
      }
    }
    expect(secrets).not.toEqual([]);
    const text = await shown();
    for (const value of secrets) expect(text).not.toContain(value);
  },
);

test('headers of all kinds, in any case', async () => {
  const names = ['SIGNATURE', 'Authorization', 'Proxy-Authorization', 'COOKIE', 'X-Api-Key', 'x-auth-token'];
  for (const name of [...names, 'X-Access-Token', 'Claiming-Code', 'X-Session-JWT', 'X-Otp'])
    await call({ method: 'GET', path: '/now', headers: { [name]: secret() } });
  await call({ method: 'GET', path: '/now', headers: { APIKEY: `${leak}0001-of-somebody` } });
  const text = await shown();
  expect(leaksIn(text)).toEqual([]);
  expect(text).toMatch(/"apikey":"LEAKMA…#[0-9a-f]{4}"/);
});

test('paths that the API does not have', async () => {
  const code = 'EEE7-6E6B-264D-DC76';
  const key = `0x${'c0ffee01'.repeat(8)}`;
  const jwt = 'eyJhbGciOiJFUzI1NiJ9.eyJwbHlySWQiOiJhIn0.c2lnbmF0dXJl';
  const paths = [
    `/usr/regster/${jwt}`,
    `/usr/regster/x${jwt}`,
    `/usr/regster/${allEncoded(jwt)}`,
    `/usr/regster/${code}`,
    `/usr/regster/${code.toLowerCase()}/x`,
    `/wallet/${key}`,
    `/v2/user/register/${code}x`,
    `/otp/${secret()}`,
    `/claimingCode/${secret()}/more`,
    `/nope?code=${secret()}&token=${secret()}&x=${jwt}`,
  ];
  for (const path of paths) await call({ method: 'POST', path, body: JSON.stringify({ code: secret() }) });
  const text = await shown();
  expect(leaksIn(text)).toEqual([]);
  for (const value of [code, code.toLowerCase(), key, allEncoded(jwt), 'c2lnbmF0dXJl'])
    expect(text).not.toContain(value);
});

test('a secret that an error message repeats', async () => {
  const uid = secret();
  // The passwords above locked Alice.
  await control(mock.origin, 'POST', '/reset');
  const login = () =>
    call({
      method: 'POST',
      path: '/user/login',
      body: JSON.stringify({ plyrId: 'alice', otp: '123456', uid }),
    });
  expect([await login(), await login()]).toEqual([200, 500]);
  const text = await shown();
  expect(text).toContain('E11000');
  expect(leaksIn(text)).toEqual([]);
});
