/** What a call gives: data, a result, the record of a task; and the errors of each. */
import { describe, expect, test, vi } from 'vitest';
import { ApiError, isApiError, TaskError, unwrap } from '../../../src/client/index.js';
import { caught } from '../canned-responses.js';
import {
  address,
  answering,
  failed,
  fakeTimers,
  id,
  pending,
  resultOf,
  status,
  success,
  thrownBy,
  ticket,
  timedOut,
} from '../tasks/task-responses.js';

const text = (code: number, content: string) => new Response(content || null, { status: code });

describe('result', () => {
  test('of a success', async () => {
    const { plyr } = answering({ message: 'Logout success' });
    const result = await plyr.logout({ sessionJwt: 'a' }).result();
    expect(result).toEqual({
      ...{ ok: true, status: 200, data: { message: 'Logout success' }, response: result.response },
      ...{ operation: 'POST /user/logout', outcomeUnknown: false },
    });
    expect(result.response).toBe(result.response);
    expect(await result.response.json()).toEqual(result.data);
    expect(await unwrap(result)).toBe(result.data);
  });

  test('of a failure, which has an object in each case', async () => {
    const { plyr } = answering(status(504, timedOut), text(504, '<html>'), text(502, ''), status(401));
    const call = () => plyr.createGameRoom().result();
    const first = await call();
    expect(first).toMatchObject({ ok: false, status: 504, error: timedOut, outcomeUnknown: true });
    expect(first).not.toHaveProperty('data');
    expect(await call()).toMatchObject({ status: 504, error: { error: '<html>' } });
    expect(await call()).toMatchObject({ status: 502, error: { error: 'HTTP 502' } });
    const rejected = await call();
    expect(rejected).toMatchObject({ ok: false, status: 401, outcomeUnknown: false });
    expect(await caught(unwrap(rejected))).toMatchObject({ status: 401, operation: 'POST /game/create' });
  });

  test('a success that is not JSON is an error in each form', async () => {
    const call = answering(text(200, '<html>')).plyr.createGameRoom();
    for (const form of [call, call.result(), call.task()]) {
      expect(await caught(form)).toMatchObject({ code: 'INVALID_RESPONSE', outcomeUnknown: true });
    }
    expect(isApiError(await caught(call), 'createGameRoom')).toBe(false);
  });

  test('without a response, there is no result', async () => {
    const { plyr } = answering(new TypeError('fetch failed'));
    const call = plyr.createGameRoom();
    const error = await caught(call.result());
    expect(error).toMatchObject({ code: 'CONNECTION_FAILED' });
    expect(await caught(call)).toBe(error);
    expect(await caught(call.task())).toBe(error);
  });
});

test('awaiting a failure throws ApiError with all that is known', async () => {
  const { plyr } = answering(status(401, { error: ['no', 'never'], invalidPlyrIds: { bob: 'late' } }));
  const error = await caught(plyr.payGameRoom({ roomId: '1', sessionJwts: [], tokens: [], amounts: [] }));
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({
    ...{ code: 'API_ERROR', status: 401, operation: 'POST /game/pay', outcomeUnknown: false },
    ...{ texts: ['no', 'never', 'bob: late'], response: { status: 401 } },
    ...{ message: 'POST /game/pay: 401 no; never; bob: late.' },
  });
});

describe('task', () => {
  fakeTimers();

  test('waits for a ticket, a record, and a 504, with one request for the call', async () => {
    const { plyr, asked } = answering({ task: ticket }, pending, success);
    const onProgress = vi.fn();
    const record = await resultOf(plyr.createGameRoom({ expiresIn: 3600 }).task({ onProgress }));
    expect(record).toEqual(success);
    expect(record.taskData.result.roomId).toBe('12');
    const looks = Array(2).fill(`/task/status/${id}`);
    expect(asked.map(({ path }) => path)).toEqual(['/game/create', ...looks]);
    expect(onProgress).toHaveBeenCalledTimes(3);
    expect(await resultOf(answering(success).plyr.createGameRoom().task())).toEqual(success);
    const slow = answering(status(504, timedOut), success);
    expect(await resultOf(slow.plyr.createGameRoom().task())).toEqual(success);
  });

  test('can be asked for again, and beside the data; the call is sent once', async () => {
    const { plyr, asked } = answering({ task: ticket }, success);
    const call = plyr.createGameRoom();
    const [record, data, again] = await resultOf(Promise.all([call.task(), call, call.task()]));
    expect([record, data, again]).toEqual([success, { task: ticket }, success]);
    expect(asked.filter(({ path }) => path === '/game/create')).toHaveLength(1);
  });

  test('begins to wait before a caller waits for it', async () => {
    const { plyr, asked } = answering({ task: ticket }, success);
    const task = plyr.createGameRoom().task();
    await vi.runAllTimersAsync();
    expect(asked).toHaveLength(2);
    expect(await task).toEqual(success);
  });

  test('several tickets, and no task', async () => {
    const { plyr } = answering({ task: [ticket, ticket] }, success);
    expect(await resultOf(plyr.claimAllAirdropRewards({ address }).task())).toEqual([success, success]);
    const joined = answering({ message: 'All players are already joined' });
    const join = joined.plyr.joinGameRoom({ roomId: '1', sessionJwts: [] });
    expect(await resultOf(join.task())).toBeUndefined();
  });

  test('throws what runTask throws', async () => {
    const failure = await thrownBy(answering({ task: ticket }, failed).plyr.createGameRoom().task());
    expect(failure).toBeInstanceOf(TaskError);
    expect(failure).toMatchObject({ code: 'TASK_FAILED', task: failed });
    expect(await thrownBy(answering(status(401)).plyr.createGameRoom().task())).toMatchObject({
      ...{ code: 'API_ERROR', status: 401, operation: 'POST /game/create' },
    });
    expect(await thrownBy(answering({}).plyr.createGameRoom().task())).toMatchObject({
      ...{ code: 'INVALID_RESPONSE', operation: 'POST /game/create' },
      message: expect.stringContaining('no task in the response'),
    });
    const late = answering({ task: ticket }, pending).plyr.createGameRoom().task({ timeoutMs: 3_000 });
    expect(await thrownBy(late)).toMatchObject({ code: 'TASK_TIMEOUT', taskId: id });
  });
});
