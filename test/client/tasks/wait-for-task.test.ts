/** The rules of openapi/guides/tasks.md for one task, against responses in all their forms. */
import { describe, expect, test, vi } from 'vitest';
import { ApiError, ConnectionError, TaskError, waitForTask } from '../../../src/client/index.js';
import {
  answering,
  body,
  broken,
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
} from './task-responses.js';

describe('canned responses', () => {
  fakeTimers();

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

    test('a poll without a response does not count', async () => {
      const { plyr } = answering(status(502), status(502), notFound, success);
      expect(await resultOf(waitForTask(plyr, id))).toEqual(success);
    });

    test('NOT_FOUND of a task that was found before is an error at once', async () => {
      const { plyr, asked } = answering(pending, notFound, success);
      expect((await thrownBy(waitForTask(plyr, id))).code).toBe('TASK_NOT_FOUND');
      expect(asked).toHaveLength(2);
    });

    test('an unknown state is waited for', async () => {
      const { plyr } = answering({ status: 'TIMEOUT' }, { status: 'QUEUED' }, success);
      expect(await resultOf(waitForTask(plyr, id))).toEqual(success);
    });

    test.each([408, 429, 502, 503, 504])('%i is no reason to give up', async (code) => {
      const { plyr, asked } = answering(status(code), pending, status(code, 'text'), success);
      expect(await resultOf(waitForTask(plyr, id))).toEqual(success);
      expect(asked).toHaveLength(4);
    });

    test('nor is a broken connection, or a response that takes too long', async () => {
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
      expect(error.message).toMatch(/PENDING after 5000 ms. Wait again/);
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

    test('timeoutMs 0 removes the limit', async () => {
      const { plyr } = answering(...Array(50).fill(pending), success);
      expect(await resultOf(waitForTask(plyr, id, { timeoutMs: 0 }))).toEqual(success);
    });

    test.each([
      [{ timeoutMs: Number.NaN }, 'timeoutMs is NaN'],
      [{ timeoutMs: 2 ** 31 }, 'timeoutMs is 2147483648'],
      [{ intervalMs: Number.NaN }, 'intervalMs is NaN'],
      [{ intervalMs: '5s' as never }, 'intervalMs is "5s"'],
    ])('%j is rejected, and nobody is asked', async (options, text) => {
      const { plyr, asked } = answering(success);
      expect(await thrownBy(waitForTask(plyr, id, options))).toMatchObject({
        code: 'INVALID_OPTION',
        message: expect.stringContaining(text),
      });
      expect(asked).toHaveLength(0);
    });

    test("the stack of TASK_TIMEOUT contains the caller's frames", async () => {
      const { plyr } = answering(pending);
      async function waitForTheRoom() {
        await waitForTask(plyr, id, { timeoutMs: 1_500 });
      }
      expect(await thrownBy(waitForTheRoom())).toMatchObject({
        code: 'TASK_TIMEOUT',
        outcomeUnknown: true,
        stack: expect.stringContaining('waitForTheRoom'),
      });
    });

    test('a redirect ends it: the next look would meet it too', async () => {
      const redirect = new Response(null, { status: 302, headers: { location: '/elsewhere' } });
      const { plyr, asked } = answering(redirect);
      expect(await thrownBy(waitForTask(plyr, id))).toMatchObject({ code: 'REDIRECT', status: 302 });
      expect(asked).toHaveLength(1);
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

    test('an invalid ID is not asked for', async () => {
      const { plyr, asked } = answering(success);
      expect((await thrownBy(waitForTask(plyr, ''))).code).toBe('INVALID_PATH_PARAMETER');
      expect(asked).toHaveLength(0);
    });

    test('the legacy form is returned in the current one', async () => {
      const legacy = { 0: 'createGameRoom', 1: JSON.stringify(body), result };
      const record = await resultOf(waitForTask(answering({ ...success, taskData: legacy }).plyr, id));
      expect(record).toEqual(success);
      // As the docs show it, with the body as an object; and with one that is not JSON: nothing gets lost.
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
});
