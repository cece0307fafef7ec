import { expect, test } from 'vitest';
import * as kinds from '../../../src/mock/state/snapshot-kinds.js';

const all: Record<string, unknown> = { ...kinds };
const most = 2n ** 256n - 1n;

test.each<[name: keyof typeof kinds, accepted: unknown[], rejected: unknown[]]>([
  ['name', ['a'], ['', 1]],
  ['reference', ['', 'https://example.com/a?b#c'], ['a b', 'a"']],
  ['count', [0, Number.MAX_SAFE_INTEGER], [-1, 0.5, Number.MAX_SAFE_INTEGER + 1]],
  ['integer', [-1, 0], [0.5, Number.MAX_SAFE_INTEGER + 1]],
  ['positive', [0, 0.5, Number.MAX_VALUE], [-0.1, Number.POSITIVE_INFINITY, Number.NaN, '1']],
  ['moment', [0, kinds.lastMoment], [-1, 0.5, kinds.lastMoment + 1]],
  ['units', ['0', `${most}`], [`${most + 1n}`, '-1', '', 0]],
  ['tokens', ['0', '1.5', `${'9'.repeat(60)}.${'9'.repeat(18)}`], ['.5', '1.', '9'.repeat(61), '-1']],
  ['address', [`0x${'Aa'.repeat(20)}`], [`0x${'a'.repeat(39)}`, 'a'.repeat(42)]],
  ['hash', [`0x${'a'.repeat(64)}`], [`0x${'A'.repeat(64)}`, 'a'.repeat(64)]],
  ['key', ['a'.repeat(64), `0x${'a'.repeat(64)}`], ['a'.repeat(63)]],
  ['objectId', ['0'.repeat(24)], ['0'.repeat(23), 'g'.repeat(24)]],
  ['plyrId', ['a-b-1', 'a'.repeat(64)], ['abcd', 'a'.repeat(65), 'Alice']],
])('%s: where its values end', (name, accepted, rejected) => {
  const { accepts } = all[name] as kinds.Kind;
  expect(accepted.filter((value) => !accepts(value))).toEqual([]);
  expect(rejected.filter((value) => accepts(value))).toEqual([]);
});

test('objects may be nested 200 deep', () => {
  const nested = (depth: number): object => (depth === 0 ? {} : { a: nested(depth - 1) });
  expect([nested(199), nested(200)].map(kinds.object.accepts)).toEqual([true, false]);
});
