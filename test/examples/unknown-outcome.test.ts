/** What the recipe decides, with calls that the mock carries out or not, and whose responses are lost. */
import { createPlyrClient, type PlyrClient } from 'plyr-api';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  callOnce,
  findOutcome,
  lookForRoom,
  lookIntoRoom,
  newestEntry,
  type Outcome,
} from '../../src/examples/unknown-outcome.js';
import { type Mock, startMock } from '../../src/mock/index.js';

let mock: Mock;
let plyr: PlyrClient;
beforeEach(async () => {
  mock = await startMock({ taskDelayMs: 20 });
  plyr = createPlyrClient({ apiKey: 'plyr-demo-key', secretKey: 'plyr-demo-secret', baseUrl: mock.url });
});
afterEach(() => mock.close());

const patience = { patienceMs: 60, intervalMs: 10 };
const nothing = async () => undefined;

describe('callOnce', () => {
  const done = { state: 'done', value: 'room' } as const;
  const pay = () => plyr.payGameRoom({ roomId: '1', sessionJwts: ['x'], tokens: ['gamr'], amounts: [1] });

  test('returns what the call returns, and does not look', async () => {
    const look = vi.fn(nothing);
    expect(await callOnce(async () => 'room', look, patience)).toEqual(done);
    expect(look).not.toHaveBeenCalled();
  });

  test('does not look after a rejection', async () => {
    const look = vi.fn(nothing);
    const outcome = await callOnce(pay, look, patience);
    expect(outcome).toMatchObject({ state: 'failed', reason: { status: 401, outcomeUnknown: false } });
    expect(look).not.toHaveBeenCalled();
  });

  test('does not look where there was no connection', async () => {
    await mock.close();
    const look = vi.fn(nothing);
    expect(await callOnce(pay, look, patience)).toMatchObject({ state: 'failed' });
    expect(look).not.toHaveBeenCalled();
  });

  test('looks when the response is lost, and calls once', async () => {
    mock.faults.add({ kind: 'drop', operation: 'payGameRoom' });
    const call = vi.fn(async () => String(await pay()));
    const look = vi.fn<() => Promise<Outcome<string> | undefined>>(nothing);
    look.mockRejectedValueOnce(new Error('no connection'));
    look.mockResolvedValueOnce(undefined);
    look.mockResolvedValueOnce(done);
    expect(await callOnce(call, look, patience)).toEqual(done);
    expect(call).toHaveBeenCalledTimes(1);
    expect(look).toHaveBeenCalledTimes(3);
  });

  test('looks after an error that is not from the client', async () => {
    const reason = new Error('The disk is full.');
    const call = () => Promise.reject(reason);
    expect(await callOnce(call, async () => done, patience)).toEqual(done);
    expect(await callOnce(call, nothing, patience)).toEqual({ state: 'unknown', reason });
  });
});

test('findOutcome looks once at least, and gives up in time', async () => {
  const look = vi.fn(nothing);
  const outcome = await findOutcome(look, { patienceMs: 0 });
  expect(outcome).toMatchObject({
    state: 'unknown',
    reason: { message: expect.stringContaining('stopped') },
  });
  expect(look).toHaveBeenCalledTimes(1);
});

