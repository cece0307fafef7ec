/** The rules of openapi/guides/tasks.md: against answers in all the forms they have, and against the mock. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, expectTypeOf, test, vi } from 'vitest';
import {
  ApiError,
  ConnectionError,
  type components,
  createPlyrClient,
  type PlyrClient,
  runTask,
  TaskError,
  type TaskOf,
  type TaskOptions,
  type TaskRecord,
  type TaskState,
  waitForTask,
} from '../../../src/client/index.js';
import { type Mock, startMock } from '../../../src/mock/index.js';

const id = '1750000123456-0';
const address = '0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc';
const result = { gameId: 'demo-game', roomId: '12', roomAddress: address };
const body = { gameId: 'demo-game', expiresIn: 3600 };
const pending = { status: 'PENDING' };
const notFound = { status: 'NOT_FOUND' };
const ticket = { id, status: 'PENDING' };
const end = { taskId: id, hash: null, errorMessage: null, completedAt: '2025-06-15T15:08:44.512Z' };
const success = {
  ...end,
  status: 'SUCCESS',
  hash: '0x50',
  taskData: { method: 'createGameRoom', body, result },
};
const failed = {
  ...end,
  status: 'FAILED',
  taskData: ['createGameRoom', JSON.stringify(body)],
  errorMessage: 'Transaction Receipt Failed',
};
const timedOut = { taskId: id, status: 'TIMEOUT', errorMessage: 'Task timeout, but still maybe success' };

type Canned = object | Response | Error | (() => object | Error | Promise<never>);

/** A client whose n-th request gets the n-th answer, and any more the last one. */
function answering(...answers: Canned[]) {
  const asked: { path: string; timestamp: string; at: number; signal: AbortSignal }[] = [];
  const started = Date.now();
  const plyr = createPlyrClient({
    apiKey: 'k',
    // In no time, so that only faked timers take any.
    sign: () => '0'.repeat(64),
    retry: 0,
    fetch: async (url, { headers, signal }) => {
      const { timestamp } = headers as { timestamp: string };
      asked.push({
        path: new URL(url).pathname.replace('/api', ''),
        timestamp,
        at: Date.now() - started,
        signal: signal as AbortSignal,
      });
      const next = answers[Math.min(asked.length, answers.length) - 1] as Canned;
      const answer = await (typeof next === 'function' ? next() : next);
      if (answer instanceof Error) throw answer;
      return answer instanceof Response ? answer.clone() : Response.json(answer);
    },
  });
  return { plyr, asked, at: () => asked.map(({ at }) => at) };
}

const status = (code: number, content: unknown = { error: 'no' }) => Response.json(content, { status: code });
const create = (plyr: PlyrClient) => plyr.POST('/game/create', { body: { expiresIn: 3600 } });
const broken = () => new TypeError('fetch failed');
/** Runs it, with timers that take no time, and gives what it threw. */
async function thrownBy(promise: Promise<unknown>): Promise<TaskError<components['schemas']['TaskFailed']>> {
  const settled = promise.then(
    (value) => Promise.reject(new Error(`resolved to ${JSON.stringify(value)}`)),
    (error) => error,
  );
  settled.catch(() => {});
  await vi.runAllTimersAsync();
  return settled;
}
async function resultOf<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  await vi.runAllTimersAsync();
  return promise;
}

