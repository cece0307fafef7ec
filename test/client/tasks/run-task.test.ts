/** The rules of openapi/guides/tasks.md for calls, against responses in all their forms, and against the mock. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  ApiError,
  createPlyrClient,
  type PlyrClient,
  runTask,
  type TaskOf,
  type TaskOptions,
  type TaskState,
  waitForTask,
} from '../../../src/client/index.js';
import { type Mock, startMock } from '../../../src/mock/index.js';
import {
  address,
  answering,
  body,
  broken,
  claimAll,
  create,
  failed,
  fakeTimers,
  id,
  notFound,
  pending,
  result,
  resultOf,
  status,
  success,
  thrownBy,
  ticket,
  timedOut,
} from './task-responses.js';

describe('canned responses', () => {
  fakeTimers();

  describe('runTask', () => {
    const run = (plyr: PlyrClient, options?: TaskOptions) => runTask(plyr, create(plyr), options);

    test('a ticket: reports it, and polls after a pause', async () => {
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
        expect(error).toMatchObject({
          code: 'INVALID_RESPONSE',
          operation: 'POST /game/create',
          outcomeUnknown: true,
          status: 200,
        });
      },
    );

    test('the time limit begins with the response', async () => {
      const late = () => new Promise<never>((resolve) => setTimeout(resolve, 20_000, { task: ticket }));
      const { plyr } = answering(late, pending);
      const before = Date.now();
      expect((await thrownBy(run(plyr, { timeoutMs: 1500 }))).code).toBe('TASK_TIMEOUT');
      expect(Date.now() - before).toBe(21_500);
    });
  });
});

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

  test('resumed with the ID alone', async () => {
    mock.state.tasks.pause();
    const error = await runTask(plyr, create(plyr), { ...options, timeoutMs: 100 }).catch((thrown) => thrown);
    expect(error).toMatchObject({ code: 'TASK_TIMEOUT', task: { status: 'PENDING' } });
    mock.state.tasks.resume();
    const room = await waitForTask<TaskOf<'createGameRoom'>>(plyr, error.taskId, options);
    expect(room.taskData.result.gameId).toBe('demo-game');
  });

  test('an unknown task, and an unknown id', async () => {
    const unknown = waitForTask(plyr, '1-0', options);
    await expect(unknown).rejects.toMatchObject({ code: 'TASK_NOT_FOUND', taskId: '1-0' });
    await expect(waitForTask(plyr, 'room', options)).rejects.toMatchObject({
      code: 'API_ERROR',
      status: 500,
    });
  });
});
