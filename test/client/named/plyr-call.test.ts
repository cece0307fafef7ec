/**
 * The types of calls by name, for the compiler: each `@ts-expect-error` is a mistake that must not compile. The right call
 * is next to it.
 */
import { describe, expectTypeOf, test } from 'vitest';
import {
  type ApiErrorOf,
  type CallOptions,
  type CallResult,
  type components,
  createPlyrClient,
  type DataOf,
  type ErrorResponse,
  isApiError,
  type LoginErrors,
  type LoginParameters,
  type LoginRequest,
  type operations,
  type PayGameRoomParameters,
  type PlayerListError,
  type PlyrCall,
  type PlyrClient,
  type PlyrErrors,
  type PlyrOperations,
  type Session,
  type TaskCall,
  type TaskOf,
  type TaskRecord,
  type TextError,
  type UserInfo,
  unwrap,
} from '../../../src/client/index.js';

const plyr = createPlyrClient({ apiKey: 'k', secretKey: 's', fetch: async () => Response.json({}) });
const plyrId = 'fennec2';
const otp = '123456';
const payment: PayGameRoomParameters = { roomId: '1', sessionJwts: [], tokens: [], amounts: [] };

/** Compiled, never run. */
const compiles = (name: string, _: () => unknown) => test(name, () => {});

describe('the six planted mistakes', () => {
  compiles('the right calls', () => [
    plyr.login({ plyrId, otp }),
    plyr.login({ plyrId, otp, expiresIn: 3600, gameId: 'tester' }, { timeoutMs: 5 }),
  ]);
  compiles('unknown operation', () =>
    // @ts-expect-error
    plyr.signin({ plyrId, otp }),
  );
  compiles('parameters in params, as for GET', () =>
    // @ts-expect-error
    plyr.getUserInfo({ params: { path: { identifier: plyrId } } }),
  );
  compiles('missing required parameter', () =>
    // @ts-expect-error
    plyr.login({ plyrId }),
  );
  compiles('typo in an optional parameter', () =>
    // @ts-expect-error
    plyr.login({ plyrId, otp, expiresin: 3600 }),
  );
  compiles('wrong type of a parameter', () =>
    // @ts-expect-error
    plyr.login({ plyrId, otp: 123456 }),
  );
  compiles('reading a field that the data does not have', async () => {
    const session = await plyr.login({ plyrId, otp });
    // @ts-expect-error
    return [session.sessionJwt, session.nonce];
  });
});

describe('more mistakes', () => {
  compiles('the right calls', async () => {
    const result = await plyr.payGameRoom(payment).result();
    if (!result.ok && result.status === 504) return result.error.taskId;
    if (!result.ok && result.status === 401) return result.error.invalidPlyrIds;
    if (!result.ok) return result.error.error;
    return result.data;
  });
  compiles('data without a look at ok', async () => {
    const result = await plyr.login({ plyrId, otp }).result();
    // @ts-expect-error
    return result.data.sessionJwt;
  });
  compiles('wrong status code', async () => {
    const result = await plyr.payGameRoom(payment).result();
    // @ts-expect-error
    if (!result.ok && result.status === 401) return result.error.taskId;
    // @ts-expect-error
    return !result.ok && result.status === 299;
  });
  compiles('an error that another operation has', async () => {
    const result = await plyr.login({ plyrId, otp }).result();
    // @ts-expect-error
    return !result.ok && result.error.taskId;
  });
  compiles('the error of a success', async () => {
    const result = await plyr.login({ plyrId, otp }).result();
    // @ts-expect-error
    return result.ok && result.error.error;
  });
  compiles('task of an operation without one', () => [
    plyr.payGameRoom(payment).task(),
    // @ts-expect-error
    plyr.login({ plyrId, otp }).task(),
    // @ts-expect-error
    plyr.getTaskStatus({ taskId: '1' }).task(),
  ]);
  compiles('a field that the record of this task does not have', async () => {
    const { taskData } = await plyr.createGameRoom().task();
    // @ts-expect-error
    return [taskData.result.roomId, taskData.result.chip];
  });
  compiles('unknown option of a task', () =>
    // @ts-expect-error
    plyr.createGameRoom().task({ timeout: 5 }),
  );
  compiles('typo in a query parameter', () => [
    plyr.listActivityLogs({ plyrId, limit: 1 }),
    // @ts-expect-error
    plyr.listActivityLogs({ plyrId, limt: 1 }),
  ]);
  compiles('options among the parameters, or of another library', () => [
    plyr.getServerTime({}, { timeoutMs: 5 }),
    // @ts-expect-error
    plyr.getServerTime({ timeoutMs: 5 }),
    // @ts-expect-error
    plyr.login({ plyrId, otp, timeoutMs: 5 }),
    // @ts-expect-error
    plyr.login({ plyrId, otp }, { baseUrl: 'https://elsewhere.example' }),
    // @ts-expect-error
    plyr.login({ plyrId, otp }, {}, {}),
  ]);
  compiles('required parameters left out', () =>
    // @ts-expect-error
    plyr.login(),
  );
  compiles(
    'an error that was thrown, as if it were of another operation or status code',
    (error?: unknown) => {
      if (isApiError(error, 'payGameRoom')) {
        if (error.status === 504) return error.body.taskId;
        // @ts-expect-error
        return error.status === 401 && error.body.taskId;
      }
      // @ts-expect-error
      return isApiError(error, 'payRoom');
    },
  );
});