describe('canned answers', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    // Nothing may go on after the end.
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  describe('waitForTask', () => {
    test('looks at once, then ever less often, each time with a fresh timestamp', async () => {
      const { plyr, asked, at } = answering(...Array(7).fill(pending), success);
      expect(await resultOf(waitForTask(plyr, id))).toEqual(success);
      expect(at()).toEqual([0, 1000, 2500, 4750, 8125, 13_125, 18_125, 23_125]);
      expect(new Set(asked.map(({ timestamp }) => timestamp)).size).toBe(8);
      expect(asked.every(({ path }) => path === `/task/status/${id}`)).toBe(true);
    });

    test('intervalMs is where it begins, and where it stays when longer than 5 seconds', async () => {
      const short = answering(pending, pending, pending, success);
      await resultOf(waitForTask(short.plyr, id, { intervalMs: 100 }));
      expect(short.at()).toEqual([0, 100, 250, 475]);
      const long = answering(pending, pending, pending, success);
      await resultOf(waitForTask(long.plyr, id, { intervalMs: 20_000 }));
      expect(long.at()).toEqual([0, 20_000, 40_000, 60_000]);
    });

    test('tells each state that it sees', async () => {
      const { plyr } = answering(notFound, status(503), pending, success);
      const onProgress = vi.fn();
      await resultOf(waitForTask(plyr, id, { onProgress }));
      expect(onProgress.mock.calls).toEqual([
        [notFound, id],
        [pending, id],
        [success, id],
      ]);
    });

    test('what onProgress throws ends it', async () => {
      const { plyr, asked } = answering(pending);
      const oops = new Error('oops');
      const onProgress = () => {
        throw oops;
      };
      expect(await thrownBy(waitForTask(plyr, id, { onProgress }))).toBe(oops);
      expect(asked).toHaveLength(1);
    });

    test('FAILED is a TaskError with the record', async () => {
      const error = await thrownBy(waitForTask(answering(pending, failed).plyr, id));
      expect(error).toBeInstanceOf(TaskError);
      expect(error).toMatchObject({ name: 'TaskError', code: 'TASK_FAILED', taskId: id, task: failed });
      expect(error.message).toBe(`Task ${id} failed: Transaction Receipt Failed. Nothing was changed.`);
      expect(error).not.toHaveProperty('cause');
    });

    test('also without a reason, and with one that is too long for a message', async () => {
      const none = await thrownBy(waitForTask(answering({ ...failed, errorMessage: null }).plyr, id));
      expect(none.task?.errorMessage).toBeNull();
      expect(none.message).toContain('failed: no reason given.');
      const errorMessage = 'x'.repeat(1000);
      const long = await thrownBy(waitForTask(answering({ ...failed, errorMessage }).plyr, id));
      expect(long.task?.errorMessage).toBe(errorMessage);
      expect(long.message.length).toBeLessThan(300);
    });

    test('one NOT_FOUND at the beginning may be too early a look', async () => {
      expect(await resultOf(waitForTask(answering(notFound, success).plyr, id))).toEqual(success);
      const { plyr, asked } = answering(notFound, notFound, success);
      const error = await thrownBy(waitForTask(plyr, id));
      expect(error).toMatchObject({ code: 'TASK_NOT_FOUND', taskId: id, task: notFound });
      expect(asked).toHaveLength(2);
    });

    test('a look without an answer is not that look', async () => {
      const { plyr } = answering(status(502), status(502), notFound, success);
      expect(await resultOf(waitForTask(plyr, id))).toEqual(success);
    });

    test('NOT_FOUND of a task that was there is an error at once', async () => {
      const { plyr, asked } = answering(pending, notFound, success);
      expect((await thrownBy(waitForTask(plyr, id))).code).toBe('TASK_NOT_FOUND');
      expect(asked).toHaveLength(2);
    });

    test('a state that nobody knows yet is waited for', async () => {
      const { plyr } = answering({ status: 'TIMEOUT' }, { status: 'QUEUED' }, success);
      expect(await resultOf(waitForTask(plyr, id))).toEqual(success);
    });

    test.each([408, 429, 502, 503, 504])('%i is no reason to give up', async (code) => {
      const { plyr, asked } = answering(status(code), pending, status(code, 'text'), success);
      expect(await resultOf(waitForTask(plyr, id))).toEqual(success);
      expect(asked).toHaveLength(4);
    });

    test('nor is a broken connection, or an answer that takes too long', async () => {
      const never = () => new Promise<never>(() => {});
      const { plyr, at } = answering(broken, never, success);
      expect(await resultOf(waitForTask(plyr, id))).toEqual(success);
      expect(at()).toEqual([0, 1000, 32_500]);
    });

    test.each([400, 401, 403, 404, 500])('%i is thrown at once', async (code) => {
      const { plyr, asked } = answering(pending, status(code));
      const error: unknown = await thrownBy(waitForTask(plyr, id));
      expect(error).toBeInstanceOf(ApiError);
      expect(error).toMatchObject({ status: code, operation: 'GET /task/status/{taskId}', texts: ['no'] });
      expect(asked).toHaveLength(2);
    });

    test('so is success that is not JSON', async () => {
      const { plyr } = answering(new Response('<html>'));
      expect((await thrownBy(waitForTask(plyr, id))).code).toBe('INVALID_RESPONSE');
    });

    test('the time limit is a TaskError from which one can wait on', async () => {
      const { plyr, asked } = answering(pending, pending, pending, pending, success);
      const error = await thrownBy(waitForTask(plyr, id, { timeoutMs: 5_000 }));
      expect(error).toBeInstanceOf(TaskError);
      expect(error).toMatchObject({ code: 'TASK_TIMEOUT', taskId: id, task: pending });
      expect(error.message).toMatch(/PENDING after 5000 ms: wait on/);
      expect(error).not.toHaveProperty('cause');
      expect(asked).toHaveLength(4);
      expect(await resultOf(waitForTask(plyr, error.taskId))).toEqual(success);
    });

    test('it is two minutes', async () => {
      const { plyr } = answering(pending);
      const before = Date.now();
      expect((await thrownBy(waitForTask(plyr, id))).code).toBe('TASK_TIMEOUT');
      expect(Date.now() - before).toBe(120_000);
    });

    test('it ends a look that is on its way, and has seen nothing then', async () => {
      const { plyr, asked } = answering(() => new Promise<never>(() => {}));
      const before = Date.now();
      const error = await thrownBy(waitForTask(plyr, id, { timeoutMs: 50 }));
      expect(Date.now() - before).toBe(50);
      expect(error).toMatchObject({ code: 'TASK_TIMEOUT', task: undefined });
      expect(error.message).toContain('is unseen after 50 ms');
      expect(asked[0]?.signal.aborted).toBe(true);
    });

    test('it keeps what the last look met', async () => {
      const { plyr } = answering(pending, broken);
      const error = await thrownBy(waitForTask(plyr, id, { timeoutMs: 10_000 }));
      expect(error).toMatchObject({ code: 'TASK_TIMEOUT', task: pending });
      expect(error.cause).toBeInstanceOf(ConnectionError);
      // Not what an earlier one met.
      const recovered = await thrownBy(waitForTask(answering(broken, failed).plyr, id));
      expect(recovered.cause).toBeUndefined();
    });

    test.each([0, Number.POSITIVE_INFINITY, 2 ** 31])('timeoutMs %d is no limit', async (timeoutMs) => {
      const { plyr } = answering(...Array(50).fill(pending), success);
      expect(await resultOf(waitForTask(plyr, id, { timeoutMs }))).toEqual(success);
    });

    test('the signal ends a pause', async () => {
      const { plyr, asked } = answering(pending);
      const controller = new AbortController();
      const removed = vi.spyOn(controller.signal, 'removeEventListener');
      const added = vi.spyOn(controller.signal, 'addEventListener');
      const enough = new Error('enough');
      setTimeout(() => controller.abort(enough), 300);
      const before = Date.now();
      expect(await thrownBy(waitForTask(plyr, id, { signal: controller.signal }))).toBe(enough);
      expect(Date.now() - before).toBe(300);
      expect(asked).toHaveLength(1);
      expect(removed.mock.calls.length).toBe(added.mock.calls.length);
    });

    test('and a look that is on its way', async () => {
      const { plyr } = answering(() => new Promise<never>(() => {}));
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 300);
      expect(await thrownBy(waitForTask(plyr, id, { signal: controller.signal }))).toBe(
        controller.signal.reason,
      );
    });

    test('and all looks, when it has been aborted before', async () => {
      const { plyr, asked } = answering(success);
      const enough = new ConnectionError({ operation: 'mine', outcomeUnknown: false }, undefined);
      expect(await thrownBy(waitForTask(plyr, id, { signal: AbortSignal.abort(enough) }))).toBe(enough);
      expect(asked).toHaveLength(0);
    });

    test('nothing stays on a signal that lives on', async () => {
      const { signal } = new AbortController();
      const added = vi.spyOn(signal, 'addEventListener');
      const removed = vi.spyOn(signal, 'removeEventListener');
      await resultOf(waitForTask(answering(pending, pending, success).plyr, id, { signal }));
      await thrownBy(waitForTask(answering(failed).plyr, id, { signal }));
      await thrownBy(waitForTask(answering(pending).plyr, id, { signal }));
      expect(added).toHaveBeenCalledTimes(3);
      expect(removed).toHaveBeenCalledTimes(3);
    });

    test('an id that is none is not asked for', async () => {
      const { plyr, asked } = answering(success);
      expect((await thrownBy(waitForTask(plyr, ''))).code).toBe('INVALID_PATH_PARAMETER');
      expect(asked).toHaveLength(0);
    });

    test('the legacy form comes out in the present one', async () => {
      const legacy = { 0: 'createGameRoom', 1: JSON.stringify(body), result };
      const record = await resultOf(waitForTask(answering({ ...success, taskData: legacy }).plyr, id));
      expect(record).toEqual(success);
      // As the docs show it, with the body as an object; and with one that is no JSON: nothing gets lost.
      const shown = { ...success, taskData: { ...legacy, 1: body } };
      expect(await resultOf(waitForTask(answering(shown).plyr, id))).toEqual(success);
      const torn = { ...success, taskData: { 0: 'joinGameRoom', 1: '{"ga' } };
      expect((await resultOf(waitForTask(answering(torn).plyr, id))).taskData).toEqual({
        method: 'joinGameRoom',
        body: '{"ga',
      });
    });

    test('a record without taskData is handed on', async () => {
      const { taskData: _, ...rest } = success;
      expect(await resultOf(waitForTask(answering(rest).plyr, id))).toEqual(rest);
    });
  });

  describe('runTask', () => {
    const run = (plyr: PlyrClient, options?: TaskOptions) => runTask(plyr, create(plyr), options);

    test('a ticket: tells it, and looks after a pause', async () => {
      const { plyr, asked, at } = answering({ task: ticket }, notFound, pending, success);
      const onProgress = vi.fn();
      const record = await resultOf(run(plyr, { onProgress }));
      expect(record).toEqual(success);
      expect(record.taskData.result.roomId).toBe('12');
      expect(at()).toEqual([0, 1000, 2500, 4750]);
      expect(asked.map(({ path }) => path)).toEqual(['/game/create', ...Array(3).fill(`/task/status/${id}`)]);
      expect(onProgress.mock.calls.map(([task, taskId]) => [task.status, taskId])).toEqual(
        ['PENDING', 'NOT_FOUND', 'PENDING', 'SUCCESS'].map((state) => [state, id]),
      );
    });

    test('a result instead of its promise', async () => {
      const { plyr } = answering({ task: ticket }, success);
      expect(await resultOf(runTask(plyr, await create(plyr)))).toEqual(success);
    });

    test('a record: nothing more is asked', async () => {
      const { plyr, asked } = answering(success);
      expect(await resultOf(run(plyr))).toEqual(success);
      expect(asked).toHaveLength(1);
      const legacy = { 0: 'createGameRoom', 1: JSON.stringify(body), result };
      expect(await resultOf(run(answering({ ...success, taskData: legacy }).plyr))).toEqual(success);
    });

    test('a record is not lost to a signal that aborts late', async () => {
      const { plyr } = answering(success);
      expect(await resultOf(run(plyr, { signal: AbortSignal.abort() }))).toEqual(success);
    });

    test('a FAILED record, which comes with 200', async () => {
      const { plyr, asked } = answering(failed);
      expect(await thrownBy(run(plyr))).toMatchObject({ code: 'TASK_FAILED', taskId: id, task: failed });
      expect(asked).toHaveLength(1);
    });

    test('504 TIMEOUT: goes on to wait', async () => {
      const { plyr, asked } = answering(status(504, timedOut), pending, success);
      const onProgress = vi.fn();
      expect(await resultOf(run(plyr, { onProgress }))).toEqual(success);
      expect(asked.map(({ path }) => path)).toEqual(['/game/create', ...Array(2).fill(`/task/status/${id}`)]);
      expect(onProgress.mock.calls[0]).toEqual([timedOut, id]);
    });

    test('the same as 200, should it ever come so', async () => {
      const { plyr } = answering(timedOut, success);
      expect(await resultOf(run(plyr))).toEqual(success);
    });

    test('504 of a proxy: the call may have been carried out, and is not sent again', async () => {
      const { plyr, asked } = answering(status(504, 'Gateway Timeout'), success);
      const error: unknown = await thrownBy(run(plyr));
      expect(error).toBeInstanceOf(ApiError);
      expect(error).toMatchObject({ status: 504, operation: 'POST /game/create', outcomeUnknown: true });
      expect(asked).toHaveLength(1);
    });

    test('an error of the call, also one without a reason', async () => {
      const { plyr } = answering(status(500, { error: null }));
      const call = plyr.POST('/game/chip/create', { body: { name: 'Gold', symbol: 'GOLD' } });
      expect(await thrownBy(runTask(plyr, call))).toMatchObject({
        status: 500,
        texts: [],
        body: { error: null },
      });
      const error = await thrownBy(run(answering(broken).plyr));
      expect(error).toMatchObject({ code: 'CONNECTION_FAILED', outcomeUnknown: true });
    });

    test('all players are in the room already: undefined', async () => {
      const { plyr, asked } = answering({ message: 'All players are already joined' });
      const call = plyr.POST('/game/join', { body: { roomId: '1', sessionJwts: ['jwt'] } });
      expect(await resultOf(runTask(plyr, call))).toBeUndefined();
      expect(asked).toHaveLength(1);
    });

    test('a list: waits for all of them', async () => {
      const tickets = ['1-0', '2-0', '3-0'].map((each) => ({ id: each, status: 'PENDING' }));
      const { plyr, asked } = answering({ task: tickets }, success, pending, success, success);
      const call = plyr.POST('/airdrop/claimAllClaimableReward', { body: { address } });
      expect(await resultOf(runTask(plyr, call))).toEqual([success, success, success]);
      expect(asked.slice(1).map(({ path }) => path.split('/').at(-1))).toEqual(['1-0', '2-0', '3-0', '2-0']);
      expect(await resultOf(runTask(plyr, claimAll(answering({ task: [] }).plyr)))).toEqual([]);
    });

    test('a list in which one fails: first all of them end', async () => {
      const tickets = ['1-0', '2-0'].map((each) => ({ id: each, status: 'PENDING' }));
      const { plyr, asked } = answering({ task: tickets }, { ...failed, taskId: '1-0' }, pending, success);
      let askedBefore: number | undefined;
      const outcome = runTask(plyr, claimAll(plyr)).finally(() => {
        askedBefore = asked.length;
      });
      expect(await thrownBy(outcome)).toMatchObject({ code: 'TASK_FAILED', taskId: '1-0' });
      expect(askedBefore).toBe(4);
    });

    test.each([[{}], [{ task: {} }], [{ task: [{}] }], [{ task: null }], [Response.json(null)]])(
      'no task at all: %o',
      async (answer) => {
        const error: unknown = await thrownBy(run(answering(answer).plyr));
        expect(error).toBeInstanceOf(ApiError);
        expect(error).toMatchObject({ code: 'INVALID_RESPONSE', outcomeUnknown: true, status: 200 });
      },
    );

    test('the time limit begins with the answer', async () => {
      const late = () => new Promise<never>((resolve) => setTimeout(resolve, 20_000, { task: ticket }));
      const { plyr } = answering(late, pending);
      const before = Date.now();
      expect((await thrownBy(run(plyr, { timeoutMs: 1500 }))).code).toBe('TASK_TIMEOUT');
      expect(Date.now() - before).toBe(21_500);
    });
  });
});

