/**
 * Ids of tasks in all spellings that Redis reads, or rejects.
 * - openapi/evidence/users-auth-misc.md#17-gettaskstatus
 */
import { expect, test } from 'vitest';
import { streamRange } from '../../../../src/mock/behavior/tasks/stream-id.js';
import { testApi } from '../test-api.js';

const largest = '18446744073709551615';
const tooLarge = '18446744073709551616';
const exception = (error: string) => ({ status: 500, body: { error, stack: expect.any(String) } });
const invalid = exception('ERR Invalid stream ID specified as stream command argument');
const answer = (status: string) => ({ status: 200, body: { status } });

const notFound = [
  ...['0', '0-0', '5', '00005', '5-1', '-', '+', `${largest}-${largest}`, largest, `1-${largest}`],
  ...[' 5', '\t5', '+5', '+5- 1', '5-+1', '5-\v1', '5-05', '5--0', '5--05', '5- -5', `5--0${largest}`],
  ...['5\0', '5-1\0x', '-\0x', '+\0', '(5', '(5-1', '(0', '(5-0', `(5-${largest}`, `(${largest}`, '( 5'],
  ...[`5--${2n ** 63n + 1n}`, '0'.repeat(127)],
];
const rejected = [
  ...[
    'abc',
    '5-',
    '-5',
    '-05',
    '5-x',
    '5-1-1',
    '5-*',
    '*',
    '$',
    '5.0',
    '5e3',
    '0x5',
    '5 ',
    '5-1 ',
    ' ',
    ' -5',
  ],
  ...[
    '5--5',
    `5--${2n ** 63n}`,
    '5-+-1',
    '٥',
    '５',
    '\u00a05',
    '\0',
    '\x005',
    '(',
    '(-',
    '(+',
    '((5',
    '5(',
    '5,1',
  ],
  ...[
    tooLarge,
    `${tooLarge}-0`,
    `1-${tooLarge}`,
    `1--0${tooLarge}`,
    '9'.repeat(40),
    '0'.repeat(128),
    `5\0${'x'.repeat(126)}`,
  ],
];

test('an id of one or two unsigned 64-bit numbers that no task has: NOT_FOUND', async () => {
  const api = await testApi();
  for (const id of notFound)
    expect(await api.get(`/task/status/${encodeURIComponent(id)}`), JSON.stringify(id)).toEqual(
      answer('NOT_FOUND'),
    );
});

test('anything else: 500 with the message of Redis', async () => {
  const api = await testApi();
  for (const id of rejected)
    expect(await api.get(`/task/status/${encodeURIComponent(id)}`), JSON.stringify(id)).toEqual(invalid);
});

test('a range without its ends can be empty before it begins', async () => {
  const api = await testApi();
  expect(await api.get(`/task/status/(${largest}-${largest}`)).toEqual(
    exception('ERR invalid start ID for the interval'),
  );
  expect(await api.get('/task/status/(0-0')).toEqual(exception('ERR invalid end ID for the interval'));
});

test('under another spelling, a task is PENDING even after it is finished', async () => {
  const api = await testApi();
  const { id } = (await api.post('/game/create')).body.task;
  const second = (await api.post('/game/create')).body.task.id;
  const ms = id.split('-')[0];
  const others = [
    ms,
    `0${id}`,
    `%20${id}`,
    `+${id}`,
    `${ms}-00`,
    `${ms}--0`,
    `${ms}-+0`,
    `${id}%00`,
    `(${ms}`,
  ];
  for (const isFinished of [false, true]) {
    if (isFinished) api.finishTasks();
    for (const other of others)
      expect(await api.get(`/task/status/${other}`), other).toEqual(answer('PENDING'));
    expect((await api.get(`/task/status/${id}`)).body.status).toBe(isFinished ? 'SUCCESS' : 'PENDING');
    expect((await api.get(`/task/status/${second}`)).body.status).toBe(isFinished ? 'SUCCESS' : 'PENDING');
    for (const none of [`${ms}-2`, `${Number(ms) + 1}`, `(${id}`])
      expect(await api.get(`/task/status/${none}`), none).toEqual(answer('NOT_FOUND'));
  }
});

test('what is looked for: one id, a millisecond, or a millisecond without its ends', () => {
  const last = 2n ** 64n - 1n;
  expect(streamRange('5-7')).toEqual({ ms: 5n, first: 7n, last: 7n });
  expect(streamRange('5')).toEqual({ ms: 5n, first: 0n, last });
  expect(streamRange('(5')).toEqual({ ms: 5n, first: 1n, last: last - 1n });
  expect(streamRange('(5-7')).toBeUndefined();
  expect(streamRange('+')).toBeUndefined();
});