describe('types', () => {
  test('signatures have short names', () => {
    expectTypeOf(plyr.login).toEqualTypeOf<
      (parameters: LoginParameters, options?: CallOptions) => PlyrCall<Session, LoginErrors>
    >();
    expectTypeOf<LoginParameters>().toExtend<LoginRequest>();
    expectTypeOf<components['schemas']['UserInfo']>().toEqualTypeOf<UserInfo>();
  });

  test('a call is a promise of its data', async () => {
    expectTypeOf(plyr.login({ plyrId, otp })).toExtend<Promise<Session>>();
    expectTypeOf<Awaited<ReturnType<typeof plyr.login>>>().toEqualTypeOf<Session>();
    const result = plyr.login({ plyrId, otp }).result();
    expectTypeOf(result).toEqualTypeOf<Promise<CallResult<Session, LoginErrors>>>();
    expectTypeOf(unwrap(result)).resolves.toEqualTypeOf<Session>();
  });

  test('the data of every operation is that of GET and POST', () => {
    type Data = { [Id in keyof PlyrOperations]: Awaited<ReturnType<PlyrOperations[Id]>> };
    expectTypeOf<Data>().toEqualTypeOf<{ [Id in keyof operations]: DataOf<operations[Id]> }>();
  });

  test('those operations have a task for which runTask waits', () => {
    type WithTask = {
      [Id in keyof PlyrOperations]: ReturnType<PlyrOperations[Id]> extends { task: unknown } ? Id : never;
    }[keyof PlyrOperations];
    type ForRunTask = {
      [Id in keyof operations]: { data: DataOf<operations[Id]>; response: Response } extends TaskCall
        ? Id
        : never;
    }[keyof operations];
    expectTypeOf<WithTask>().toEqualTypeOf<ForRunTask>();
    expectTypeOf<'payGameRoom'>().toExtend<WithTask>();
    expectTypeOf(plyr.createGameRoom().task()).resolves.toEqualTypeOf<TaskOf<'createGameRoom'>>();
    expectTypeOf(plyr.withdrawToken({} as never).task()).resolves.toEqualTypeOf<TaskRecord>();
    expectTypeOf(plyr.claimAllAirdropRewards({ address: '0x' }).task()).resolves.toEqualTypeOf<
      TaskRecord[]
    >();
  });

  test('status codes discriminate the errors, also those that the description does not have', async () => {
    const result = await plyr.payGameRoom(payment).result();
    if (result.ok) return;
    if (result.status === 401) expectTypeOf(result.error).toEqualTypeOf<PlayerListError>();
    if (result.status === 502) expectTypeOf(result.error).toEqualTypeOf<TextError>();
    // A proxy may say 504 too.
    if (result.status === 504) expectTypeOf(result.error.taskId).toEqualTypeOf<string | undefined>();
    if (result.status === 504) expectTypeOf(result.error.error).toEqualTypeOf<string | undefined>();
    // @ts-expect-error: it is an error, whatever the status code.
    void result.data.status;
  });

  test('each error body has error, in each operation', () => {
    type Failed<Id extends keyof PlyrErrors> = ApiErrorOf<Id>['body'];
    expectTypeOf<Failed<keyof PlyrErrors>>().toExtend<{ error?: unknown }>();
    expectTypeOf<Extract<ApiErrorOf<'login'>, { status: 401 }>['body']>().toEqualTypeOf<ErrorResponse>();
  });

  test('a mock of one operation is enough where one is used', () => {
    const one = (client: Pick<PlyrClient, 'getUserInfo'>) => client.getUserInfo({ identifier: plyrId });
    expectTypeOf(plyr).toExtend<Parameters<typeof one>[0]>();
  });
});