const claimAll = (plyr: PlyrClient) => plyr.POST('/airdrop/claimAllClaimableReward', { body: { address } });

describe('the mock', () => {
  const options = { intervalMs: 20 };
  let mock: Mock;
  let plyr: PlyrClient;
  beforeAll(async () => {
    mock = await startMock({ taskDelayMs: 60, syncTimeoutMs: 150 });
    plyr = createPlyrClient({ apiKey: 'plyr-demo-key', secretKey: 'plyr-demo-secret', baseUrl: mock.url });
  });
  afterAll(() => mock.close());

  test('a room, from its creation to its end', async () => {
    const login = await plyr.POST('/user/login', {
      body: { plyrId: 'alice', otp: '123456', gameId: 'demo-game' },
    });
    const sessionJwts = [login.data?.sessionJwt ?? ''];
    const room = await runTask(plyr, create(plyr), options);
    const { roomId } = room.taskData.result;
    expect(roomId).toMatch(/^\d+$/);

    const join = () => plyr.POST('/game/join', { body: { roomId, sessionJwts } });
    const joined = await runTask(plyr, join(), options);
    expect(joined?.taskData.body.plyrIds).toEqual(['alice']);
    expect(await runTask(plyr, join(), options)).toBeUndefined();

    const pay = { roomId, sessionJwts, tokens: ['plyr'], amounts: [1], sync: true };
    expect(await runTask(plyr, plyr.POST('/game/pay', { body: pay }))).toMatchObject({ status: 'SUCCESS' });
    const early = runTask(plyr, plyr.POST('/game/end', { body: { roomId } }), options);
    await expect(early).rejects.toMatchObject({
      code: 'TASK_FAILED',
      task: { status: 'FAILED', hash: null },
    });

    const last = { roomId, plyrIds: ['alice'], tokens: ['plyr'], amounts: [1] };
    const ended = await runTask(plyr, plyr.POST('/game/earnLeaveEnd', { body: last }), options);
    expect(ended.taskData.method).toBe('earnLeaveEndGameRoom');
  });

  test('a call that waits in vain', async () => {
    mock.state.tasks.pause();
    const states: TaskState['status'][] = [];
    const onProgress = (task: TaskState) => {
      states.push(task.status);
      if (states.length === 2) mock.state.tasks.resume();
    };
    const call = plyr.POST('/game/create', { body: { sync: true } });
    const room = await runTask(plyr, call, { ...options, onProgress });
    expect(room.taskData.result.roomAddress).toMatch(/^0x/);
    expect(states[0]).toBe('TIMEOUT');
    expect(states[1]).toBe('PENDING');
    expect(states.at(-1)).toBe('SUCCESS');
  });

  test('a chip', async () => {
    const chip = await runTask(
      plyr,
      plyr.POST('/game/chip/create', { body: { name: 'Gold', symbol: 'GOLD' } }),
    );
    const mint = { chips: [chip.taskData.result.chip], plyrIds: ['alice'], amounts: [5] };
    const minted = await runTask(plyr, plyr.POST('/game/chip/mint', { body: mint }));
    expect(minted.taskData.method).toBe('mintGameChip');
    const call = plyr.POST('/game/chip/burn', { body: { ...mint, amounts: [6] } });
    await expect(runTask(plyr, call)).rejects.toMatchObject({
      status: 500,
      texts: ['Transaction Receipt Failed'],
    });
  });

  test('all airdrops', async () => {
    const user = await plyr.GET('/user/info/{identifier}', { params: { path: { identifier: 'alice' } } });
    const alice = { address: user.data?.primaryAddress ?? '' };
    const call = plyr.POST('/airdrop/claimAllClaimableReward', { body: alice });
    const [claimed, ...more] = await runTask(plyr, call, options);
    expect(claimed?.taskData).toMatchObject({ method: 'claimAirdropReward', body: { campaignId: 1 } });
    expect(more).toEqual([]);
  });

  test('resumed with nothing but the id', async () => {
    mock.state.tasks.pause();
    const error = await runTask(plyr, create(plyr), { ...options, timeoutMs: 100 }).catch((thrown) => thrown);
    expect(error).toMatchObject({ code: 'TASK_TIMEOUT', task: { status: 'PENDING' } });
    mock.state.tasks.resume();
    const room = await waitForTask<TaskOf<'createGameRoom'>>(plyr, error.taskId, options);
    expect(room.taskData.result.gameId).toBe('demo-game');
  });

  test('no such task, and no such id', async () => {
    const unknown = waitForTask(plyr, '1-0', options);
    await expect(unknown).rejects.toMatchObject({ code: 'TASK_NOT_FOUND', taskId: '1-0' });
    await expect(waitForTask(plyr, 'room', options)).rejects.toMatchObject({
      code: 'API_ERROR',
      status: 500,
    });
  });
});

