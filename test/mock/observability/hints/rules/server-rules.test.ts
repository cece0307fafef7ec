/** Tasks that fail or take too long, and outages. */
import { expect, test } from 'vitest';
import { jumpingTime } from '../../../behavior/test-api.js';
import { control } from '../../../control/client.js';
import { type HintsApi, hintsApi } from '../hints-api.js';

async function player(api: HintsApi) {
  const approve = { gameId: 'demo-game', token: 'plyr', amount: 1_000_000 };
  const { body } = await api.call('/user/loginAndApprove', {
    body: { plyrId: 'alice', otp: '123456', ...approve },
  });
  const play = (action: string, more: object) =>
    api.call(`/game/${action}`, { body: { sessionJwts: [body.sessionJwt], sync: true, ...more } });
  return play;
}

test('a payment that fails, in its own response and in that of getTaskStatus', async () => {
  const api = await hintsApi();
  const play = await player(api);
  await play('join', { roomId: '1' });
  const { status, body, hint } = await play('pay', { roomId: '1', tokens: ['plyr'], amounts: [5_000] });
  expect([status, body.status, body.errorMessage]).toEqual([200, 'FAILED', 'Transaction Receipt Failed']);
  expect(hint).toMatch(/^The task failed: alice has \d+ plyr, less than 5000\.$/);
  expect(JSON.stringify(body)).not.toContain('reason');
  expect((await api.call(`/task/status/${body.taskId}`)).hint).toBe(hint);
  expect(api.mock.state.tables.tasks.get(body.taskId)?.reason).toBe(hint?.slice('The task failed: '.length));
});

test.each<[action: string, body: object, reason: string]>([
  ['join', { roomId: '9999' }, 'demo-game has no room 9999: its rooms are 1 to 3.'],
  [
    'earn',
    { roomId: '1', plyrIds: ['bobby'], tokens: ['plyr'], amounts: [1] },
    'bobby is not in room 1 of demo-game, which is empty.',
  ],
  [
    'close',
    { roomId: '1', gameId: 'demo-game' },
    "The server's worker leaves out an argument, so this operation always fails.",
  ],
  ['create', { expiresIn: -5 }, 'expiresIn must be a whole number of seconds, 0 or more, not -5.'],
])('%s: the task fails, because %s', async (action, body, reason) => {
  const api = await hintsApi();
  const play = await player(api);
  expect((await play(action, body)).hint).toBe(`The task failed: ${reason}`);
});

test.each([30, 5_000])('an earning of %i that is more than the pot of 20', async (amount) => {
  const { call } = await hintsApi();
  const { hint } = await call('/game/earn', {
    body: { roomId: '3', plyrIds: ['alice'], tokens: ['plyr'], amounts: [amount], sync: true },
  });
  expect(hint).toBe(`The task failed: Room 3 of demo-game has 20 plyr, less than ${amount}.`);
});

test('a room that still has tokens can not end', async () => {
  const api = await hintsApi();
  const play = await player(api);
  await play('join', { roomId: '1' });
  await play('pay', { roomId: '1', tokens: ['plyr'], amounts: [5] });
  expect((await play('end', { roomId: '1' })).hint).toBe(
    'The task failed: The room 1 of demo-game still has plyr: all that was paid must be earned before the room ends.',
  );
});

test('the reason is in a snapshot, and survives it', async () => {
  const { call, mock } = await hintsApi();
  const { body } = await call('/game/join', { body: { sessionJwts: ['x'], roomId: '1' } });
  expect(body.error).toBe('Invalid sessionJwts');
  const { body: failed } = await call('/game/close', {
    body: { roomId: '1', gameId: 'demo-game', sync: true },
  });
  mock.state.restore(mock.state.snapshot());
  expect((await call(`/task/status/${failed.taskId}`)).hint).toMatch(/leaves out an argument/);
});

test('a call that does not wait long enough', async () => {
  const { call, mock } = await hintsApi({ syncTimeoutMs: 0 });
  mock.state.tasks.pause();
  const { status, body, hint } = await call('/game/create', { body: { expiresIn: 60, sync: true } });
  expect(status).toBe(504);
  expect(hint).toBe(
    `The task ${body.taskId} was not finished after 0 s: the worker is paused (POST /_mock/tasks/resume).`,
  );
});

test('tasks that a fault fails or stops, and the control API', async () => {
  const { call, mock } = await hintsApi({ syncTimeoutMs: 0 });
  const create = () => call('/game/create', { body: { expiresIn: 60, sync: true } });
  mock.faults.add({ operation: 'createGameRoom', kind: 'task', effect: 'fail', times: 1 });
  const reason = 'The fault 1 makes the task fail.';
  const { body, hint } = await create();
  expect([body.status, hint]).toEqual(['FAILED', `The task failed: ${reason}`]);
  const { body: info } = await control(mock.origin, 'GET', `/tasks/${body.taskId}`);
  expect(info).toMatchObject({ status: 'FAILED', reason });
  expect((await call(`/task/status/${body.taskId}`)).hint).toBe(hint);
  mock.faults.add({ operation: 'createGameRoom', kind: 'task', effect: 'hold' });
  const held = await create();
  const { taskId } = held.body;
  expect([held.status, held.hint]).toEqual([
    504,
    `The task ${taskId} was not finished after 0 s: the fault 2 holds it.`,
  ]);
  await control(mock.origin, 'POST', `/tasks/${taskId}/fail`);
  expect((await call(`/task/status/${taskId}`)).hint).toBe(
    'The task failed: A request to /_mock/tasks makes the task fail.',
  );
});

test('a task that takes longer, by itself and by a fault', async () => {
  const { call, mock } = await hintsApi({ syncTimeoutMs: 300, taskDelayMs: 1_500, time: jumpingTime() });
  const create = async () => {
    const { body, hint } = await call('/game/create', { body: { expiresIn: 60, sync: true } });
    return hint?.replace(body.taskId, 'ID');
  };
  const late = 'The task ID was not finished after 0.3 s:';
  expect(await create()).toBe(`${late} a task takes 1.5 s, and 1 waits.`);
  mock.faults.add({ operation: '*', kind: 'task', effect: 'delay', ms: 60_000 });
  expect(await create()).toBe(`${late} the fault 1 delays it, and it is due in 61 s.`);
  const chip = await call('/game/chip/create', { body: { name: 'Gold', symbol: 'G' } });
  expect([chip.status, chip.hint]).toEqual([
    500,
    expect.stringMatching(/^The task \d+-\d+ was .* 0\.3 s: the fault 1 delays it, and it is due in 61 s\.$/),
  ]);
});

test.each(['chain', 'database', 'redis', 'tokenList'] as const)('an outage: %s', async (dependency) => {
  const { call, mock } = await hintsApi();
  mock.faults.add({ operation: '*', kind: 'outage', dependency });
  const operations = {
    chain: '/user/balance/alice',
    database: '/user/info/alice',
    redis: '/task/status/1-0',
    tokenList: '/tokenlist',
  };
  const { status, hint } = await call(operations[dependency]);
  expect([status, hint]).toEqual([500, `The fault 1 takes down what the server depends on: ${dependency}.`]);
});