describe('with a room', () => {
  const gameId = 'demo-game';
  let sessionJwts: string[];
  let newest: string;
  beforeEach(async () => {
    const sessions = ['alice', 'bobby'].map((plyrId) => plyr.login({ plyrId, otp: '123456' }));
    sessionJwts = (await Promise.all(sessions)).map(({ sessionJwt }) => sessionJwt);
    newest = await newestEntry(plyr, 'alice');
  });
  const create = (amounts = ['5', '5']) =>
    plyr.createJoinPayGameRoom({ sessionJwts, tokens: ['gamr', 'gamr'], amounts });
  const look = (more: { taskId?: string; isTaken?: (roomId: string) => boolean } = {}) =>
    lookForRoom(plyr, { gameId, plyrId: 'alice', newestEntry: newest, isTaken: () => false, ...more });
  const ticket = async (amounts?: string[]) => {
    const { task } = (await create(amounts)) as { task: { id: string } };
    return task.id;
  };

  test('the newest entry is a mark: older rooms are not found, and newer ones are', async () => {
    expect(newest).toMatch(/^[0-9a-f]{24}$/);
    expect(await newestEntry(plyr, 'nobody-of-this-name')).toBe('');
    expect(await look()).toBeUndefined();
    const { roomId } = (await create().task({ intervalMs: 5 })).taskData.result;
    expect(await look()).toEqual({ state: 'done', value: roomId });
    newest = await newestEntry(plyr, 'alice');
    expect(await look()).toBeUndefined();
  });

  test('a room of another call, another game, or a rejected transaction is not the one', async () => {
    const { roomId } = (await create().task({ intervalMs: 5 })).taskData.result;
    expect(await look({ isTaken: (id) => id === roomId })).toBeUndefined();
    expect(
      await lookForRoom(plyr, {
        gameId: 'other-game',
        plyrId: 'alice',
        newestEntry: newest,
        isTaken: () => false,
      }),
    ).toBeUndefined();
    newest = await newestEntry(plyr, 'alice');
    await plyr.approveTokens({ plyrId: 'alice', otp: '123456', gameId, token: 'gamr', amount: 5_000 });
    await create(['4000', '5'])
      .task({ intervalMs: 5 })
      .catch(() => {});
    const [entry] = await plyr.listActivityLogs({ plyrId: 'alice', limit: 1 });
    expect(entry).toMatchObject({ action: 'createJoinPay', data: { success: 'reverted' } });
    expect(await look()).toBeUndefined();
  });

  test('a rejected transaction has no room, even if its entry names one', async () => {
    const data = { gameId, roomId: '7', success: 'reverted' };
    const entry = { _id: '1', type: 'game', action: 'createJoinPay', gameId, data, timestamp: '', __v: 0 };
    const fake = (more: object) =>
      ({ listActivityLogs: async () => [{ ...entry, data: { ...data, ...more } }] }) as unknown as PlyrClient;
    const sent = { gameId, plyrId: 'alice', newestEntry: '0', isTaken: () => false };
    expect(await lookForRoom(fake({}), sent)).toBeUndefined();
    expect(await lookForRoom(fake({ success: 'success' }), sent)).toEqual({ state: 'done', value: '7' });
  });

  test('while the task is pending, nothing is known; then its room is', async () => {
    mock.state.tasks.pause();
    const taskId = await ticket();
    expect(await look({ taskId })).toBeUndefined();
    mock.state.tasks.resume();
    await vi.waitFor(
      async () =>
        expect(await look({ taskId })).toEqual({ state: 'done', value: expect.stringMatching(/^\d+$/) }),
      30_000,
    );
  });

  test('a failed task, and one that the server does not know', async () => {
    await plyr.approveTokens({ plyrId: 'alice', otp: '123456', gameId, token: 'gamr', amount: 5_000 });
    const taskId = await ticket(['4000', '5']);
    await vi.waitFor(
      async () =>
        expect(await look({ taskId })).toMatchObject({
          state: 'failed',
          reason: { message: 'Transaction Receipt Failed' },
        }),
      30_000,
    );
    expect(await look({ taskId: '1500000000000-0' })).toBeUndefined();
  });

  test('the room shows whether its players were paid', async () => {
    const { roomId } = (await create().task({ intervalMs: 5 })).taskData.result;
    const plyrIds = ['alice', 'bobby'];
    expect(await lookIntoRoom(plyr, roomId, plyrIds)).toBeUndefined();
    const payment = { roomId, plyrIds, tokens: ['gamr', 'gamr'], amounts: ['10', '0'] };
    await plyr.earnLeaveEndGameRoom(payment).task({ intervalMs: 5 });
    expect(await lookIntoRoom(plyr, roomId, plyrIds)).toEqual({ state: 'done', value: undefined });
    // So a second one pays nothing.
    const again = plyr.earnLeaveEndGameRoom(payment).task({ intervalMs: 5 });
    await expect(again).rejects.toMatchObject({ code: 'TASK_FAILED' });
  });
});
