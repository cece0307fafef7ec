import { afterEach, expect, test } from 'vitest';
import { violationSummary } from '../../../src/cli/mock/violation-summary.js';
import { ContractViolations } from '../../../src/mock/observability/contract-violations.js';
import { takeViolations } from '../../support/no-violations.js';

afterEach(() => void takeViolations());

test('no violations', () => {
  const violations = new ContractViolations();
  expect(violationSummary(violations)).toBe('Checked 0 requests. No violations.');
  violations.count('getUserInfo', [], []);
  expect(violationSummary(violations)).toBe('Checked 1 request. No violations.');
});

test('each violation has a line with its count, the most frequent first', () => {
  const violations = new ContractViolations();
  violations.count(null, ['GET /x is not in the description'], []);
  violations.count('getUserInfo', [], ['body.y is odd']);
  violations.count('getUserInfo', [], ['body.y is odd']);
  expect(violationSummary(violations).split('\n')).toEqual([
    'Checked 3 requests. Violations of the description:',
    '  2 x getUserInfo, response: body.y is odd',
    '  1 x (unknown operation), request: GET /x is not in the description',
  ]);
});

test('of the mock itself, only responses count', () => {
  const violations = new ContractViolations();
  violations.count('login', ['body.otp must be string'], []);
  expect(violationSummary(violations, false)).toBe('Checked 1 request. No violations.');
  violations.count('getUserInfo', [], ['body.y is odd', 'body.z is odd']);
  expect(violations.responsesWithViolations).toBe(1);
  expect(violationSummary(violations, false).split('\n')).toEqual([
    'Checked 2 requests. Violations of the description:',
    '  1 x getUserInfo, response: body.y is odd',
    '  1 x getUserInfo, response: body.z is odd',
    'The mock should never return such a response. Please report it.',
  ]);
});

test('more than 50 kinds are counted only', () => {
  const violations = new ContractViolations();
  for (let kind = 0; kind < 52; kind++) violations.count('a', [`kind ${kind}`], []);
  const lines = violationSummary(violations).split('\n');
  expect(lines).toHaveLength(52);
  expect(lines.at(-1)).toBe('  and 2 other violations');
});
