/** The types of tasks, for the compiler: each `@ts-expect-error` is a mistake that must not compile. */
import { describe, expectTypeOf, test } from 'vitest';
import {
  type components,
  type PlyrClient,
  runTask,
  type TaskOf,
  type TaskRecord,
  waitForTask,
} from '../../../src/client/index.js';
import { claimAll, create, id } from './task-responses.js';

describe('types', () => {
  type Schemas = components['schemas'];
  /** A record without the legacy form of the mainnet. */
  type Present<Task extends 'CreateGameRoom' | 'JoinGameRoom' | 'CreateGameChip'> = Omit<
    Schemas[`${Task}Task`],
    'taskData'
  > & { taskData: Schemas[`${Task}TaskData`] };
  /** Compiled, never run. */
  const compiles = (name: string, _: (plyr: PlyrClient) => unknown) => test(name, () => {});

  compiles('the record is that of the operation', async (plyr) => {
    const sessionJwts = ['jwt'];
    expectTypeOf(runTask(plyr, create(plyr))).resolves.toEqualTypeOf<Present<'CreateGameRoom'>>();
    expectTypeOf(runTask(plyr, await create(plyr))).resolves.toEqualTypeOf<Present<'CreateGameRoom'>>();
    const room = await runTask(plyr, create(plyr));
    expectTypeOf(room.taskData.result.roomId).toEqualTypeOf<string>();
    // @ts-expect-error
    void room.taskData.result.chip;

    const join = plyr.POST('/game/join', { body: { roomId: '1', sessionJwts } });
    expectTypeOf(runTask(plyr, join)).resolves.toEqualTypeOf<Present<'JoinGameRoom'> | undefined>();
    const chip = plyr.POST('/game/chip/create', { body: { name: 'Gold', symbol: 'GOLD' } });
    expectTypeOf(runTask(plyr, chip)).resolves.toEqualTypeOf<Present<'CreateGameChip'>>();
    expectTypeOf(runTask(plyr, claimAll(plyr))).resolves.toEqualTypeOf<TaskRecord[]>();
    // Its description knows no success.
    const close = plyr.POST('/game/close', { body: { gameId: 'demo-game', roomId: '1' } });
    expectTypeOf(runTask(plyr, close)).resolves.toEqualTypeOf<TaskRecord>();
  });

  compiles('also by the name of the operation', () => {
    expectTypeOf<TaskOf<'createGameRoom'>>().toEqualTypeOf<Present<'CreateGameRoom'>>();
    expectTypeOf<TaskOf<'mintBadges'>>().toEqualTypeOf<Schemas['MintBadgesTask']>();
    expectTypeOf<TaskOf<'withdrawToken'>>().toEqualTypeOf<TaskRecord>();
    // @ts-expect-error
    expectTypeOf<TaskOf<'createRoom'>>();
  });

  compiles('waitForTask has the general record, or the one that is named', (plyr) => {
    expectTypeOf(waitForTask(plyr, id)).resolves.toEqualTypeOf<TaskRecord>();
    expectTypeOf(waitForTask<TaskOf<'createChip'>>(plyr, id)).resolves.toEqualTypeOf<
      Present<'CreateGameChip'>
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
