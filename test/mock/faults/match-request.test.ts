/** Patterns of paths. */
import { expect, test } from 'vitest';
import { fitsPath } from '../../../src/mock/faults/match-request.js';

test.each([
  ['/user/info/alice', '/user/info/alice', true],
  ['/user/info/alice', '/User/Info/ALICE/', true],
  ['/user/info/alice', '/user/info/alice/x', false],
  ['/user/info/*', '/user/info/alice', true],
  ['/user/*', '/user/info/alice', true],
  ['/user/*', '/user', false],
  ['/*/info/*', '/user/info/alice', true],
  ['/user/*/alice', '/user/info/bobby', false],
  ['/user/info/a*e', '/user/info/alice', true],
  ['/user/info/a*c*e', '/user/info/alice', true],
  ['/user/info/a*l*l*e', '/user/info/alice', false],
  ['/user/info/alice*e', '/user/info/alice', false],
  ['/user/info/*i*', '/user/info/alice', true],
  ['/user/info/al*', '/user/info/{identifier}', true],
  ['/user/avatar/*', '/user/info/{identifier}', false],
  ['/user/info/al.ce', '/user/info/alice', false],
])('%s fits %s: %s', (pattern, path, fits) => {
  expect(fitsPath(pattern, path)).toBe(fits);
});

test('a pattern with many stars takes no time', () => {
  const started = performance.now();
  expect(fitsPath(`/${'*a'.repeat(2_000)}`, `/${'a'.repeat(8_000)}b`)).toBe(false);
  expect(performance.now() - started).toBeLessThan(500);
});
