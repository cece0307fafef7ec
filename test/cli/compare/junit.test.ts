import { expect, test } from 'vitest';
import { renderJunit } from '../../../src/cli/compare/junit.js';

const comparison = {
  operationId: 'getUserInfo',
  name: 'example',
  request: 'GET /user/info/alice',
  durationMs: 1500,
};

test('each comparison is a test case', () => {
  const text = renderJunit([
    { ...comparison, differences: [] },
    { ...comparison, differences: ['a < b & "c"', 'second\u0000line\uD800'] },
    { ...comparison, differences: [], skipped: 'no data' },
  ]);
  expect(text).toContain('<testsuites tests="3" failures="1" errors="0" skipped="1" time="4.500">');
  const open = '<testcase classname="getUserInfo" name="example: GET /user/info/alice" time="1.500"';
  const escaped = 'a &lt; b &amp; &quot;c&quot;';
  expect(
    text
      .split('\n')
      .slice(3, 6)
      .map((line) => line.trim()),
  ).toEqual([
    `${open}/>`,
    `${open}><failure message="${escaped}">${escaped}&#10;second\uFFFDline\uFFFD</failure></testcase>`,
    `${open}><skipped message="no data"/></testcase>`,
  ]);
});