describe('types', () => {
  type Schemas = components['schemas'];
  /** Compiled, never run. */
  const compiles = (name: string, _: (plyr: PlyrClient) => unknown) => test(name, () => {});

  compiles('the record is that of the operation', async (plyr) => {
    const sessionJwts = ['jwt'];
    expectTypeOf(runTask(plyr, create(plyr))).resolves.toEqualTypeOf<Schemas['CreateGameRoomTask']>();
    expectTypeOf(runTask(plyr, await create(plyr))).resolves.toEqualTypeOf<Schemas['CreateGameRoomTask']>();
    const room = await runTask(plyr, create(plyr));
    expectTypeOf(room.taskData.result.roomId).toEqualTypeOf<string>();
    // @ts-expect-error
    void room.taskData.result.chip;

    const join = plyr.POST('/game/join', { body: { roomId: '1', sessionJwts } });
    expectTypeOf(runTask(plyr, join)).resolves.toEqualTypeOf<Schemas['JoinGameRoomTask'] | undefined>();
    const chip = plyr.POST('/game/chip/create', { body: { name: 'Gold', symbol: 'GOLD' } });
    expectTypeOf(runTask(plyr, chip)).resolves.toEqualTypeOf<Schemas['CreateGameChipTask']>();
    expectTypeOf(runTask(plyr, claimAll(plyr))).resolves.toEqualTypeOf<TaskRecord[]>();
    // Its description knows no success.
    const close = plyr.POST('/game/close', { body: { gameId: 'demo-game', roomId: '1' } });
    expectTypeOf(runTask(plyr, close)).resolves.toEqualTypeOf<TaskRecord>();
  });

  compiles('also by the name of the operation', () => {
    expectTypeOf<TaskOf<'createGameRoom'>>().toEqualTypeOf<Schemas['CreateGameRoomTask']>();
    expectTypeOf<TaskOf<'mintBadges'>>().toEqualTypeOf<Schemas['MintBadgesTask']>();
    expectTypeOf<TaskOf<'withdrawToken'>>().toEqualTypeOf<TaskRecord>();
    // @ts-expect-error
    expectTypeOf<TaskOf<'createRoom'>>();
  });

  compiles('waitForTask has the general record, or the one that is named', (plyr) => {
    expectTypeOf(waitForTask(plyr, id)).resolves.toEqualTypeOf<TaskRecord>();
    expectTypeOf(waitForTask<TaskOf<'createChip'>>(plyr, id)).resolves.toEqualTypeOf<
      Schemas['CreateGameChipTask']
    >();
    // @ts-expect-error
    void waitForTask<Schemas['TaskFailed']>(plyr, id);
    // @ts-expect-error
    void waitForTask(plyr, id, { timeout: 5 });
  });

  compiles('a call that queues no task is refused', (plyr) => [
    // @ts-expect-error
    runTask(plyr, plyr.GET('/jwt/publicKey')),
    // @ts-expect-error
    runTask(plyr, plyr.POST('/user/logout', { body: { sessionJwt: 'jwt' } })),
    // @ts-expect-error
    runTask(plyr, plyr.GET('/task/status/{taskId}', { params: { path: { taskId: id } } })),
  ]);
});
