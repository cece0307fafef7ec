/** The rules of the comparison, one by one. */
import { expect, test } from 'vitest';
import { compareResponses } from '../../../src/cli/compare/compare-responses.js';
import { Replacements } from '../../../src/cli/compare/replacements.js';
import { closeObjects } from '../../../src/mock/openapi/close-objects.js';
import { listOperations, packagedDocument } from '../../../src/mock/openapi/document.js';
import { createValidator } from '../../../src/mock/openapi/validator.js';

const validator = createValidator(closeObjects(packagedDocument()));
const operations = new Map(listOperations(packagedDocument()).map((operation) => [operation.id, operation]));
const json = { 'content-type': 'application/json; charset=utf-8' };

interface Options {
  id?: string;
  status?: number;
  isExact?: boolean;
  sent?: string[];
  own?: Record<string, string>;
}

/** Compares two bodies; without an operation, nothing is checked against the description. */
function compare(mock: unknown, live: unknown, options: Options = {}): string[] {
  const { id, status = 200, isExact = false, sent = [], own = {} } = options;
  const response = (body: unknown) => ({ status, headers: json, text: JSON.stringify(body) });
  const replacements = new Replacements(new Map(Object.entries(own)));
  return compareResponses(operations.get(id ?? ''), response(mock), response(live), {
    validator,
    isExact,
    sent: new Set(sent),
    toExample: (text) => replacements.toExample(text),
  });
}

const [address, other] = [`0x${'1a'.repeat(20)}`, `0x${'2b'.repeat(20)}`];

test.each([
  ['addresses', address, other],
  ['amounts', '12.5', '0'],
  ['times', '2026-11-22T07:27:15.566Z', '2025-01-01T00:00:00.000Z'],
  ['IDs of tasks', '1795332435566-0', '1795332435999-3'],
  ['hashes', `0x${'ab'.repeat(32)}`, `0x${'cd'.repeat(32)}`],
  ['names', 'Gold Coin', 'Silver'],
  ['URLs', 'https://a.test/x', 'ipfs://b'],
  ['no value', '', 'https://a.test/x'],
  ['numbers', 3, 4],
])('%s of live data can differ, and not with --exact', (_name, mock, live) => {
  expect(compare({ value: mock }, { value: live })).toEqual([]);
  const isVolatile = /^(0x\w{64}|\d{13}-\d|\d{4}-.*Z)$/.test(String(mock));
  expect(compare({ value: mock }, { value: live }, { isExact: true })).toHaveLength(isVolatile ? 0 : 1);
});

test.each([
  ['an address and a name', address, 'alice'],
  ['a number and a name', '1.5', 'many'],
  ['a time and a number', '2026-11-22T07:27:15.566Z', '1795332435566000'],
  ['a URL and a name', 'https://a.test', 'a.test'],
  ['two booleans', true, false],
])('%s differ', (_name, mock, live) => {
  expect(compare({ value: mock }, { value: live })).toHaveLength(1);
});

test('status, message, and success of a body are equal, except in arrays', () => {
  expect(compare({ status: 'SUCCESS' }, { status: 'FAILED' })).toHaveLength(1);
  expect(compare({ message: 'Logout success' }, { message: 'Logged out' })).toHaveLength(1);
  expect(compare({ success: true }, { success: false })).toHaveLength(1);
  expect(compare([{ status: 'pending', is: true }], [{ status: 'approved', is: false }])).toEqual([]);
});

test('a string of the request is repeated on both sides', () => {
  expect(compare({ plyrId: 'alice' }, { plyrId: 'bobby' }, { sent: ['alice'] })).toHaveLength(1);
  expect(
    compare({ plyrId: 'alice' }, { plyrId: 'mine' }, { sent: ['alice'], own: { alice: 'mine' } }),
  ).toEqual([]);
});

test('errors are equal, except for IDs and stacks', () => {
  const options = { status: 500 };
  expect(
    compare(
      { error: 'no task 1795332435566-0', stack: 'a' },
      { error: 'no task 1795332435567-1', stack: 'b' },
      options,
    ),
  ).toEqual([]);
  expect(compare({ error: 'not found' }, { error: 'Not found' }, options)).toHaveLength(1);
  expect(compare({ error: ['a', 'b'] }, { error: ['a'] }, options)).toHaveLength(1);
  expect(compare({ error: 'a' }, { error: 'a', code: 1 }, options)).toHaveLength(1);
  expect(
    compare(
      { error: 'alice has no coins' },
      { error: 'mine has no coins' },
      { ...options, own: { alice: 'mine' } },
    ),
  ).toEqual([]);
});

test('data in a response with an error status code is live data', () => {
  expect(compare({ tokens: [], version: 1 }, { tokens: [], version: 2 }, { status: 404 })).toEqual([]);
});

test('the description decides about missing, additional, and null fields', () => {
  const success = operations.get('getUserInfo')?.responses.find(({ status }) => status === 200);
  const user = Object.values(success?.examples ?? {})[0]?.value as object;
  const differences = (change: object) => compare(user, { ...user, ...change }, { id: 'getUserInfo' });
  expect(differences({})).toEqual([]);
  const prefix = 'the live response does not match the description: body';
  expect(differences({ mirrorAddress: undefined })).toEqual([
    expect.stringContaining(`${prefix} must have required`),
  ]);
  expect(differences({ mirrorAddress: null })).toEqual([
    expect.stringContaining(`${prefix}.mirrorAddress must be string`),
  ]);
  expect(differences({ surplus: 1 })).toEqual([
    expect.stringContaining(`${prefix} must NOT have additional`),
  ]);
});

test('a violation that the mock shares is not a difference', () => {
  expect(compare({ surplus: 1 }, { surplus: 2 }, { id: 'getUserInfo' })).toEqual([]);
});

test('--exact compares keys, their order, and the length of arrays', () => {
  const isExact = { isExact: true };
  expect(compare({ a: 1, b: 2 }, { b: 2, a: 1 })).toEqual([]);
  expect(compare({ a: 1, b: 2 }, { b: 2, a: 1 }, isExact)).toHaveLength(1);
  expect(compare([1], [1, 1], isExact)).toHaveLength(1);
  expect(compare({ uptime: 1, price: '2' }, { uptime: 3, price: null }, isExact)).toEqual([]);
});

test('status codes and headers are equal', () => {
  const response = (status: number, headers: Record<string, string>) => ({ status, headers, text: '{}' });
  const rules = { validator, isExact: false, sent: new Set<string>(), toExample: (text: string) => text };
  const differences = (one: ReturnType<typeof response>, two: ReturnType<typeof response>) =>
    compareResponses(undefined, one, two, rules);
  expect(
    differences(response(200, json), response(200, { ...json, vary: 'Origin, Accept-Encoding' })),
  ).toEqual([]);
  expect(differences(response(200, json), response(201, json))[0]).toMatch(
    /^status: the mock returns 200 \{\}, the live server 201/,
  );
  for (const name of ['content-type', 'access-control-allow-origin', 'allow']) {
    const [line] = differences(response(200, json), response(200, { ...json, [name]: 'x/y' }));
    expect(line).toMatch(new RegExp(`^${name}: the mock has`));
  }
});
