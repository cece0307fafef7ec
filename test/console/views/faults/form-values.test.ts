import { describe, expect, test } from 'vitest';
import { faultForm, fieldsOfKind, operationField } from '../../../../src/console/views/faults/form-field.js';
import { type Entered, jsonOf, pathIn, pathsOf } from '../../../../src/console/views/faults/form-values.js';

const fieldsFor = (kind: string) => {
  const { own, when } = fieldsOfKind(kind);
  return [operationField, ...own, ...when];
};
const json = (kind: string, entered: Entered) => jsonOf(fieldsFor(kind), entered);

describe('JSON of what was entered', () => {
  test('leaves out what is empty', () => {
    expect(json('drop', { operation: 'login', times: ' ', 'match.player': '', after: false })).toEqual({
      value: { operation: 'login' },
      errors: {},
    });
  });

  test('has numbers, flags, groups, and variants', () => {
    const entered = {
      operation: '*',
      latency: 'uniform',
      'latency.minMs': '1',
      'latency.maxMs': '2',
      'latency.sigma': '3',
      nth: '2',
      probability: '0.5',
      'match.player': 'alice',
    };
    expect(json('latency', entered)).toEqual({
      value: {
        operation: '*',
        latency: { distribution: 'uniform', minMs: 1, maxMs: 2 },
        nth: 2,
        probability: 0.5,
        match: { player: 'alice' },
      },
      errors: {},
    });
    expect(json('drop', { operation: '*', after: true }).value).toEqual({ operation: '*', after: true });
  });

  test('reads headers and values of the body line by line', () => {
    const entered = {
      operation: '*',
      status: '503',
      headers: 'retry-after: 5\n\n x-note :a: b',
      'match.body': 'token: gamr\namounts.0: 7\nsync: true',
    };
    expect(json('response', entered).value).toMatchObject({
      headers: { 'retry-after': '5', 'x-note': 'a: b' },
      match: { body: { token: 'gamr', 'amounts.0': 7, sync: true } },
    });
  });

  test.each([
    ['<p>Down</p>', '<p>Down</p>'],
    ['{"error": "down"}', { error: 'down' }],
    ['[1]', [1]],
    ['{not JSON', '{not JSON'],
    ['5', '5'],
  ])('takes the body %s as %j', (body, value) => {
    expect(json('response', { operation: '*', status: '503', body }).value.body).toEqual(value);
  });

  test.each<[string, Entered, Record<string, string>]>([
    ['status', { operation: '*' }, { status: 'Enter a value.' }],
    ['drop', {}, { operation: 'Enter a value.' }],
    ['latency', { operation: '*' }, { latency: 'Enter a value.' }],
    ['latency', { operation: '*', latency: 'fixed' }, { 'latency.ms': 'Enter a value.' }],
    ['drop', { operation: '*', times: '1.5' }, { times: 'Enter a whole number, not "1.5".' }],
    ['drop', { operation: '*', probability: 'x' }, { probability: 'Enter a number, not "x".' }],
    ['drop', { operation: '*', probability: '2' }, { probability: 'Enter at most 1.' }],
    ['drop', { operation: '*', times: '0' }, { times: 'Enter at least 1.' }],
    ['sequence', { operation: '*', steps: '{}' }, { steps: 'Enter a JSON array, which begins with [.' }],
    [
      'response',
      { operation: '*', status: '200', headers: 'nothing' },
      { headers: 'Write "name: value" on each line, not "nothing".' },
    ],
  ])('%s with %j says what is wrong', (kind, entered, errors) => {
    expect(json(kind, entered).errors).toEqual(errors);
  });

  test('says that steps are not JSON', () => {
    expect(json('sequence', { operation: '*', steps: '[' }).errors.steps).toMatch(/^Enter a JSON array\. /);
  });
});

describe('the field of an error message', () => {
  const paths = pathsOf(fieldsFor('latency'), { latency: 'uniform' });
  const ofResponse = pathsOf(fieldsFor('response'), {});

  test.each<[string, readonly string[], string | undefined]>([
    ['Unknown operation "x". Give an operationId, or "*" for all.', ofResponse, 'operation'],
    ['No operation documents the status code 299.', ofResponse, 'status'],
    ["headers can't contain content-length: the mock sets it. Leave it out.", ofResponse, 'headers'],
    ['No operation has a path that fits match.path, "/x".', ofResponse, 'match.path'],
    ['login does not have the field "x" of match.body.', ofResponse, 'match.body'],
    ['The request does not fit: body.status must be integer', ofResponse, 'status'],
    ['latency.minMs is 3, which is above latency.maxMs, 2.', paths, 'latency.minMs'],
    ['payGameRoom queues no task.', ofResponse, undefined],
  ])('%s', (message, known, path) => {
    expect(pathIn(message, known)).toBe(path);
  });
});

test('the form has all kinds and all conditions of the control API', () => {
  expect(faultForm.kinds.map(({ value }) => value)).toEqual([
    ...['latency', 'status', 'response', 'drop', 'truncate', 'slow', 'outage', 'task', 'sequence'],
  ]);
  expect(pathsOf(faultForm.conditions, {}).sort()).toEqual([
    ...['match', 'match.body', 'match.key', 'match.path', 'match.player', 'match.room'],
    ...['nth', 'operation', 'probability', 'times'],
  ]);
});
