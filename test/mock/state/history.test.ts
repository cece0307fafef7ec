import { expect, test } from 'vitest';
import { taskMethods } from '../../../src/mock/behavior/tasks/index.js';
import { seedDemoState } from '../../../src/mock/seed/demo-state.js';
import { historyLimit, trimLogs, trimTasks } from '../../../src/mock/state/history.js';
import { MockState } from '../../../src/mock/state/mock-state.js';

const demo = () => new MockState({ taskDelayMs: 0 }, taskMethods, (state) => seedDemoState(state));
const task = (index: number, status: 'PENDING' | 'SUCCESS') => ({
  taskId: `${index}-0`,
  method: 'createGameRoom',
  body: {},
  status,
  dueAt: index,
  hash: null,
  errorMessage: null,
});

test('the activity log keeps its newest lines, and stays short', () => {
  const state = demo();
  const { activityLogs } = state.tables;
  for (let at = 0; at < historyLimit + 5_000; at += 1_000)
    state.transaction(() => {
      for (let one = at; one < at + 1_000; one++)
        state.log({ type: 'user', action: 'login', plyrId: 'alice' }, one);
    });
  expect(activityLogs.size).toBeLessThanOrEqual(historyLimit + 1_000);
  expect(activityLogs.size).toBeGreaterThanOrEqual(historyLimit);
  const times = activityLogs.all().map(({ timestamp }) => timestamp);
  expect(times.at(-1)).toBe(historyLimit + 4_999);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
});

test('finished tasks go, the oldest ones first, and waiting ones stay', () => {
  const state = demo();
  const { tasks } = state.tables;
  state.transaction(() => {
    for (let index = 0; index < 2_000; index++) tasks.put(task(index, 'SUCCESS'));
    for (let index = 2_000; index < 5_000; index++) tasks.put(task(index, 'PENDING'));
    trimTasks(tasks, 500);
  });
  expect(tasks.size).toBe(3_500);
  expect(tasks.all()[0]?.taskId).toBe('1500-0');
  expect(tasks.count('waiting', 'yes')).toBe(3_000);
});

test('what is trimmed comes back when the request fails', () => {
  const state = demo();
  const { activityLogs } = state.tables;
  state.transaction(() => {
    for (let at = 0; at < 1_600; at++) state.log({ type: 'user', action: 'login' }, at);
  });
  const before = state.snapshot();
  expect(() =>
    state.transaction(() => {
      trimLogs(activityLogs, 100);
      expect(activityLogs.size).toBe(100);
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(state.snapshot()).toEqual(before);
});
