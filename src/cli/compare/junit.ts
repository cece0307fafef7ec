import type { Comparison } from './comparison.js';

/**
 * Renders comparisons as a JUnit file, which CI systems show. Each comparison is a test case.
 * @param comparisons All comparisons.
 */
export function renderJunit(comparisons: readonly Comparison[]): string {
  const failures = comparisons.filter(({ differences }) => differences.length > 0).length;
  const skipped = comparisons.filter((one) => one.skipped !== undefined).length;
  const seconds = comparisons.reduce((sum, { durationMs }) => sum + durationMs, 0) / 1000;
  const counts = `tests="${comparisons.length}" failures="${failures}" errors="0" skipped="${skipped}" time="${seconds.toFixed(3)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${counts}>`,
    `  <testsuite name="plyr-api compare" ${counts}>`,
    ...comparisons.map(testCase),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function testCase({ operationId, name, request, differences, skipped, durationMs }: Comparison): string {
  const open = `    <testcase classname="${escaped(operationId)}" name="${escaped(`${name}: ${request}`)}" time="${(durationMs / 1000).toFixed(3)}"`;
  if (skipped !== undefined) return `${open}><skipped message="${escaped(skipped)}"/></testcase>`;
  const [first] = differences;
  if (first === undefined) return `${open}/>`;
  return `${open}><failure message="${escaped(first)}">${escaped(differences.join('\n'))}</failure></testcase>`;
}

/** XML 1.0 allows no control characters, not even escaped. */
const escaped = (text: string): string =>
  text
    .replaceAll(forbidden, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');

const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
